import { HEADINGS } from '../headings';
import type { Of } from '../prose';
import { tidy } from '../tidy';
import { cutWithHeading } from './emptied';

/** What leads from an article to other pages: cards, teasers, lines that are one link. */

/** Characters that a card holds at most. */
const CARD = 600;
/** Characters of the text below a heading of its own. */
const BELOW = 250;
const MOST = 0.5;
/** Where a picture is in its full size. */
export const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#]|$)/i;

/** Whether a link around a heading alone stands over the text that it heads. */
function isOverText(link: Element, of: Of): boolean {
  const next = link.nextElementSibling;
  return isHeadingLink(link) && next?.localName === 'p' && of(next).prose >= BELOW;
}

/** The text below a link that is a heading, as far as the next one. */
function* below(link: Element): Generator<Element> {
  for (let next = link.nextElementSibling; next && !isHeadingLink(next); next = next.nextElementSibling) yield next;
}

const isHeadingLink = (element: Element) =>
  element.localName === 'a' && element.children.length === 1 && element.firstElementChild?.matches(HEADINGS) === true;

/** Links around headings head what there is to read where most of it stands below them. */
function areSections(links: Element[], root: Element, of: Of): boolean {
  let prose = 0;
  for (const link of links) for (const part of below(link)) prose += of(part).prose;
  return prose > of(root).prose * MOST;
}

/** A link around a heading or a paragraph is a card that leads elsewhere. */
export function cutCards(root: Element, of: Of): void {
  const headings = [...root.querySelectorAll('a[href]')].filter(isHeadingLink);
  const sections = new Set(areSections(headings, root, of) ? headings : []);
  for (const link of root.querySelectorAll('a[href]:not([href^="#"])')) {
    // One that nobody closed holds the rest of the article.
    const isCard =
      of(link).text <= CARD &&
      link.querySelector(`${HEADINGS},p,ul`) !== null &&
      !(PICTURE.test(link.getAttribute('href') ?? '') && link.querySelector('img')) &&
      !sections.has(link);
    if (isCard && !link.closest(`${HEADINGS},figure`) && !isOverText(link, of)) link.remove();
  }
}

/** Two or more list items or articles side by side, each under a heading that leads elsewhere, advertise other pages. */
export function cutTeasers(root: Element, of: Of): void {
  const groups = new Map<Element, Element[]>();
  for (const item of root.querySelectorAll('li,article')) {
    const heading = item.querySelector(HEADINGS);
    const link = heading?.querySelector('a[href]:not([href^="#"])') ?? heading?.closest('a[href]:not([href^="#"])');
    const parent = item.parentElement;
    if (!heading || !link || !parent || !item.contains(link)) continue;
    if (tidy(link.textContent).length < tidy(heading.textContent).length * 0.8) continue;
    groups.set(parent, [...(groups.get(parent) ?? []), item]);
  }
  for (const items of groups.values()) {
    const prose = items.reduce((sum, item) => sum + of(item).prose, 0);
    if (items.length > 1 && prose < of(root).prose * 0.3) for (const item of items) cutWithHeading(item, root, of);
  }
}

/** What is said before the name of a source, in several languages. */
const SOURCE = /^(?:source|from|quelle|fuente|fonte|bron|kilde|källa|kaynak|источник)\s*:/iu;
/** How what is to be followed ends. */
const CALL = /(?:\bnow|\bmore|\bhere|[»›→>])$/i;
/** What says by itself that another page is to be read. */
const READ =
  /^(?:read (?:more|also)|lesen sie (?:auch|mehr)|(?:à )?lire aussi|leggi anche|lea? también|leia também|lees ook|читайте также|اقرأ أيضا|bunu da okuyun)(?!\p{L})/iu;
/** A paper of the article, or an address to write to, leads to no other page; */
const PAPER = /^mailto:|\.(?:pdf|docx?|odt|rtf|epub|txt|xlsx?|zip|mp3)(?:[?#]|$)/i;
/** but what fits on a button says only that there is one. */
const BUTTON = 15;
/** So many such lines may be of a list. */
const LISTED = 3;
/** Each of them has a paragraph or two below it. */
const SHARE = 2.5;

/** What stands before or after a line, rules apart. */
function beside(line: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let element = line[side];
  while (element?.localName === 'hr') element = element[side];
  return element;
}

/** Takes out a line, and the rules above and below it that were there for it alone. */
function cutLine(line: Element): void {
  const { previousElementSibling: above, nextElementSibling: below } = line;
  if (above?.localName === 'hr' && below?.localName === 'hr') for (const rule of [above, below]) rule.remove();
  line.remove();
}

/** Whether an element is a line of bold letters, by which many make a heading. */
const isBold = (element: Element | null): boolean =>
  element?.localName === 'p' && tidy(element.querySelector('b,strong')?.textContent) === tidy(element.textContent);

/** A line between two paragraphs that is one link, with a word or two before it: "Read more: …". */
export function cutAsides(root: Element, of: Of): void {
  const titles: Element[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const { text, links } = of(paragraph);
    if (!text || links <= text * 0.7) continue;
    const [link, other] = paragraph.querySelectorAll('a[href]:not([href^="#"])');
    if (!link || other) continue;
    if (paragraph.querySelector('img') || paragraph.closest('li,td,blockquote')) continue;
    const said = tidy(paragraph.textContent);
    if (said.length > BUTTON && PAPER.test(link.getAttribute('href') ?? '')) continue;
    // From whom a quotation is, is said below it, after a dash.
    if (/[.!?…]["”’)]*$/.test(said) || /^[—–―]/.test(said) || SOURCE.test(said)) continue;
    const around = [beside(paragraph, 'previousElementSibling'), beside(paragraph, 'nextElementSibling')];
    // Many a section ends with what else to read on it.
    const isRead = READ.test(said) && isBold(paragraph.nextElementSibling);
    if (!around.every((element, at) => !element || of(element).prose || (isRead && at === 1))) continue;
    if (isRead || CALL.test(said)) cutLine(paragraph);
    else titles.push(paragraph);
  }
  // Many are the titles of what is told of one by one.
  if (titles.length < LISTED || titles.length * SHARE < root.querySelectorAll('p').length)
    for (const title of titles) cutLine(title);
}

/** Characters of what is said of the links in a box of them: its heading, and words for screen readers. */
const SAID = 80;

/** Whether a box begins with a link past its own end. */
function isSkipped(box: Element): boolean {
  const name = box.querySelector('a[href]')?.getAttribute('href') ?? '';
  const target = name.length > 1 && name.startsWith('#') && box.ownerDocument.getElementById(name.slice(1));
  return !!target && (target === box.nextElementSibling || (box.contains(target) && !target.nextElementSibling));
}

/** A box with a list of nothing but links elsewhere, within the text: "Read also". */
export function cutLists(root: Element, of: Of): void {
  for (const box of root.querySelectorAll('div:has(ul,ol),section:has(ul,ol)')) {
    const { text, links, prose } = of(box);
    if (prose || !links || text - links > SAID) continue;
    const [before, after] = [box.previousElementSibling, box.nextElementSibling];
    if (!before || !after || !of(before).prose || of(before).links > of(before).text / 2) continue;
    const lists = [...box.querySelectorAll('ul,ol')];
    const isAll = lists.every((list) => of(list).links === of(list).text && !list.querySelector('a[href^="#"]'));
    // Below a list with a heading of its own the text goes on only where that list is no part of it.
    const isWithin = after.localName === 'p' && of(after).prose > 0 && box.firstElementChild?.matches(HEADINGS);
    if (isAll && (isWithin || isSkipped(box))) box.remove();
  }
}
