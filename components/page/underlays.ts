import { PICTURE } from './colours';
import { isClear } from './computed';

/** On an element with a pseudo-element laid below its text as a ground, or over it to fade it out: `before after`. */
export const UNDERLAID = 'data-lectern-underlaid';

/** Such a one is as wide as the element but for so much, and as high; or fades, over a line of text at least, in px. */
const WIDE = 0.9;
const HIGH = 0.7;
const LINE = 16;

/** On a picture, what is laid over it stays as well. */
const PICTURES = 'img, picture, video, canvas, iframe, svg';

function isGround(box: DOMRect, style: CSSStyleDeclaration): boolean {
  const { content, position, backgroundColor, backgroundImage } = style;
  if (/^(none|normal|)$/.test(content) || position !== 'absolute' || PICTURE.test(backgroundImage)) return false;
  const fades = backgroundImage !== 'none';
  if (isClear(backgroundColor) && !fades) return false;
  const [width, height] = [style.width, style.height].map(Number.parseFloat) as [number, number];
  return width >= box.width * WIDE && (height >= box.height * HIGH || (fades && height >= LINE));
}

/** The mark of an element with text, in the layout of now. */
export function underlaidMark(element: Element): string | null {
  if (element.querySelector(PICTURES) || PICTURE.test(getComputedStyle(element).backgroundImage)) return null;
  const box = element.getBoundingClientRect();
  const names = ['before', 'after'].filter((name) => isGround(box, getComputedStyle(element, `::${name}`)));
  return names.join(' ') || null;
}
