import { hasOwnText, hidesItself, PICTURES, parentOf } from '../elements';
import { area, common } from '../overlap';
import { isClear, PICTURE, SHOWS, TRANSLUCENT } from './computed';
import { LARGEST } from './icons';
import { hasLinesIn, MANY } from './laidOver';
import { isOverPicture } from './standing';

/** Empty boxes that let through what is below them: what a text fades out in, a glow behind it, a shade on a picture. */

/** A veil is no lower and no narrower than this, in px. */
const LINE = 16;
/** So much of the window is all of it. */
const WIDE = 0.9;

/** Whether text of what is around a box has lines where that is. */
function meetsText(veil: Element, box: DOMRect): boolean {
  const parent = parentOf(veil);
  if (!parent) return false;
  const near = [parent, ...parent.querySelectorAll('*')].slice(0, MANY);
  return near.some((element) => !hidesItself(element) && hasOwnText(element) && hasLinesIn(element, box));
}

/**
 * Whether an empty box is see-through, and lies over or behind text: from side to side of the window, or as a gradient
 * where text is. In a theme it would tint that, and as a paper it would hide it.
 */
export function isVeil(element: Element, { display, backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  const isGradient = backgroundImage !== 'none';
  if (!TRANSLUCENT.test(backgroundColor) || display.startsWith('table') || PICTURE.test(backgroundImage)) return false;
  if (isGradient ? !SHOWS.test(backgroundImage) : isClear(backgroundColor)) return false;
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) < LINE || Math.max(box.width, box.height) <= LARGEST) return false;
  return box.width > innerWidth * WIDE || (isGradient && meetsText(element, box));
}

/** Whether a veil shades a picture, which is below most of it. */
export function isShade(veil: Element): boolean {
  if (isOverPicture(veil)) return true;
  const box = veil.getBoundingClientRect();
  const pictures = parentOf(veil)?.querySelectorAll(PICTURES) ?? [];
  return [...pictures].some((picture) => common(picture.getBoundingClientRect(), box) > area(box) / 2);
}
