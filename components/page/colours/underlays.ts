import type { Declared } from '../declared/declared';
import { hasOwnText, hidesItself, PICTURES } from '../elements';
import { showsText } from '../pseudos';
import { isPrivate } from '../text/whole';
import { isClear, PICTURE } from './computed';
import { toneOfGround } from './grounds';
import { LARGEST } from './icons';
import type { Mark } from './papers';
import { BLANK, drawnMark, stylesOf } from './tips';

/**
 * On an element with a pseudo-element laid below its text as a ground, or over it to fade it out (`before after`), or with
 * a sign in one, by the tone of what it was drawn on (`before-light`), or a label on a ground of its own (`before-paper`).
 */
export const UNDERLAID = 'data-lectern-underlaid';

/** Such a one is as wide as the element but for so much, and as high; or fades, over a line of text at least, in px. */
const WIDE = 0.9;
const HIGH = 0.7;
const LINE = 16;

const isLayer = ({ content, position }: CSSStyleDeclaration) => BLANK.test(content) && position === 'absolute';
const isAsWide = (box: DOMRect, { width }: CSSStyleDeclaration) => Number.parseFloat(width) >= box.width * WIDE;
const isAsHigh = (box: DOMRect, { height }: CSSStyleDeclaration) => Number.parseFloat(height) >= box.height * HIGH;

/** Whether a pseudo-element is such a ground of a box. */
export function isGround(box: DOMRect, style: CSSStyleDeclaration): boolean {
  const { backgroundColor, backgroundImage, height } = style;
  if (!isLayer(style) || PICTURE.test(backgroundImage) || !isAsWide(box, style)) return false;
  const fades = backgroundImage !== 'none';
  if (isClear(backgroundColor) && !fades) return false;
  return isAsHigh(box, style) || (fades && Number.parseFloat(height) >= LINE);
}

/** Whether a value of `content` is words, and neither a picture nor the sign of a font. */
const isWords = (content: string) =>
  showsText(content) && !BLANK.test(content) && !PICTURE.test(content) && !isPrivate(content);

/**
 * Whether a pseudo-element writes on the ground of an element that has no text itself. `bearers` are those that may. What is
 * moved elsewhere is a tip or the knob of a switch.
 */
export const isWrittenOn = (element: Element, bearers: Declared['pseudos']): boolean =>
  (['::before', '::after'] as const).some((pseudo) => {
    if (!bearers[pseudo].has(element)) return false;
    const { content, display, position, backgroundColor } = getComputedStyle(element, pseudo);
    if (!isWords(content)) return false;
    return display !== 'none' && !/absolute|fixed/.test(position) && isClear(backgroundColor);
  });

/** Whether a pseudo-element has text in the ink of its bearer, on a ground of its own. */
function isLabel(
  bearer: CSSStyleDeclaration,
  { content, color, backgroundColor, backgroundImage }: CSSStyleDeclaration,
) {
  if (!isWords(content) || color !== bearer.color) return false;
  return !isClear(backgroundColor) || (backgroundImage !== 'none' && !PICTURE.test(backgroundImage));
}

/** Whether a pseudo-element is a small picture of its own. */
function isSign({ content, backgroundColor, backgroundImage, width, height }: CSSStyleDeclaration): boolean {
  if (!PICTURE.test(content) && !(BLANK.test(content) && PICTURE.test(backgroundImage))) return false;
  return isClear(backgroundColor) && ![width, height].some((length) => Number.parseFloat(length) > LARGEST);
}

/** Whether a pseudo-element is a picture as large as its bearer, for what is in that to stand on. */
const isPicture = (box: DOMRect, style: CSSStyleDeclaration) =>
  isLayer(style) && PICTURE.test(style.backgroundImage) && isAsWide(box, style) && isAsHigh(box, style);

/**
 * What the pseudo-elements of an element with text come to, in the layout of now: its mark, and what has text in it to stand
 * on the picture that one of them is.
 */
export function underlays(element: Element): { mark: string | null; drawn: Mark[]; over: Element[] } {
  const box = element.getBoundingClientRect();
  const styles = stylesOf(element);
  const hasPicture = styles.some(([, style]) => isPicture(box, style));
  // On a picture, what is laid over it stays as well.
  const isOnPicture = () =>
    hasPicture || element.querySelector(PICTURES) !== null || PICTURE.test(getComputedStyle(element).backgroundImage);
  const drawn: Mark[] = [];
  const names = styles.flatMap(([name, style]) => {
    if (isLabel(getComputedStyle(element), style)) return [`${name}-paper`];
    if (isSign(style)) return [`${name}-${toneOfGround(element) ?? 'light'}`];
    // Words of the bearer itself cannot have a paper between them and that picture.
    const isBelow = isPicture(box, style) && hasOwnText(element);
    if (isBelow || (isGround(box, style) && !isOnPicture())) return [name];
    drawn.push(...drawnMark(element, name, style));
    return [];
  });
  const inner = hasPicture ? [...element.querySelectorAll('*')] : [];
  return { mark: names.join(' ') || null, drawn, over: inner.filter((one) => !hidesItself(one) && hasOwnText(one)) };
}
