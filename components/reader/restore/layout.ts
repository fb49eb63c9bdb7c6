import { rename, unwrap } from '../replace';
import { listingOf } from './listings';

/** Tables that old pages use to place things beside each other, not to relate them. */

const BLOCKS = 'p,div,ul,ol,dl,h1,h2,h3,h4,h5,h6,blockquote,hr,table,center';
/** Characters beyond which a cell is a column of text. */
const COLUMN = 400;
/** A table of more rows and several columns relates what stands in them, however long. */
const FEW_ROWS = 3;

/** Opens every layout table below `root`, the innermost first, so that its text flows on. */
export function openLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    if (cells.some(isColumn)) for (const cell of cells) if (isMenu(cell)) cell.remove();
    // Of its own rows and cells only: a table of data may stand in one.
    for (const cell of [...table.rows].flatMap((row) => [...row.cells])) rename(cell, 'div');
    for (const row of [...table.rows]) rename(row, 'div');
    for (const part of table.querySelectorAll(':scope > :is(tbody,colgroup,col)')) {
      if (part.localName === 'tbody') unwrap(part);
      else part.remove();
    }
    rename(table, 'div');
  }
}

function isLayout(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role) return role === 'presentation' || role === 'none';
  const rows = [...table.rows].map((row) => [...row.cells]);
  const cells = rows.flat();
  if (table.caption || table.tHead || table.tFoot || table.hasAttribute('summary')) return false;
  if (cells.some((cell) => cell.matches('th,[scope],[headers]'))) return false;
  if (cells.length === 1) return true;
  if (listingOf(table)) return false;
  const isOneColumn = rows.every((row) => row.length <= 1);
  if (!isOneColumn && rows.length > FEW_ROWS) return false;
  return cells.some(isColumn) || (isOneColumn && cells.some((cell) => cell.querySelector(BLOCKS)));
}

/** Whether a cell holds but links to other pages: what old pages have beside their text. */
function isMenu(cell: Element): boolean {
  const links = [...cell.querySelectorAll('a[href]:not([href^="#"])')];
  const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  return links.length > 1 && linked > (cell.textContent?.trim().length ?? 0) * 0.7 && !isColumn(cell);
}

/** Whether a cell holds a column of text, tables in it apart. */
function isColumn(cell: Element): boolean {
  const inner = [...cell.querySelectorAll('table')].reduce((sum, table) => sum + (table.textContent?.length ?? 0), 0);
  const text = (cell.textContent?.trim().length ?? 0) - inner;
  return text > COLUMN || cell.querySelector('h1,h2,h3,h4,h5,h6') !== null || cell.querySelectorAll(BLOCKS).length > 3;
}
