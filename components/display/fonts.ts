import hyperlegibleRanges from '@fontsource-variable/atkinson-hyperlegible-next/unicode.json';
import bookRanges from '@fontsource-variable/literata/unicode.json';
import type { Sheet } from './kinds';

/** One packaged font file and what it is for, in the terms of `@font-face`. */
export interface FontFile {
  /** In the package. */
  path: string;
  /** In `node_modules`. */
  from: string;
  style: 'normal' | 'italic';
  weight: string;
  /** The characters for which it is loaded. */
  range: string;
}

/**
 * The letters of a page's first frame: without them it would show another font, and be laid out once more for each that
 * comes. A file of all letters is large, and only its upright style is sure to be needed.
 */
export const isAtHand = ({ style, range }: FontFile) =>
  range.includes('U+0000') || (range === ALL_BUT_CYRILLIC && style === 'normal');

/** The packaged script that puts the bytes of a font file at the painter's hand. */
export const atHandPath = ({ path }: FontFile) => path.replace('.woff2', '.js');

/** What that script says. `base64`: the bytes of the file. */
export const atHandScript = ({ path }: FontFile, base64: string) =>
  `(globalThis.lecternFonts ??= {})[${JSON.stringify(path)}] = ${JSON.stringify(base64)};`;

/** OpenDyslexic's small Cyrillic letters are of all sizes: ж as high as Ж, ч and з half as wide as а. */
const ALL_BUT_CYRILLIC = 'U+1-3FF, U+530-10FFFF';

const STYLES = ['normal', 'italic'] as const;

const file = (source: string, name: string, style: FontFile['style'], weight: string, range: string): FontFile => ({
  path: `fonts/${name}.woff2`,
  from: `${source}/files/${name}.woff2`,
  style,
  weight,
  range,
});

/** A font of all weights, cut into files by script. */
const variable = (name: string, weight: string, ranges: Record<string, string>) =>
  Object.entries(ranges).flatMap(([script, range]) =>
    STYLES.map((style) =>
      file(`@fontsource-variable/${name}`, `${name}-${script}-wght-${style}`, style, weight, range),
    ),
  );

/** The packaged fonts, all under the SIL Open Font Licence. */
export const fonts = {
  hyperlegible: variable('atkinson-hyperlegible-next', '200 800', hyperlegibleRanges),
  dyslexia: ['400', '700'].flatMap((weight) =>
    STYLES.map((style) =>
      file('@fontsource/opendyslexic', `opendyslexic-latin-${weight}-${style}`, style, weight, ALL_BUT_CYRILLIC),
    ),
  ),
  /** Literata: Latin with the letters of transliteration, Greek of every age, Cyrillic. */
  book: variable('literata', '200 900', bookRanges),
} satisfies Record<string, FontFile[]>;

const family = (name: string) => `lectern-${name}`;

/** The painter loads the files, which pages may not; see `page/fonts.ts`. */
const packaged = (name: keyof typeof fonts): Sheet => ({
  marks: 'fonts',
  values: `
    --lectern-font: ${family(name)},;
    --lectern-font-files: '${JSON.stringify(
      fonts[name].map(({ path, style, weight, range }) => [family(name), path, style, weight, range]),
    )}';
  `,
  atHand: fonts[name].filter(isAtHand).map(atHandPath),
});

const generic = (name: string): Sheet => ({ marks: 'fonts', values: `--lectern-font: ${name},;` });

export const fontRules = {
  own: {},
  serif: generic('serif'),
  sans: generic('sans-serif'),
  mono: generic('monospace'),
  hyperlegible: packaged('hyperlegible'),
  dyslexia: packaged('dyslexia'),
  book: packaged('book'),
} satisfies Record<string, Sheet>;
