import { shadowOf } from '../hosts';
import { showsText } from '../pseudos';
import { isControl, PAPER } from './colours';
import { isClear, PICTURE } from './computed';
import { FILLED, linesOf } from './edges';
import { drawnAround } from './icons';
import type { Mark } from './papers';
import { takesInk } from './tones';

/** Boxes of a colour with nothing in them but a sign in the ink of text, which stands on paper, as text does. */

/** A box no thicker, in px, is a button or a bar, and not a picture with a ground; and one no longer may have a frame. */
const BUTTON = 96;

/** So many parts of a box may be its sign. */
const PARTS = 4;
const partsOf = (element: Element) => [element, ...[...element.children].slice(0, PARTS)];

/** The drawings in an element, and those of the shadow trees that it or what is right in it bears. */
const drawingsIn = (element: Element) => [
  ...element.querySelectorAll('svg'),
  ...partsOf(element).flatMap((host) =>
    host.localName.includes('-') ? [...(shadowOf(host)?.querySelectorAll('svg') ?? [])] : [],
  ),
];

/** Whether a pseudo-element is in a box, and no tip of it. */
const isIn = ({ width, height }: DOMRect, { position, left, top }: CSSStyleDeclaration) => {
  const [x, y] = [Number.parseFloat(left), Number.parseFloat(top)];
  return position !== 'absolute' || !(x < 0 || x >= width || y < 0 || y >= height);
};

/** Whether a pseudo-element is a sign in the ink of its bearer: letters of whatever font, or drawn by its borders. */
function isInk(bearer: Element, style: CSSStyleDeclaration, isButton: boolean): boolean {
  const { content, color, backgroundColor } = style;
  if (/[^\s"']/.test(content) && showsText(content))
    return !PICTURE.test(content) && isClear(backgroundColor) && color === getComputedStyle(bearer).color;
  // That of a switch may be of the same colour by chance.
  return [...(isButton ? [backgroundColor] : []), ...linesOf(style).map(([, colour]) => colour)].includes(color);
}

/**
 * The marks of an element without text that has a ground, if it is such a box. `draws` tells whether one may have
 * pseudo-elements that draw something.
 */
export function discMarks(element: Element, draws: (element: Element) => boolean): Mark[] {
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) > BUTTON) return [];
  const isButton = isControl(element) || element.matches('a, [role="button"]');
  const isSigned = () =>
    getComputedStyle(element).backgroundImage === 'none' &&
    partsOf(element)
      .filter(draws)
      .some((bearer) => drawnAround(bearer).some((drawn) => isIn(box, drawn) && isInk(bearer, drawn, isButton)));
  if (!drawingsIn(element).some(takesInk) && !isSigned()) return [];
  const isFramed = Math.max(box.width, box.height) <= BUTTON;
  return [[element, PAPER, ''], ...(isFramed ? [[element, FILLED, ''] satisfies Mark] : [])];
}
