import type { Scale } from '@/components/display/kinds';

/** A value as the language writes it: `80%`, `%80`, `80 %`. */
export function written(value: number, unit: Scale['unit'], language: string): string {
  const options = { percent: { style: 'percent', maximumFractionDigits: 0 } } as const;
  return new Intl.NumberFormat(language, options[unit]).format(value / 100);
}

/** A value as it is announced: with a space before the sign, where the language puts the sign last. */
export function spoken(value: number, unit: Scale['unit'], language: string): string {
  return written(value, unit, language).replace(/(\d)\s*%$/, '$1 %');
}

/** A contrast ratio, rounded down so that it never promises too much. */
export function ratio(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);
}
