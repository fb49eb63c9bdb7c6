import { isBackdrop, noteLaidOver, PAPER } from './colours';
import { hidesItself, parentOf } from './elements';
import { GROUND, groundMark, isOnKept, toneOfGround } from './grounds';
import { ICON, iconMark, isEmpty } from './icons';
import { isPlate, laidOver } from './laidOver';
import { UNDERLAID, underlaidMark } from './underlays';

type Mark = [element: Element, mark: string, value: string | null];

/** The marks of what lies over an empty box or a picture, and of these, or of what lies below a text. `isTexty` as below. */
export function plateMarks(plate: Element, isTexty: (element: Element) => boolean): Mark[] {
  if (!isPlate(plate)) return [[plate, UNDERLAID, underlaidMark(plate)]];
  const over = laidOver(plate, getComputedStyle(plate));
  noteLaidOver(plate, over);
  const papers: Mark[] = over.map((element) => [element, PAPER, '']);
  return isEmpty(plate) && !over.includes(plate) ? [...papers, ...emptyMarks(plate, isTexty)] : papers;
}

/**
 * The marks of an empty box or a picture, and of the cell that it fills the space of. How large they are drawn takes the
 * layout of the frame. `isTexty` tells whether there is text in an element.
 */
function emptyMarks(element: Element, isTexty: (element: Element) => boolean): Mark[] {
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
