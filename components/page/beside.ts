import { Buckets } from './buckets';
import { type ShownPseudo, showsOwnText } from './pseudos';
import { SIZE } from './sizes';
import type { Trees } from './trees';

/** On text with a sign beside it, in its padding, that would have grown over the text. */
export const BESIDE = 'data-lectern-beside';

/** By how many times the text of an element is larger than by itself. */
function timesOf(element: Element): number {
  const marked = element.closest(`[${SIZE}]`);
  const own = Number.parseFloat(marked?.getAttribute(SIZE) ?? '');
  return marked && own > 0 ? Number.parseFloat(getComputedStyle(marked).fontSize) / own : 1;
}

/** The padding that an element needs for the signs in it, in the layout of now; null where it has it, or had not by itself. */
function paddingFor(element: Element): string | null {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const times = timesOf(element);
  for (const name of ['::before', '::after']) {
    const { left, right, width } = getComputedStyle(element, name);
    const isLeft = Number.parseFloat(left) < Number.parseFloat(right);
    const from = Number.parseFloat(isLeft ? left : right);
    const padding = Number.parseFloat(isLeft ? paddingLeft : paddingRight);
    const now = Number.parseFloat(width);
    const apart = padding - from - now / times;
    if (from >= 0 && apart >= -1 && from + now > padding)
      return `padding-${isLeft ? 'left' : 'right'}:${Math.ceil(from + now + Math.max(apart, 0))}px`;
  }
  return null;
}

/** Moves text out of the way of signs that pseudo-elements place before it: padding that is set in px stays as it is. */
export class Beside {
  readonly #buckets: Buckets;
  readonly #bearers = new Set<Element>();
  /** Those that were read since padding was given last. */
  #waiting = new Set<Element>();

  constructor(sheet: CSSStyleSheet) {
    this.#buckets = new Buckets(BESIDE, sheet);
  }

  /** Takes note of an element with text and of its pseudo-elements, while it bears no mark. */
  note(element: Element, { position }: CSSStyleDeclaration, pseudos: ShownPseudo[]): void {
    const isPlaced = (pseudo: ShownPseudo) => showsOwnText(pseudo) && pseudo[1].position === 'absolute';
    if (!pseudos.some(isPlaced) || position === 'static') this.#bearers.delete(element);
    else {
      this.#bearers.add(element);
      this.#waiting.add(element);
    }
  }

  /** Gives padding where it is needed, to what was read since the last time. `inLayer` as in `Buckets`. */
  give(inLayer: boolean): void {
    for (const bearer of this.#bearers) if (!bearer.isConnected) this.#bearers.delete(bearer);
    const waiting = [...this.#waiting].filter((bearer) => this.#bearers.has(bearer));
    this.#waiting.clear();
    // All are read before one is written: else each would take a layout.
    const found = waiting.map((bearer) => [bearer, paddingFor(bearer)] as const);
    for (const [bearer, rule] of found) if (rule) bearer.setAttribute(BESIDE, this.#buckets.of(rule, inLayer));
  }

  /** Takes all of it back, to be given anew. */
  takeBack(trees: Trees): void {
    this.#waiting = new Set(this.#bearers);
    for (const bearer of trees.matching(`[${BESIDE}]`)) bearer.removeAttribute(BESIDE);
  }
}
