import { HEADINGS } from '../headings';
import { unwrap } from '../replace';

/** Buttons that hold what is to be read: to act with them, one does not need the reader. */

/** What opens a picture in its full size. */
const LARGER = 'figure,[class*="zoom" i],[class*="lightbox" i],[class*="enlarge" i]';

const hasWords = (node: Node | null) => /\p{L}/u.test(node?.textContent ?? '');

const ENDED = /[.!?:…]["”’)]*\s*$/;
const GOES_ON = /^\s*[\p{Ll}\p{Lo}\p{N},.;:!?…)’'–—-]/u;
const SMALL = /^\s*[\p{Ll}\p{Lo}]/u;

/** Whether a button holds a word of the sentence around it, as a term that is explained on demand. */
function isInSentence(button: Element): boolean {
  const line = button.closest('p,li,dd,td,figcaption,blockquote');
  if (!line || !hasWords(button)) return false;
  const range = button.ownerDocument.createRange();
  range.setStart(line, 0);
  range.setEndBefore(button);
  const before = range.toString().trim();
  range.setStartAfter(button);
  range.setEnd(line, line.childNodes.length);
  const after = range.toString();
  if (!/\p{L}/u.test(before + after)) return false;
  return /\S/.test(after) ? GOES_ON.test(after) : !ENDED.test(before) && SMALL.test(button.textContent ?? '');
}

/** Whether a button is all that a heading says, or has one in it: it folds up what comes below. */
function isOfHeading(button: Element): boolean {
  if (button.matches(HEADINGS) || button.querySelector(HEADINGS)) return true;
  const heading = button.closest(HEADINGS);
  return heading !== null && hasWords(button) && heading.textContent?.trim() === button.textContent?.trim();
}

/** Whether a button stands right above what it folds up. */
function isOfFold(button: Element): boolean {
  const { nextElementSibling: next } = button;
  return (
    next !== null &&
    next.id !== '' &&
    next.id === button.getAttribute('aria-controls') &&
    next.querySelector('p') !== null
  );
}

const isRead = (button: Element) =>
  // Nobody closed a button with paragraphs in it.
  button.querySelector('p') !== null ||
  isOfHeading(button) ||
  isOfFold(button) ||
  isInSentence(button) ||
  (button.closest(LARGER) !== null && button.querySelector('img') !== null && !hasWords(button));

/** Makes what it is in its place of each button that holds something to read. */
export function settleButtons(body: HTMLElement): void {
  for (const button of body.querySelectorAll('button,[role=button]')) {
    if (!isRead(button)) continue;
    if (button.localName !== 'button') {
      button.removeAttribute('role');
      continue;
    }
    const controlled = button.getAttribute('aria-controls');
    // What is hidden below a heading is found by it.
    if (controlled) button.parentElement?.setAttribute('aria-controls', controlled);
    unwrap(button);
  }
}
