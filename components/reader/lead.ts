import { SUBHEADINGS } from './headings';
import { wordsOf } from './names';
import type { Of } from './prose';
import { saidIn } from './said';

/** A lead of fewer characters is a subtitle or a line on the author. */
const LEAST = 300;
/** It may name a source or two. */
const LINKED = 0.25;

/** What the line or two are called that stand between a title and the text. */
const STANDFIRST = new Set(
  'abstract deck dek intro lead lede standfirst strapline subheading subheadline subtitle summary teaser'.split(' '),
);

/** What stands between the title and `root`, in the order of the page. */
function* between(title: Element, root: Element): Generator<Element> {
  for (let part: Element | null = title; part && !part.contains(root); part = part.parentElement) {
    for (let next = part.nextElementSibling; next && !next.contains(root); next = next.nextElementSibling) yield next;
  }
}

const isBefore = (title: Element, root: Element) =>
  !root.contains(title) && !!(title.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING);

/** What a page says in short of its article, between the title and the body that is told apart from both. */
export function standfirstOf(root: Element, title: Element, of: Of): string | null {
  for (const element of isBefore(title, root) ? between(title, root) : []) {
    const { text, links } = of(element);
    const isLine = text > 0 && text <= LEAST && links <= text * LINKED && !element.querySelector('ul,ol,form');
    if (isLine && wordsOf(element).some((word) => STANDFIRST.has(word))) return saidIn(element);
  }
  return null;
}

const isFigure = (element: Element) =>
  element.localName === 'figure' && element.querySelector('img,video') !== null && !element.querySelector('a img');

/** Takes the title, and an introduction or a picture that a page holds apart from the body below it, into `root`. */
export function takeLead(root: Element, title: Element, of: Of): void {
  if (!isBefore(title, root)) return;
  const lead = [...between(title, root)].filter((element) => {
    const { prose, text, links } = of(element);
    const isText = prose > LEAST && links <= text * LINKED;
    return (isText || isFigure(element)) && text < of(root).text / 2;
  });
  // What stands right before the body may be short: a first section, for nothing but a section has a heading and words
  // without links, or a paragraph like those in the body.
  const before = root.previousElementSibling;
  if (before && !before.contains(title) && !lead.includes(before)) {
    const { prose, text, links } = of(before);
    const isSection = prose > 0 && links === 0 && before.querySelector(SUBHEADINGS) !== null;
    const isOfBody = prose > 0 && links <= text * LINKED && isLikePartOf(root, before, of);
    if ((isSection || isOfBody) && text < of(root).text / 2) lead.push(before);
  }
  if (lead.length) root.prepend(title, ...lead);
}

/** Whether there are paragraphs of the name and class of `element` in the body. */
const isLikePartOf = (root: Element, { localName, className }: Element, of: Of) =>
  [...root.getElementsByTagName(localName)].filter((one) => one.className === className && of(one).prose).length > 1;
