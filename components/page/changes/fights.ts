/** An element that was changed so often, each time within the frame in which it was marked, is left as it is. */
const MANY = 12;

/** Some pages watch themselves and undo what they did not do: whoever marks them would never come to an end. */
export class Fights {
  readonly #counts = new WeakMap<Element, number>();
  readonly #marked = new Set<Element>();
  #hasGivenUp = false;

  /** To be told of what is marked. */
  marked(elements: Iterable<Element>): void {
    for (const element of elements) this.#marked.add(element);
  }

  /** A change in a later frame is no answer. */
  endFrame(): void {
    this.#marked.clear();
  }

  /** Whether a changed element has been changed too often; said once on the console. */
  isLost(element: Element): boolean {
    if (!this.#marked.has(element)) return false;
    const count = (this.#counts.get(element) ?? 0) + 1;
    this.#counts.set(element, count);
    if (count === MANY && !this.#hasGivenUp) {
      this.#hasGivenUp = true;
      const told = 'Lectern leaves parts of this page as they are, because the page changes them back again and again.';
      console.info(told, element);
    }
    return count >= MANY;
  }
}
