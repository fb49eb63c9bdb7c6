import { ratio } from '@/components/display/contrast';
import { hasOwnText, hidesItself, PICTURES, parentOf } from '../elements';
import { alphaOf, channelsOf, isClear, over } from './computed';
import { groundOf, OWN } from './grounds';

/** Large signs and numbers that a page has so faint that the words over them are read all the same. */

/** So large are they at least, in px. */
const LARGE = 32;
/** Of no more letters; and than that in a whole colour and not below all else: words may be over what draws a picture. */
const SHORT = 16;
const SHORTEST = 3;
/** What contrasts no more with its ground is faint; and what does not at all, stood on something else. */
const MOST = 1.6;
const LEAST = 1.02;

const isBehind = ({ position, zIndex }: CSSStyleDeclaration) => position !== 'static' && Number(zIndex) < 0;
const isPlaced = (style: CSSStyleDeclaration) => /absolute|fixed/.test(style.position) || isBehind(style);

const isLarge = ({ fontSize, cursor }: CSSStyleDeclaration) =>
  Number.parseFloat(fontSize) >= LARGE && cursor !== 'pointer';

const isShort = (text: string, { color, zIndex }: CSSStyleDeclaration) =>
  text.length <= (alphaOf(color) < 1 || Number(zIndex) < 0 ? SHORT : SHORTEST);

/** Whether a colour can hardly be seen on what an element has below it, which is no picture: there is none in `around`. */
function isFaintOn(element: Element, colour: string, around: Element | null): boolean {
  const ground = isClear(colour) ? null : groundOf(element);
  if (!ground || around?.querySelector(PICTURES)) return false;
  const contrast = ratio(channelsOf(over(colour, ground)), channelsOf(ground));
  return contrast <= MOST && contrast >= LEAST;
}

/** Whether an element is such a sign, or has nothing but one in it. Its own ink is read without that of the theme. */
export function isFaint(element: Element, style: CSSStyleDeclaration): boolean {
  const parts = hasOwnText(element) || !element.firstElementChild ? [element] : [...element.children];
  const areSigns = parts.every((part) => {
    const own = part === element ? style : getComputedStyle(part);
    // Words are there to be read (WCAG 2.2, 1.4.3), unless they lie behind all else.
    const isSign = !hasOwnText(part) || isBehind(style) || isBehind(own);
    return !hidesItself(part) && isSign && isLarge(own) && (isPlaced(style) || isPlaced(own));
  });
  if (!areSigns) return false;
  const inked = new Set([element, ...parts]);
  for (const one of inked) one.setAttribute(OWN, '');
  const is =
    isShort((element.textContent ?? '').trim(), style) &&
    [...inked].every((one) => isFaintOn(element, getComputedStyle(one).color, parentOf(element)));
  for (const one of inked) one.removeAttribute(OWN);
  return is;
}

/** Whether a pseudo-element of an element is such a sign. */
export const isFaintPseudo = (element: Element, style: CSSStyleDeclaration) =>
  isShort(style.content.slice(1, -1), style) &&
  isLarge(style) &&
  isPlaced(style) &&
  isFaintOn(element, style.color, element);
