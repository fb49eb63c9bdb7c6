import { INLINE } from './prose';
import { tidy } from './tidy';

/** What an element says, with a space for each break and each edge of a block: `textContent` has none there. */

const isEdge = (node: Node | null) => node?.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).localName);

/** The text of an element in one line. */
export function saidIn(element: Element): string {
  if (!element.firstElementChild) return tidy(element.textContent);
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let said = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isEdge(node) || isEdge(node.previousSibling)) said += ' ';
    said += node.nodeValue ?? '';
  }
  return tidy(said);
}

/**
 * Letters and figures alone, so that quotes, dashes and capitals make no difference; nor do accents, which also leaves one
 * small letter for the two that Turkish has to each of I and İ.
 */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
