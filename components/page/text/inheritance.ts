import { hidesItself, parentOf } from '../elements';

/** Knows what size an element inherits by itself, while what is around it may be scaled. */
export class Inheritance {
  /** Elements that were read and bear no mark: what is in them may have any size. */
  readonly #unknown = new WeakSet<Element>();

  /** To be told of an element that was read and gets no mark. */
  end(element: Element): void {
    this.#unknown.add(element);
  }

  /** Forgets an element that is to be marked anew. */
  forget(element: Element): void {
    this.#unknown.delete(element);
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
    for (let at = element; at && !hidesItself(at) && !this.#unknown.has(at); at = parentOf(at)) {
      const value = pending(at) ?? at.getAttribute(mark);
      if (value) return value.replace('=', '');
    }
    return undefined;
  }
}
