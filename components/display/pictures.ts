import type { Sheet } from './kinds';

/** Formulas that are drawn as pictures are text. */
const PICTURE = 'img:not([class*="math"], [class*="tex"]), input[type="image"]';
/** What has no words to stand in its place; small drawings inside text and buttons are signs, and stay. */
const MOVING = 'video, canvas, object, embed, figure svg';

export const pictureRules = {
  own: {},
  // Seen in full as soon as the reader points at one.
  dimmed: { inside: `:is(${PICTURE}, ${MOVING}):not(:hover, :focus) { opacity: 0.35; }` },
  hidden: {
    // A picture that cannot be had gives way to its alternative text, in both browsers.
    inside: `
      ${PICTURE} {
        content: url("about:blank");
        inline-size: auto;
        block-size: auto;
        max-inline-size: 100%;
      }
      ${MOVING} { visibility: hidden; }
    `,
  },
} satisfies Record<string, Sheet>;
