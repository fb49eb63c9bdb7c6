import { appendAll } from '../replace';

/**
 * Boxes of facts beside an article, as Fandom and other wikis make them of headings and boxes
 * (https://www.mediawiki.org/wiki/Extension:PortableInfobox): a heading there is of one fact, and of no section.
 */

const BOX = '.portable-infobox';
const TITLE = '.pi-title';
const HEADER = '.pi-header';
const LABEL = '.pi-data-label,.pi-smart-data-label,.pi-horizontal-group th';
const VALUE = '.pi-data-value,.pi-smart-data-value,.pi-horizontal-group td';
/** What takes both columns. */
const WHOLE = '.pi-image,.pi-image-collection,.pi-navigation';

/** Makes each such box a table, of a label and a value a row. */
export function settleInfoBoxes(body: HTMLElement): void {
  for (const box of body.querySelectorAll(BOX)) {
    const table = body.ownerDocument.createElement('table');
    const labels: Element[] = [];
    for (const part of box.querySelectorAll([TITLE, HEADER, LABEL, VALUE, WHOLE].join())) {
      if (part.matches(TITLE)) appendAll(table.createCaption(), part.childNodes);
      else if (part.matches(LABEL)) labels.push(part);
      else {
        const row = table.insertRow();
        const label = part.matches(VALUE) ? labels.shift() : null;
        if (label) appendAll(row.appendChild(headOf(label, 'row')), label.childNodes);
        const cell = row.appendChild(
          part.matches(HEADER) ? headOf(part, 'rowgroup') : body.ownerDocument.createElement('td'),
        );
        if (!label) cell.colSpan = 2;
        if (part.matches(WHOLE)) cell.append(part.cloneNode(true));
        else appendAll(cell, part.childNodes);
      }
    }
    if (table.rows.length > 0) box.replaceWith(table);
  }
}

function headOf({ ownerDocument }: Element, scope: string): HTMLTableCellElement {
  const head = ownerDocument.createElement('th');
  head.scope = scope;
  return head;
}
