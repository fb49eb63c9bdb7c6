import { barMarks } from './bars';
import { isBackdrop, isControl, isScrim, PAPER } from './colours';
import { isClear, TRANSLUCENT } from './computed';
import { EDGE, linesOf } from './edges';
import { hasOwnText, hidesItself, parentOf } from './elements';
import { GROUND, groundMark, groundOf, isOnKept, ownGroundOf, toneOfGround } from './grounds';
import { drawnAround, ICON, iconMark, isEmpty, LARGEST } from './icons';
import { isPlate, laidOver } from './laidOver';
import { type Mark, paperOver } from './papers';
import { noteLaidOver } from './standing';
import { isTurned } from './tips';
import { takesInk } from './tones';
import { UNDERLAID, underlays } from './underlays';
import { isShade, isVeil } from './veils';

/** The marks of what lies over an empty box or a picture, and of these; or of what lies below a text or a sign. `isTexty` as below. */
export function plateMarks(element: Element, isTexty: (element: Element) => boolean): Mark[] {
  if (isPlate(element))
    return [...papersOver(element, laidOver(element, getComputedStyle(element))), ...emptyMarks(element, isTexty)];
  if (!isTexty(element)) return discMarks(element);
  const { mark, drawn, over } = underlays(element);
  return [...papersOver(element, over), [element, UNDERLAID, mark], ...drawn, ...barMarks(element)];
}

/** A box no thicker, in px, is a button or a bar, and not a picture with a ground. */
const BUTTON = 96;

/** Whether an element without text may be the ground of a sign that is drawn in it. */
export const isDisc = (element: Element, { backgroundColor }: CSSStyleDeclaration, texty: boolean) =>
  !texty && !isClear(backgroundColor) && element.querySelector('svg') !== null;

/** Whether an element is a button without words, on a ground of one colour, with a sign in the ink of text around nothing. */
const isWordless = (element: Element, { backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  (isControl(element) || element.localName === 'a' || element.getAttribute('role') === 'button') &&
  !isClear(backgroundColor) &&
  backgroundImage === 'none' &&
  drawnAround(element).some((drawn) =>
    [drawn.backgroundColor, ...linesOf(drawn).map(([, colour]) => colour)].includes(drawn.color),
  );

/** Whether an empty box is the tip of that around it: a small one on its corner, in the colour of the same ground. */
const isTip = (element: Element, style: CSSStyleDeclaration) =>
  isTurned(style) &&
  !isOnKept(element) &&
  ownGroundOf(element) === groundOf(parentOf(element) ?? element) &&
  Math.max(element.clientWidth, element.clientHeight) <= LARGEST;

/** A sign in the ink of text stands on paper, as text does. */
function discMarks(element: Element): Mark[] {
  const { width, height } = element.getBoundingClientRect();
  const isSmall = Math.min(width, height) <= BUTTON;
  return isSmall && [...element.querySelectorAll('svg')].some(takesInk) ? [[element, PAPER, '']] : [];
}

/** The papers of what lies over a plate; which may be but a ground itself. */
function papersOver(plate: Element, over: Element[]): Mark[] {
  noteLaidOver(plate, over);
  if (over.length === 0) return [];
  const box = plate.getBoundingClientRect();
  return over.flatMap((element): Mark[] => {
    if (element === plate) return [[element, PAPER, '']];
    return hasOwnText(element) ? paperOver(element, box) : [[element, PAPER, null]];
  });
}

/**
 * The marks of an empty box or a picture, and of the cell that it fills the space of. How large they are drawn takes the
 * layout of the frame. `isTexty` tells whether there is text in an element.
 */
function emptyMarks(element: Element, isTexty: (element: Element) => boolean): Mark[] {
  // On paper, there is something written by a pseudo-element.
  if (!isEmpty(element) || element.hasAttribute(PAPER)) return [];
  const style = getComputedStyle(element);
  if (isWordless(element, style)) return [[element, PAPER, '']];
  if (isVeil(element, style) && !isScrim(style, element)) {
    if (isShade(element)) return [];
    // A glass of one tint is the ground of what moves over the page.
    if (style.backgroundImage !== 'none') return [[element, GROUND, 'background:none']];
  }
  if (isBackdrop(element, style)) return [[element, PAPER, '']];
  // Its own ground may be the sign.
  const below = toneOfGround(parentOf(element) ?? element);
  if (isTip(element, style)) return [[element, GROUND, 'background:var(--lectern-paper)']];
  const found = iconMark(element, style, below);
  // What is drawn by its borders has those in a colour that is seen, and what is faint on a picture shades that.
  const isSeen =
    found === 'rimmed'
      ? style.backgroundImage === 'none' && element.hasAttribute(EDGE)
      : TRANSLUCENT.test(style.backgroundColor) && !isClear(style.backgroundColor) && isShade(element);
  const icon = isSeen ? null : found;
  if (icon && icon !== 'spacer' && isOnKept(element)) return [];
  // Around a picture of several tones, a rim would be a blot.
  const isSign = icon === 'rimmed' && element.localName === 'img';
  const ground = !icon || isSign ? groundMark(element, style, isSign) : null;
  if (ground || !icon) return [[element, GROUND, ground]];
  const value = icon === 'rimmed' ? `rimmed-${below ?? 'light'}` : icon;
  const marks: Mark[] = [[element, ICON, value]];
  const cell = icon === 'spacer' ? parentOf(element) : null;
  if (cell && !hidesItself(cell) && !isTexty(cell) && isBackdrop(cell, getComputedStyle(cell)))
    marks.push([cell, PAPER, '']);
  return marks;
}
