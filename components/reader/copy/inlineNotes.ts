import { INLINE } from '../prose';
import { appendAll } from '../replace';

/** Notes that stand in the middle of their sentence, from where the style sheets of a page move them to its margin or its foot. */

/** Of Tufte CSS and those that came after it, LaTeXML, Distill and Footnotes for WordPress, and what is shown at a word when the pointer comes. */
const NOTES =
  '.sidenote,.marginnote,.ltx_role_footnote,.ltx_role_endnote,d-footnote,dt-fn,.footnote_tooltip,p [role=tooltip],p .tooltiptext';
/** What of a note is its text, and what in that says its number once more. */
const TEXT = '.ltx_note_content';
const NUMBERS = '.ltx_note_mark,.ltx_tag_note';
/** What shows and hides such notes where there is no margin, and what holds them once more. */
const TOGGLES = 'label.margin-toggle,.footnote_referrer > a,.footnotes_reference_container';

const isInLine = (note: Element) => INLINE.has(note.localName) || note.localName.includes('-');

/** Puts a raised number in the place of each such note, and the notes in a list behind all else. */
export function settleInlineNotes(body: HTMLElement): void {
  const notes = [...body.querySelectorAll(NOTES)].filter(
    (note) =>
      isInLine(note) && note.textContent?.trim() && !note.querySelector('img') && !note.parentElement?.closest(NOTES),
  );
  if (notes.length === 0) return;
  for (const toggle of body.querySelectorAll(TOGGLES)) toggle.remove();
  const page = body.ownerDocument;
  const list = page.createElement('ol');
  for (const [at, note] of notes.entries()) {
    const id = `inline-note-${at + 1}`;
    const link = page.createElement('a');
    link.setAttribute('href', `#${id}`);
    link.setAttribute('role', 'doc-noteref');
    link.textContent = String(at + 1);
    const marker = page.createElement('sup');
    marker.append(link);
    const text = note.querySelector(TEXT) ?? note;
    for (const number of text.querySelectorAll(NUMBERS)) number.remove();
    const item = page.createElement('li');
    item.id = id;
    note.replaceWith(marker);
    appendAll(item, text.childNodes);
    list.append(item);
  }
  const section = page.createElement('section');
  section.setAttribute('role', 'doc-endnotes');
  section.append(list);
  body.append(section);
}
