import { HEADED } from '@/components/notes/headed';
import { SUBHEADINGS } from '../headings';
import { firstShown } from '../names';
import type { Of } from '../prose';
import { tidy } from '../tidy';

/** What journals and encyclopaedias say of an article after its text, under headings that say so. */

const OF_ARTICLE = new RegExp(
  `^(?:${[
    // How to cite it,
    'how to cite(?: (?:this|the) \\p{L}+)?|(?:cite|citing) this(?: \\p{L}+)?|(?:recommended |suggested )?citation',
    'pour citer cet? \\p{L}+|citer ce(?:t|tte)? \\p{L}+|référence (?:électronique|papier)|(?:empfohlene )?zitier(?:weise|vorschlag|hinweis)',
    'c[oó]mo citar(?: est[ea] \\p{L}+)?|come citare|atıf',
    // whose it is,
    "licen[cs]e|copyright|droits d[’']auteur|about the authors?|author biograph(?:y|ies)|auteurs?|über (?:den|die) autor(?:en|in)?",
    // and what belongs to it.
    "attachments?|downloads?|files in this item|media attributions|index terms|keywords|mots[- ]clés|entrées d[’']index|table des illustrations|about this page",
  ].join('|')})(?: / .{1,40})?\\s*:?$`,
  'iu',
);

/** Characters of such a section, and its part of all. */
const LONGEST = 1200;
const PART = 0.1;

/** The parts of a section: its box, where it has one, else all from its heading to the next of its rank. */
function partsOf(heading: Element, root: Element, ofNotes: Set<Element>): Element[] {
  const isOther = (other: Element) => other !== heading && other.localName <= heading.localName;
  let box = heading;
  for (let up = box.parentElement; up && up !== root && firstShown(up) === box; up = up.parentElement) {
    if ([...up.querySelectorAll(SUBHEADINGS)].some(isOther) || ofNotes.has(up)) break;
    box = up;
  }
  const parts = [box];
  if (box !== heading) return parts;
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    const first = next.matches(SUBHEADINGS) ? next : next.querySelector(SUBHEADINGS);
    if ((first && isOther(first)) || ofNotes.has(next)) break;
    parts.push(next);
  }
  return parts;
}

/** Takes out such sections from the end up, notes and what they are headed with aside. */
export function cutApparatus(root: Element, of: Of, ofNotes: Set<Element>): void {
  const headings: { heading: Element; isOfArticle: boolean }[] = [];
  for (const heading of root.querySelectorAll(SUBHEADINGS)) {
    const over = headings.findLast((other) => other.heading.localName < heading.localName);
    headings.push({ heading, isOfArticle: over?.isOfArticle || OF_ARTICLE.test(tidy(heading.textContent)) });
  }
  const most = Math.min(LONGEST, of(root).text * PART);
  for (const { heading, isOfArticle } of headings.reverse()) {
    if (!isOfArticle) {
      if (HEADED.test(heading.textContent ?? '')) continue;
      return;
    }
    const parts = partsOf(heading, root, ofNotes);
    const text = parts.reduce((sum, part) => sum + of(part).text, 0);
    if (text > most) return;
    for (const part of parts) part.remove();
  }
}
