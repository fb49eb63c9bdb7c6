import { Buckets } from './buckets';
import { hidesItself, isTextField, parentOf } from './elements';
import { LARGEST } from './icons';

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

const widthOf = ({ inlineSize }: CSSStyleDeclaration) => Number.parseFloat(inlineSize);
const heightOf = ({ blockSize }: CSSStyleDeclaration) => Number.parseFloat(blockSize);

const PICTURES = 'img,svg,video,canvas,iframe,object,embed';
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
  /** Boxes that do not grow with the text in them, and boxes that are placed over others. */
  readonly #tight = new Set<Element>();
  readonly #placed = new Set<Element>();
  /** How boxes are by themselves: it takes a layout to know, so only those are measured of which it is asked. */
  readonly #asked = new Set<Element>();
  readonly #before = new WeakMap<Element, Excess & { width: number }>();

  constructor(sheet: CSSStyleSheet) {
    this.#buckets = new Buckets(ROOM, sheet);
  }

  /** Whether boxes wait to be measured, as they are when nothing of them or around them bears a mark. */
  get isAsking(): boolean {
    return this.#asked.size > 0;
  }

  /** To be told that all that waited has been read: what was not among it has no text any more. */
  hasAsked(): void {
    this.#asked.clear();
  }

  /** Whether it takes the style of an element to know how it is by itself. */
  asks(element: Element): boolean {
    return this.#asked.has(element);
  }

  /** Takes note of an element that grows with what is in it and does not lie over others. */
  noteOpen(element: Element): void {
    this.#tight.delete(element);
    this.#placed.delete(element);
  }

  /** Takes note of an element with text in it, while it bears no mark. `isTight`: it is of a set height. */
  note(element: Element, style: CSSStyleDeclaration, isTight: boolean): void {
    const put = (set: Set<Element>, is: boolean) => (is ? set.add(element) : set.delete(element));
    // What stays where it is while the page scrolls would hide what it then lies over.
    put(this.#tight, CUTTING.test(style.overflowX + style.overflowY) || (isTight && style.position !== 'fixed'));
    put(this.#placed, style.position === 'absolute' || style.position === 'fixed');
    if (this.#asked.delete(element)) this.#before.set(element, { ...excess(element), width: widthOf(style) });
    else this.#before.delete(element);
  }

  /**
   * Gives room to those of `boxes` that need it now, and to what cuts off or covers text around them. Returns those of
   * which it must be known first how they are by themselves. `isSetAnew`: text is set in another way, and not only
   * larger; then words may be wider than what was made for them, and all that was seen has to be. `inLayer` as in
   * `Buckets`.
   */
  give(boxes: Iterable<Element>, isSetAnew: boolean, inLayer: boolean): Element[] {
    for (const set of [this.#tight, this.#placed, this.#asked]) {
      for (const element of set) if (!element.isConnected) set.delete(element);
    }
    const all = new Set([...boxes, ...this.#tight, ...(isSetAnew ? this.#placed : [])]);
    const unknown: Element[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const found: [Element, string][] = [];
      for (const element of all) {
        const rule = this.#roomFor(element, isSetAnew);
        if (rule === undefined) unknown.push(element);
        if (rule) found.push([element, rule]);
      }
      for (const [element, rule] of found) {
        element.setAttribute(ROOM, this.#buckets.of(rule, inLayer));
        all.delete(element);
        const parent = parentOf(element);
        if (parent && parent !== document.body && !hidesItself(parent) && !parent.hasAttribute(ROOM)) all.add(parent);
      }
      for (const element of unknown) {
        this.#asked.add(element);
        all.delete(element);
      }
      if (found.length === 0) break;
    }
    return unknown;
  }

  /**
   * Keeps small drawings in a row as wide as they are. Larger text would squeeze them down to nothing: browsers hide what
   * is too much for a drawing, so it has no least width (https://www.w3.org/TR/css-flexbox-1/#min-size-auto).
   */
  hold(drawings: Iterable<Element>, inLayer: boolean): void {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return height > 0 && height <= LARGEST && width <= LARGEST;
    };
    const small = [...drawings].filter(isSmall);
    for (const element of small) element.setAttribute(ROOM, this.#buckets.of('flex-shrink:0', inLayer));
    // As wide as the row, and not small by itself.
    for (const element of small) if (!isSmall(element)) element.removeAttribute(ROOM);
  }

  /** The declarations that give an element the room it lacks; `undefined` where it must be known how it was before. */
  #roomFor(element: Element, isSetAnew: boolean): string | undefined {
    const { down, aside } = excess(element);
    const isPlaced = isSetAnew && this.#placed.has(element) && meetsSibling(element);
    if (down < 3 && aside < 3 && !isPlaced) return '';
    const style = getComputedStyle(element);
    const before = this.#before.get(element);
    if (!before && (isPlaced || this.#tight.has(element))) return undefined;
    if (isPlaced && before && widthOf(style) > before.width + 3) {
      return `max-inline-size:${before.width}px;white-space:normal`;
    }
    // What is no higher than half a line is folded away; what scrolls hides nothing.
    if (element.clientHeight * 2 < Number.parseFloat(style.fontSize) || isTextField(element)) return '';
    const rules: string[] = [];
    if (down >= (before?.down ?? 0) + 3 && !SCROLLING.test(style.overflowY)) {
      const lines = style.webkitLineClamp === 'none' ? [] : ['-webkit-line-clamp:none'];
      // A picture as high as its box is as high as it would be by itself in a box of no set height. Elsewhere not `auto`: what
      // is stretched to the height of others would stay as it is.
      const height = element.querySelector(PICTURES) ? `${heightOf(style) + down}px` : 'max-content';
      rules.push(...lines, `block-size:${height}`, 'max-block-size:none', `min-block-size:${style.blockSize}`);
    }
    // What is large is not opened where more than it shows was there before: it may be turned over page by page.
    if (!isSetAnew && (before?.aside ?? 0) >= 3) return rules.join(';');
    if (aside >= (before?.aside ?? 0) + 3 && CUTTING.test(style.overflowX) && style.whiteSpace === 'nowrap') {
      rules.push('white-space:normal', 'overflow-wrap:anywhere', 'block-size:auto', 'max-block-size:none');
    } else if (aside >= (before?.aside ?? 0) + 3 && !SCROLLING.test(style.overflowX)) {
      // A word that is too wide for its column.
      rules.push('overflow-wrap:break-word');
    }
    return rules.join(';');
  }
}
