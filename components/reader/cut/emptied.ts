import { SUBHEADINGS } from '../headings';
import type { Of } from '../prose';
import { headingOf } from './calledHeadings';
import { SUBSTANCE } from './ends';

/** What is cut, with the heading that was there for it alone. */

const isEmpty = (element: Element) =>
  !element.textContent?.trim() && !element.matches(SUBSTANCE) && !element.querySelector(SUBSTANCE);

/** What shows anything beside an element. */
function shownBeside(element: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let beside = element[side];
  while (beside && isEmpty(beside)) beside = beside[side];
  return beside;
}

/** The heading over an element below which there is nothing else. */
export function headingOver(element: Element, root: Element): Element | null {
  for (let box = element; box !== root && box.parentElement; box = box.parentElement) {
    const before = shownBeside(box, 'previousElementSibling');
    const after = shownBeside(box, 'nextElementSibling');
    const next = after && headingOf(after);
    const isLast = !after || (next && before && next.localName <= before.localName);
    if (before) return isLast && before.matches(SUBHEADINGS) ? before : null;
    // Words in no element of their own are as good as a paragraph.
    if (after || box.parentElement.textContent?.trim() !== box.textContent?.trim()) return null;
  }
  return null;
}

/** Whether text stands before a heading: one over all of it may be its standfirst. */
function isAmongText(heading: Element, root: Element, of: Of): boolean {
  const first = [...root.querySelectorAll('p')].find((paragraph) => of(paragraph).prose);
  return !!first && (first.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Takes out an element, and the heading over it where nothing else is left below that. */
export function cutWithHeading(element: Element, root: Element, of: Of): void {
  const heading = headingOver(element, root);
  if (heading && isAmongText(heading, root, of)) heading.remove();
  element.remove();
}
