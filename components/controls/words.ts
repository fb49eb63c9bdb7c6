import { type GeneratedI18nStructure, i18n } from '#i18n';
import type { verbs } from '@/components/display/commands';
import type { Controls } from '@/components/display/controls';
import type { Choice, Control, Unit } from '@/components/display/kinds';
import type { SetName } from '@/components/display/sets';

/** The words that a control needs, from its entry in the table. */
type WordsOf<Name extends string, C extends Control> =
  | `${Name}.${'label' | (typeof verbs)[C['kind']][number]}`
  | (C extends Choice<infer Option> ? `${Name}.${Option}` : never)
  | (C extends { kind: 'text' } ? `${Name}.refused` : never)
  | (C extends { names: string } ? `${Name}.missing` : never)
  | (C extends { first: unknown } ? `${Name}.try` : never)
  | (C extends { kind: 'scale'; unit: infer Counted extends Unit } ? `${Name}.typed` | WordOfUnit<Counted> : never);

/** Percentages and plain numbers are written by `Intl` alone. */
type WordOfUnit<Counted extends Unit> = `unit.${Exclude<Counted, 'percent' | 'times'>}`;

type TableWords = WordsOfControls | `sets.${SetName}`;
type WordsOfControls = { [Name in keyof Controls & string]: WordsOf<Name, Controls[Name]> }[keyof Controls & string];

/** Says a word of the interface in the reader's language; `$1`, `$2` … stand for `substitutes`. */
export type Words = (key: string, substitutes?: string[]) => string;

/** Fails to compile where a control lacks a word. */
const known = (key: TableWords | keyof GeneratedI18nStructure) => key as keyof GeneratedI18nStructure;
type Missing = Exclude<TableWords, keyof GeneratedI18nStructure>;
const noneMissing: Missing extends never ? true : Missing = true;

export const words: Words = (key, substitutes) => {
  const say = i18n.t as (key: string, substitutes?: string[]) => string;
  return noneMissing && say(known(key as TableWords), substitutes);
};
