import type { Declared } from '../declared/declared';

/** So much of the time may go into looking. */
const SHARE = 0.05;

function matching(selector: string): Set<Element> {
  try {
    return new Set(document.querySelectorAll(selector));
  } catch {
    return new Set();
  }
}

/**
 * Sees of which elements rules begin or cease to speak though nothing changes of them or around them: by what comes
 * before or into them, or by a state, as that of a radio button which its label is painted by.
 */
export class Shifts {
  #spokenOf = new Map<string, Set<Element>>();
  #rest = 0;
  #isAsked = true;

  /** Has it looked as soon as there is time for it. */
  ask(): void {
    this.#isAsked = true;
  }

  /** Has it looked after changes by which rules may speak of others. */
  note(records: MutationRecord[]): void {
    this.#isAsked ||= records.some(({ type, attributeName }) => type !== 'characterData' && attributeName !== 'style');
  }

  /** Whether it was asked to look and there is time for it; once the page is parsed. */
  get isDue(): boolean {
    return this.#isAsked && document.readyState !== 'loading' && performance.now() >= this.#rest;
  }

  /** The elements of which rules of these sheets have begun or ceased to speak since the last look. */
  look(sheets: Iterable<Declared>): Element[] {
    this.#isAsked = false;
    const begin = performance.now();
    const before = this.#spokenOf;
    const shifted: Element[] = [];
    this.#spokenOf = new Map();
    for (const { shifting } of sheets) {
      for (const selector of shifting) {
        const now = matching(selector);
        this.#spokenOf.set(selector, now);
        const then = before.get(selector);
        // A rule that is new tells of itself.
        if (!then) continue;
        for (const element of now) if (!then.has(element)) shifted.push(element);
        for (const element of then) if (!now.has(element)) shifted.push(element);
      }
    }
    const end = performance.now();
    this.#rest = end + (end - begin) / SHARE;
    return shifted;
  }

  forget(): void {
    this.#spokenOf.clear();
    this.#isAsked = true;
  }
}
