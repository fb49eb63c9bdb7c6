import { allBeside, parentOf } from '../elements';
import { standsOut } from './edges';

/** One of many is chosen that is told from the others by nothing but its ground. */

/** So many there are of a kind at least, of which the heights differ by no more than this, in px. */
const MANY = 3;
const ALIKE = 4;

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** Whether an element alone stands out by its ground from those beside it, which are of its kind and height. */
export function isChosen(element: Element): boolean {
  const all = allBeside(element).filter(({ localName }) => localName === element.localName);
  if (all.length < MANY || all.some((other) => other !== element && standsOut(other))) return false;
  const height = heightOf(element);
  if (all.some((other) => Math.abs(heightOf(other) - height) > ALIKE)) return false;
  // A column of such is one of headings.
  const { previousElementSibling: above, nextElementSibling: below } = parentOf(element) as Element;
  const at = all.indexOf(element);
  const isOfColumn = (row: Element | null) => !!row?.children[at] && standsOut(row.children[at]);
  return element.localName !== 'td' || ![above, below].some(isOfColumn);
}
