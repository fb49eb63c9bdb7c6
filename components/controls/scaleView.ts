import { stepped } from '@/components/display/commands';
import type { Scale } from '@/components/display/kinds';
import { freshId, make } from './dom';
import { written } from './numbers';
import type { Setting, View } from './view';

/** A scale as its presets, two buttons and a number to type. */
export function scaleView(
  name: string,
  control: Scale,
  { words, language, inStrip }: Setting,
  change: (value: number) => void,
  refuse: () => void,
): View<number> {
  let now = control.initial;
  const group = freshId(name);
  const presets = control.presets.map((preset) => {
    const input = make('input', { type: 'radio', name: group, value: String(preset) });
    input.addEventListener('change', () => change(preset));
    const isFirst = control.first?.includes(preset) ?? false;
    const label = make('label', { className: isFirst ? 'option' : 'option rest' }, input);
    label.append(make('span', { className: 'name', textContent: written(preset, control.unit, language) }));
    return { preset, input, label };
  });
  const caption = make('span', {
    id: freshId('caption'),
    className: 'caption',
    textContent: words(inStrip && control.first ? `${name}.try` : `${name}.label`),
  });
  const radios = make('div', { className: 'options' }, ...presets.map(({ label }) => label));
  radios.role = 'radiogroup';
  radios.setAttribute('aria-labelledby', caption.id);

  const typed = make('input', {
    type: 'number',
    min: String(control.min),
    max: String(control.max),
    ariaLabel: words(`${name}.typed`),
  });
  typed.addEventListener('change', () => {
    const value = typed.valueAsNumber;
    if (Number.isInteger(value) && value >= control.min && value <= control.max) return change(value);
    typed.value = String(now);
    refuse();
  });
  const step = (verb: 'less' | 'more', sign: string) => {
    const button = make('button', { type: 'button', textContent: sign, ariaLabel: words(`${name}.${verb}`) });
    button.title = words(`${name}.${verb}`);
    button.addEventListener('click', () => change(Number(stepped(control, now, verb === 'less' ? -1 : 1))));
    return button;
  };
  const fine = make('div', { className: 'fine rest' }, step('less', '−'), typed, step('more', '+'));
  return {
    element: make('div', { className: `row ${name}` }, caption, radios, fine),
    show: (value) => {
      now = value;
      typed.value = String(value);
      for (const { preset, input } of presets) input.checked = preset === value;
    },
  };
}
