import { allows, type Text } from '@/components/display/kinds';
import { freshId, make } from './dom';
import { isInstalled } from './installed';
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
  const typed = make('input', { type: 'text', id: freshId(name), maxLength: control.maxLength, spellcheck: false });
  const message = make('p', { id: freshId('message'), className: 'message' });
  typed.setAttribute('aria-describedby', message.id);
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
    if (allows(control, value)) {
      change(value);
      message.textContent = missing(value);
    } else {
      typed.value = now ?? '';
      message.textContent = words(`${name}.refused`);
    }
    if (message.textContent) announce(message.textContent);
  });
  const missing = (value: string | null) =>
    value && control.names && !isInstalled(value) ? words(`${name}.missing`, [value]) : '';
  const caption = make('label', { className: 'caption', htmlFor: typed.id, textContent: label });
  const back = make('button', { type: 'button', className: 'back', textContent: words('panel.own') });
  back.ariaLabel = words('panel.back', [label]);
  back.addEventListener('click', () => {
    change(null);
    typed.focus();
  });
  return {
    element: make(
      'div',
      { className: `row ${name} rest` },
      make('div', { className: 'head' }, caption, back),
      typed,
      message,
    ),
    show: (value) => {
      if (value !== now) message.textContent = missing(value);
      now = value;
      if (!isTyping) typed.value = value ?? '';
      back.disabled = value === null;
    },
  };
}
