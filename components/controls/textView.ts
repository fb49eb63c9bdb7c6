import { allows, type Text } from '@/components/display/kinds';
import { freshId, make } from './dom';
import { isInstalled } from './installed';
import { typed } from './typed';
import type { Setting, View } from './view';

/**
 * A short text to type, and a button back to the page's own. What is wrong with a text stands below it, and is announced:
 * that it cannot be chosen, or that it names what is not there.
 */
export function textView(
  name: string,
  control: Text,
  { words }: Setting,
  change: (value: string | null) => void,
  announce: (text: string) => void,
): View<string | null> {
  let now: string | null = null;
  const label = words(`${name}.label`);
  const input = make('input', { type: 'text', id: freshId(name), maxLength: control.maxLength, spellcheck: false });
  input.autocapitalize = 'off';
  const field = typed(input, announce, (text) => {
    const value = text || null;
    if (!allows(control, value)) return field.tell(words(`${name}.refused`), true);
    change(value);
    field.tell(missing(value));
  });
  const missing = (value: string | null) =>
    value && control.names && !isInstalled(value) ? words(`${name}.missing`, [value]) : '';
  const caption = make('label', { className: 'caption', htmlFor: input.id, textContent: label });
  const back = make('button', { type: 'button', className: 'back', textContent: words('panel.own') });
  back.ariaLabel = words('panel.back', [label]);
  back.addEventListener('click', () => {
    change(null);
    input.focus();
  });
  return {
    element: make(
      'div',
      { className: `row ${name} rest` },
      make('div', { className: 'head' }, caption, back),
      input,
      field.message,
    ),
    show: (value) => {
      field.show(value ?? '', value !== now, missing(value));
      now = value;
      back.disabled = value === null;
    },
  };
}
