import { hidesItself, parentOf } from '../elements';
import { isClear } from './computed';
import { FILLED, linesOf } from './edges';
import { groundAround, ownGroundOf } from './grounds';
import { LARGEST } from './icons';
import type { Mark } from './papers';
import { stylesOf } from './tips';
import { isGround, UNDERLAID } from './underlays';

/** Fields that have no edge of their own, for which the box around them stands, by its ground alone. */

/** So much of it is the field. */
const MOST = 0.5;

/** Where the reader is, a field has an outline. */
const isEdged = (style: CSSStyleDeclaration) => linesOf(style).some(([line]) => line !== 'outline');

/** The marks of the box around a field, if it is such a one: a frame. `draws` tells whether one may have pseudo-elements that draw something. */
export function fieldMarks(field: Element, draws: (element: Element) => boolean): Mark[] {
  const own = getComputedStyle(field);
  if (!isClear(own.backgroundColor) || own.backgroundImage !== 'none' || isEdged(own)) return [];
  const { width } = field.getBoundingClientRect();
  for (let box = parentOf(field); box && box !== document.body && !hidesItself(box); box = parentOf(box)) {
    const bounds = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    if (bounds.height > LARGEST || width < bounds.width * MOST || isEdged(style)) break;
    const ground = ownGroundOf(box);
    const isUnderlaid = (at: Element) => stylesOf(at).some(([, drawn]) => isGround(bounds, drawn));
    const isTold = ground
      ? ground !== groundAround(box) || style.boxShadow !== 'none'
      : box.hasAttribute(UNDERLAID) || (draws(box) && isUnderlaid(box));
    if (isTold) return [[box, FILLED, '']];
    if (ground) break;
  }
  return [];
}
