/** Parts of a listing that begin a line of it, where it has no line breaks of its own. */
const LINES = 'div,p,li,tr,br,.line';

/** A number of a line within a listing, by the names that highlighters give it. */
const NUMBER = '.lineno,.linenos,.line-number,.ln-num,.blob-num,[class*="line-numbers-row"]';

/** Numbers that follow on each other, at least two, and nothing else. */
function isCount(text: string): boolean {
  const numbers = text.trim().split(/\s+/);
  return numbers.length > 1 && numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
}

/** Text with a line break wherever a line of it begins on the page. */
function linesOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll(LINES))
    if (line.previousSibling || line.localName === 'br') line.before('\n');
  return copy.textContent ?? '';
}

/**
 * Leaves listings without the numbers of their lines, which stand in a column of their own
 * (https://pygments.org/docs/formatters/, "linenos") or before each line.
 */
export function cutLineNumbers(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const [numbers, code, ...others] = table.rows.length === 1 ? (table.rows[0]?.cells ?? []) : [];
    if (!numbers || !code || others.length > 0 || !isCount(linesOf(numbers))) continue;
    const written = code.querySelector('pre');
    if (!written && !code.querySelector('code') && !code.matches('[class~="code"],[class$="-code"]')) continue;
    const listing = written ?? table.ownerDocument.createElement('pre');
    if (!written) listing.textContent = linesOf(code);
    (table.closest('pre') ?? table).replaceWith(listing);
  }
  for (const number of root.querySelectorAll(`pre :is(${NUMBER})`))
    if (/^\s*\d+\s*$/.test(number.textContent ?? '')) number.remove();
}
