import { isForScreenReaders, wordsOf } from './boilerplate';
import { cutTail, cutTop, SUBSTANCE } from './ends';
import { HEADINGS } from './headings';
import { INLINE, type Of } from './prose';
import type { Steps } from './steps';
import { tidy } from './tidy';

/** What is left in an article that is not of it, told by its form: who wrote it, teasers, what stands there twice. */

/** Characters that a card holds at most. */
const CARD = 600;
/** Characters from which a paragraph that stands there twice is no refrain. */
const REPEATED = 160;
const BYLINE = /^(?:bylines?|dateline|pubdate|timestamp|posted|published|authors?)$/;
const PERSON = /^(?:author|writer|contributor)s?$/;
/** As schema.org marks a person; a page about one is marked so as a whole. */
const SOMEBODY = '[itemprop~=author][itemtype$="schema.org/Person"]:has(p)';
const ABOUT = /^(?:bio|box|about|info|profile|card|description|details|content|container)$/;

/** Takes out of `root` what its form betrays. `kept` are the elements that Readability would keep. */
export function* trim(root: Element, of: Of, kept: Set<Element>): Steps<void> {
  yield;
  cutBylines(root, of);
  yield;
  cutCards(root, of);
  cutTeasers(root, of);
  yield;
  cutRepeated(root, of);
  yield;
  cutLinkBlocks(root, of, kept);
  cutTail(root, of, kept);
  cutTop(root, of);
  cutAsides(root, of);
  yield;
}

/** The year of a letter, or of another text, before there were pages. */
const OF_OLD = /\b(?:1[0-8]\d\d|19[0-8]\d)\b/;

/** So many lines of one class are of a list: an article has no more authors and dates. */
const MANY = 3;

function cutBylines(root: Element, of: Of): void {
  for (const element of root.querySelectorAll('[class],[id]')) {
    const { text, prose } = of(element);
    const words = wordsOf(element);
    const isLine = text > 0 && text <= 150 && !prose && !INLINE.has(element.localName) && !element.matches(HEADINGS);
    const isPerson =
      (words.some((word) => PERSON.test(word)) && words.some((word) => ABOUT.test(word))) || element.matches(SOMEBODY);
    if (
      (isLine &&
        words.some((word) => BYLINE.test(word)) &&
        !OF_OLD.test(element.textContent ?? '') &&
        !element.previousElementSibling?.matches('h2,h3,h4,h5,h6') &&
        !element.closest(
          'figure,table,li,blockquote,dl,[class*="epigraph" i],[class*="quote" i],[class*="opener" i]',
        ) &&
        root.getElementsByClassName(element.className).length < MANY) ||
      (isPerson && prose < of(root).prose * 0.2) ||
      (text <= 800 && prose < of(root).prose * 0.15 && words.some((word) => /^bylines?$/.test(word)))
    )
      element.remove();
  }
  for (const element of root.querySelectorAll('[class]')) {
    if (!isForScreenReaders(element)) continue;
    if (of(element).text < 100 && !element.querySelector(`${HEADINGS},img`) && !element.closest(`caption,${HEADINGS}`))
      element.remove();
  }
}

/** Characters of the text below a heading of its own. */
const BELOW = 250;
const MOST = 0.5;
/** Where a picture is in its full size. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#]|$)/i;

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
function cutCards(root: Element, of: Of): void {
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
function cutTeasers(root: Element, of: Of): void {
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
    if (items.length > 1 && prose < of(root).prose * 0.3) for (const item of items) item.remove();
  }
}

/** How an element is set: its name and class, and those of all around it. */
function settingOf(element: Element, root: Element): string {
  let setting = '';
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    setting += `${at.localName}.${at.className} `;
  return setting;
}

/** Paragraphs that a page holds once for each width of window, or once more for machines. */
function cutRepeated(root: Element, of: Of): void {
  const seen = new Map<string, { setting: string; entry: Element | null }>();
  for (const element of root.querySelectorAll('p,li,div,figcaption,blockquote')) {
    // A verse may come again, and so may a short line.
    if (of(element).text < REPEATED || element.querySelector('br,p,li,div,blockquote,td,pre')) continue;
    const text = tidy(element.textContent);
    const setting = settingOf(element, root);
    const entry = element.closest('li,dd,td');
    const before = seen.get(text);
    // Of two entries the same may be said, and a paragraph that is set in the same way is said again.
    const isOfEntry = entry && entry !== before?.entry && of(entry).text > of(element).text;
    const isAgain = element.matches('p,li,blockquote') && before?.setting === setting && !element.closest('figure');
    if (before && !isAgain && !isOfEntry) element.remove();
    seen.set(text, { setting, entry });
  }
}

/** Boxes that are mostly links and that Readability would drop. */
function cutLinkBlocks(root: Element, of: Of, kept: Set<Element>): void {
  const classes = new Set([...kept].map(({ className }) => className));
  for (const element of root.querySelectorAll('div,section')) {
    const { text, links, prose } = of(element);
    if (!text || prose || links <= text * 0.25 || kept.has(element)) continue;
    if (!element.parentElement || !kept.has(element.parentElement)) continue;
    // A paragraph or an entry by that name, like others.
    if (element.className && classes.has(element.className)) continue;
    if (element.querySelector(`${SUBSTANCE},${HEADINGS}`)) continue;
    if (![...element.querySelectorAll('*')].some((inner) => kept.has(inner))) element.remove();
  }
}

/** What is said before the name of a source, in several languages. */
const SOURCE = /^(?:source|from|quelle|fuente|fonte|bron|kilde|källa|kaynak|источник)\s*:/iu;
/** How what is to be followed ends. */
const CALL = /(?:\bnow|\bmore|\bhere|[»›→>])$/i;
/** So many such lines may be of a list. */
const LISTED = 3;
/** Each of them has a paragraph or two below it. */
const SHARE = 2.5;

/** A line between two paragraphs that is one link, with a word or two before it: "Read more: …". */
function cutAsides(root: Element, of: Of): void {
  const titles: Element[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const { text, links } = of(paragraph);
    if (!text || links <= text * 0.7 || paragraph.querySelectorAll('a[href]:not([href^="#"])').length !== 1) continue;
    if (paragraph.querySelector('img') || paragraph.closest('li,td,blockquote')) continue;
    const said = tidy(paragraph.textContent);
    // From whom a quotation is, is said below it, after a dash.
    if (/[.!?…]["”’)]*$/.test(said) || /^[—–―]/.test(said) || SOURCE.test(said)) continue;
    const beside = [paragraph.previousElementSibling, paragraph.nextElementSibling];
    if (!beside.every((element) => !element || of(element).prose)) continue;
    if (CALL.test(said)) paragraph.remove();
    else titles.push(paragraph);
  }
  // Many are the titles of what is told of one by one.
  if (titles.length < LISTED || titles.length * SHARE < root.querySelectorAll('p').length)
    for (const title of titles) title.remove();
}
