import { rename } from './figures';

/** Tables that old pages use to place things beside each other, not to relate them. */

const OF_DATA = 'caption,th,thead,tfoot,col[span],[scope],[headers]';
const BLOCKS = 'p,div,ul,ol,dl,h1,h2,h3,h4,h5,h6,blockquote,hr,table,center';
/** Characters beyond which a cell is a column of text. */
const COLUMN = 400;

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
  if (table.querySelector('table') || cells.length === 1) return true;
  const isOneColumn = rows.every((row) => row.length <= 1);
  const holdsText = (cell: Element) =>
    (cell.textContent?.trim().length ?? 0) > COLUMN || cell.querySelectorAll(BLOCKS).length > 3;
  return (isOneColumn || rows.length === 1) && cells.some((cell) => holdsText(cell) || !!cell.querySelector(BLOCKS))
    ? true
    : Number(table.getAttribute('border') ?? 0) === 0 && rows.length <= 3 && cells.some(holdsText);
}
