import type { Of } from '../prose';

/** Books of Project Gutenberg as its files were until 2022, and are on other sites: the licence stands at both ends. */

/** How all of them say where the book begins and ends. */
const START = /\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)[^*]*\*\*\*/i;
const END = /\bEND OF (?:(?:THE|THIS) )?PROJECT GUTENBERG/i;
/** Who typed it, right below the first. */
const TYPED = /^\s*(?:produced|e-?text prepared|transcribed|prepared) by\b/i;
const CREDITS = 1000;
/** Such a part of a page is its book: others may speak of those words. */
const BOOK = 0.5;

/** The box of a book, without what stands before and after it; null where there is none. */
export function bookOf(body: Element, of: Of): Element | null {
  const said = body.textContent ?? '';
  // The stars are found at once, and few pages have any.
  if (!said.includes('***') || !START.test(said)) return null;
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const book = body.ownerDocument.createRange();
  let found = null;
  while (!found && walker.nextNode()) found = START.exec(walker.currentNode.nodeValue ?? '');
  if (!found) return null;
  const first = walker.currentNode;
  book.setStart(first, found.index + found[0].length);
  // In a text without elements both stand in one node.
  found = END.exec(first.nodeValue?.slice(book.startOffset) ?? '');
  if (found) found.index += book.startOffset;
  while (!found && walker.nextNode()) found = END.exec(walker.currentNode.nodeValue ?? '');
  if (!found) return null;
  const last = walker.currentNode;
  const line = (last.nodeValue ?? '').lastIndexOf('\n', found.index) + 1;
  book.setEnd(last, first === last ? Math.max(book.startOffset, line) : line);
  const { commonAncestorContainer: common } = book;
  const box = common.nodeType === Node.ELEMENT_NODE ? (common as Element) : common.parentElement;
  if (!box || of(box).prose < of(body).prose * BOOK) return null;
  const after = book.cloneRange();
  after.collapse(false);
  after.setEndAfter(box.lastChild as Node);
  after.deleteContents();
  const before = book.cloneRange();
  before.collapse(true);
  before.setStartBefore(box.firstChild as Node);
  before.deleteContents();
  for (const rest of [first.parentElement, last.parentElement]) {
    const said = rest?.textContent ?? '';
    const isTyped = rest?.contains(first) && said.length < CREDITS && TYPED.test(said);
    if (rest !== box && (isTyped || !said.trim())) rest?.remove();
  }
  return box;
}
