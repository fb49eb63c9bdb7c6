import { PICTURE } from './colours';
import { isClear } from './computed';
import { toneOfGround } from './grounds';
import { LARGEST } from './icons';

/**
 * On an element with a pseudo-element laid below its text as a ground, or over it to fade it out (`before after`), or with
 * a sign in one, by the tone of what it was drawn on (`before-light`).
 */
export const UNDERLAID = 'data-lectern-underlaid';

/** Such a one is as wide as the element but for so much, and as high; or fades, over a line of text at least, in px. */
const WIDE = 0.9;
const HIGH = 0.7;
const LINE = 16;

const PICTURES = 'img, picture, video, canvas, iframe, svg';

function isGround(box: DOMRect, style: CSSStyleDeclaration): boolean {
  const { content, position, backgroundColor, backgroundImage } = style;
  if (/^(none|normal|)$/.test(content) || position !== 'absolute' || PICTURE.test(backgroundImage)) return false;
  const fades = backgroundImage !== 'none';
  if (isClear(backgroundColor) && !fades) return false;
  const [width, height] = [style.width, style.height].map(Number.parseFloat) as [number, number];
  return width >= box.width * WIDE && (height >= box.height * HIGH || (fades && height >= LINE));
}

/** Whether a pseudo-element is a small picture of its own. */
function isSign({ content, backgroundColor, backgroundImage, width, height }: CSSStyleDeclaration): boolean {
  if (!PICTURE.test(content) && !(/^(""|'')$/.test(content) && PICTURE.test(backgroundImage))) return false;
  return isClear(backgroundColor) && ![width, height].some((length) => Number.parseFloat(length) > LARGEST);
}

/** The mark of an element with text, in the layout of now. */
export function underlaidMark(element: Element): string | null {
  // On a picture, what is laid over it stays as well.
  const isOnPicture =
    element.querySelector(PICTURES) !== null || PICTURE.test(getComputedStyle(element).backgroundImage);
  const box = element.getBoundingClientRect();
  const names = ['before', 'after'].flatMap((name) => {
    const style = getComputedStyle(element, `::${name}`);
    if (isSign(style)) return [`${name}-${toneOfGround(element) ?? 'light'}`];
    return !isOnPicture && isGround(box, style) ? [name] : [];
  });
  return names.join(' ') || null;
}
