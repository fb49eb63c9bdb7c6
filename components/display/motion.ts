import type { Sheet } from './kinds';

export const motionRules = {
  own: {},
  // An animation that has ended leaves what it was to lead to; without one, things that fade in would stay unseen.
  still: {
    root: 'scroll-behavior: auto;',
    inside: `
      *, *::before, *::after {
        animation-duration: 1ms;
        animation-delay: 0s;
        animation-iteration-count: 1;
        transition-duration: 0s;
        transition-delay: 0s;
        scroll-behavior: auto;
      }
    `,
  },
} satisfies Record<string, Sheet>;
