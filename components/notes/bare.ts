import { freshId, make } from '@/components/controls/dom';
import { fragmentOf } from './find';
import { HEADED } from './headed';
import { numberOf, raisedNumber } from './numbering';

/** Also with the page: `[3, с. 12]`; of several, `[3, 5]`, each number by itself. */
const SQUARE =
  /\[(\p{Nd}{1,3})(?:\]|(?=[,:]\s*(?:с|стр|л|s|S|p|pp|fol|ص)\.?\s*\p{Nd}[^[\]]*\]))|(?<=\[(?:\p{Nd}{1,3}\s*[,;]\s*)*)(\p{Nd}{1,3})(?=(?:\s*[,;]\s*\p{Nd}{1,3})*\])/gu;
const ROUND = /\((\p{Nd}{1,3})\)/gu;

/** Notes by their numbers, and how the text mentions them, if not by raised numbers. */
interface Listed {
  notes: Map<string, HTMLElement>;
  mention: RegExp;
}
const BLOCKS = 'p, li, dt, dd, td, th, blockquote, section, article, div, body';
const NO_MENTION =
  'a, pre, code, math, svg, h1, h2, h3, h4, h5, h6, script, style, noscript, textarea, select, button, [contenteditable], [id^="lectern-note"]';

/**
 * Old pages and plain documents write `[3]`, or a raised 3, and number the notes at the end, but link nothing. Where
 * such a list is found, below a heading or a line, its mentions are made links to it. Changes `root`; the function
 * returned takes that back.
 */
export function linkBareNotes(root: ParentNode): () => void {
  const { notes, mention } = listedNotes(root);
  const [first] = notes.values();
  if (!first) return () => undefined;
  // Where links lead to a note, its number in brackets is of something else.
  const led = new Set([...root.querySelectorAll('a[href^="#"]')].map(fragmentOf));
  for (const [number, note] of notes)
    if ([note, ...note.querySelectorAll('[id],a[name]')].some((one) => led.has(one.id || one.getAttribute('name'))))
      notes.delete(number);
  if (notes.size === 0) return () => undefined;
  const unnamed = [...notes.values()].filter((note) => !note.id);
  for (const note of unnamed) note.id = freshId('lectern-note');
  const undo = unnamed.map((note) => () => note.removeAttribute('id'));
  for (const raised of root.querySelectorAll('sup')) {
    const note = notes.get(raisedNumber(raised));
    if (!note || raised.closest('a') || raised.querySelector('a') || !isBefore(raised, first)) continue;
    const link = make('a', { href: `#${note.id}` });
    link.append(...raised.childNodes);
    raised.append(link);
    undo.push(() => link.replaceWith(...link.childNodes));
  }
  for (const text of textsOf(root as Node)) {
    if (isBefore(text, first) && !text.parentElement?.closest(NO_MENTION))
      undo.push(linkMentions(text, notes, mention));
  }
  return () => {
    for (const step of undo) step();
  };
}

const isBefore = (node: Node, note: Node) => !!(node.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING);

function* textsOf(root: Node): Generator<Text> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
  yield* all;
}

/** Whether nothing stands before a text in its block, but words do in it: a number there is that of the paragraph. */
function beginsBlock(text: Text): boolean {
  const block = text.parentElement?.closest(BLOCKS);
  if (!block || !/\p{L}/u.test(block.textContent ?? '')) return false;
  const before = text.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEndBefore(text);
  return before.toString().trim() === '';
}

/** What a text mentions, but for the number that a paragraph may begin with. */
function* mentionsIn(text: Text, mention: RegExp): Generator<{ whole: string; number: string; index: number }> {
  for (const { 0: whole, 1: one, 2: another = '', index } of text.data.matchAll(mention)) {
    const number = one ?? another;
    if (text.data.slice(0, index).trim() || !beginsBlock(text)) yield { whole, number, index };
  }
}

/** Makes the mentions in a text links; the function returned puts the text itself back. */
function linkMentions(text: Text, notes: Map<string, HTMLElement>, mention: RegExp): () => void {
  const value = text.data;
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const { whole, number, index } of mentionsIn(text, mention)) {
    const note = notes.get(number);
    if (!note) continue;
    pieces.push(value.slice(end, index), make('a', { href: `#${note.id}`, textContent: whole }));
    end = index + whole.length;
  }
  if (end === 0) return () => undefined;
  const nodes = [...pieces, value.slice(end)].map((piece) => (typeof piece === 'string' ? new Text(piece) : piece));
  text.replaceWith(...nodes);
  return () => {
    (nodes[0] as ChildNode).before(text);
    for (const node of nodes) (node as ChildNode).remove();
  };
}

/** The outermost box of which a heading is all it says. */
function boxOf(heading: Element): Element {
  let box = heading;
  while (box.parentElement?.textContent?.trim() === heading.textContent?.trim()) box = box.parentElement as Element;
  return box;
}

/** What is numbered after a heading or a line, as far as the next heading. */
function numberedAfter(start: Element): Listed {
  const notes = new Map<string, HTMLElement>();
  let isRound = false;
  for (let at = start.nextElementSibling; at; at = at.nextElementSibling) {
    if (/^h[1-6]$/.test(at.localName)) break;
    const first = at.localName === 'ol' ? (at as HTMLOListElement).start : 0;
    const items = at.localName === 'ol' ? [...at.children] : [at, ...at.querySelectorAll('p, li, dd')];
    for (const [index, item] of items.entries()) {
      const said = first ? { number: String(first + index), isRound: false } : numberOf([...item.childNodes]);
      if (!said || notes.has(said.number)) continue;
      notes.set(said.number, item as HTMLElement);
      isRound ||= said.isRound;
    }
  }
  return { notes, mention: isRound ? ROUND : SQUARE };
}

/** Whether notes are numbered from one on, and the text before them mentions each: so they need no heading. */
function areMentioned({ notes, mention }: Listed, root: ParentNode): boolean {
  const [first] = notes.values();
  if (!first) return false;
  const mentioned = new Set(
    [...root.querySelectorAll('sup')].filter((raised) => isBefore(raised, first)).map(raisedNumber),
  );
  if ([...notes.keys()].some((number) => !mentioned.has(number)))
    for (const text of textsOf(root as Node))
      if (isBefore(text, first)) for (const { number } of mentionsIn(text, mention)) mentioned.add(number);
  return [...notes.keys()].every((number, at) => number === String(at + 1) && mentioned.has(number));
}

/** Notes under a heading that says so, or else under the last line that parts such from the text. */
function listedNotes(root: ParentNode): Listed {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, b, strong, center')].filter((heading) =>
    HEADED.test(heading.textContent ?? ''),
  );
  for (const heading of headings.reverse()) {
    const found = numberedAfter(boxOf(heading));
    if (found.notes.size > 0) return found;
  }
  for (const line of [...root.querySelectorAll('hr')].reverse()) {
    const found = numberedAfter(line);
    if (areMentioned(found, root)) return found;
  }
  return { notes: new Map(), mention: SQUARE };
}
