/** What sheets and painter say to each other. The painter knows this and nothing of the table. */

/**
 * The attribute by which the painter says which sheets hold: those registered for the site, or those it adopted for a
 * look chosen since the page was loaded. Without it none does, so a change is seen whole, in one frame, and a page that
 * is given back its own look keeps no trace.
 */
export const DRESSED = 'data-lectern';
export type Dressed = 'registered' | 'live';

/**
 * Makes a rule that stands in no layer more specific than any a page is likely to have, so that its `!important`
 * declarations beat all but those in a layer of the page, or inline.
 */
export const FIRM = ':not(#_#_#_#_)';

/**
 * The layer of what is registered. `!important` declarations of the layer named first beat all others but inline ones
 * (https://www.w3.org/TR/css-cascade-5/#layering), and packaged sheets come before the page's own in Chromium.
 */
export const LAYER = 'lectern';

/** The controls whose rules are left out, because the page does the same by a control of its own. */
export const WITHOUT = 'data-lectern-without';

/** The custom properties by which sheets ask the painter for marks. */
export const MARKS = {
  sizes: '--lectern-mark-sizes',
  colours: '--lectern-mark-colours',
  text: '--lectern-mark-text',
  fonts: '--lectern-mark-fonts',
  headings: '--lectern-mark-headings',
  motion: '--lectern-mark-motion',
} as const;

/**
 * Pseudo-elements whose colour the painter looks for: others have that of text by the sheets of a theme, and first lines
 * by one of their own (`page/firstLines.ts`).
 */
export const INKED_PSEUDOS = ['::before', '::after', '::first-letter'] as const;

/** The element that holds the strip; the painter never dresses it. */
export const OWN_ELEMENT = 'lectern-strip';

/** The element that holds the reader. */
export const READER_ELEMENT = 'lectern-reader';
