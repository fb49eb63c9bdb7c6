import type { Unit } from '@/components/display/kinds';
import { inLatinDigits } from '@/components/display/numerals';
import type { Setting } from './view';

/** A value as the language writes it: `80%`, `%80`, `80 %`, `1.5`, `0.12 em`; the page's own for `null`. */
export function written(value: number | null, unit: Unit, setting: Setting): string {
  const { words, language } = setting;
  if (value === null) return words('panel.own');
  if (unit === 'percent') {
    return percentParts(value, setting)
      .map(({ text }) => text)
      .join('');
  }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return unit === 'times' ? number : words(`unit.${unit}`, [number]);
}

/** A value as it is announced: with a space before the sign, where the language puts the sign last. */
export function spoken(value: number | null, unit: Unit, setting: Setting): string {
  return written(value, unit, setting).replace(/(\d)\s*%$/, '$1 %');
}

/** A percentage in its parts, in the order in which the language writes them: its digits, and its sign. */
export function percentParts(value: number, { language }: Setting): { text: string; isSign: boolean }[] {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
    .formatToParts(value / 100)
    .map(({ type, value: text }) => ({ text, isSign: type !== 'integer' }));
}

/** A number as a field shows it, in the digits of the language and with its point. */
export const plain = (value: number, { language }: Setting) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(value);

/** The number that was typed, in whatever digits, with point or comma and with a percent sign or not; else `NaN`. */
export function numberIn(typed: string): number {
  const text = inLatinDigits(typed)
    .replace(/[,٫]/, '.')
    .replace(/[\s%٪]/g, '')
    .replace('−', '-');
  return text ? Number(text) : Number.NaN;
}

/** A contrast ratio, rounded down so that it never promises too much. */
export function ratio(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);
}
