import { make } from './dom';
import type { Setting, View } from './view';

/** Something to be put into the page or not, as a checkbox. */
export function toggleView(name: string, { words }: Setting, change: (on: boolean) => void): View<boolean> {
  const input = make('input', { type: 'checkbox' });
  input.addEventListener('change', () => change(input.checked));
  const label = make('label', { className: 'switch' }, input, make('span', { textContent: words(`${name}.label`) }));
  return {
    element: make('div', { className: `row ${name} rest` }, label),
    show: (value) => {
      input.checked = value;
    },
  };
}
