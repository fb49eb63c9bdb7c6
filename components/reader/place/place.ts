/** Where in an article one was, told by its words, so that it is found again however the text is dressed or changed. */
export interface Place {
  /** How the paragraph begins that stood at the top of the window. */
  words: string;
  /** How much of the text comes before it, 0 to 1. */
  before: number;
}

const BLOCKS = 'p, li, dd, dt, pre, h2, h3, h4, h5, h6, figcaption, caption, td, th, blockquote';
/** Characters that a place keeps; enough to tell paragraphs apart. */
const KEPT = 120;
/** Before this much of the text is read, there is no place worth keeping. */
const BEGINNING = 0.02;

const textOf = (block: Element) => (block.textContent ?? '').replace(/\s+/g, ' ').trim();

const blocksOf = (main: Element) =>
  [...main.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && !block.closest('[aria-hidden=true]') && textOf(block),
  );

/** The place at the top of the window, which begins at `edge` px; null at the beginning of the text. */
export function placeAt(main: Element, edge: number): Place | null {
  const blocks = blocksOf(main);
  const lengths = blocks.map((block) => textOf(block).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > edge);
  const block = blocks[index];
  if (!block || all === 0) return null;
  const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0) / all;
  return before < BEGINNING ? null : { words: textOf(block).slice(0, KEPT), before: Math.round(before * 1000) / 1000 };
}

/**
 * The block where a place is now: the one that begins with its words, of several the one nearest to where it was; where
 * the words are gone, the one that has as much text before it. Null where there is no text.
 */
export function findPlace(main: Element, { words, before }: Place): HTMLElement | null {
  const blocks = blocksOf(main);
  const lengths = blocks.map((block) => textOf(block).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let passed = 0;
  let best: { block: HTMLElement; cost: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    const isIt = textOf(block).startsWith(words);
    // Any block with the words comes before all without.
    const cost = Math.abs(passed / all - before) + (isIt ? 0 : 2);
    if (!best || cost < best.cost) best = { block, cost };
    passed += lengths[at] ?? 0;
  }
  return best?.block ?? null;
}
