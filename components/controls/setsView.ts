import type { Look } from '@/components/display/look';
import { type SetName, sets } from '@/components/display/sets';
import { freshId, make } from './dom';
import type { Setting, View } from './view';

/** What the sets need of the panel. */
export interface SetDeeds {
  /** Changes the look; returns the change that would take this one back. */
  apply(change: Look): Look;
  /** Says the values of a look in words. */
  describe(look: Look): string;
  announce(text: string): void;
}

/** Looks with a name, as buttons; what the last one changed is shown until it is undone or another is chosen. */
export function setsView({ words }: Setting, { apply, describe, announce }: SetDeeds): View<Look> {
  const caption = make('span', { id: freshId('caption'), className: 'caption', textContent: words('sets.label') });
  const buttons = (Object.keys(sets) as SetName[]).map((name) => {
    const button = make('button', { type: 'button', textContent: words(`sets.${name}`) });
    button.addEventListener('click', () => choose(name));
    return { name, button };
  });
  const told = make('p');
  const undo = make('button', { type: 'button', textContent: words('sets.undo') });
  const outcome = make('div', { className: 'outcome', hidden: true }, told, undo);
  let back: Look = {};

  function choose(name: SetName): void {
    back = apply(sets[name]);
    told.textContent = words('sets.changed', [words(`sets.${name}`), describe(sets[name])]);
    outcome.hidden = false;
    announce(told.textContent);
  }

  undo.addEventListener('click', () => {
    apply(back);
    outcome.hidden = true;
    announce(words('sets.undone'));
    buttons[0]?.button.focus();
  });

  const element = make(
    'div',
    { className: 'row sets rest' },
    caption,
    make('div', { className: 'options' }, ...buttons.map(({ button }) => button)),
    outcome,
  );
  element.role = 'group';
  element.setAttribute('aria-labelledby', caption.id);
  return {
    element,
    show: (look) => {
      for (const { name, button } of buttons) {
        const holds = Object.entries(sets[name]).every(([control, value]) => look[control as keyof Look] === value);
        button.ariaPressed = String(holds);
      }
    },
  };
}
