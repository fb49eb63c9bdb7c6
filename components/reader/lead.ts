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
  // A first section right before the body may be short; nothing but a section has a heading and words without links.
  const before = root.previousElementSibling;
  if (before && !before.contains(title) && !lead.includes(before)) {
    const { prose, text, links } = of(before);
    const isSection = prose > 0 && links === 0 && before.querySelector(HEADINGS) !== null;
    if (isSection && text < of(root).text / 2) lead.push(before);
  }
  if (lead.length) root.prepend(title, ...lead);
}
