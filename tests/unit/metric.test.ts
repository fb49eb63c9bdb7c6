import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, f1, score } from '../bench/reader/metric.ts';

const texts = fc
  .array(fc.constantFrom('rope', 'walk', 'hemp', 'tar', 'ship', 'quay'), { maxLength: 40 })
  .map((words) => words.join(' '));

describe('the measure of an extraction', () => {
  it('gives the true text itself everything', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { fp, fn } = compare(text, text);
        expect(fp + fn).toBe(0);
        expect(f1(compare(text, text))).toBe(text ? 1 : 0);
      }),
    );
  });

  it('counts what one has too much as what the other lacks', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const forth = compare(one, other);
        const back = compare(other, one);
        expect(forth.fp).toBeCloseTo(back.fn);
        expect(forth.tp).toBeCloseTo(back.tp);
      }),
    );
  });

  it('takes a text of three words or fewer as one window', () => {
    expect(compare('hemp and tar', 'hemp and tar')).toEqual({ tp: 1, fp: 0, fn: 0 });
    expect(compare('hemp and', 'hemp and tar')).toEqual({ tp: 0, fp: 0.5, fn: 0.5 });
  });

  it('leaves an empty text out of the precision, not of the recall', () => {
    const { precision, recall } = score([compare('', 'hemp and tar'), compare('hemp and tar', 'hemp and tar')]);
    expect(precision).toBe(1);
    expect(recall).toBe(0.5);
  });

  it('says between which bounds a score lies, the same in every run', () => {
    const pages = Array.from({ length: 30 }, (_, index) =>
      compare('a b c d e f', index % 3 ? 'a b c d e f' : 'a b c d x y'),
    );
    const { f1, low, high } = score(pages);
    expect(low).toBeLessThan(f1);
    expect(high).toBeGreaterThan(f1);
    expect(score(pages)).toEqual(score(pages));
  });
});
