import { describe, expect, it } from 'vitest';
import { numberIn } from '@/components/controls/numbers';

describe('a number that is typed', () => {
  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['١٫٥', 1.5],
    ['۱۲۵', 125],
    ['80 %', 80],
    ['٨٠٪', 80],
    ['%80', 80],
    ['−1', -1],
  ])('is known as %s', (typed, number) => {
    expect(numberIn(typed)).toBe(number);
  });

  it.each(['', '%', 'large', '1,000.5', '1 2 x'])('is none as “%s”', (typed) => {
    expect(numberIn(typed)).toBeNaN();
  });
});
