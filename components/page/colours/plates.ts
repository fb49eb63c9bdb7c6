import {
  allBeside,
  hasOwnText,
  hidesItself,
  holdsNothing,
  isCell,
  isReplaced,
  isTextField,
  parentOf,
} from '../elements';
import { barMarks } from './bars';
import { isBackdrop, isPale, isScrim, PAPER } from './colours';
import { isClear, TRANSLUCENT } from './computed';
import { discMarks } from './discs';
import { EDGE, isUnlined } from './edges';
import { fieldMarks } from './fields';
import { GROUND, groundAround, groundMark, isOnKept, ownGroundOf, toneOfGround } from './grounds';
import { ICON, iconMark, isEmpty, LARGEST, showsPicture } from './icons';
import { isPlate, laidOver } from './laidOver';
import { type Mark, paperOver } from './papers';
import { toneOfShown } from './signs';
import { noteLaidOver } from './standing';
import { drawnMarks, isTurned } from './tips';
import { UNDERLAID, underlays } from './underlays';
import { isShade, isVeil } from './veils';

/** What is known of elements: whether there is text in one, and whether it may have pseudo-elements that draw something. */
export interface Tell {
  isTexty(element: Element): boolean;
  draws(element: Element): boolean;
}

/** The marks of what lies over an empty box or a picture, and of these; or of what lies below a text or a sign. */
export function plateMarks(element: Element, tell: Tell): Mark[] {
  const { isTexty, draws } = tell;
  // Without words, it goes with those in its row that have some.
  if (isCell(element) && !isTexty(element) && hasBeside(element, isTexty, true)) return [[element, PAPER, '']];
  if (isTextField(element)) return fieldMarks(element, draws);
  if (isPlate(element))
    return [...papersOver(element, laidOver(element, getComputedStyle(element))), ...emptyMarks(element, tell)];
  if (!isTexty(element)) {
    const disc = discMarks(element, draws);
    return disc.length > 0 ? disc : [[element, GROUND, calmGround(element, getComputedStyle(element))]];
  }
  const { mark, drawn, over } = underlays(element);
  return [...papersOver(element, over), [element, UNDERLAID, mark], ...drawn, ...barMarks(element)];
}

/** Whether something beside an element, that is of a kind, has the same ground, or another one. */
const hasBeside = (element: Element, is: (other: Element) => boolean, isSame: boolean) => {
  const own = ownGroundOf(element);
  return allBeside(element).some((other) => is(other) && ownGroundOf(other) && (ownGroundOf(other) === own) === isSame);
};

const isLikeAround = (element: Element) => ownGroundOf(element) === groundAround(element);

/** Whether a box has the colour of what it is in, or of what is before that: a tip may be cut off by a box of its own. */
function isLikeBefore(element: Element): boolean {
  const before = parentOf(element)?.previousElementSibling;
  return isLikeAround(element) || (!!before && ownGroundOf(element) === ownGroundOf(before));
}

/**
 * Whether an empty box has the colour of what it lies on and is not seen but for what it hides: a mask; or as the tip of that
 * around it, where it is a small one on its corner. Of many such boxes may be a chart, a board or a code.
 */
const isMask = (element: Element, style: CSSStyleDeclaration) =>
  holdsNothing(element) &&
  !isOnKept(element) &&
  !!ownGroundOf(element) &&
  (isTurned(style)
    ? Math.max(element.clientWidth, element.clientHeight) <= LARGEST && isLikeBefore(element)
    : isLikeAround(element) &&
      isUnlined(style) &&
      style.boxShadow === 'none' &&
      !hasBeside(element, holdsNothing, false));

/** The papers of what lies over a plate; which may be but a ground itself. */
function papersOver(plate: Element, over: Element[]): Mark[] {
  noteLaidOver(plate, over);
  if (over.length === 0) return [];
  const box = plate.getBoundingClientRect();
  const isDrawing = /^(svg|canvas)$/.test(plate.localName);
  return over.flatMap((element): Mark[] => {
    if (element === plate) return [[element, PAPER, '']];
    return hasOwnText(element) ? paperOver(element, box, isDrawing) : [[element, PAPER, null]];
  });
}

/** So much of its colour an empty box loses where that would glare. */
const CALMED = 0.8;

/**
 * The declaration by which a large box in a pale colour with nothing to see in it, as what stands for a picture that comes,
 * is not the brightest on a dark paper.
 */
const calmGround = (element: Element, style: CSSStyleDeclaration) =>
  isPale(style) &&
  !isReplaced(element) &&
  !TRANSLUCENT.test(style.backgroundColor) &&
  element.clientWidth * element.clientHeight > LARGEST ** 2 &&
  ![...element.children].some(showsPicture)
    ? `background:color-mix(in srgb, ${style.backgroundColor} calc(100% - ${CALMED} * var(--lectern-light-ground)), var(--lectern-paper))`
    : null;

/**
 * The marks of an empty box or a picture, and of the cell that it fills the space of. How large they are drawn takes the
 * layout of the frame.
 */
function emptyMarks(element: Element, { isTexty, draws }: Tell): Mark[] {
  // On paper, there is something written by a pseudo-element.
  if (!isEmpty(element) || element.hasAttribute(PAPER)) return [];
  const style = getComputedStyle(element);
  const mayDraw = holdsNothing(element) && draws(element);
  const disc = holdsNothing(element) && !isClear(style.backgroundColor) ? discMarks(element, draws) : [];
  if (disc.length > 0) return disc;
  if (isVeil(element, style) && !isScrim(style, element)) {
    if (isShade(element)) return [];
    // A glass of one tint is the ground of what moves over the page.
    if (style.backgroundImage !== 'none') return [[element, GROUND, 'background:none']];
  }
  if (isBackdrop(element, style)) return [[element, PAPER, '']];
  // Its own ground may be the sign.
  const below = toneOfGround(parentOf(element) ?? element);
  if (isMask(element, style)) return [[element, GROUND, 'background:var(--lectern-paper)']];
  // What stands on paper by no ground of its own, as the tip of a box.
  const isClearBox = !ownGroundOf(element) && style.backgroundImage === 'none';
  const drawn = mayDraw && isClearBox && !isOnKept(element) ? drawnMarks(element) : [];
  if (drawn.length > 0) return drawn;
  const sign = iconMark(element, style, below);
  const found = sign === 'rimmed' ? (toneOfShown(style) ?? sign) : sign;
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
  if (ground || !icon) return [[element, GROUND, ground ?? calmGround(element, style)]];
  const value = icon === 'rimmed' ? `rimmed-${below ?? 'light'}` : icon;
  const marks: Mark[] = [[element, ICON, value]];
  const cell = icon === 'spacer' ? parentOf(element) : null;
  if (cell && !hidesItself(cell) && !isTexty(cell) && isBackdrop(cell, getComputedStyle(cell)))
    marks.push([cell, PAPER, '']);
  return marks;
}
