import type { Sheet } from './kinds';

/**
 * The rules of the typographic controls. They go by what kind of text the painter found in each element
 * (`data-lectern-text`, see `page/letters.ts`): a sheet alone cannot tell text from icons, formulas and code.
 */
const text = (kind = '') => (kind ? `[data-lectern-text~="${kind}"]` : '[data-lectern-text]');

/** Lines that hold text; a number, so that larger letters in a line get their own share. */
export const lineHeight = (times: string): Sheet => ({
  marks: 'text',
  values: `--lectern-line: calc(${times});`,
  inside: `${text('lines')} { line-height: calc(${times}); }`,
});

/** Space between letters breaks the words of joined scripts apart, and the columns of code; squares have their own. */
export const letterSpacing = (em: string): Sheet => ({
  marks: 'text',
  inside: `
    ${text()} { letter-spacing: calc(${em} * 1em); }
    ${text('joined')}, ${text('square')}, ${text('code')} { letter-spacing: normal; }
  `,
});

export const wordSpacing = (em: string): Sheet => ({
  marks: 'text',
  inside: `
    ${text()} { word-spacing: calc(${em} * 1em); }
    ${text('square')}, ${text('code')} { word-spacing: normal; }
  `,
});

/** Space after each paragraph; what the page puts before the next one would add to it. */
export const paragraphSpacing = (em: string): Sheet => ({
  marks: 'text',
  inside: `
    ${text('paragraph')} { margin-block-end: calc(${em} * 1em); }
    ${text('paragraph')} + ${text('paragraph')} { margin-block-start: 0; }
  `,
});

/**
 * The width of a letter of the face in use, as a share of its zero (`ch`): on average in the running English text of
 * five common faces, measured in both browsers at 0.83–0.85.
 */
const LETTER = 0.84;

/** The width of as many letters, at the most; a block whose own limit is narrower keeps it. */
export const measure = (characters: string): Sheet => ({
  marks: 'text',
  values: `--lectern-measure: calc(${characters} * ${LETTER}ch);`,
  inside: `${text('long')} { max-inline-size: var(--lectern-measure); }`,
});

/** Cells of tables and buttons keep their own. */
export const alignments = {
  own: {},
  start: { marks: 'text', inside: `${text('block')}, ${text('justified')} { text-align: start; }` },
  ragged: { marks: 'text', inside: `${text('justified')} { text-align: start; }` },
} satisfies Record<string, Sheet>;

export const hyphens = {
  own: {},
  on: {
    marks: 'text',
    inside: `${text()} { hyphens: auto; } ${text('code')} { hyphens: manual; }`,
  },
  off: { marks: 'text', inside: `${text()} { hyphens: none; }` },
} satisfies Record<string, Sheet>;

/** Below this weight, what browsers set bolder than the text around it is no more than regular. */
const BOLDER_IS_BOLD = 350;

const weight = (number: number): Sheet => ({
  marks: 'text',
  inside: `
    ${text()}:not(${text('bold')}) { font-weight: ${number}; }
    ${number < BOLDER_IS_BOLD ? `:is(b, strong)${text('bold')} { font-weight: bold; }` : ''}
  `,
});

/** What the page has bold stays bold. */
export const weights = {
  own: {},
  light: weight(300),
  regular: weight(400),
  medium: weight(500),
  semibold: weight(600),
  bold: weight(700),
} satisfies Record<string, Sheet>;

/** Every link with text in it, at a distance from its letters that does not grow with the size of the line. */
export const underlineLinks: Sheet = {
  marks: 'text',
  inside: `
    a:any-link${text()} {
      text-decoration-line: underline;
      text-decoration-thickness: max(1px, 0.06em);
      text-underline-offset: 0.15em;
    }
  `,
};

export const noItalics: Sheet = { marks: 'text', inside: `${text()} { font-style: normal; }` };

/**
 * Text as it was written, where a sheet of the page sets it in capitals, large or small. First lines are left out: a rule
 * for the first line of everything makes a browser compute every style anew.
 */
export const noCapitals: Sheet = {
  marks: 'text',
  inside: `${text()} { text-transform: none; font-variant-caps: normal; }`,
};

/** The painter's rules for marked sizes (`page/sizes.ts`) take the larger of this and the text's own. */
export const smallestText = (px: string): Sheet => ({
  marks: 'sizes',
  values: `--lectern-smallest: calc(${px} * 1px);`,
});
