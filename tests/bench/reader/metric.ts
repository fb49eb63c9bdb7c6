/**
 * The measure of an extraction, as the article-extraction-benchmark publishes it
 * (https://github.com/scrapinghub/article-extraction-benchmark): texts are compared as multisets of 4-token windows.
 */

const WINDOW = 4;

/** What one page's text shares with the truth, as parts of one: `tp` common, `fp` too much, `fn` missing. */
export interface Overlap {
  tp: number;
  fp: number;
  fn: number;
}

/** `low` and `high` bound the middle 95 % of `f1` over resampled pages. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  low: number;
  high: number;
}

function windows(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = tokens.length ? Math.max(0, tokens.length - WINDOW) : -1;
  for (let start = 0; start <= last; start++) {
    const window = tokens.slice(start, start + WINDOW).join(' ');
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return counts;
}

export function compare(predicted: string, truth: string): Overlap {
  const found = windows(predicted);
  const wanted = windows(truth);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [window, count] of found) {
    const common = Math.min(count, wanted.get(window) ?? 0);
    tp += common;
    fp += count - common;
  }
  for (const [window, count] of wanted) fn += count - Math.min(count, found.get(window) ?? 0);
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

function harmonic(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

/** The score of one page. */
export function f1({ tp, fp, fn }: Overlap): number {
  return tp ? harmonic(tp / (tp + fp), tp / (tp + fn)) : 0;
}

function averages(pages: Overlap[]): [number, number] {
  let precision = 0;
  let found = 0;
  let recall = 0;
  let wanted = 0;
  for (const { tp, fp, fn } of pages) {
    if (tp + fp) {
      precision += tp / (tp + fp);
      found++;
    }
    if (tp + fn) {
      recall += tp / (tp + fn);
      wanted++;
    }
  }
  return [found ? precision / found : 0, wanted ? recall / wanted : 0];
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function score(pages: Overlap[], samples = 1000): Score {
  const [precision, recall] = averages(pages);
  const random = generator(1);
  const resampled = Array.from({ length: samples }, () =>
    harmonic(...averages(pages.map((page) => pages[Math.floor(random() * pages.length)] ?? page))),
  ).sort((one, other) => one - other);
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    low: resampled[Math.floor(samples * 0.025)] ?? 0,
    high: resampled[Math.floor(samples * 0.975)] ?? 0,
  };
}
