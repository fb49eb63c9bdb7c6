import { Buckets } from '../buckets';
import { isTextField } from '../elements';
import { type ShownPseudo, showsOwnText } from '../pseudos';
import { SIZE } from '../text/sizes';
import type { Trees } from '../trees';

/** On text with a sign beside it, in its padding, that would have grown over the text. */
export const BESIDE = 'data-lectern-beside';

/** By how many times the text of an element is larger than by itself. */
function timesOf(element: Element): number {
  const marked = element.closest(`[${SIZE}]`);
  const own = Number.parseFloat(marked?.getAttribute(SIZE) ?? '');
  return marked && own > 0 ? Number.parseFloat(getComputedStyle(marked).fontSize) / own : 1;
}

/** A sign in the padding of an element: at which side, how far from there, how wide, and by how many times wider than by itself. */
interface Sign {
  isLeft: boolean;
  from: number;
  width: number;
  times: number;
}

/** The signs that pseudo-elements of an element are. */
function drawnIn(element: Element): Sign[] {
  const times = timesOf(element);
  return ['::before', '::after'].map((name) => {
    const { left, right, width } = getComputedStyle(element, name);
    const isLeft = Number.parseFloat(left) < Number.parseFloat(right);
    return { isLeft, from: Number.parseFloat(isLeft ? left : right), width: Number.parseFloat(width), times };
  });
}

/** The signs that are laid over a field, which can have nothing in it. */
function laidOver(field: Element): Sign[] {
  const box = field.getBoundingClientRect();
  return placedBeside(field).flatMap((sign) => {
    const { left, right, top, bottom, width } = sign.getBoundingClientRect();
    if (width === 0 || width > box.width / 2 || top > box.bottom || bottom < box.top) return [];
    const isLeft = left - box.left < box.right - right;
    return [{ isLeft, from: isLeft ? left - box.left : box.right - right, width, times: timesOf(sign) }];
  });
}

const placedBeside = (field: Element) =>
  [field.previousElementSibling, field.nextElementSibling].filter(
    (beside) => beside !== null && getComputedStyle(beside).position === 'absolute',
  ) as Element[];

/** The padding that an element needs for the signs in it, in the layout of now; null where it has it, or had not by itself. */
function paddingFor(element: Element): string | null {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  for (const { isLeft, from, width, times } of isTextField(element) ? laidOver(element) : drawnIn(element)) {
    const padding = Number.parseFloat(isLeft ? paddingLeft : paddingRight);
    const apart = padding - from - width / times;
    if (from >= 0 && apart >= -1 && from + width > padding)
      return `padding-${isLeft ? 'left' : 'right'}:${Math.ceil(from + width + Math.max(apart, 0))}px`;
  }
  return null;
}

/** Moves text out of the way of signs that are placed before it: padding that is set in px stays as it is. */
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
    const isBeside = isTextField(element)
      ? placedBeside(element).length > 0
      : pseudos.some(isPlaced) && position !== 'static';
    if (!isBeside) this.#bearers.delete(element);
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
