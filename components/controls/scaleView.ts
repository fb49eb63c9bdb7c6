import { stepped } from '@/components/display/commands';
import { rounded, type Scale } from '@/components/display/kinds';
import { freshId, make } from './dom';
import { percentParts, spoken, written } from './numbers';
import { numberView } from './numberView';
import { signButton } from './signButton';
import type { Setting, View } from './view';

type Amount = number | null;

/**
 * A scale as two buttons and a number to type, above its presets or, where it has none, around a slider; and a button
 * back to the page's own.
 */
export function scaleView(
  name: string,
  control: Scale,
  setting: Setting,
  change: (value: Amount) => void,
  announce: (text: string) => void,
): View<Amount> {
  const { words, inStrip } = setting;
  let now: Amount = control.initial;
  const label = words(`${name}.label`);
  const caption = make('span', {
    id: freshId('caption'),
    className: 'caption',
    textContent: inStrip && control.first ? words(`${name}.try`) : label,
  });
  const presets = control.presets && presetsView(name, control, setting, caption, change);
  const slider = presets ? undefined : sliderView(name, control, setting, change);
  // Beside presets there is one that is the page's own, so that this is said already, and a sign will do.
  const backLabel = words('panel.back', [label]);
  const back = presets
    ? signButton('↺', backLabel, 'back rest')
    : make('button', { type: 'button', className: 'back rest', textContent: words('panel.own'), ariaLabel: backLabel });
  back.addEventListener('click', () => {
    change(control.initial);
    // A button with nothing to give back is disabled, and loses the focus.
    typed.element.focus();
  });

  const typed = numberView(name, control, setting, change, announce);
  const step = (verb: 'less' | 'more', sign: string) => {
    const button = signButton(sign, words(`${name}.${verb}`));
    button.addEventListener('click', () => change(Number(stepped(control, now, verb === 'less' ? -1 : 1))));
    return button;
  };
  const fine = make('div', { className: 'fine rest' }, step('less', '−'), typed.element, step('more', '+'));
  if (presets && control.unit === 'percent') {
    const signs = percentParts(0, setting).filter(({ isSign }) => isSign);
    const unit = make('span', { textContent: signs.map(({ text }) => text.trim()).join('') });
    unit.ariaHidden = 'true';
    typed.element.after(unit);
  }
  if (slider) typed.element.before(slider.element);
  return {
    element: make(
      'div',
      { className: `row ${name}${inStrip && !control.first ? ' rest' : ''}` },
      make('div', { className: 'head' }, caption, back, ...(presets ? [fine] : [])),
      presets?.element ?? fine,
      typed.message,
    ),
    show: (value) => {
      now = value;
      typed.show(value);
      back.disabled = value === control.initial;
      presets?.show(value);
      slider?.show(value);
    },
  };
}

function presetsView(
  name: string,
  control: Scale,
  setting: Setting,
  caption: HTMLElement,
  change: (value: number) => void,
): View<Amount> {
  const group = freshId(name);
  const presets = (control.presets ?? []).map((preset) => {
    const input = make('input', { type: 'radio', name: group, value: String(preset) });
    input.addEventListener('change', () => change(preset));
    const isFirst = control.first?.includes(preset) ?? false;
    const label = make('label', { className: isFirst ? 'option' : 'option rest' }, input);
    label.append(make('span', { className: 'name' }, ...shortly(preset, control, setting)));
    return { preset, input, label };
  });
  const element = make('div', { className: 'options presets' }, ...presets.map(({ label }) => label));
  element.role = 'radiogroup';
  element.setAttribute('aria-labelledby', caption.id);
  return {
    element,
    show: (value) => {
      for (const { preset, input } of presets) input.checked = preset === value;
    },
  };
}

/** A value as it is written, with the percent sign apart: where many stand in one row, the row says it once. */
function shortly(value: number, { unit }: Scale, setting: Setting): (Node | string)[] {
  if (unit !== 'percent') return [written(value, unit, setting)];
  return percentParts(value, setting).map(({ text, isSign }) =>
    isSign ? make('span', { className: 'sign', textContent: text }) : text,
  );
}

function sliderView(
  name: string,
  control: Scale,
  setting: Setting,
  change: (value: number) => void,
): View<Amount> & { element: HTMLInputElement } {
  const element = make('input', {
    type: 'range',
    min: String(control.min),
    max: String(control.max),
    step: String(control.step),
    ariaLabel: setting.words(`${name}.label`),
  });
  const say = (value: Amount) => {
    element.ariaValueText = spoken(value, control.unit, setting);
  };
  element.addEventListener('input', () => say(element.valueAsNumber));
  element.addEventListener('change', () => change(rounded(control, element.valueAsNumber)));
  return {
    element,
    show: (value) => {
      element.value = String(value ?? control.from ?? control.min);
      say(value);
    },
  };
}
