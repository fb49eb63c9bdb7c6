import { make } from './dom';

/** A button that shows a sign, and its name to whoever points at it; as a `title` of its own it would be read twice. */
export function signButton(sign: string, name: string, className = ''): HTMLButtonElement {
  const glyph = make('span', { className: 'glyph', textContent: sign, title: name });
  glyph.ariaHidden = 'true';
  return make('button', { type: 'button', className, ariaLabel: name }, glyph);
}
