import { allows, type Text } from '@/components/display/kinds';
import { freshId, make } from './dom';
import type { Setting, View } from './view';

/** A short text to type, and a button back to the page's own. `refuse` tells the reader what can be typed. */
export function textView(
  name: string,
  control: Text,
  { words }: Setting,
  change: (value: string | null) => void,
  refuse: () => void,
): View<string | null> {
  let now: string | null = null;
  const label = words(`${name}.label`);
  const typed = make('input', { type: 'text', id: freshId(name), maxLength: control.maxLength, spellcheck: false });
  typed.autocapitalize = 'off';
  typed.autocomplete = 'off';
  // What is being typed is not written over by an answer to what was typed before.
  let isTyping = false;
  typed.addEventListener('input', () => {
    isTyping = true;
  });
  typed.addEventListener('blur', () => {
    isTyping = false;
  });
  typed.addEventListener('change', () => {
    isTyping = false;
    const value = typed.value.trim() || null;
    if (allows(control, value)) return change(value);
    typed.value = now ?? '';
    refuse();
  });
  const caption = make('label', { className: 'caption', htmlFor: typed.id, textContent: label });
  const back = make('button', { type: 'button', className: 'back', textContent: words('panel.own') });
  back.ariaLabel = words('panel.back', [label]);
  back.addEventListener('click', () => {
    change(null);
    typed.focus();
  });
  return {
    element: make('div', { className: `row ${name} rest` }, make('div', { className: 'head' }, caption, back), typed),
    show: (value) => {
      now = value;
      if (!isTyping) typed.value = value ?? '';
      back.disabled = value === null;
    },
  };
}
