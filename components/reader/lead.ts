import type { Of } from './prose';

/** A lead of fewer characters is a subtitle or a line on the author. */
const LEAST = 300;
/** It may name a source or two. */
const LINKED = 0.25;
const HEADINGS = 'h2,h3,h4,h5,h6';

/** Takes the title, and an introduction that a page holds apart from the body below it, into `root`. */
export function takeLead(root: Element, title: Element, of: Of): void {
  if (root.contains(title) || !(title.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
  const lead: Element[] = [];
  for (let part: Element | null = title; part && !part.contains(root); part = part.parentElement) {
    for (let next = part.nextElementSibling; next && !next.contains(root); next = next.nextElementSibling) {
      const { prose, text, links } = of(next);
      if (prose > LEAST && links <= text * LINKED && text < of(root).text / 2) lead.push(next);
    }
  }
  // What stands right before the body may be short: a first section, for nothing but a section has a heading and words
  // without links, or a paragraph like those in the body.
  const before = root.previousElementSibling;
  if (before && !before.contains(title) && !lead.includes(before)) {
    const { prose, text, links } = of(before);
    const isSection = prose > 0 && links === 0 && before.querySelector(HEADINGS) !== null;
    const isOfBody = prose > 0 && links <= text * LINKED && isLikePartOf(root, before, of);
    if ((isSection || isOfBody) && text < of(root).text / 2) lead.push(before);
  }
  if (lead.length) root.prepend(title, ...lead);
}

/** Whether there are paragraphs of the name and class of `element` in the body. */
const isLikePartOf = (root: Element, { localName, className }: Element, of: Of) =>
  [...root.getElementsByTagName(localName)].filter((one) => one.className === className && of(one).prose).length > 1;
