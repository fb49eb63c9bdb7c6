import { stepped } from '@/components/display/commands';
import { allows, rounded, type Scale } from '@/components/display/kinds';
import { make } from './dom';
import { numberIn, plain, spoken } from './numbers';
import { typed } from './typed';
import type { Setting, View } from './view';

/**
 * The number of a scale, to be typed in any digits and with point or comma, which browsers' own number fields refuse or
 * misread where they are not the language's. What it can be is said below it, in `message`.
 */
export function numberView(
  name: string,
  control: Scale,
  setting: Setting,
  change: (value: number | null) => void,
  announce: (text: string) => void,
): View<number | null> & { element: HTMLInputElement; message: HTMLElement } {
  const { words } = setting;
  let now: number | null = control.initial;
  const element = make('input', {
    type: 'text',
    inputMode: 'decimal',
    role: 'spinbutton',
    ariaLabel: words(`${name}.typed`),
    ariaValueMin: String(control.min),
    ariaValueMax: String(control.max),
  });
  const field = typed(element, announce, (text) => {
    const value = text ? rounded(control, numberIn(text)) : control.initial;
    if (allows(control, value)) {
      field.tell('');
      change(value);
    } else {
      const ends = [control.min, control.max].map((end) => spoken(end, control.unit, setting));
      field.tell(words('told.range', [words(`${name}.label`), ...ends]), true);
    }
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    field.done();
    change(Number(stepped(control, now, event.key === 'ArrowDown' ? -1 : 1)));
  });
  return {
    element,
    message: field.message,
    show: (value) => {
      field.show(value === null ? '' : plain(value, setting), value !== now);
      now = value;
      element.ariaValueNow = value === null ? null : String(value);
      element.ariaValueText = spoken(value, control.unit, setting);
    },
  };
}
