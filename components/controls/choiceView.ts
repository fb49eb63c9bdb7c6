import { contrast } from '@/components/display/contrast';
import type { Choice } from '@/components/display/kinds';
import type { Theme } from '@/components/display/themes';
import { freshId, make } from './dom';
import { ratio } from './numbers';
import type { Setting, View } from './view';

/** A theme as a small sample of itself: its name in its ink on its paper, over a line in the colour of its links. */
function sample(faces: Theme[], name: HTMLElement, { words }: Setting): HTMLElement {
  const halves = faces.map((face, at) => {
    const half = make('span', { className: 'face' }, at === 0 ? name : words('sample.text'));
    // The other face is named by the first.
    if (at > 0) half.ariaHidden = 'true';
    half.style.color = face.ink;
    half.style.backgroundColor = face.paper;
    half.style.borderColor = face.link;
    return half;
  });
  return make('span', { className: 'sample' }, ...halves);
}

/** A choice as radio buttons in a row; where there are but two, they stand beside what they are about. */
export function choiceView(
  name: string,
  control: Pick<Choice, 'options' | 'first' | 'faces'>,
  setting: Setting,
  change: (option: string) => void,
): View<string> {
  const { words, language, inStrip } = setting;
  const isFirst = (option: string) => !control.first || control.first.includes(option);
  const group = freshId(name);
  const inputs = new Map<string, HTMLInputElement>();
  const labels = control.options.map((option: string) => {
    const input = make('input', { type: 'radio', name: group, value: option });
    input.addEventListener('change', () => change(option));
    inputs.set(option, input);
    const label = make('label', { className: isFirst(option) ? 'option' : 'option rest' }, input);
    const named = make('span', { className: 'name', textContent: words(`${name}.${option}`) });
    const faces = control.faces?.(option) ?? [];
    if (faces.length > 0) {
      const ratios = faces.map(({ ink, paper }) => ratio(contrast(ink, paper), language));
      const text = words(ratios.length > 1 ? 'sample.ratios' : 'sample.ratio', ratios);
      const description = make('span', { id: freshId('ratio'), className: 'unseen', textContent: text });
      input.setAttribute('aria-describedby', description.id);
      label.title = text;
      // The description stands outside the label, or it would be part of the name.
      label.append(sample(faces, named, setting));
      return make('span', { className: label.className.replace('option', 'cell') }, label, description);
    }
    label.append(named);
    return label;
  });
  const caption = make('span', {
    id: freshId('caption'),
    className: 'caption',
    textContent: words(inStrip && control.first ? `${name}.try` : `${name}.label`),
  });
  const options = make('div', { className: 'options' }, ...labels);
  const element = make(
    'div',
    {
      className: `row ${name}${control.options.length === 2 ? ' pair' : ''}${inStrip && !control.first ? ' rest' : ''}`,
    },
    caption,
    options,
  );
  element.role = 'radiogroup';
  element.setAttribute('aria-labelledby', caption.id);
  return {
    element,
    show: (value) => {
      for (const [option, input] of inputs) input.checked = option === value;
    },
  };
}
