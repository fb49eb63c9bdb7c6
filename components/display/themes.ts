import type { Hex } from './contrast';

/** The colours of a theme that belong together. Every pair is held to WCAG 2.2 by `tests/unit/themes.test.ts`. */
export interface Theme {
  scheme: 'light' | 'dark';
  /** Text, on `paper`. */
  ink: Hex;
  /** Background. */
  paper: Hex;
  /** Links not yet visited, on `paper`. */
  link: Hex;
  /** Visited links, on `paper`. */
  visited: Hex;
  /** Behind selected text, which is then drawn in `paper`. */
  selection: Hex;
  /** Focus ring, on `paper`. */
  focus: Hex;
}

/** The six swatches of the source page, in its order: the inks may not change. */
const sourcePage = {
  orange: {
    scheme: 'dark',
    ink: '#ff9900',
    paper: '#1a1206',
    link: '#8ec5ff',
    visited: '#e2b1f5',
    selection: '#ffd08a',
    focus: '#ffd08a',
  },
  navy: {
    scheme: 'light',
    ink: '#003366',
    paper: '#f6f9fd',
    link: '#0a50c2',
    visited: '#77258c',
    selection: '#0a50c2',
    focus: '#0a50c2',
  },
  maroon: {
    scheme: 'light',
    ink: '#990000',
    paper: '#fff9f5',
    link: '#0b4f9c',
    visited: '#5f3a86',
    selection: '#7d1d1d',
    focus: '#0b4f9c',
  },
  silver: {
    scheme: 'dark',
    ink: '#cccccc',
    paper: '#1c1e21',
    link: '#8fc4ff',
    visited: '#d9b0f2',
    selection: '#8fc4ff',
    focus: '#8fc4ff',
  },
  // #006699 reaches 6.25:1 on pure white and less on anything else: the one ink that cannot have 7:1.
  blue: {
    scheme: 'light',
    ink: '#006699',
    paper: '#ffffff',
    link: '#8a2f00',
    visited: '#7a1f7a',
    selection: '#004a70',
    focus: '#004a70',
  },
  black: {
    scheme: 'light',
    ink: '#000000',
    paper: '#fafafa',
    link: '#0645ad',
    visited: '#6b2a8a',
    selection: '#0645ad',
    focus: '#0645ad',
  },
} as const satisfies Record<string, Theme>;

const light = {
  scheme: 'light',
  ink: '#1f2328',
  paper: '#ffffff',
  link: '#0550ae',
  visited: '#73348f',
  selection: '#0550ae',
  focus: '#0550ae',
} as const satisfies Theme;

const night = {
  scheme: 'dark',
  ink: '#d6d3cd',
  paper: '#16181b',
  link: '#8ab8f5',
  visited: '#cfa6ea',
  selection: '#8ab8f5',
  focus: '#8ab8f5',
} as const satisfies Theme;

const others = {
  sepia: {
    scheme: 'light',
    ink: '#433422',
    paper: '#f6ecd7',
    link: '#0b4a86',
    visited: '#6d2a72',
    selection: '#7a4a12',
    focus: '#0b4a86',
  },
  night,
  contrast: {
    scheme: 'dark',
    ink: '#ffffff',
    paper: '#000000',
    link: '#ffff33',
    visited: '#ffb3ff',
    selection: '#ffff33',
    focus: '#00ffff',
  },
} as const satisfies Record<string, Theme>;

/** Every theme by its name, in the order in which it is offered. A theme with two faces follows the system. */
export const themes = {
  ...sourcePage,
  ...others,
  system: { light, dark: night },
} as const;

export type ThemeName = keyof typeof themes;

/** The names of the source page's own six colours, in its order. */
export const sourcePageThemes = Object.keys(sourcePage) as (keyof typeof sourcePage)[];

/** The faces of a theme: one, or a light and a dark one. */
export function faces(name: ThemeName): Theme[] {
  const theme = themes[name];
  return 'light' in theme ? [theme.light, theme.dark] : [theme];
}
