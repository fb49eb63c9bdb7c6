import { hidesItself, parentOf } from '../elements';

/** Knows in which elements text is shown; it is looked for when it is asked for. */
export class Texts {
  /** Elements with text in them or below them, and all around these. */
  readonly #texty = new WeakSet<Element>();
  /** Those in which none was found. */
  readonly #textless = new WeakSet<Element>();
  /** What has been added since text was looked for there last. */
  #fresh: Element[] = [];
  /** Elements that were known to be without text, and have some now. */
  #late: Element[] = [];
  readonly #walk: (top: Element) => Iterable<Element>;
  readonly #showsText: (element: Element) => boolean;
  readonly #slotOf: (element: Element) => Element | null;

  /**
   * `walk` gives an element and all in it, parents first; `showsText` tells whether one shows text of its own; `slotOf`
   * gives the slot of a shadow tree in which one is shown.
   */
  constructor(
    walk: (top: Element) => Iterable<Element>,
    showsText: (element: Element) => boolean,
    slotOf: (element: Element) => Element | null,
  ) {
    this.#walk = walk;
    this.#showsText = showsText;
    this.#slotOf = slotOf;
  }

  /** Whether text is shown in an element or below it. */
  has(element: Element): boolean {
    if (this.#texty.has(element)) return true;
    if (this.#textless.has(element)) return false;
    if (this.#showsText(element)) {
      this.#note(element);
      return true;
    }
    const seen: Element[] = [];
    for (const inner of this.#walk(element)) {
      if (inner !== element && this.#showsText(inner)) {
        this.#note(inner);
        break;
      }
      seen.push(inner);
    }
    for (const inner of seen) if (!this.#texty.has(inner)) this.#textless.add(inner);
    return this.#texty.has(element);
  }

  /** To be told of what was added or changed; whether it was known to be without text until now. */
  add(element: Element): boolean {
    this.#fresh.push(element);
    return this.#textless.delete(element);
  }

  /** Has text looked for in an element anew. */
  forget(element: Element): void {
    this.#textless.delete(element);
  }

  /** Looks at what was added: it may lie in what had no text before. */
  look(): void {
    for (const top of this.#fresh) {
      const parent = parentOf(top);
      if (!parent || !top.isConnected || !this.has(top)) continue;
      this.#note(parent);
      const slot = this.#slotOf(top);
      if (slot) this.#note(slot);
    }
    this.#fresh = [];
  }

  /** The topmost elements that were known to be without text and have some now, each of them once. */
  takeLate(): Element[] {
    const late = this.#late;
    this.#late = [];
    return late;
  }

  /** Text shown in an element makes it and all around it scale, or lines would keep the height of the old text. */
  #note(element: Element): void {
    let highest: Element | null = null;
    for (let at: Element | null = element; at && at !== document.documentElement; at = parentOf(at)) {
      if (this.#texty.has(at)) break;
      if (hidesItself(at)) continue;
      this.#texty.add(at);
      if (this.#textless.delete(at)) highest = at;
    }
    if (highest) this.#late.push(highest);
  }
}
