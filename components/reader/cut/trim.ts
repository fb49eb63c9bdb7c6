import { HEADINGS, SUBHEADINGS } from '../headings';
import { isForScreenReaders, wordsOf } from '../names';
import { holdersOfNotes } from '../notes';
import { INLINE, type Measure, type Of } from '../prose';
import type { Steps } from '../steps';
import { tidy } from '../tidy';
import { cutApparatus } from './apparatus';
import { cutContents } from './contents';
import { cutWithHeading } from './emptied';
import { cutTail, cutTop, SUBSTANCE } from './ends';
import { cutAsides, cutCards, cutLists, cutTeasers } from './teasers';
import { cutWaysUp } from './waysUp';

/** What is left in an article that is not of it, told by its form: who wrote it, teasers, what stands there twice. */

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
  const ofNotes = holdersOfNotes(root);
  cutLinkBlocks(root, of, kept, ofNotes);
  cutApparatus(root, of, ofNotes);
  cutContents(root, of);
  cutTail(root, of, kept, ofNotes);
  cutTop(root, of);
  cutAsides(root, of);
  cutLists(root, of);
  cutWaysUp(root, of);
  yield;
}

/** The year of a letter, or of another text, before there were pages. */
const OF_OLD = /\b(?:1[0-8]\d\d|19[0-8]\d)\b/;

/** So many lines of one class are of a list: an article has no more authors and dates. */
const MANY = 3;

function cutBylines(root: Element, of: Of): void {
  const somebody = new Set(root.querySelectorAll(SOMEBODY));
  for (const element of root.querySelectorAll('[class],[id]')) {
    const { text, prose } = of(element);
    const words = wordsOf(element);
    const isLine = text > 0 && text <= 150 && !prose && !INLINE.has(element.localName) && !element.matches(HEADINGS);
    const isPerson =
      (words.some((word) => PERSON.test(word)) && words.some((word) => ABOUT.test(word))) || somebody.has(element);
    if (
      (isLine &&
        words.some((word) => BYLINE.test(word)) &&
        !OF_OLD.test(element.textContent ?? '') &&
        !element.previousElementSibling?.matches(SUBHEADINGS) &&
        !element.closest(
          'figure,table,li,blockquote,dl,[class*="epigraph" i],[class*="quote" i],[class*="opener" i]',
        ) &&
        root.getElementsByClassName(element.className).length < MANY) ||
      (isPerson && prose < of(root).prose * 0.2) ||
      (text <= 800 && prose < of(root).prose * 0.15 && words.some((word) => /^bylines?$/.test(word)))
    )
      cutWithHeading(element, root, of);
  }
  for (const element of root.querySelectorAll('[class]')) {
    if (!isForScreenReaders(element)) continue;
    if (of(element).text < 100 && !element.querySelector(`${HEADINGS},img`) && !element.closest(`caption,${HEADINGS}`))
      element.remove();
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

/** Characters of what is said of a picture below it. */
const CREDIT = 150;

/** Whether a box says in a caption, or right below a picture, from whom that is: one link, and words beside it. */
function isCredit(element: Element, { text, links }: Measure, of: Of): boolean {
  if (text > CREDIT || links >= text || element.querySelector('li,a ~ a')) return false;
  if (element.closest('figcaption')) return true;
  const before = element.previousElementSibling;
  return !!before && of(before).text === 0 && (before.matches('img,picture') || before.querySelector('img') !== null);
}

/** Boxes that are mostly links and that Readability would drop. */
function cutLinkBlocks(root: Element, of: Of, kept: Set<Element>, ofNotes: Set<Element>): void {
  const classes = new Set([...kept].map(({ className }) => className));
  for (const element of root.querySelectorAll('div,section')) {
    const { text, links, prose } = of(element);
    if (!text || prose || links <= text * 0.25 || kept.has(element) || ofNotes.has(element)) continue;
    if (!element.parentElement || !kept.has(element.parentElement)) continue;
    if (isCredit(element, of(element), of)) continue;
    // A paragraph or an entry by that name, like others.
    if (element.className && classes.has(element.className)) continue;
    if (element.querySelector(`${SUBSTANCE},${HEADINGS}`)) continue;
    if (![...element.querySelectorAll('*')].some((inner) => kept.has(inner))) cutWithHeading(element, root, of);
  }
}
