import type { Look } from './look';

/** Looks with a name, each chosen in one press. What a set does not say stays as the reader has it. */
export const sets = {
  /** https://www.w3.org/TR/WCAG22/#text-spacing */
  wcagSpacing: { lineHeight: 1.5, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 },
  /**
   * https://www.w3.org/TR/WCAG22/#visual-presentation: no more than 80 characters (so fewer on average), not justified,
   * lines of one and a half, and between paragraphs one and a half times that.
   */
  wcagReading: { measure: 72, alignment: 'ragged', lineHeight: 1.5, paragraphSpacing: 2.25 },
  lowVision: {
    theme: 'contrast',
    reach: 'text',
    textSize: 150,
    font: 'hyperlegible',
    weight: 'medium',
    lineHeight: 1.5,
    letterSpacing: 0.04,
    wordSpacing: 0.1,
    paragraphSpacing: 1.5,
    measure: 65,
    alignment: 'start',
    hyphens: 'off',
    underlineLinks: true,
    noItalics: true,
    noCapitals: true,
    smallestText: 18,
  },
  /**
   * After the British Dyslexia Association's style guide of 2023: wide words, short ragged lines, cream paper. The face
   * has wide letters and wide gaps between words by itself; more of either, and lines fall apart.
   */
  dyslexia: {
    theme: 'sepia',
    reach: 'text',
    font: 'dyslexia',
    lineHeight: 1.6,
    paragraphSpacing: 1.5,
    measure: 65,
    alignment: 'start',
    hyphens: 'off',
    noItalics: true,
    noCapitals: true,
    smallestText: 16,
    motion: 'still',
  },
  evening: { theme: 'night', reach: 'text', lineHeight: 1.6, measure: 72, pictures: 'dimmed', motion: 'still' },
  /** Orange headings over small Arial in airy lines, with the strip. */
  sourcePage: {
    theme: 'orange',
    reach: 'headings',
    textSize: 70,
    font: 'sans',
    lineHeight: 1.6,
    paragraphSpacing: 1.5,
    strip: true,
  },
} as const satisfies Record<string, Look>;

export type SetName = keyof typeof sets;

/** What one press changed of many controls, with the key of the word that names it. */
export interface Outcome {
  title: string;
  change: Look;
}
