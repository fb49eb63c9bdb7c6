import type { Theme } from './themes';

/** The kinds of control that the table is made of. */

/** What the painter may be asked to mark: every element's own text size, or where paper goes. */
type Mark = 'sizes' | 'colours';

/** CSS that dresses a page. Every declaration is made `!important`. */
export interface Sheet {
  /** Custom properties, for the rules of any control and for scripts. */
  values?: string;
  /** Declarations for the page's root element. */
  root?: string;
  /** Whole rules for everything below the root; adopted by shadow roots too. */
  inside?: string;
  /** The marks without which the rules say nothing. */
  marks?: Mark;
}

interface Common {
  /** The options or presets that the strip shows before `More`. */
  first?: readonly unknown[];
  /** Names the control without which this one has no effect. */
  only?: string;
  /** Keyboard shortcuts to suggest, by the verb of the command (browsers allow four in all). */
  keys?: Record<string, string>;
}

/** One of several named options. */
export interface Choice<Option extends string = string> extends Common {
  kind: 'choice';
  options: readonly Option[];
  /** What holds when nothing is chosen. */
  initial: Option;
  /** The option that leaves the page its own look, where there is one. */
  off?: Option;
  css(option: Option): Sheet;
  /** The colours of an option that is a theme, to show a sample of it. */
  faces?(option: Option): Theme[];
}

/** A whole number between `min` and `max`. */
export interface Scale extends Common {
  kind: 'scale';
  min: number;
  max: number;
  /** What a press on less or more adds. */
  step: number;
  /** The page's own value, which holds when nothing is chosen. */
  initial: number;
  unit: 'percent';
  presets: readonly number[];
  /** The rules, given the custom property that holds the value as a plain number. */
  css(property: string): Sheet;
}

/** Something that is put into the page or not. */
export interface Toggle extends Common {
  kind: 'toggle';
  initial: false;
  /** The packaged script that is put in. */
  script: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a table mixes choices of different options, and methods are bivariant only here
export type Control = Choice<any> | Scale | Toggle;
export type Table = Record<string, Control>;

/** What a reader may choose for a control. */
export type Value<C extends Control> = C extends Choice<infer Option> ? Option : C extends Scale ? number : boolean;

export const choice = <const Option extends string>(of: Omit<Choice<Option>, 'kind'>) =>
  ({ kind: 'choice', ...of }) as const;
export const scale = (of: Omit<Scale, 'kind'>) => ({ kind: 'scale', ...of }) as const;
export const toggle = (of: Omit<Toggle, 'kind' | 'initial'>) => ({ kind: 'toggle', initial: false, ...of }) as const;

/** Whether `value` is one that a reader may choose for `control`. */
export function allows(control: Control, value: unknown): boolean {
  switch (control.kind) {
    case 'choice':
      return control.options.includes(value as string);
    case 'scale':
      return Number.isInteger(value) && Number(value) >= control.min && Number(value) <= control.max;
    case 'toggle':
      return typeof value === 'boolean';
  }
}

/** Whether `value` leaves the page as it is. */
export function leavesAsIs(control: Control, value: unknown): boolean {
  return control.kind === 'choice' ? value === control.off : value === control.initial;
}
