import { hasOwnText, hidesItself, holdsNothing, isReplaced, PICTURES, parentOf } from '../elements';
import { area, overlap } from '../overlap';
import { alphaOf, PICTURE, SHOWS } from './computed';
import { LARGEST } from './icons';
import { isTint } from './tints';

/** Words over a picture or an empty box that they are not in: moved there, or laid in the same cell of a grid. */

/** How far up from a picture such words are looked for, in boxes that are no more than so many times as large. */
const LEVELS = 4;
const LARGER = 2;
/** So many elements that come after may be pulled over a picture, and in so many of what is there it is looked. */
const AFTER = 3;
export const MANY = 500;
/** Lines that reach no further into a picture, in px, stand beside it. */
const EDGE = 2;
/** So much of a box is all of it, but for rounded edges. */
const ALL = 0.95;

/** A box lower than this, in px, is a line. */
const LEAST = 8;
/** A tint of no more than this changes little. */
export const TINT = 0.3;

/** How much a box of one colour covers, 0 to 1; all where it has more than a colour. */
const opacityOf = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): number =>
  backgroundImage === 'none' ? alphaOf(backgroundColor) : 1;

/** A root sign is wide, and so are braces: what is in a formula lies where it has to. */
const FORMULA = 'math, mjx-container, .MathJax, .katex';

/** Whether something may lie over an element that is not in it: a picture, a film, an empty box. */
export const isPlate = (element: Element) => isReplaced(element) || holdsNothing(element);

/** A `picture` is around one, and has no box of its own. */
const boxOf = (element: Element) =>
  ((element.localName === 'picture' && element.querySelector('img')) || element).getBoundingClientRect();

/** The largest box around a plate that is not much larger than it. */
function around(plate: Element, box: DOMRect): Element {
  let top = plate;
  for (let level = 0; level < LEVELS; level++) {
    const parent = parentOf(top);
    if (!parent || parent === document.body || hidesItself(parent)) break;
    if (area(parent.getBoundingClientRect()) > area(box) * LARGER) break;
    top = parent;
  }
  return top;
}

/** Whether lines of the text that is an element's own reach into a box; that of the element reaches below what floats. */
export function hasLinesIn(element: Element, box: DOMRect): boolean {
  const inner = new DOMRect(box.left + EDGE, box.top + EDGE, box.width - 2 * EDGE, box.height - 2 * EDGE);
  const range = document.createRange();
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== Node.TEXT_NODE || !/\S/.test(node.nodeValue ?? '')) continue;
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some((line) => overlap(line, inner))) return true;
  }
  return false;
}

/** Whether a box is a coloured one as large as that around it, and nothing is to be seen through it. */
function isGround(plate: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  const parent = parentOf(plate);
  if (!parent || SHOWS.test(style.backgroundImage) || opacityOf(style) < 1) return false;
  if (parent.querySelector(PICTURES) || PICTURE.test(getComputedStyle(parent).backgroundImage)) return false;
  return area(box) >= area(parent.getBoundingClientRect()) * ALL;
}

/**
 * The elements whose own text lies over a plate, or that tint it, in the layout of now; the plate itself where it is a
 * coloured box as large as the one around it, which is but the ground of what is in that.
 */
export function laidOver(plate: Element, style: CSSStyleDeclaration): Element[] {
  const isBox = !isReplaced(plate);
  if (style.position === 'fixed' || (isBox && opacityOf(style) < TINT)) return [];
  const box = boxOf(plate);
  if ((box.width <= LARGEST && box.height <= LARGEST) || plate.closest(FORMULA)) return [];
  if (Math.min(box.width, box.height) < (isBox ? LEAST : LARGEST)) return [];
  const tops = [around(plate, box)];
  for (let next = tops[0]?.nextElementSibling; next && tops.length <= AFTER; next = next.nextElementSibling)
    tops.push(next);
  const shows = !isBox || PICTURE.test(style.backgroundImage);
  const isOver = (element: Element) =>
    !hidesItself(element) &&
    !isReplaced(element) &&
    !element.contains(plate) &&
    !plate.contains(element) &&
    !element.closest('svg') &&
    overlap(element.getBoundingClientRect(), box) &&
    (hasOwnText(element) ? hasLinesIn(element, box) : shows && isTint(element));
  const near = tops.filter((top) => !hidesItself(top) && overlap(top.getBoundingClientRect(), box));
  const over = near.flatMap((top) => [top, ...top.querySelectorAll('*')].slice(0, MANY)).filter(isOver);
  return isBox && over.length > 0 && isGround(plate, style, box) ? [plate] : over;
}
