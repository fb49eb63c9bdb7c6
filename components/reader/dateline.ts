import { dayOf } from './day';
import { tidy } from './tidy';

/** The lines by a title that say who wrote it and when, as pages write them out. */

/** What such lines say; null is what they do not. */
export interface Dateline {
  byline: string | null;
  published: string | null;
}

/** What a name is said after, in several languages; a pattern. */
const BEFORE_NAMES = 'by|von|par|por|di|da|door|av|af|автор';
const BYLINE = new RegExp(
  `^(?:(?:written|posted|published|submitted)\\s+(?=by))?(?:${BEFORE_NAMES}|from|de|от)[\\s:]+`,
  'i',
);
/** What is said after a name, of another matter. */
const THEN = /(?:\s+[|·•–—-]|(?<=\p{L}{3})\.)(?:\s.*)?$/u;
export const SENTENCE = /[.!?,;:…。！？।؟]["”’»)」』]*$/;

const MONTH = '\\p{L}{3,}\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+';
/** Nothing was published on the web before 1990: older days are of the text. */
const YEAR = '(?:199\\d|20[0-3]\\d)(?!\\d)';
const DAYS = [
  `\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s+(?:de\\s+|of\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}`,
  `${YEAR}年\\d{1,2}月\\d{1,2}日`,
];
const DAY = new RegExp(`(?:\\bon\\s+)?(?:\\b${WEEKDAY})?(${DAYS.join('|')})`, 'iu');
const HOUR = /\b\d{1,2}(?::\d\d(?:\s*[ap]\.?m\b\.?)?|\.\d\d\s*[ap]\.?m\b\.?)/i;
const RIGHTS = /^(?:copyright|©|\(c\))\s/i;
/** A month and a year alone are said in so many characters. */
const SHORT = 20;
const HAS_YEAR = new RegExp(`\\b${YEAR}`);
const LINE = 100;
const NAMES = 60;

/** Whether a line is one of who and when, rather than the first of the text. */
export function isDateline(said: string): boolean {
  if (said.length >= LINE || SENTENCE.test(said)) return false;
  return (
    RIGHTS.test(said) ||
    DAY.test(said) ||
    HOUR.test(said) ||
    (said.length <= SHORT && HAS_YEAR.test(said)) ||
    isByline(said)
  );
}

/** Whether a line names who wrote it: no verse that begins like that goes on with a name. */
function isByline(said: string): boolean {
  const initial = said.replace(BYLINE, '').charAt(0);
  return BYLINE.test(said) && initial !== initial.toLowerCase();
}

/** Whether each word begins with a capital, but for those of which names have small ones. */
const isName = (said: string) =>
  said.length < NAMES &&
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:de|da|di|van|von|der|den|bin|ibn|al|and|und|et|y|e|и|ve)\s+)*\p{Lu}[\p{L}.’'-]*){1,6}$/u.test(
    said,
  );

/** What the lines of which one of `isDateline` holds say. */
export function datelineOf(lines: string[]): Dateline {
  let byline: string | null = null;
  let published: string | null = null;
  for (const line of lines) {
    const day = DAY.exec(line)?.[1];
    if (day) published ??= dayOf(day) ?? day;
    const rest = line
      .replace(DAY, ' ')
      .replace(HOUR, ' ')
      .replace(/^[\s,|·•–—-]+|[\s,|·•–—-]+$/g, '');
    if (isByline(rest)) byline ??= nameIn(rest);
    else if (day && isName(rest)) byline ??= rest;
  }
  return { byline, published };
}

/** The name in a line that tells who wrote it. */
export const nameIn = (line: string) => tidy(line).replace(BYLINE, '').replace(THEN, '');
