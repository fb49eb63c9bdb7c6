import { make } from './dom';
import type { Setting } from './view';

/** Rows that are seldom used, behind one line. */
export function disclosure({ words, seldom }: Setting, rows: HTMLElement[]): HTMLElement {
  const element = make(
    'details',
    { className: 'seldom rest', open: seldom?.open ?? false },
    make('summary', { textContent: words('panel.seldom') }),
    make('div', { className: 'panel' }, ...rows),
  );
  element.addEventListener('toggle', () => seldom?.toggled(element.open));
  return element;
}
