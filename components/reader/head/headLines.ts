import { HEADINGS, SUBHEADINGS } from '../headings';
import { wordsOf } from '../names';
import type { Measure, Of } from '../prose';
import { tidy } from '../tidy';
import { CLAUSE, isDateline, isDatelineAlone } from './dateline';
import type { Metadata } from './metadata';
import { plain, saidIn } from './said';
import { authorIn, isNameOf } from './who';

/** Which lines and headings around a title tell of the article rather than being of it. */

/** A title in its article, and what is known of that. */
export interface Head extends Pick<Metadata, 'titles' | 'byline'> {
  root: Element;
  title: Element;
  of: Of;
  /** What the page says of the article in short; below the title that may be in a heading. */
  standfirst: string | null;
}

const META_NAMES = new Set(
  'author authors byline bylines category categories credit date dateline datetime eyebrow info kicker meta posted published publish tag tags time timestamp updated views'.split(
    ' ',
  ),
);
const LONGEST = 200;
/** Where so many times its length is more than a line has, a time is what the line is about. */
const SHARE = 3;
/** So many lines that are called alike, each over a text, are of entries: of a diary, or letters. */
const ENTRIES = 3;

/** Whether a line is that of the first of several entries. */
function isOfEntry(element: Element, root: Element, of: Of): boolean {
  if (!element.className || !wordsOf(element).some((word) => META_NAMES.has(word))) return false;
  const isOver = ({ nextElementSibling }: Element) => nextElementSibling !== null && of(nextElementSibling).prose > 0;
  return [...root.getElementsByClassName(element.className)].filter(isOver).length >= ENTRIES;
}

/** Whether a block tells of the article rather than being of it: who, when, in which section, where to share. */
export function isMeta(element: Element, { text, links, prose }: Measure, { root, of, byline }: Head): boolean {
  if (text > LONGEST) return false;
  // Where a line says all of who and when, that can be as long as a paragraph.
  if (prose) return !element.querySelector(HEADINGS) && isDatelineAlone(saidIn(element));
  if (links > text * 0.6) return true;
  if (isOfEntry(element, root, of)) return false;
  if (element.matches('dl') || element.querySelector(`dl,${SUBHEADINGS}`)) return false;
  const said = saidIn(element);
  const items = [...element.querySelectorAll('li')];
  const isOther = (item: Element, said: string) => said !== '' && !item.querySelector('a,time') && !isDateline(said);
  if (items.some((item) => isOther(item, tidy(item.textContent)))) return false;
  if (wordsOf(element).some((word) => META_NAMES.has(word)) || element.querySelector('[rel=author]')) return true;
  const times = [...element.querySelectorAll('time')].reduce((sum, time) => sum + tidy(time.textContent).length, 0);
  return (
    isDateline(said) ||
    times * SHARE > said.length ||
    (byline !== null && !CLAUSE.test(said) && said.includes(byline) && said.length < byline.length + 60)
  );
}

/** Whether a heading right by the title is no section's, but says who or when, or the title again. */
export function isHeadLine(heading: Element, { root, title, byline }: Head): boolean {
  const said = saidIn(heading);
  if (plain(said) === plain(saidIn(title)) || isNameOf(said, byline)) return true;
  const isLine = (one: Element) => isDatelineAlone(saidIn(one)) || authorIn(one) !== null;
  // A chronicle has a day in each, and what came by land and by sea may be told under headings of two words.
  return isLine(heading) && [...root.querySelectorAll(heading.localName)].filter(isLine).length === 1;
}
