import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verbs } from '@/components/display/commands';
import { controls } from '@/components/display/controls';
import type { Control } from '@/components/display/kinds';
import { sets } from '@/components/display/sets';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
const locales = Object.fromEntries(
  globSync('assets/locales/*.yml').map((file) => [
    basename(file, '.yml'),
    new Map(flat(parse(readFileSync(file, 'utf8')) as Tree)),
  ]),
);
const english = locales['en'] ?? new Map<string, string>();

/** The words that the table asks for by name. */
const tableWords = Object.entries(controls as Record<string, Control>).flatMap(([name, control]) => [
  `${name}.label`,
  ...verbs[control.kind].map((verb) => `${name}.${verb}`),
  ...(control.kind === 'choice' ? control.options.map((option: string) => `${name}.${option}`) : []),
  ...(control.kind === 'scale' ? [`${name}.typed`] : []),
  ...(control.kind === 'text' ? [`${name}.refused`] : []),
  ...(control.kind === 'text' && control.names ? [`${name}.missing`] : []),
  ...(control.first ? [`${name}.try`] : []),
]);

const setWords = Object.keys(sets).map((name) => `sets.${name}`);

it('speaks English, German, Turkish and Arabic', () => {
  expect(Object.keys(locales).sort()).toEqual(['ar', 'de', 'en', 'tr']);
});

describe.each(Object.keys(locales))('in %s', (name) => {
  const words = locales[name] ?? new Map<string, string>();

  it('has every word and no other', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, word] of words) expect(word.trim(), key).not.toBe('');
  });

  it('keeps the places for values', () => {
    for (const [key, word] of words) {
      expect(word.match(/\$\d/g)?.sort() ?? [], key).toEqual(english.get(key)?.match(/\$\d/g)?.sort() ?? []);
    }
  });

  it('names its language and the way it is written', () => {
    expect(words.get('language')).toBe(name);
    expect(words.get('direction')).toBe(name === 'ar' ? 'rtl' : 'ltr');
  });
});

it('has every word the table needs', () => {
  for (const word of [...tableWords, ...setWords]) expect(english.has(word), word).toBe(true);
});

it('has no word that nothing says', () => {
  const sources = globSync(['components/**/*.ts', 'entrypoints/**/*.ts', 'wxt.config.ts'])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Words that are named by a value: `told.${reason}`, `scope.${option}`.
  const units = ['em', 'characters', 'px'].map((unit) => `unit.${unit}`);
  const named = [...tableWords, ...units, ...setWords, 'scope.label', 'scope.site', 'scope.everywhere'];
  const reasons = ['browser', 'store', 'file', 'pdf', 'picture', 'data', 'refused', 'permission', 'storage'].map(
    (reason) => `told.${reason}`,
  );
  for (const key of english.keys()) {
    const said = sources.includes(`'${key}'`) || sources.includes(`__MSG_${key.replaceAll('.', '_')}__`);
    expect(said || named.includes(key) || reasons.includes(key), key).toBe(true);
  }
});
