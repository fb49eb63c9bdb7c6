import { INLINE } from '../prose';

/** A copy to choose in: without what changes nothing for the choice, so that it takes less time. */

/** What is more than words in a line: it leads elsewhere, or shows something. */
const TELLING = /^(?:a|button|img|math|svg)$/;

/** Says how words are said, and not what they are part of. */
const isPlain = (element: Element) => {
  const { localName } = element;
  if (localName === 'span') return !element.hasAttributes();
  return INLINE.has(localName) && !TELLING.test(localName);
};

/** Whether space before or after a node is not seen: there is none, or it is a block. */
const isEdge = (node: Node | null) =>
  !node || (node.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).localName));

/** A copy of `area` and the elements it was made of; `attribute` says of each in the copy which of them it stands for. */
export function numbered(area: Element, attribute: string): { clone: Element; elements: Element[] } {
  const elements: Element[] = [];
  const copyOf = (element: Element) => {
    const copy = element.cloneNode() as Element;
    copy.setAttribute(attribute, String(elements.push(element) - 1));
    return copy;
  };
  const clone = copyOf(area);
  let into = clone;
  let words = '';
  /** Between blocks, and at their edges, space is nothing. */
  const say = (next: Node | null) => {
    if (words && !(isEdge(next) && isEdge(into.lastChild) && !/\S/.test(words)))
      into.append(words.replace(/\s{2,}/g, ' '));
    words = '';
  };
  const enter = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE || isPlain(node as Element)) return;
    say(node);
    const copy = copyOf(node as Element);
    into.append(copy);
    if (node.firstChild) into = copy;
  };
  const leave = (node: Node) => {
    if (isPlain(node as Element)) return;
    say(null);
    into = into.parentElement ?? clone;
  };
  // Without recursion: pages nest deeply.
  for (let node: Node = area; ; enter(node)) {
    let next: Node | null = node.firstChild ?? (node === area ? null : node.nextSibling);
    while (!next) {
      if (node === area) break;
      node = node.parentNode ?? area;
      if (node === area) break;
      leave(node);
      next = node.nextSibling;
    }
    if (!next) break;
    node = next;
  }
  say(null);
  return { clone, elements };
}
