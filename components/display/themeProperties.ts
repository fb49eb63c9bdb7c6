import { faces, sourcePageThemes, type Theme, type ThemeName } from './themes';

/** Turns dark to light and light to dark, and leaves the hue. */
const TURNED = 'invert(1) hue-rotate(180deg)';

/** What makes the outline of a sign seen whose tones are not known. */
const RIM = Array(3).fill('drop-shadow(0 0 1px var(--lectern-ink))').join(' ');

/**
 * How much of the ground of a tone pictures are given that were drawn on it, the ink of what they have in the colour of
 * text (`page/grounds.ts`), and the rim of signs: all of it where the theme's paper is of the other tone.
 */
const ground = (tone: Theme['scheme'], { scheme, ink }: Theme) => {
  const isOther = tone !== scheme;
  const black = tone === 'light' ? '#000' : '#fff';
  return [
    `--lectern-${tone}-ground: ${isOther ? 100 : 0}%;`,
    `--lectern-${tone}-ink: ${isOther ? black : ink};`,
    `--lectern-${tone}-rim: ${isOther ? RIM : 'none'};`,
  ].join(' ');
};

function declare(theme: Theme): string {
  const { scheme, ...colours } = theme;
  return [
    ground('light', theme),
    ground('dark', theme),
    `--lectern-scheme: ${scheme};`,
    `--lectern-dark-icon: ${scheme === 'dark' ? TURNED : 'none'};`,
    `--lectern-light-icon: ${scheme === 'light' ? TURNED : 'none'};`,
    ...Object.entries(colours).map(([slot, hex]) => `--lectern-${slot}: ${hex};`),
  ].join(' ');
}

/** The custom properties that carry a theme's colours to the rules of `reach.ts`. */
export function themeProperties(name: ThemeName): string {
  const [first, dark] = faces(name);
  // By this the painter knows a colour that the source page's own control has too.
  const swatch = sourcePageThemes.some((known) => known === name) ? `--lectern-swatch: ${first?.ink};` : '';
  const own = first ? `${declare(first)} ${swatch}` : '';
  return dark ? `${own} @media (prefers-color-scheme: dark) { ${declare(dark)} }` : own;
}
