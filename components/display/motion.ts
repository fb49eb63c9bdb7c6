import type { Sheet } from './kinds';

/** What moves by the page's own sheets, as the painter marks it (`page/restless.ts`). */
const MOVING = '[data-lectern-moving]';

export const motionRules = {
  own: {},
  // An animation that has ended leaves what it was to lead to; without one, things that fade in would stay unseen.
  // Transitions are called off by their properties: with `all`, Chromium compares every one of them on every element that
  // has times of its own, which doubles the work of a page.
  // Said of no element that has none of these, which Chromium would ask at every change whether it is on the move.
  still: {
    marks: 'motion',
    root: 'scroll-behavior: auto;',
    inside: `
      ${MOVING}, ${MOVING}::before, ${MOVING}::after {
        animation-duration: 1ms;
        animation-delay: 0s;
        animation-iteration-count: 1;
        transition-property: none;
        scroll-behavior: auto;
      }
    `,
  },
} satisfies Record<string, Sheet>;
