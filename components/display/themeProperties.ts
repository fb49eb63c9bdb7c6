import { faces, type Theme, type ThemeName } from './themes';

const declare = ({ scheme, ...colours }: Theme) =>
  [`--lectern-scheme: ${scheme};`, ...Object.entries(colours).map(([slot, hex]) => `--lectern-${slot}: ${hex};`)].join(
    ' ',
  );

/** The custom properties that carry a theme's colours to the rules of `reach.ts`. */
export function themeProperties(name: ThemeName): string {
  const [first, dark] = faces(name);
  const own = first ? declare(first) : '';
  return dark ? `${own} @media (prefers-color-scheme: dark) { ${declare(dark)} }` : own;
}
