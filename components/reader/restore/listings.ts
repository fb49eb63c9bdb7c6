/** Names of the parts by which highlighters set the lines of a listing that is no `pre`. */
const LINES = 'div,p,li,br,.line';

/** Numbers that follow on each other, at least two, and nothing else. */
function isCount(text: string): boolean {
  const numbers = text.trim().split(/\s+/);
  return numbers.length > 1 && numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
}

/** What a cell says line by line, as preformatted text. */
function preformatted(cell: Element): Element {
  const written = cell.querySelector('pre');
  if (written) return written;
  const pre = cell.ownerDocument.createElement('pre');
  const copy = cell.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll(LINES))
    if (line.previousSibling || line.localName === 'br') line.before('\n');
  pre.textContent = copy.textContent;
  return pre;
}

/** The cells of a table that is a listing: the numbers of its lines beside the lines. */
export function listingOf({ rows }: HTMLTableElement): { numbers: Element; code: Element } | null {
  const [numbers, code, ...others] = rows.length === 1 ? (rows[0]?.cells ?? []) : [];
  if (!numbers || !code || others.length > 0 || !code.matches('[class~="code"],[class$="-code"],:has(pre,code)'))
    return null;
  return isCount(preformatted(numbers).textContent ?? '') ? { numbers, code } : null;
}

/**
 * Has the numbers of a listing's lines stand beside them (https://pygments.org/docs/formatters/, "linenos"), and nobody
 * have them read out before it. Breaks in preformatted text become what they stand for, which is copied as such.
 */
export function settleListings(root: Element): void {
  for (const br of root.querySelectorAll('pre br')) br.replaceWith('\n');
  for (const table of root.querySelectorAll('table')) {
    const listing = listingOf(table);
    if (!listing) continue;
    listing.numbers.replaceChildren(preformatted(listing.numbers));
    listing.numbers.setAttribute('aria-hidden', 'true');
    listing.code.replaceChildren(preformatted(listing.code));
    table.closest('pre')?.replaceWith(table);
  }
}
