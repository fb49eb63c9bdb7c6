import { controls } from './controls';
import { type Control, rounded, type Table } from './kinds';
import { type Look, valueIn } from './look';

/** What a key press may do to each kind of control. */
export const verbs = {
  choice: ['next'],
  scale: ['less', 'more'],
  toggle: ['toggle'],
  text: ['own'],
} as const satisfies Record<Control['kind'], readonly string[]>;

/** The command that opens the reader, or leaves it. */
export const OPEN_READER = 'open-reader';

interface Command {
  description: string;
  suggested_key?: { default: string };
}

/** The manifest's `commands`: every control can be worked by keyboard; browsers let readers set the keys. */
export function commands(table: Table = controls): Record<string, Command> {
  const all = Object.entries(table).flatMap(([name, control]) =>
    verbs[control.kind].map((verb): [string, Command] => {
      const key = control.keys?.[verb];
      return [
        `${name}-${verb}`,
        { description: `__MSG_${name}_${verb}__`, ...(key && { suggested_key: { default: key } }) },
      ];
    }),
  );
  return {
    _execute_action: { description: '__MSG_open__' },
    ...Object.fromEntries(all),
    [OPEN_READER]: { description: '__MSG_read_command__', suggested_key: { default: 'Alt+Shift+R' } },
  };
}

/** The change that a command makes to a look; `null` for a command that is none of the table's. */
export function changeBy(command: string, look: Look, table: Table = controls): Look | null {
  const [name = '', verb] = command.split('-');
  const control = table[name];
  if (!control) return null;
  const now = valueIn(look as Look<Table>, name, table);
  return { [name]: stepped(control, now, verb === 'less' ? -1 : 1) } as Look;
}

/**
 * The neighbour of a value: around the options of a choice, along the steps of a scale (from what pages have, where the
 * page's own is no number), the other of two.
 */
export function stepped(control: Control, value: unknown, direction: 1 | -1): unknown {
  switch (control.kind) {
    case 'choice': {
      const { options } = control;
      return options[(options.indexOf(value) + direction + options.length) % options.length];
    }
    case 'scale':
      return rounded(
        control,
        Math.min(control.max, Math.max(control.min, Number(value ?? control.from) + direction * control.step)),
      );
    case 'toggle':
      return !value;
    case 'text':
      return null;
  }
}
