import { OWN_ELEMENT } from '@/components/display/marks';
import { parentOf } from '../elements';
import { overlap } from '../overlap';

/** Bars that stay at the top of the window, and are higher with larger text in them. */

/** As wide a part of the window, and no more of its height, is a bar. */
const WIDE = 0.9;
const HIGH = 0.5;
/** So many pieces of text are looked at from where the page begins. */
const PIECES = 200;
/** What is smaller, in px, is for screen readers alone. */
const LEAST = 4;

/** What of an element, or around it, stays where it is in the window. */
function fixedAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (getComputedStyle(at).position === 'fixed') return at;
  return null;
}

function barAbove(): { bar: Element; box: DOMRect } | null {
  // Our own strip has bars stand below it.
  const top = Math.max(0, document.querySelector(OWN_ELEMENT)?.getBoundingClientRect().bottom ?? 0);
  const found = document
    .elementsFromPoint(innerWidth / 2, top + 1)
    .map(fixedAround)
    .find((fixed) => fixed !== null);
  const box = found?.getBoundingClientRect();
  const isBar = box && box.top < top + 2 && box.width >= innerWidth * WIDE && box.height <= innerHeight * HIGH;
  return found && isBar ? { bar: found, box } : null;
}

/** The top of what is written first below a bar, in px from that of the page. */
function textBelow(bar: Element, box: DOMRect): number {
  const covered = new DOMRect(0, 0, innerWidth, box.bottom);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let top = box.bottom;
  for (let seen = 0; seen < PIECES && texts.nextNode(); ) {
    const { currentNode } = texts;
    const element = parentOf(currentNode);
    if (!element || bar.contains(element) || !/\S/.test(currentNode.nodeValue ?? '')) continue;
    seen++;
    range.selectNodeContents(currentNode);
    const line = range.getBoundingClientRect();
    const place = new DOMRect(line.left, line.top + scrollY, line.width, line.height);
    if (place.top >= top || !overlap(place, covered)) continue;
    const { width, height } = element.getBoundingClientRect();
    const isSeen =
      Math.min(width, height) >= LEAST && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (isSeen && !fixedAround(element)) top = place.top;
  }
  return top;
}

/**
 * The px by which a page has to begin lower, so that what is written first is not below a bar that stays: nobody could
 * scroll to it. None where the page does not scroll as a whole.
 */
export function coveredAtTop(): number {
  const { scrollHeight } = document.documentElement;
  if (scrollHeight <= innerHeight) return 0;
  const above = barAbove();
  return above ? Math.ceil(above.box.bottom - textBelow(above.bar, above.box)) : 0;
}
