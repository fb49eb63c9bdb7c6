/** Knows what has been scrolled, and keeps it where it is while the page is measured as it is by itself. */
export class Scrolled {
  readonly #boxes = new Set<Element>();

  constructor() {
    // What was scrolled before, on a page that is dressed while it is read.
    if (document.readyState !== 'loading') {
      for (const box of document.getElementsByTagName('*')) if (box.scrollTop || box.scrollLeft) this.#boxes.add(box);
    }
    document.addEventListener('scroll', ({ target }) => this.#note(target), { capture: true, passive: true });
  }

  /**
   * Runs `act`, during which the page may be laid out in another way, and puts back what scrolled by that: a page that is
   * shorter for a moment cannot be scrolled as far.
   */
  keep<T>(act: () => T): T {
    const places = [...this.#boxes].filter(({ isConnected }) => isConnected);
    const before = places.map((box) => ({ box, left: box.scrollLeft, top: box.scrollTop }));
    const result = act();
    for (const { box, left, top } of before) {
      if (box.scrollLeft !== left || box.scrollTop !== top) box.scrollTo({ left, top, behavior: 'instant' });
    }
    return result;
  }

  #note(target: EventTarget | null): void {
    const box = target instanceof Document ? target.scrollingElement : target;
    if (box instanceof Element) this.#boxes.add(box);
  }
}
