/** Watches the boxes by whose size something is set that is in them: they change without the window. */
export class Containers {
  #sizes = new WeakMap<Element, string>();
  readonly #observer: ResizeObserver;

  /** `tell` gets those that have another size, after a layout and before it is painted. */
  constructor(tell: (boxes: Element[]) => void) {
    this.#observer = new ResizeObserver((entries) => {
      const boxes = entries.filter((entry) => this.#isOther(entry)).map(({ target }) => target);
      if (boxes.length === 0) return;
      this.#rest(boxes);
      tell(boxes);
    });
  }

  /** Watches an element, if by its computed style it is one (https://drafts.csswg.org/css-conditional-5/#container-type). */
  watch(element: Element, { containerType }: CSSStyleDeclaration): void {
    if (containerType.includes('size')) this.observe(element);
  }

  /** Watches any other box that is to be told of. */
  observe(element: Element): void {
    if (!this.#sizes.has(element)) this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#sizes = new WeakMap();
  }

  /** Each is told of once when it begins to be watched, with the size that it has. */
  #isOther({ target, contentBoxSize: [box] }: ResizeObserverEntry): boolean {
    // How high others are is by what is in them.
    const isBoth = getComputedStyle(target).containerType === 'size';
    const size = `${box?.inlineSize} ${isBoth ? box?.blockSize : ''}`;
    const before = this.#sizes.get(target);
    this.#sizes.set(target, size);
    return before !== undefined && before !== size;
  }

  /** Until the next frame: a page is told as of an error of its own when what is watched changes once more in this one. */
  #rest(boxes: Element[]): void {
    for (const box of boxes) this.#observer.unobserve(box);
    requestAnimationFrame(() => {
      for (const box of boxes) if (this.#sizes.has(box)) this.#observer.observe(box);
    });
  }
}
