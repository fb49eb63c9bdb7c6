import { firstShown, HEADING } from '../names';
import type { Of } from '../prose';

/** Headings that are called by the name of what surrounds an article, as makers of pages call those of the text too. */

const isWritten = (node: Node) => node.nodeType !== Node.COMMENT_NODE && !!node.nodeValue?.trim();

/** What is there to be looked at, where it is no link to something else. */
const SHOWN = 'img,table,pre,math,video,audio';

/** What stands after an element, and after those that end with it and hold no more. */
function after(element: Element): ChildNode | null {
  const said = element.textContent?.trim();
  for (let box: Element | null = element; box?.textContent?.trim() === said; box = box.parentElement) {
    let next = box.nextSibling;
    while (next && next.nodeType !== Node.ELEMENT_NODE && !isWritten(next)) next = next.nextSibling;
    if (next) return next;
  }
  return null;
}

/** The heading that an element is or begins with. */
export function headingOf(element: Element): Element | null {
  for (let first: Element | null = element; first; first = firstShown(first))
    if (HEADING.test(first.localName)) return first;
  return null;
}

/**
 * Whether below a heading, as far as the next of its rank, stands what is to be read and not to be followed. What
 * `isApart`, right below it, is what it heads.
 */
export function headsText(heading: Element, isApart: (element: Element) => boolean, of: Of): boolean {
  for (let next = after(heading); next; next = next.nextSibling) {
    if (next.nodeType !== Node.ELEMENT_NODE) {
      if (isWritten(next)) return true;
      continue;
    }
    const below = next as Element;
    const other = headingOf(below);
    if (other && other.localName <= heading.localName) return false;
    if (other === below) continue;
    if (!other && isApart(below)) return false;
    const { text, links } = of(below);
    if (text > links) return true;
    if ([below, ...below.querySelectorAll(SHOWN)].some((one) => one.matches(SHOWN) && !one.closest('a'))) return true;
  }
  return false;
}
