import { isBackdrop, PAPER } from './colours';
import { hidesItself, parentOf } from './elements';
import { GROUND, groundMark, isOnKept, toneOfGround } from './grounds';
import { ICON, iconMark, isEmpty } from './icons';
import { isPlate, laidOver } from './laidOver';
import { type Mark, paperOver } from './papers';
import { noteLaidOver } from './standing';
import { UNDERLAID, underlays } from './underlays';

/** The marks of what lies over an empty box or a picture, and of these, or of what lies below a text. `isTexty` as below. */
export function plateMarks(element: Element, isTexty: (element: Element) => boolean): Mark[] {
  if (isPlate(element))
    return [...papersOver(element, laidOver(element, getComputedStyle(element))), ...emptyMarks(element, isTexty)];
  const { mark, over } = underlays(element);
  return [...papersOver(element, over), [element, UNDERLAID, mark]];
}

/** The papers of what lies over a plate; which may be but a ground itself. */
function papersOver(plate: Element, over: Element[]): Mark[] {
  noteLaidOver(plate, over);
  if (over.length === 0) return [];
  const box = plate.getBoundingClientRect();
  return over.flatMap((element): Mark[] => (element === plate ? [[element, PAPER, '']] : paperOver(element, box)));
}

/**
 * The marks of an empty box or a picture, and of the cell that it fills the space of. How large they are drawn takes the
 * layout of the frame. `isTexty` tells whether there is text in an element.
 */
function emptyMarks(element: Element, isTexty: (element: Element) => boolean): Mark[] {
  if (!isEmpty(element)) return [];
  const style = getComputedStyle(element);
  if (isBackdrop(element, style)) return [[element, PAPER, '']];
  const icon = iconMark(element, style);
  if (icon && icon !== 'spacer' && isOnKept(element)) return [];
  // Around a picture of several tones, a rim would be a blot.
  const isSign = icon === 'rimmed' && element.localName === 'img';
  const ground = !icon || isSign ? groundMark(element, style, isSign) : null;
  if (ground || !icon) return [[element, GROUND, ground]];
  const value = icon === 'rimmed' ? `rimmed-${toneOfGround(element) ?? 'light'}` : icon;
  const marks: Mark[] = [[element, ICON, value]];
  const cell = icon === 'spacer' ? parentOf(element) : null;
  if (cell && !hidesItself(cell) && !isTexty(cell) && isBackdrop(cell, getComputedStyle(cell)))
    marks.push([cell, PAPER, '']);
  return marks;
}
