import { rename } from './figures';

/** Tables that old pages use to place things beside each other, not to relate them. */

const OF_DATA = 'caption,th,thead,tfoot,col[span],[scope],[headers]';
const BLOCKS = 'p,div,ul,ol,dl,h1,h2,h3,h4,h5,h6,blockquote,hr,table,center';
/** Characters beyond which a cell is a column of text. */
const COLUMN = 400;
/** A table of more rows and several columns relates what stands in them, however long. */
const FEW_ROWS = 3;

/** Opens every layout table below `root`, the innermost first, so that its text flows on. */
export function openLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    for (const part of table.querySelectorAll('tbody,colgroup,col')) {
      if (part.localName === 'tbody') part.replaceWith(...part.childNodes);
      else part.remove();
    }
    for (const part of table.querySelectorAll('tr,td')) rename(part, 'div');
    rename(table, 'div');
  }
}

function isLayout(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role) return role === 'presentation' || role === 'none';
  if (table.hasAttribute('summary') || table.querySelector(OF_DATA)) return false;
  const rows = [...table.rows].map((row) => [...row.cells]);
  const cells = rows.flat();
  if (cells.length === 1) return true;
  const isOneColumn = rows.every((row) => row.length <= 1);
  if (!isOneColumn && rows.length > FEW_ROWS) return false;
  return cells.some(isColumn) || (isOneColumn && cells.some((cell) => cell.querySelector(BLOCKS)));
}

/** Whether a cell holds a column of text, tables in it apart. */
function isColumn(cell: Element): boolean {
  const inner = [...cell.querySelectorAll('table')].reduce((sum, table) => sum + (table.textContent?.length ?? 0), 0);
  const text = (cell.textContent?.trim().length ?? 0) - inner;
  return text > COLUMN || cell.querySelector('h1,h2,h3,h4,h5,h6') !== null || cell.querySelectorAll(BLOCKS).length > 3;
}
