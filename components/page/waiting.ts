import { hidesItself, parentOf } from './elements';
import { TEXT } from './text/letters';
import type { Texts } from './text/texts';
import type { Trees } from './trees';

/** Elements are read and marked so many at a time: in one go the browser computes their styles once. */
const SLICE = 2000;

/** The elements that wait to be marked, parents first. */
export class Waiting {
  #walks: Iterator<Element>[] = [];
  readonly #trees: Trees;
  readonly #texts: Texts;

  constructor(trees: Trees, texts: Texts) {
    this.#trees = trees;
    this.#texts = texts;
  }

  get isOver(): boolean {
    return this.#walks.length === 0;
  }

  /** Adds everything in `tops`, and of those that changed `alone`, by more text, only themselves. */
  add(tops: Iterable<Element>, alone: Iterable<Element>): void {
    const walks: Iterator<Element>[] = [];
    const single = new Set<Element>();
    for (const element of alone) {
      // The first text in an element concerns what else is in it.
      if (this.#texts.add(element)) walks.push(this.#trees.walk(element));
      else single.add(element);
    }
    for (const top of tops) {
      this.#texts.add(top);
      const parent = parentOf(top);
      // Lines are short or long, and of boxes or not, by what is in them.
      if (parent && !hidesItself(parent) && parent.getAttribute(TEXT)?.includes('lines')) single.add(parent);
      // All of the page includes what waits.
      if (top === document.body) this.forget();
      walks.push(this.#trees.walk(top));
    }
    this.#walks.push(single.values());
    // There may be more of them than a call can have arguments.
    for (const walk of walks) this.#walks.push(walk);
  }

  /** Puts everything in `top` before all else. */
  addFirst(top: Element): void {
    this.#walks.unshift(this.#trees.walk(top));
  }

  /** The next elements, each once unless it was asked for twice: in a set, each would have to be told from all others. */
  takeSlice(): Element[] {
    const slice: Element[] = [];
    while (this.#walks[0] && slice.length < SLICE) {
      const { value, done } = this.#walks[0].next();
      if (done) this.#walks.shift();
      // It may have been taken away since.
      else if (value.isConnected) slice.push(value);
    }
    return slice;
  }

  forget(): void {
    this.#walks = [];
  }
}
