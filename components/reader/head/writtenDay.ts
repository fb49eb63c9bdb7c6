import { inLatinDigits } from '@/components/display/numerals';
import { MONTH } from './months';

/** Days as pages write them out beside what they publish. */

/** Iran counts its years from another, by the sun. */
const IRANIAN_YEAR = '(?:13[7-9]\\d|14[0-2]\\d)(?!\\d)';
const IRANIAN = `(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)\\s+${IRANIAN_YEAR}`;
/** Any word and a comma before a day that begins a line is one in some language. */
const WEEKDAY =
  '(?:(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?|(?<=^\\s*)\\p{L}{2,},)\\s+)?';
/** Nothing was published on the web before 1990: older days are of the text. */
const YEAR = '(?:199\\d|20[0-3]\\d)(?!\\d)';
const DAYS = [
  `\\d{1,2}(?:[.ºª°]|st|nd|rd|th|er)?\\s+(?:de\\s+|d[’']|of\\s+)?${MONTH},?\\s+(?:del?\\s+)?${YEAR}`,
  `\\d{1,2}[-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/]${YEAR}`,
  // The orders of Lithuanians and Latvians, the words of the Vietnamese.
  `${YEAR}\\s+m\\.\\s+${MONTH}\\s+\\d{1,2}\\s+d\\.`,
  `${YEAR}\\.\\s+gada\\s+\\d{1,2}\\.\\s+${MONTH}`,
  `\\d{1,2}\\s+tháng\\s+\\d{1,2},?\\s+(?:năm\\s+)?${YEAR}`,
  // The order of Hungarians.
  `${YEAR}\\.\\s+${MONTH}\\s+\\d{1,2}\\.?`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `\\d{1,2}\\s+${IRANIAN}`,
  '(?:13[7-9]\\d|14[0-2]\\d)/\\d{1,2}/\\d{1,2}(?!\\d)',
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `${YEAR}\\.\\s\\d{1,2}\\.\\s\\d{1,2}\\.?`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}`,
  // As papers of some countries have it, whose years are of this century; with no figure left out, as numbers of parts would.
  '(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.[0-3]\\d(?![.\\d])',
  '(?:令和|平成)\\s?(?:\\d{1,2}|元)年\\s?\\d{1,2}月\\s?\\d{1,2}日',
  `${YEAR}[年년]\\s?\\d{1,2}[月월]\\s?\\d{1,2}[日일]`,
];
const DAY = new RegExp(`(?:\\bon\\s+)?${WEEKDAY}(?<![:.\\d])(${DAYS.join('|')})`, 'iu');
const ALL_DAYS = new RegExp(DAY, 'giu');
/** From one day to another is how long something took. */
const SPAN = new RegExp(`(?:${DAYS.join('|')})\\s*[-–—]\\s*(?:${DAYS.join('|')})`, 'iu');
const MONTH_ALONE = new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}`, 'iu');
const HOUR = /\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?/giu;
const HOUR_ALONE = /\b\d{1,2}[:.]\d\d\s*[ap]\.?m\b/i;

/** The first day that a line names, in its own digits, and what stands right after it. */
export function dayIn(line: string): { day: string; next: string } | null {
  const digits = inLatinDigits(line);
  // Most lines have none, and are not searched for the months of so many languages.
  const found = /\d/.test(digits) ? DAY.exec(digits) : null;
  const [whole = '', day = ''] = found ?? [];
  const end = (found?.index ?? 0) + whole.length;
  return found && { day: line.slice(end - day.length, end), next: line.charAt(end) };
}

export const isSpan = (line: string) => SPAN.test(inLatinDigits(line));

/** Whether a line names a month and its year, or an hour as none but clocks are read. */
export const namesMonth = (line: string) => MONTH_ALONE.test(inLatinDigits(line));
export const namesHour = (line: string) => HOUR_ALONE.test(line);

/** What is left of a line without its days and hours. */
export const withoutDays = (line: string) =>
  inLatinDigits(line).replace(ALL_DAYS, ' ').replace(MONTH_ALONE, ' ').replace(HOUR, ' ');
