import { HEADING } from '../names';
import type { Of } from '../prose';

/** What a page calls by the name of its surroundings, and what stands within the text. */

const QUOTATION = 'blockquote,figure:has(blockquote)';
/** What of a text may follow a box that stands between its paragraphs. */
const TEXT = /^(?:p|section|ul|ol|dl|blockquote|figure|table)$/;

/** Whether a foot is of a quotation, and says from whom that is: no page has one there. `most`: what holds more is none. */
export function isSource(element: Element, most: number, of: Of): boolean {
  const quotation = element.closest(QUOTATION);
  return !!quotation && quotation !== element && of(quotation).prose <= most;
}

/** Whether what is called a sidebar is a box of the text: it says more than it links, between a paragraph and the rest. */
export function isInset(element: Element, of: Of): boolean {
  const { text, links, prose } = of(element);
  const { previousElementSibling: before, nextElementSibling: after } = element;
  if (!prose || links > text * 0.1 || element.querySelector('form,[role=button]')) return false;
  const isAfterText = before?.localName === 'p' && of(before).prose > 0;
  return (
    isAfterText && !!after && (HEADING.test(after.localName) || (TEXT.test(after.localName) && of(after).text > 0))
  );
}
