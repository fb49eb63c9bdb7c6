import { fragmentOf, type Note, namesOf } from './find';
import { LABEL } from './label';

/** Attributes that a copied note keeps; none of them acts. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'lang',
  'dir',
  'title',
  'cite',
  'datetime',
  'width',
  'height',
  'colspan',
  'rowspan',
  'display',
]);
const DROPPED =
  'script, style, link, meta, iframe, object, embed, form, input, button, select, textarea, template, audio, video';
/** What stands for a way back where the number does not say it again: an arrow. */
const ARROW = /^(?:[\s^↑↩⏎⤴←⇑▲]\p{Variation_Selector}?)*$/u;

/** A copy of what a note says, without links back to its markers, and without anything that acts. */
export function contentOf(note: Note, others: readonly Note[]): DocumentFragment {
  const { ownerDocument } = note.block;
  const range = ownerDocument.createRange();
  range.selectNodeContents(note.block);
  if (note.from) {
    range.setStartBefore(note.from);
    const next = others.find((other) => other.block === note.block && other.from && isAfter(note.from, other.from));
    if (next?.from) range.setEndBefore(next.from);
  }
  const content = range.cloneContents();
  const above = new Set(note.markers.flatMap((marker) => [...namesOf(marker)]));
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const said = link.textContent ?? '';
    if ((ARROW.test(said) || LABEL.test(said)) && above.has(fragmentOf(link) ?? '')) removeWithBrackets(link);
  }
  for (const element of content.querySelectorAll(DROPPED)) element.remove();
  for (const element of content.querySelectorAll('*')) {
    const isRunning = /^\s*(?:javascript|vbscript|data):/i.test(element.getAttribute('href') ?? '');
    for (const { name } of [...element.attributes]) {
      if (!KEPT.has(name) || (name === 'href' && isRunning)) element.removeAttribute(name);
    }
  }
  return content;
}

const isAfter = (first: Element | null, second: Element) =>
  !!first && !!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);

function removeWithBrackets(link: Element): void {
  const { previousSibling: before, nextSibling: after } = link;
  if (before?.nodeType === Node.TEXT_NODE && after?.nodeType === Node.TEXT_NODE) {
    if (/[[(]\s*$/.test(before.nodeValue ?? '') && /^\s*[\])]/.test(after.nodeValue ?? '')) {
      before.nodeValue = before.nodeValue?.replace(/[[(]\s*$/, '') ?? '';
      after.nodeValue = after.nodeValue?.replace(/^\s*[\])]/, '') ?? '';
    }
  }
  link.remove();
}
