import type { Look } from '@/components/display/look';
import { type Outcome, type SetName, sets } from '@/components/display/sets';
import { freshId, make } from './dom';
import type { Setting, View } from './view';

/** What the sets need of the panel. */
export interface SetDeeds {
  /** Chooses a look by the key of its name. */
  choose(change: Look, title: string): void;
  undo(): void;
  /** Whether something of a look still shows. */
  shows(look: Look): boolean;
  /** Says the values of a look in words. */
  describe(look: Look): string;
  announce(text: string): void;
}

/** The sets, and what one press changed. */
export interface SetsView extends View<Look> {
  /** Shows what was changed, and can be undone; `null` puts it away. */
  tell(outcome: Outcome | null): void;
}

/** Looks with a name, as buttons; what the last one changed is shown until it is undone or another is chosen. */
export function setsView({ words }: Setting, { choose, undo, shows, describe, announce }: SetDeeds): SetsView {
  const caption = make('span', { id: freshId('caption'), className: 'caption', textContent: words('sets.label') });
  const buttons = (Object.keys(sets) as SetName[]).map((name) => {
    const button = make('button', { type: 'button', textContent: words(`sets.${name}`) });
    button.addEventListener('click', () => {
      const outcome = { title: `sets.${name}`, change: sets[name] };
      choose(outcome.change, outcome.title);
      tell(outcome);
      announce(told.textContent);
    });
    return { name, button };
  });
  const told = make('p');
  const back = make('button', { type: 'button', textContent: words('sets.undo') });
  const box = make('div', { className: 'outcome', hidden: true }, told, back);
  let outcome: Outcome | null = null;

  function tell(now: Outcome | null): void {
    outcome = now;
    box.hidden = !now;
    if (!now) return;
    const values = describe(now.change);
    const isSet = now.title.startsWith('sets.');
    told.textContent = isSet ? words('sets.changed', [words(now.title), values]) : words(now.title, [values]);
  }

  back.addEventListener('click', () => {
    undo();
    tell(null);
    announce(words('sets.undone'));
    buttons[0]?.button.focus();
  });

  const element = make(
    'div',
    { className: 'row sets rest' },
    caption,
    make('div', { className: 'options' }, ...buttons.map(({ button }) => button)),
    box,
  );
  element.role = 'group';
  element.setAttribute('aria-labelledby', caption.id);
  return {
    element,
    tell,
    show: (look) => {
      if (outcome && !shows(outcome.change)) tell(null);
      for (const { name, button } of buttons) {
        const holds = Object.entries(sets[name]).every(([control, value]) => look[control as keyof Look] === value);
        button.ariaPressed = String(holds);
      }
    },
  };
}
