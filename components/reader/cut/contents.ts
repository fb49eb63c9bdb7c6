import { fragmentOf } from '@/components/notes/find';
import { HEADINGS } from '../headings';
import { firstShown } from '../names';
import type { Of } from '../prose';
import { tidy } from '../tidy';
import { headingOver } from './emptied';

/** The list of contents that a page has of itself: the reader has one of its own. */

/** So many entries at least. */
const LEAST = 2;
/** Characters of what such a list is called, in its box. */
const LABEL = 40;

const lettersOf = (text: string) => text.replace(/[^\p{L}]+/gu, '');

/** Whether what a link leads to is a heading, holds one first, or stands in it or right before it. */
function isOfHeading(target: Element): boolean {
  if (target.closest(HEADINGS) || target.nextElementSibling?.matches(HEADINGS)) return true;
  for (let first = firstShown(target); first; first = firstShown(first)) if (first.matches(HEADINGS)) return true;
  return false;
}

/** Whether all that a list says is links to headings of the article. */
function isOfContents(list: Element, root: Element): boolean {
  const links = [...list.querySelectorAll('a')];
  if (links.length < LEAST || !links.every((link) => fragmentOf(link))) return false;
  const said = links.map((link) => link.textContent ?? '').join('');
  if (lettersOf(said) !== lettersOf(list.textContent ?? '')) return false;
  return links.every((link) => {
    const target = root.ownerDocument.getElementById(fragmentOf(link) ?? '');
    return target && root.contains(target) && !list.contains(target) && isOfHeading(target);
  });
}

/** Takes such lists out, each with the box that is there for it and what it is called. */
export function cutContents(root: Element, of: Of): void {
  for (const list of root.querySelectorAll('ul,ol')) {
    if (!list.isConnected || list.closest('li') || !isOfContents(list, root)) continue;
    // What a sentence goes on with is of the sentence.
    if (/[:：]$/.test(tidy(list.previousElementSibling?.textContent)) && list.previousElementSibling?.localName === 'p')
      continue;
    let box = list;
    const isAround = (up: Element) => up !== root && !of(up).prose && of(up).text - of(list).text <= LABEL;
    while (box.parentElement && isAround(box.parentElement)) box = box.parentElement;
    headingOver(box, root)?.remove();
    box.remove();
  }
}
