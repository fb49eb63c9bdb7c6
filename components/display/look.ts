import { type Controls, controls } from './controls';
import { allows, type Control, leavesAsIs, type Table, type Value } from './kinds';

/** The values a reader chose. What is not chosen is absent, and absent means the page's own. */
export type Look<T extends Table = Controls> = { [Name in keyof T]?: Value<T[Name]> };

/**
 * The look that `raw` holds, whoever wrote it: values the table does not know are left out.
 * `dropped` names what was left out, for the reader to be told.
 */
export function parseLook<T extends Table = Controls>(
  raw: unknown,
  table: T = controls as unknown as T,
): { look: Look<T>; dropped: string[] } {
  const look: Record<string, unknown> = {};
  const dropped: string[] = [];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { look: {}, dropped: raw === undefined ? [] : ['look'] };
  }
  for (const [name, value] of Object.entries(raw)) {
    const control = Object.hasOwn(table, name) ? table[name] : undefined;
    if (control && allows(control, value)) look[name] = value;
    else dropped.push(name);
  }
  return { look: look as Look<T>, dropped };
}

/** The look that holds where `looks` overlap: the later one wins, control by control. */
export function merge(...looks: Look[]): Look {
  return Object.assign({}, ...looks);
}

/** The value that holds for a control: the chosen one, or what the page has by itself. */
export function valueIn<T extends Table, Name extends keyof T & string>(
  look: Look<T>,
  name: Name,
  table: T,
): Value<T[Name]> {
  return look[name] ?? (table[name]?.initial as Value<T[Name]>);
}

/** The controls that change the page in this look, with the values that hold. */
export function active<T extends Table = Controls>(
  look: Look<T>,
  table: T = controls as unknown as T,
): [name: keyof T & string, control: Control, value: unknown][] {
  const isOn = (name: string): boolean => {
    const control = table[name];
    return (
      !!control &&
      !leavesAsIs(control, valueIn(look, name, table)) &&
      (control.only === undefined || isOn(control.only))
    );
  };
  return Object.entries(table)
    .filter(([name]) => isOn(name))
    .map(([name, control]) => [name, control, valueIn(look, name, table)]);
}
