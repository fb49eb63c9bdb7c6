import { controls } from '@/components/display/controls';
import type { Control, Table } from '@/components/display/kinds';
import { active, type Look, valueIn } from '@/components/display/look';
import type { Outcome } from '@/components/display/sets';
import { choiceView } from './choiceView';
import { disclosure } from './disclosure';
import { make } from './dom';
import { spoken } from './numbers';
import { scaleView } from './scaleView';
import { setsView } from './setsView';
import { textView } from './textView';
import { toggleView } from './toggleView';
import type { Choose, Setting, View } from './view';

/** All controls of a table: a look goes in, changes come out. Knows neither browser nor storage. */
export interface Panel {
  element: HTMLElement;
  show(look: Look): void;
  /** Tells what one press changed, which can be undone; `null`: nothing can. */
  tell(outcome: Outcome | null): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

export function panel(setting: Setting, choose: Choose, table: Table = controls): Panel {
  const { words } = setting;
  const status = make('p', { className: 'unseen' });
  status.role = 'status';
  const announce = (text: string) => {
    status.textContent = text;
  };

  const views = Object.entries(table).map(([name, control]): [string, View] => {
    const tell = (value: unknown) => {
      show({ ...shown, [name]: value } as Look);
      announce(words('told.changed', [words(`${name}.label`), said(name, control, value)]));
      choose({ [name]: value } as Look);
    };
    return [name, viewOf(name, control, tell)];
  });

  function viewOf(name: string, control: Control, tell: (value: unknown) => void): View {
    switch (control.kind) {
      case 'choice':
        return choiceView(name, control, setting, tell) as View;
      case 'scale':
        return scaleView(name, control, setting, tell, announce) as View;
      case 'toggle':
        return toggleView(name, setting, tell) as View;
      case 'text':
        return textView(name, control, setting, tell, announce) as View;
    }
  }

  function said(name: string, control: Control, value: unknown): string {
    if (control.kind === 'scale') return spoken(value as number | null, control.unit, setting);
    if (control.kind === 'text') return value === null ? words('panel.own') : String(value);
    if (control.kind === 'toggle') return words(value ? 'panel.on' : 'panel.off');
    return words(`${name}.${value}`);
  }

  const setRow = setsView(setting, {
    choose: (change, title) => {
      show({ ...shown, ...change });
      choose(change, title);
    },
    undo: () => choose(null),
    shows: (look) => {
      const still = Object.entries(look).filter(([name, value]) => shown[name as keyof Look] === value);
      return active(Object.fromEntries(still) as Look<Table>, table).length > 0;
    },
    describe: (look) =>
      Object.entries(table)
        .filter(([name]) => Object.hasOwn(look, name))
        .map(([name, control]) =>
          words('told.changed', [words(`${name}.label`), said(name, control, look[name as keyof Look])]),
        )
        .join(words('sets.comma')),
    announce,
  });

  let shown: Look = {};
  function show(look: Look): void {
    shown = look;
    setRow.show(look);
    for (const [name, view] of views) view.show(valueIn(look as Look<Table>, name, table));
  }
  show({});

  /** What is seldom used stands together, where the first of it has its place in the table. */
  function rows(): HTMLElement[] {
    const isSeldom = ([name]: [string, View]) => !!table[name]?.seldom;
    const first = views.findIndex(isSeldom);
    const all = views.filter((entry) => !isSeldom(entry)).map(([, view]) => view.element);
    const seldom = views.filter(isSeldom).map(([, view]) => view.element);
    if (seldom.length > 0) all.splice(first, 0, setRow.element, disclosure(setting, seldom));
    return all;
  }

  return {
    element: make('div', { className: 'panel' }, ...rows(), status),
    show,
    tell: setRow.tell,
    announce,
  };
}
