import { INLINE } from '../prose';
import { tidy } from '../tidy';

/** What an element says, parted at breaks and at the edges of blocks: `textContent` has nothing there. */

const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;
const isEdge = (node: Node | null) => isElement(node) && !INLINE.has(node.localName);

/** The text of an element with `edge` at each such place, and `seam` between what stands side by side in a line. */
function parted(element: Element, edge: string, seam: string): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let said = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = node.previousSibling;
    if (isEdge(node) || isEdge(before)) said += edge;
    else if (isElement(node) && isElement(before)) said += seam;
    said += node.nodeValue?.replace(/\s+/g, ' ') ?? '';
  }
  return said;
}

/** The text of an element in one line. */
export const saidIn = (element: Element): string =>
  tidy(element.firstElementChild ? parted(element, ' ', '') : element.textContent);

/** The text of an element line by line. */
export const linesIn = (element: Element): string[] => parted(element, '\n', ' ').split('\n').map(tidy).filter(Boolean);

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
