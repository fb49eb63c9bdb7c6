import { parentOf } from '../elements';

/** What is known of what text stands on: pictures, which stay. */

/** Elements whose background is a picture that stays, so that text on it needs a paper of its own. */
const pictured = new WeakSet<Element>();

/** To be told whether what is in an element stands on a picture, around it or its own. */
export function notePicture(element: Element, is: boolean): void {
  if (is) pictured.add(element);
  else pictured.delete(element);
}

/** What lies over a picture or an empty box that it is not in, and over which. */
const laid = new WeakMap<Element, Element>();
const laidOn = new WeakMap<Element, Element[]>();

/** To be told what lies over a picture or a box by the layout of now. */
export function noteLaidOver(plate: Element, elements: Element[]): void {
  for (const element of laidOn.get(plate) ?? []) laid.delete(element);
  for (const element of elements) laid.set(element, plate);
  laidOn.set(plate, elements);
}

/** The picture or box that an element lies over. */
export const plateBelow = (element: Element) => laid.get(element);

/** Whether an element stands on a picture; known when what is around it has been read. */
export function isOverPicture(element: Element): boolean {
  const parent = parentOf(element);
  return laid.has(element) || (!!parent && pictured.has(parent));
}
