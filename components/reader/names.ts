/** What a page calls its parts, in words: the classes and ids that its authors, and their tools, give to elements. */

/**
 * What a box has, or has not (`no-sidebar`, `has-comments`, `print-false`), or how it looks in some case (`print:block`,
 * `d-print-none`).
 */
const STATE =
  /(?:^|\s)(?:(?:(?:no|not|has|have|with|without|hide|show|before|after)[-_]|\S+:|d-print-)\S+|\S+[-_](?:true|false)(?!\S))/gi;

export const HEADING = /^h[1-6]$/;

/** Letters and figures without a space. */
const RUN = /[\p{L}\p{N}]+/gu;
/** Letters between figures and figures between letters: a number in base 16, of which no part is a word. */
const HASH = /\p{N}\p{L}+\p{N}/u;
/** Where one word ends in a run and another begins. */
const SEAM = /(?<=[a-z])(?=[A-Z])|\p{N}+/u;
/** Letters in the parts of a word, on average, below which they are no words. */
const SYLLABLE = 2;

/** Whether letters and figures were thrown together by a machine: `3fad2e`, `jXK9ad`. */
function isMade(run: string): boolean {
  if (HASH.test(run)) return true;
  if (!/\p{N}/u.test(run) || !/[a-z]/.test(run) || !/[A-Z]/.test(run)) return false;
  const parts = run.split(SEAM).filter(Boolean);
  return parts.join('').length < parts.length * SYLLABLE;
}

const words = new Map<string, string[]>();

/** What may have an id for itself, to be led to. */
const LED_TO = /^(?:h[1-6]|p|dt|dd|tr|figure|table)$/;

/** The first thing in an element that shows anything. */
export function firstShown(element: Element): Element | null {
  let child = element.firstElementChild;
  while (child && isBlank(child)) child = child.nextElementSibling;
  return child;
}
const isBlank = (child: Element) =>
  /^(?:a|span)$/.test(child.localName) && !child.textContent && !child.firstElementChild;

const lettersOf = (text: string | null | undefined) =>
  (text ?? '')
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.join(' ') ?? '';

/** Whether the id of an element is made of words in it: an article may have a section on cookies, or on the social history. */
function isOfWords(element: Element): boolean {
  if (LED_TO.test(element.localName)) return true;
  const first = element.id ? firstShown(element) : null;
  if (!first || !HEADING.test(first.localName)) return HEADING.test(element.localName);
  const id = lettersOf(element.id);
  return id.includes(' ') || id === lettersOf(first.textContent);
}

/** The words of an element's class and id: `mainNav post-share_bar` is main, nav, post, share, bar. */
export function wordsOf(element: Element): string[] {
  const { id } = element;
  const names = `${element.getAttribute('class') ?? ''} ${id && !isOfWords(element) ? id : ''}`;
  if (names === ' ') return [];
  let found = words.get(names);
  if (!found) {
    found = names
      .replace(STATE, ' ')
      .replace(RUN, (run) => (isMade(run) ? ' ' : run))
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean);
    words.set(names, found);
  }
  return found;
}

/** As what is said to screen readers only is called, under whatever prefix. */
const FOR_SCREEN_READERS = /\b(?:sr only|visually ?hidden|screen ?reader|off ?screen|element invisible)\b/;

/** Whether an element is called what is said to screen readers only. */
export const isForScreenReaders = (element: Element) =>
  element.classList.contains('show-for-sr') || FOR_SCREEN_READERS.test(wordsOf(element).join(' '));
