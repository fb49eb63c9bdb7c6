/** Between the numbers of a day that begins with its year, as in 2019-05-12, 2019. 5. 12., 2019年5月12日. */
const YEAR_FIRST = /^(\d{4})\s?[-/.年년]\s?(\d\d?)\s?[-/.月월]\s?(\d\d?)(?!\d)/;

/**
 * The day that a date names as its page writes it, as `1861-10-05`; null where it names none. Of a moment with a zone it
 * is the day of that zone, and of words (`5 October 1861`) the day they say, wherever the reader is.
 */
export function dayOf(published: string): string | null {
  const [, year, month = '', day = ''] = YEAR_FIRST.exec(published.trim()) ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A year, or a month of it, is no day; and what has no letters may have its parts in any order.
  // Nor is November of March, though Finns call it so that it begins alike, which is all that `Date` reads of a month.
  const isRead = /\p{L}{3}/u.test(published) && /\d{4}/.test(published) && !/marras/i.test(published);
  const at = new Date(isRead ? published : '');
  if (Number.isNaN(at.getTime()) || !/\b\d{1,2}\b/.test(published)) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
