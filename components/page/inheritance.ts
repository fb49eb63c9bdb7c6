import { hidesItself, parentOf } from './elements';

/**
 * Names of elements that stand in a line of text. They need no mark where they inherit their size; others are marked
 * all the same, so that a change above them ends there.
 */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo cite data del dfn em i ins label nobr q s span strike strong time tt u var'.split(' '),
);

/** Knows what size an unmarked element inherits by itself, while what is around it may be scaled. */
export class Inheritance {
  /** Elements that were left without a mark because they inherit their size. */
  readonly #unmarked = new WeakSet<Element>();

  /** Whether an element that inherits its size is left without a mark. */
  leaves(element: Element): boolean {
    if (!IN_LINE.has(element.localName)) return false;
    this.#unmarked.add(element);
    return true;
  }

  /** Forgets an element that is to be marked anew. */
  forget(element: Element): void {
    this.#unmarked.delete(element);
  }

  /**
   * The size that what is in `element` inherits, as a mark spells it; `undefined` where it is not known. `pending` gives
   * a mark that is not on its element at the moment.
   */
  sizeOf(
    element: Element | null,
    mark: string,
    pending: (element: Element) => string | null | undefined,
  ): string | undefined {
    for (let at = element; at; at = parentOf(at)) {
      if (hidesItself(at)) return undefined;
      const value = pending(at) ?? at.getAttribute(mark);
      if (value) return value.replace('=', '');
      if (!this.#unmarked.has(at)) return undefined;
    }
    return undefined;
  }
}
