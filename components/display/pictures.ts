import type { Sheet } from './kinds';

/** Formulas that are drawn as pictures are text. */
const PICTURE = 'img:not([class*="math"], [class*="tex"]), input[type="image"]';
/** What has no words to stand in its place; small drawings inside text and buttons are signs, and stay. */
const MOVING = 'video, canvas, object, embed, figure svg';

export const pictureRules = {
  own: {},
  // Seen in full as soon as the reader points at one, and on paper, where nothing glares.
  dimmed: { inside: `@media screen { :is(${PICTURE}, ${MOVING}):not(:hover, :focus) { opacity: 0.35; } }` },
  hidden: {
    // A picture that cannot be had gives way to its alternative text, in both browsers; one that is loaded after that was
    // tried is out of sight until it is tried again (`page/pictureWords.ts`).
    inside: `
      ${PICTURE} {
        content: var(--lectern-blank, url("about:blank"));
        object-position: -100000px 0;
        inline-size: auto;
        block-size: auto;
        max-inline-size: 100%;
      }
      ${MOVING} { visibility: hidden; }
    `,
  },
} satisfies Record<string, Sheet>;
