import { Buckets } from './buckets';
import { isTextField } from './elements';

/** On a box that has to let go of its height, or of keeping its text in one line, or text in it would be lost. */
export const ROOM = 'data-lectern-room';

/** A box that grows may make the one around it too small, and that the next. */
const ROUNDS = 3;

/** By how many px the text in a box exceeds it, downwards and sideways. */
interface Excess {
  down: number;
  aside: number;
}

const excess = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): Excess => ({
  down: scrollHeight - clientHeight,
  aside: scrollWidth - clientWidth,
});

const CUTTING = /hidden|clip/;
const SCROLLING = /auto|scroll/;

/** Whether a box that lies over others lies over one that stands beside it. */
function meetsSibling(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [...(element.parentElement?.children ?? [])].some((sibling) => {
    const other = sibling === element ? null : sibling.getBoundingClientRect();
    return other && other.left < right && other.right > left && other.top < bottom && other.bottom > top;
  });
}

/** Sees to it that text which was in sight, and is wider or higher in a look, is not cut off and covers nothing. */
export class Room {
  readonly #buckets: Buckets;
  /** What boxes that cut off their content hid by themselves; that is how the page wants it. */
  readonly #before = new WeakMap<Element, Excess>();
  readonly #cutting = new Set<Element>();
  /** The width in px of boxes that are placed over others: wider ones would cover what lies beside them. */
  readonly #placed = new Map<Element, number>();

  constructor(sheet: CSSStyleSheet) {
    this.#buckets = new Buckets(ROOM, sheet);
  }

  /** Remembers how an element with text in it is by itself, while it bears no mark. */
  note(element: Element, { overflowX, overflowY, position, inlineSize }: CSSStyleDeclaration): void {
    this.#cutting.delete(element);
    if (position === 'absolute' || position === 'fixed') this.#placed.set(element, Number.parseFloat(inlineSize));
    else this.#placed.delete(element);
    if (!CUTTING.test(overflowX + overflowY)) return;
    this.#before.set(element, excess(element));
    this.#cutting.add(element);
  }

  /** Gives room to those of `boxes` that need it now, and to what cuts off its content around them. */
  give(boxes: Iterable<Element>): void {
    const noted = [...this.#cutting, ...this.#placed.keys()];
    for (const element of noted.filter((element) => !element.isConnected)) {
      this.#cutting.delete(element);
      this.#placed.delete(element);
    }
    const all = new Set([...boxes, ...this.#cutting, ...this.#placed.keys()]);
    for (let round = 0; round < ROUNDS; round++) {
      const found = [...all].flatMap((element): [Element, string][] => {
        const rule = this.#roomFor(element);
        return rule ? [[element, rule]] : [];
      });
      for (const [element, rule] of found) {
        element.setAttribute(ROOM, this.#buckets.of(rule));
        all.delete(element);
      }
      if (found.length === 0) return;
    }
  }

  /** The declarations that give an element the room it lacks; empty where it lacks none. */
  #roomFor(element: Element): string {
    const { down, aside } = excess(element);
    const placed = this.#placed.get(element);
    if (down < 3 && aside < 3 && !placed) return '';
    const style = getComputedStyle(element);
    if (placed && Number.parseFloat(style.inlineSize) > placed + 3 && meetsSibling(element)) {
      return `max-inline-size:${placed}px;white-space:normal`;
    }
    // What is no higher than half a line is folded away; what scrolls hides nothing.
    if (element.clientHeight * 2 < Number.parseFloat(style.fontSize) || isTextField(element)) return '';
    const before = this.#before.get(element) ?? { down: 0, aside: 0 };
    const rules: string[] = [];
    if (down >= before.down + 3 && !SCROLLING.test(style.overflowY)) {
      rules.push('block-size:auto', 'max-block-size:none', `min-block-size:${style.blockSize}`);
    }
    if (aside >= before.aside + 3 && CUTTING.test(style.overflowX) && style.whiteSpace === 'nowrap') {
      rules.push('white-space:normal', 'overflow-wrap:anywhere', 'block-size:auto', 'max-block-size:none');
    } else if (aside >= before.aside + 3 && !SCROLLING.test(style.overflowX)) {
      // A word that is too wide for its column.
      rules.push('overflow-wrap:break-word');
    }
    return rules.join(';');
  }
}
