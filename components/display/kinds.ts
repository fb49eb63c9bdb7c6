import type { MARKS } from './marks';
import type { Theme } from './themes';

/** The kinds of control that the table is made of. */

/**
 * What the painter may be asked to mark: every element's own text size, where paper goes, what kind of text is where, or
 * that and its own fonts.
 */
type Mark = keyof typeof MARKS;

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
  /** Packaged scripts that put at the painter's hand what the rules need, as a document starts. */
  atHand?: readonly string[];
}

interface Common {
  /** The options or presets that the strip shows before `More`. */
  first?: readonly unknown[];
  /** Shown behind a disclosure, to keep what is used most on one calm screen. */
  seldom?: true;
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
  /** Packaged scripts that are put in, for what no sheet can do of an option. */
  scripts?: Partial<Record<Option, string>>;
  /** The colours of an option that is a theme, to show a sample of it. */
  faces?(option: Option): Theme[];
}

/** What a number counts; the words for it are `unit.…` in the locales. */
export type Unit = 'percent' | 'times' | 'em' | 'characters' | 'px';

/** A number between `min` and `max`, both of which may be chosen. */
export interface Scale<Initial extends number | null = number | null> extends Common {
  kind: 'scale';
  min: number;
  max: number;
  /** What a press on less or more adds. */
  step: number;
  /** How many digits a value may have after its point; none where absent. */
  decimals?: number;
  /** What holds when nothing is chosen: a number that changes nothing, or `null` where the page has no one value. */
  initial: Initial;
  /** From where the first step is taken, where `initial` is no number: about what pages have. */
  from?: number;
  unit: Unit;
  presets?: readonly number[];
  /** The rules, given a CSS expression of the value as a plain number. */
  css(value: string): Sheet;
}

/** Something that holds or does not: a script that is put into the page, or rules for what is there. */
export interface Toggle extends Common {
  kind: 'toggle';
  initial: false;
  /** The packaged script that is put in. */
  script?: string;
  css?(): Sheet;
}

/** A short text of plain characters (` ` to `~`), which is spelled bit by bit as numbers are digit by digit. */
export interface Text extends Common {
  kind: 'text';
  initial: null;
  maxLength: number;
  /**
   * What may be chosen, and no more: it becomes part of a style sheet. Of ASCII between a space and `z` without `@`, where
   * small letters count as capitals (see `digits.ts`).
   */
  pattern: RegExp;
  /** What the text names: the reader is told where there is none of that name. */
  names?: 'font';
  css(): Sheet;
}

// biome-ignore lint/suspicious/noExplicitAny: a table mixes choices of different options, and methods are bivariant only here
export type Control = Choice<any> | Scale | Toggle | Text;
export type Table = Record<string, Control>;

/** What a reader may choose for a control; `null` is the page's own. */
export type Value<C extends Control> =
  C extends Choice<infer Option>
    ? Option
    : C extends Scale<infer Initial>
      ? number | Initial
      : C extends Text
        ? string | null
        : boolean;

export const choice = <const Option extends string>(of: Omit<Choice<Option>, 'kind'>) =>
  ({ kind: 'choice', ...of }) as const;
export const scale = <const Initial extends number | null>(of: Omit<Scale<Initial>, 'kind'>) =>
  ({ kind: 'scale', ...of }) as const;
export const toggle = (of: Omit<Toggle, 'kind' | 'initial'>) => ({ kind: 'toggle', initial: false, ...of }) as const;
export const text = <const Of extends Omit<Text, 'kind' | 'initial'>>(of: Of) =>
  ({ kind: 'text', initial: null, ...of }) as const;

/** The power of ten by which every value of a scale is a whole number. */
export const wholeBy = ({ decimals = 0 }: Scale) => 10 ** decimals;

/** A value of a scale as a whole number of its smallest steps. */
export const whole = (control: Scale, value: number) => Math.round(value * wholeBy(control));

/** A number as a scale spells it: without what binary fractions add (0.1 + 0.2). */
export const rounded = (control: Scale, value: number) => whole(control, value) / wholeBy(control);

/** Whether `value` is one that a reader may choose for `control`. */
export function allows(control: Control, value: unknown): boolean {
  switch (control.kind) {
    case 'choice':
      return control.options.includes(value as string);
    case 'scale':
      if (typeof value !== 'number') return value === control.initial;
      return value >= control.min && value <= control.max && rounded(control, value) === value;
    case 'toggle':
      return typeof value === 'boolean';
    case 'text':
      if (typeof value !== 'string') return value === null;
      return value.length <= control.maxLength && control.pattern.test(value);
  }
}

/** Whether `value` leaves the page as it is. */
export function leavesAsIs(control: Control, value: unknown): boolean {
  return control.kind === 'choice' ? value === control.off : value === control.initial;
}
