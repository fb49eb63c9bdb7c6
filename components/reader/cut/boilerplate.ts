import { firstShown, HEADING, wordsOf } from '../names';
import { holdersOfNotes } from '../notes';
import { INLINE, type Measure, type Of } from '../prose';
import { each, type Steps } from '../steps';
import { headsText } from './calledHeadings';
import { cutWithHeading } from './emptied';
import { isInset, isSource } from './insets';

/** What stands around or in an article and is no part of it, told by what it is and by what its author calls it. */

/** Elements for acting on a page, or for what surrounds an article. */
const APPARATUS = [
  'nav,footer,aside,form,button,input,select,textarea,progress,meter,menu,fieldset,dialog,iframe,noscript',
  '[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=complementary],[role=dialog],[role=alertdialog],[role=menu],[role=menubar],[role=toolbar],[role=tablist],[role=button]',
  '[aria-modal=true]',
].join();

/** An aside of the article itself, as is one with more to read than to follow. */
const NOTE = '[role=note],[role^=doc-],[class*=note],[class*=admonition],[class*=callout],[epub\\:type]';

const isApparatus = (element: Element) => element.matches(APPARATUS) && !element.matches(NOTE);

/** Words in class and id that name what surrounds an article. */
const NAMES = new Set(
  `ad ads advert adverts advertisement advertising banner bookmark bookmarks breadcrumb breadcrumbs captcha comment comments consent cookie cookies
  cta disqus donate donation follow feedback footer form gdpr login masthead menu modal nav navbar navigation newsletter outbrain pager
  pagination paywall popover popular popup print promo promotion promoted rating recirc recirculation recommendation recommendations recommended
  related reply respond share sharedaddy sharing shares sidebar signup social socials sponsor sponsored survey subscribe subscription
  taboola teaser toolbar trending upsell widget tags trackback trackbacks pingback pingbacks readmore editsection secedit editlink addtoany`.split(
    /\s+/,
  ),
);

/** Words that never name the article itself, however much of the page they hold. */
const CERTAIN = new Set('comment comments disqus footer related reply respond sidebar'.split(' '));

/** A foot of notes is no page's. */
const areOfFootnotes = (words: string[]) => words.some((word) => word === 'footnote' || word === 'footnotes');

/** Whether a block is called what no part of an article is ever called. */
export function isCertainlyApart(element: Element): boolean {
  if (INLINE.has(element.localName)) return false;
  const words = wordsOf(element);
  return words.some((word) => CERTAIN.has(word)) && !areOfFootnotes(words);
}

/** Words that also name what articles are about: a section of its own so called is one. */
const SUBJECTS = new Set(
  'banner bookmark bookmarks donation feedback follow form menu popular print promotion rating social survey'.split(
    ' ',
  ),
);
/** Characters of such a section. */
const SECTION = 200;
/** What a paragraph may be called: those of an interview are replies, and the first of an article may be its teaser. */
const SAID = new Set('comment comments paywall related reply respond teaser'.split(' '));
/** What a part of the text may be called that has no links and nothing to press: the lead, and what only some may read. */
const PARTS = new Set('paywall teaser'.split(' '));

/** What stands in or beside a heading to change the page. */
const EDIT = new Set('editsection secedit editlink'.split(' '));

/** Whether an element is boilerplate by kind or by name, whatever is in it. */
export const isBoilerplate = (element: Element) =>
  isApparatus(element) || wordsOf(element).some((word) => NAMES.has(word));

/** Whether a box that is called one of these is of the text. What asks to pay is short, or says so in a heading. */
function isPart(element: Element, word: string, { prose, links }: Measure): boolean {
  if (!prose || links || element.querySelector('a,form,[role=button]')) return false;
  return word !== 'paywall' || (prose >= SECTION && !HEADING.test(firstShown(element)?.localName ?? ''));
}

/** So many parts of one class, each with an id, are the entries of a list. */
const ENTRIES = 5;

/** Whether a word is of the id by which one entry of many is told from the others: a manual may have one on comments. */
function isOfEntry(element: Element, word: string): boolean {
  const { className, localName, id, parentElement } = element;
  if (!id || !className || className.toLowerCase().includes(word)) return false;
  const others = [...(parentElement?.children ?? [])].filter(
    (other) => other !== element && other.id && other.className === className && other.localName === localName,
  );
  return others.length >= ENTRIES && !others.some((other) => wordsOf(other).includes(word));
}

/** A page whose every part is called `widget` says nothing by it. */
const COMMON = 0.6;
/** What holds so much of the text is the article, whatever it is called. */
const TOO_MUCH = 0.5;

/** Takes out of `root` what is boilerplate by kind or by name. */
export function* cutBoilerplate(root: Element, of: Of): Steps<void> {
  const ofNotes = holdersOfNotes(root);
  const all = of(root).prose;
  const named = new Map<Element, string[]>();
  const total = new Map<string, number>();
  const last = new Map<string, Element>();
  const insets: Element[] = [];
  /** The boxes that hold most of the text, by the words they are called. */
  const most = new Map<string, Element>();
  yield* each(root.querySelectorAll('*'), (element) => {
    const { text, links, prose } = of(element);
    if (ofNotes.has(element)) return;
    const words = wordsOf(element);
    if (areOfFootnotes(words)) return;
    const called = words.filter((word) => NAMES.has(word));
    if (prose > all * TOO_MUCH) {
      for (const word of called) most.set(word, element);
      return;
    }
    const acts = isApparatus(element);
    if (called.length === 0 && !acts) return;
    const hasWords = prose > 0 && links <= text * 0.1;
    const isOfQuotation = isSource(element, all * TOO_MUCH, of);
    // A form that nobody closed holds what comes after it, and what is quoted has its source below it.
    const isRead =
      (hasWords && element.matches('aside,form,fieldset,[role=complementary]')) ||
      (element.localName === 'footer' && isOfQuotation);
    // Old pages list in it what they list elsewhere in `ul`.
    const isList = element.localName === 'menu' && text > 0 && links <= text * 0.1;
    // A heading may stand in the margin.
    const isHeading =
      element.localName === 'aside' && [...element.children].every(({ localName }) => HEADING.test(localName));
    if (acts && !isRead && !isList && !isHeading) element.remove();
    else {
      // A word of a sentence is of the sentence.
      const isWord =
        INLINE.has(element.localName) &&
        (of(element.parentElement ?? root).prose > 0 || !!element.closest('pre,code,dt,h1,h2,h3,h4,h5,h6'));
      if (element.localName === 'table') return;
      const isParagraph = element.localName === 'p' && (hasWords || (text > 0 && links === 0));
      const isSection = hasWords && prose >= SECTION && HEADING.test(element.firstElementChild?.localName ?? '');
      if (called.includes('sidebar') && isInset(element, of)) insets.push(element);
      const isOfInset = insets.some((inset) => inset.contains(element));
      // What a heading is called, the makers of pages call that of any part.
      const isOfText = isWord || (HEADING.test(element.localName) && headsText(element, isBoilerplate, of));
      const found = called.filter(
        (word) =>
          (!isOfText || EDIT.has(word)) &&
          !(word === 'footer' && isOfQuotation) &&
          !(word === 'sidebar' && isOfInset) &&
          !(isSection && SUBJECTS.has(word)) &&
          !(isParagraph && SAID.has(word)) &&
          !(PARTS.has(word) && isPart(element, word, of(element))) &&
          !isOfEntry(element, word),
      );
      if (!found.length) return;
      named.set(element, found);
      for (const word of found) {
        // In the order of the document, what holds an element comes before it.
        if (last.get(word)?.contains(element)) continue;
        last.set(word, element);
        total.set(word, (total.get(word) ?? 0) + prose);
      }
    }
  });
  // What most of the text is called says nothing of the rest beside it.
  const isCommon = (word: string, element: Element) =>
    (total.get(word) ?? 0) > all * COMMON || most.get(word)?.contains(element) === false;
  for (const [element, found] of named) {
    if (found.some((word) => CERTAIN.has(word) || !isCommon(word, element))) cutWithHeading(element, root, of);
  }
}
