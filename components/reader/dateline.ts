import { dayOf } from './day';
import { tidy } from './tidy';

/** The lines by a title that say who wrote it and when, as pages write them out. */

/** What such lines say; null is what they do not. */
export interface Dateline {
  byline: string | null;
  published: string | null;
}

/** What a name is said after, in several languages. In some of them family names begin so too. */
const BYLINE =
  /^(?:(?:written|posted|published|submitted|reviewed)\s+(?=by))?(?:(?:by|автор)(?<sure>)|von|par|por|di|da|door|av|af)[\s:]+/iu;
/** What is said after a name, of another matter. */
const THEN =
  /\s+[|·•–—-](?:\s.*)?$|\.\s+(?:translated|updated|posted|published|edited|photo|illustrat|fact-check|reviewed).*$|(?<=\p{L}{4})\.$/isu;
export const SENTENCE = /[.!?,;:…。！？।؟]["”’»)」』]*$/;

/** How the months begin in English, German, French, Spanish, Italian, Dutch, the Nordic tongues, Turkish and Russian. */
const MONTH =
  '(?:jan|ene|gen|oca|янв|feb|fév|şub|фев|mar|mär|maa|apr|avr|abr|nis|апр|may|mai|maj|mei|мая|май|jun|jui|haz|июн|jul|tem|июл|aug|aoû|ago|ağu|авг|sep|set|eyl|сен|oct|okt|out|ott|eki|окт|nov|kas|ноя|dec|dez|dic|déc|ara|дек)\\p{L}*\\.?';
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
const DAY = new RegExp(`(?:\\bon\\s+)?(?:\\b${WEEKDAY})?(?<![:.\\d])(${DAYS.join('|')})`, 'iu');
const ALL_DAYS = new RegExp(DAY, 'giu');
/** From one day to another is how long something took. */
const SPAN = new RegExp(`(?:${DAYS.join('|')})\\s*[-–—]\\s*(?:${DAYS.join('|')})`, 'iu');
const MONTH_ALONE = new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}`, 'iu');
const HOUR = /\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?/giu;
const HOUR_ALONE = /\b\d{1,2}[:.]\d\d\s*[ap]\.?m\b/i;
/** What is said beside a day of being published. */
const SAID =
  /(?<!\p{L})(?:(?:first|last|originally)\s+)?(?:posted|published|updated|modified|revised|created|added|written|submitted|date|on|at|in|by|am|um|le|el|il|est|edt|cst|cdt|pst|pdt|et|gmt|utc|uhr|min|minutes?|read|veröffentlicht|aktualisiert|stand|publié|publicado|actualizado|pubblicato|опубликовано|обновлено|дата|yayın\p{L}*|güncelle\p{L}*|tarihi?)(?!\p{L})/giu;
const LIVED = /^(?:born|died|\*|†|geboren|gestorben|né|née|nacid|doğum|ölüm|родил|умер)/iu;
const RIGHTS = /^(?:copyright|©|\(c\))\s/i;
const LINE = 100;
const NAMES = 60;

const WORD = "\\p{Lu}[\\p{L}.’'-]*";
const PARTICLE = '(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el)\\s+';
const NAME = new RegExp(`^${WORD}(?:\\s+(?:${PARTICLE})*${WORD}){0,5}$`, 'u');
const AND = /\s+(?:and|und|et|y|e|и|ve|&)\s+|,\s*/u;

/** Whether a text is the name of somebody: words in capitals, two at least where it is not `sure`. */
function isName(said: string, isSure = false): boolean {
  const name = said.trim();
  return name.length < NAMES && NAME.test(name) && (isSure || name.includes(' '));
}

/** Whether a line names who wrote it; no verse that begins so, and no journey from a town to another, goes on with a name. */
function isByline(said: string): boolean {
  const found = BYLINE.exec(said);
  if (!found) return false;
  const isSure = found.groups?.['sure'] !== undefined;
  const names = nameAfter(said, found[0]).split(AND);
  return isName(names[0] ?? '', isSure && names.length === 1) && (isSure || !said.includes(','));
}

/** A name may have the marker of a note. */
const nameAfter = (said: string, before: string) =>
  tidy(said)
    .slice(before.length)
    .replace(THEN, '')
    .replace(/[*†‡§]+$/, '');

/** What is left of a line without its days and hours, and what is said beside them. */
const without = (said: string) =>
  tidy(said.replace(ALL_DAYS, ' ').replace(MONTH_ALONE, ' ').replace(HOUR, ' ')).replace(
    /^[\s,|·•–—:-]+|[\s,|·•–—:-]+$/g,
    '',
  );

/** Whether a line is one of who and when, rather than the first of the text. */
export function isDateline(said: string): boolean {
  if (said.length >= LINE || SENTENCE.test(said)) return false;
  if (RIGHTS.test(said) || isByline(said)) return true;
  // The day of a page may stand beside its section, its tags and more; that of a life or a deed is said otherwise.
  const day = DAY.exec(said);
  if (day) return !SPAN.test(said) && !LIVED.test(said) && said.charAt(day.index + day[0].length) !== ':';
  if (!MONTH_ALONE.test(said) && !HOUR_ALONE.test(said)) return false;
  const rest = without(said);
  const plain = tidy(rest.replace(SAID, ' ').replace(/[^\p{L}\s.’'-]+/gu, ' ')).replace(/^[\s.-]+|[\s.-]+$/g, '');
  return plain === '' || isName(plain) || isByline(rest);
}

/** What the lines of which one of `isDateline` holds say. */
export function datelineOf(lines: string[]): Dateline {
  let byline: string | null = null;
  let published: string | null = null;
  for (const line of lines) {
    const day = DAY.exec(line)?.[1];
    if (day) published ??= dayOf(day) ?? day;
    const rest = without(line);
    if (isByline(rest)) byline ??= nameIn(rest);
    else if (day && isName(rest)) byline ??= rest;
  }
  return { byline, published };
}

/** The name in a line that tells who wrote it, or in a name. */
export function nameIn(line: string): string {
  const said = tidy(line);
  const found = BYLINE.exec(said);
  const isSaid = found?.groups?.['sure'] !== undefined || isByline(said);
  return nameAfter(said, isSaid ? (found?.[0] ?? '') : '');
}
