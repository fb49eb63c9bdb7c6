/** Days as pages write them out beside what they publish. */

/** How the months begin in English, German, French, Spanish, Italian, Dutch, the Nordic tongues, Turkish and Russian; */
const BEGIN =
  'jan|ene|gen|oca|янв|feb|fév|şub|фев|mar|mär|maa|apr|avr|abr|nis|апр|may|mai|maj|mei|мая|май|jun|jui|haz|июн|jul|tem|июл|aug|aoû|ago|ağu|авг|sep|set|eyl|сен|oct|okt|out|ott|eki|окт|nov|kas|ноя|dec|dez|dic|déc|ara|дек';
/** in Czech and Polish, */
const SLAVIC =
  'ledn|únor|břez|dubn|květ|červ|srpn|zář|říj|prosin|styczn|lutego|kwietn|czerw|lipca|sierp|wrześ|paźdz|listop|grudn';
/** and in Arabic. */
const ARABIC =
  'يناير|فبراير|مارس|[أإا]بريل|مايو|يوني[وه]|يولي[وه]|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون ال|شباط|[آأا]ذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين ال';
const MONTH = `(?:${BEGIN}|${SLAVIC}|${ARABIC})\\p{L}*\\.?`;
/** Iran counts its years from another, by the sun. */
const IRANIAN =
  '(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)\\s+(?:13[7-9]\\d|14[0-2]\\d)(?!\\d)';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+';
/** Nothing was published on the web before 1990: older days are of the text. */
const YEAR = '(?:199\\d|20[0-3]\\d)(?!\\d)';
const DAYS = [
  `\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s+(?:de\\s+|of\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `\\d{1,2}\\s+${IRANIAN}`,
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `${YEAR}\\.\\s\\d{1,2}\\.\\s\\d{1,2}\\.?`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}`,
  `${YEAR}[年년]\\s?\\d{1,2}[月월]\\s?\\d{1,2}[日일]`,
];
const DAY = new RegExp(`(?:\\bon\\s+)?(?:\\b${WEEKDAY})?(?<![:.\\d])(${DAYS.join('|')})`, 'iu');
const ALL_DAYS = new RegExp(DAY, 'giu');
/** From one day to another is how long something took. */
const SPAN = new RegExp(`(?:${DAYS.join('|')})\\s*[-–—]\\s*(?:${DAYS.join('|')})`, 'iu');
const MONTH_ALONE = new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}`, 'iu');
const HOUR = /\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?/giu;
const HOUR_ALONE = /\b\d{1,2}[:.]\d\d\s*[ap]\.?m\b/i;

/** Digits as Arabs and Iranians write them, in those of everybody else. */
const inDigits = (said: string) => said.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));

/** The first day that a line names, in its own digits, and what stands right after it. */
export function dayIn(line: string): { day: string; next: string } | null {
  const found = DAY.exec(inDigits(line));
  const [whole = '', day = ''] = found ?? [];
  const end = (found?.index ?? 0) + whole.length;
  return found && { day: line.slice(end - day.length, end), next: line.charAt(end) };
}

export const isSpan = (line: string) => SPAN.test(inDigits(line));

/** Whether a line names a month and its year, or an hour as none but clocks are read. */
export const namesMonth = (line: string) => MONTH_ALONE.test(inDigits(line));
export const namesHour = (line: string) => HOUR_ALONE.test(line);

/** What is left of a line without its days and hours. */
export const withoutDays = (line: string) =>
  inDigits(line).replace(ALL_DAYS, ' ').replace(MONTH_ALONE, ' ').replace(HOUR, ' ');
