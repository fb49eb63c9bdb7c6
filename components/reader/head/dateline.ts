import { tidy } from '../tidy';
import { dayOf } from './day';
import { dayIn, isSpan, namesHour, namesMonth, withoutDays } from './writtenDay';

/** The lines by a title that say who wrote it and when, as pages write them out. */

/** What such lines say; null is what they do not. */
export interface Dateline {
  byline: string | null;
  published: string | null;
}

/** What a name is said after, in several languages. In some of them family names begin so too. */
const BYLINE =
  /^(?:(?:written|posted|published|submitted|reviewed|article|essay|recipe|story|text|words)\s+(?=by))?(?:(?:by|автор|بقلم|نویسنده|(?:authors?|auteure?|autore?|autorin|autorzy?|yazan|yazar|müellif|作者|撰文|文|取材・文|记者|記者|כתב|נכתב על ידי|كتب)(?=\s?[:：]))(?<sure>)|(?:text[eo]?|testo|tekst|текст|haber)(?=:)|a cura di|von|par|por|di|da|door|av|af)[\s:：]+/iu;
/** What is said right after the name of who reports. */
const REPORTER = /\s+(?:기자|記者)$/u;
/** What is said after a name, of another matter. */
const THEN =
  /\s+[|·•@/–—-](?:\s.*)?$|\.\s+(?:translated|updated|posted|published|edited|photo|illustrat|fact-check|reviewed).*$|(?<=\p{L}{4})\.$/isu;
/** By the sign at its end, a line is part of a text: a sentence, or what goes on in the next. */
export const CLAUSE = /[.!?,;:…。！？।؟]["”’»)」』]*$/;

/** What is said beside a day of being published. */
const SAID =
  /(?<!\p{L})(?:(?:first|last|originally)\s+)?(?:posted|published|updated|modified|revised|created|added|written|submitted|date|on|at|in|by|am|um|le|el|il|est|edt|cst|cdt|pst|pdt|et|gmt|utc|uhr|min|minutes?|read|(?:article|edit|version) history|veröffentlicht|aktualisiert|stand|publié|publicado|actualizado|pubblicato|опубликовано|обновлено|дата|yayın\p{L}*|giriş|son(?=\s+güncelle)|güncelle\p{L}*|tarihi?|dk|mis à jour|à|入力|입력|수정|등록|发布|公開|更新)(?!\p{L})\s*[:：]?/giu;
const LIVED =
  /^(?:born|died|\*|†|geboren|gestorben|né|née|nacid|doğum|ölüm|родил|умер|narozen|zemřel|urodzon|zmar|ولد|توفي|متولد|درگذشت)/iu;
const RIGHTS = /^(?:copyright|©|\(c\))\s/i;
const LINE = 100;
/** A line that says nothing else may have more. */
const LONGEST = 200;
const NAMES = 60;
/** What says of a name or a number that it is of another matter, as `Photo: `. */
const LABEL = /^\p{L}+(?:\s\p{L}+){0,2}\s?[:：]\s*/u;

const PARTICLE = '(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el)\\s+';
const nameOf = (letter: string) => {
  const word = `${letter}[\\p{L}\\p{M}.’'-]*`;
  return new RegExp(`^${word}(?:\\s+(?:${PARTICLE})*${word}){0,5}$`, 'u');
};
const NAME = nameOf('\\p{Lu}');
/** Many scripts have no capitals. */
const SURE_NAME = nameOf('[\\p{Lu}\\p{Lo}]');
const AND = /\s+(?:and|und|et|y|e|и|ve|&)\s+|,\s*/u;

/** Whether a text is the name of somebody: words in capitals, two at least where it is not `sure`. */
export function isName(said: string, isSure = false): boolean {
  const name = said.trim();
  return name.length < NAMES && (isSure ? SURE_NAME.test(name) : NAME.test(name) && name.includes(' '));
}

/** Whether a line names who wrote it; no verse that begins so, and no journey from a town to another, goes on with names. */
function isByline(said: string): boolean {
  if (REPORTER.test(said)) return isName(said.replace(REPORTER, ''), true);
  const found = BYLINE.exec(said);
  if (!found) return false;
  const isSure = found.groups?.['sure'] !== undefined;
  const names = nameAfter(said, found[0]).split(AND);
  const isFirst = isName(names[0] ?? '', isSure && names.length === 1);
  return isFirst && (isSure || names.every((name) => isName(name, true)));
}

/** A name may have the marker of a note. */
const nameAfter = (said: string, before: string) =>
  tidy(said)
    .slice(before.length)
    .replace(THEN, '')
    .replace(/[*†‡§]+$/, '');

/** What is left of a line without its days and hours, and the signs that part them from it. */
const without = (said: string) => tidy(withoutDays(said)).replace(/^[\s,|·•–—:-]+|[\s,|·•–—:-]+$/g, '');

/** What is left beside that of a line which says no more than who and when. */
const besides = (said: string) =>
  tidy(said.replace(SAID, ' ').replace(/[^\p{L}\s.’'-]+/gu, ' ')).replace(/^[\s.-]+|[\s.-]+$/g, '');

/** The name in a part of a line; what is numbered, or has a label amid its words, is no name. */
const namedIn = (part: string) =>
  isName(besides(part)) && !/[\d:：]/.test(part.replace(SAID, ' ')) ? besides(part) : null;

/** Whether a part of a line says who or when, or is a name or a number under a label. */
function isWhoOrWhen(part: string): boolean {
  const under = part.replace(LABEL, '');
  return [part, under].some((one) => besides(one) === '' || namedIn(one)) || isByline(part);
}

/** Whether a line says who, or when, and nothing else. */
export function isDatelineAlone(said: string): boolean {
  if (said.length >= LONGEST || CLAUSE.test(withoutStop(said))) return false;
  if (said.length < LINE && isByline(said)) return true;
  if (!dayIn(said) && !namesMonth(said) && !namesHour(said)) return false;
  const rest = without(said);
  return isWhoOrWhen(rest) || rest.split(BETWEEN).every(isWhoOrWhen);
}

/** Koreans end each number of a day with a stop, and some languages the half of the day. */
const withoutStop = (said: string) => said.replace(/(?<=\d\. \d{1,2}|\b[ap]\.\s?m)\.$/i, '');

/** Whether a line is one of who and when, rather than the first of the text. */
export function isDateline(said: string): boolean {
  if (said.length >= LINE || CLAUSE.test(withoutStop(said))) return false;
  if (RIGHTS.test(said)) return true;
  // The day of a page may stand beside its section, its tags and more; that of a life or a deed is said otherwise.
  const day = dayIn(said);
  return day && !isByline(said) ? !isSpan(said) && !LIVED.test(said) && day.next !== ':' : isDatelineAlone(said);
}

/** Between what a line says: who, when, in which section, how long it takes to read. */
const BETWEEN = /\s*[|·•]\s*|\s+[–—/-]\s+|\s+(?=[\p{sc=Hani}]{1,4}[:：])/u;

const BEFORE_LABEL = /\s+(?=\p{L}+\s?[:：])/u;

/** What the lines of which one of `isDateline` holds say. */
export function datelineOf(lines: string[]): Dateline {
  let byline: string | null = null;
  let published: string | null = null;
  for (const line of lines) {
    const day = dayIn(line)?.day;
    if (day) published ??= dayOf(day) ?? day;
    const rest = without(line);
    const parts = rest.split(BETWEEN);
    const open = parts.map((part) => part.replace(SAID, ' ')).filter((part) => !LABEL.test(part.trim()));
    const [name, ...others] = day || namesMonth(line) ? open.map(namedIn).filter(Boolean) : [];
    const said = isByline(rest) ? rest : parts.flatMap((part) => part.split(BEFORE_LABEL)).find(isByline);
    if (said) byline ??= nameIn(said);
    else if (name && others.length === 0) byline ??= name;
  }
  return { byline, published };
}

/** The name in a line that tells who wrote it, or in a name. */
export function nameIn(line: string): string {
  const said = (dayIn(line) ? without(line) : tidy(line)).replace(REPORTER, '');
  const found = BYLINE.exec(said);
  const isSaid = found?.groups?.['sure'] !== undefined || isByline(said);
  return nameAfter(said, isSaid ? (found?.[0] ?? '') : '');
}
