import { widenedBySize } from '../declared/declaredIn';

/** What keeps a box within the one around it. */
export const KEPT_WITHIN = 'box-sizing:border-box;max-inline-size:100%;min-inline-size:0';

/** How wide the page was when none was found to be the cause. */
let inVain = 0;

/**
 * The boxes that move the page aside because they grow with their letters; those that are placed do so, or not, by intent.
 * `isKept`: all is done to a box already.
 */
export function tooWide(isKept: (box: Element) => boolean): Element[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 3 || scrollWidth === inVain) return [];
  const wide = widenedBySize().filter((element) => {
    if (isKept(element)) return false;
    const { left, right } = element.getBoundingClientRect();
    const { display, position } = getComputedStyle(element);
    return (left < -1 || right > clientWidth + 1) && !/absolute|fixed/.test(position) && !display.startsWith('table');
  });
  inVain = wide.length === 0 ? scrollWidth : 0;
  return wide;
}
