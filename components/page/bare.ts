import { hidesItself, parentOf } from './elements';

/**
 * Takes marks off what surrounds elements while these are measured, as sizes and line heights are inherited from there:
 * all the way up, because a line height that is a number is inherited as one.
 */
export class Bare {
  readonly #inherited: readonly string[];
  readonly #onBare: (element: Element) => void;
  readonly #taken = new Map<Element, Map<string, string>>();

  /** `inherited` are the marks whose rules set what is inherited; `onBare` is told of each element that is bared. */
  constructor(inherited: readonly string[], onBare: (element: Element) => void) {
    this.#inherited = inherited;
    this.#onBare = onBare;
  }

  /** Bares all around `measured`. */
  around(measured: ReadonlySet<Element>): void {
    for (const element of measured) {
      // What is around one that is measured itself, that one sees to.
      for (let at = parentOf(element); at && !this.#taken.has(at) && !measured.has(at); at = parentOf(at)) {
        if (!hidesItself(at)) this.#take(at);
      }
    }
  }

  /** The mark that was taken off an element. */
  markOf(element: Element, mark: string): string | undefined {
    return this.#taken.get(element)?.get(mark);
  }

  /** To be told of an element that is to be marked anew. */
  forget(element: Element): void {
    this.#taken.delete(element);
  }

  putBack(): void {
    for (const [element, marks] of this.#taken) for (const [mark, value] of marks) element.setAttribute(mark, value);
    this.#taken.clear();
  }

  #take(element: Element): void {
    const marks = new Map<string, string>();
    for (const mark of this.#inherited) {
      const value = element.getAttribute(mark);
      if (value === null) continue;
      marks.set(mark, value);
      element.removeAttribute(mark);
    }
    this.#onBare(element);
    this.#taken.set(element, marks);
  }
}
