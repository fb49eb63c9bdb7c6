import { freshId, make } from '@/components/controls/dom';
import { HEADED } from './headed';

const NUMBERED = /^\s*(?:\[(\p{Nd}{1,3})\]|(\p{Nd}{1,3})[.)]\s)/u;
const MENTION = /\[(\p{Nd}{1,3})\]/gu;
const NO_MENTION =
  'a, pre, code, math, svg, h1, h2, h3, h4, h5, h6, script, style, noscript, textarea, select, button, [contenteditable], [id^="lectern-note"]';

/**
 * Old pages and plain documents write `[3]`, or a raised 3, and number the notes at the end, but link nothing. Where
 * such a list is found, its mentions are made links to it. Changes `root`; the function returned takes that back.
 */
export function linkBareNotes(root: ParentNode): () => void {
  const notes = listedNotes(root);
  const unnamed = [...notes.values()].filter((note) => !note.id);
  for (const note of unnamed) note.id = freshId('lectern-note');
  const [first] = notes.values();
  const undo = unnamed.map((note) => () => note.removeAttribute('id'));
  if (!first) return () => undefined;
  const isBefore = (node: Node) => !!(node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
  for (const raised of root.querySelectorAll('sup')) {
    const note = notes.get(raised.textContent?.replace(/[[\]()\s]/g, '') ?? '');
    if (!note || raised.closest('a') || raised.querySelector('a') || !isBefore(raised)) continue;
    const link = make('a', { href: `#${note.id}` });
    link.append(...raised.childNodes);
    raised.append(link);
    undo.push(() => link.replaceWith(...link.childNodes));
  }
  for (const text of textsOf(root as Node)) {
    if (isBefore(text) && !text.parentElement?.closest(NO_MENTION)) undo.push(linkMentions(text, notes));
  }
  return () => {
    for (const step of undo) step();
  };
}

function* textsOf(root: Node): Generator<Text> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
  yield* all;
}

/** Makes the mentions in a text links; the function returned puts the text itself back. */
function linkMentions(text: Text, notes: Map<string, HTMLElement>): () => void {
  const value = text.data;
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const { 0: whole, 1: number = '', index } of value.matchAll(MENTION)) {
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

/** Notes in a list under a heading that says so, or in numbered paragraphs under it, by their numbers. */
function listedNotes(root: ParentNode): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, p')].filter((heading) =>
    HEADED.test(heading.textContent ?? ''),
  );
  for (const heading of headings.reverse()) {
    for (let at = heading.nextElementSibling; at; at = at.nextElementSibling) {
      if (/^h[1-6]$/.test(at.localName)) break;
      const start = at.localName === 'ol' ? (at as HTMLOListElement).start : 0;
      const items = at.localName === 'ol' ? [...at.children] : [at, ...at.querySelectorAll('p, li, dd')];
      for (const [index, item] of items.entries()) {
        const [, bracketed, plain] = NUMBERED.exec(item.textContent ?? '') ?? [];
        const number = start ? String(start + index) : (bracketed ?? plain);
        if (number && !found.has(number)) found.set(number, item as HTMLElement);
      }
    }
    if (found.size > 0) break;
  }
  return found;
}
