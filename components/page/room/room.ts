import { Buckets } from '../buckets';
import { LARGEST } from '../colours/icons';
import { hidesItself, parentOf } from '../elements';
import type { ShownPseudo } from '../pseudos';
import { TEXT } from '../text/letters';
import { type Marks, SIZE } from '../text/sizes';
import type { Trees } from '../trees';
import { Beside } from './beside';
import { listRoom } from './listRoom';
import { BREAKING, CUTTING, type Fit, fitOf, growsAnyhow, roomRules } from './roomRules';
import { coveredAtTop } from './topBar';
import { KEPT_WITHIN, tooWide } from './wide';

/** On a box that has to let go of its height, or of keeping its text in one line, or text in it would be lost. */
export const ROOM = 'data-lectern-room';

/** A box that grows may make the one around it too small, and that the next. */
const ROUNDS = 3;

/** Sees to it that text which was in sight, and is wider or higher in a look, is not cut off and covers nothing. */
export class Room {
  readonly #buckets: Buckets;
  readonly #beside: Beside;
  /** Boxes of lines, lists with items, and drawings in a row, that were marked since room was given last. */
  #lines: Element[] = [];
  #lists = new Set<Element>();
  #drawings: Element[] = [];
  /** Boxes that do not grow with the text in them, and boxes that are placed over others. */
  readonly #tight = new Set<Element>();
  readonly #placed = new Set<Element>();
  /** How boxes are by themselves: it takes a layout to know, so only those are measured of which it is asked. */
  readonly #asked = new Set<Element>();
  readonly #before = new WeakMap<Element, Fit>();

  constructor(sheet: CSSStyleSheet) {
    this.#buckets = new Buckets(ROOM, sheet);
    this.#beside = new Beside(sheet);
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
    if (element.localName === 'li' && element.parentElement) this.#lists.add(element.parentElement);
    this.#tight.delete(element);
    this.#placed.delete(element);
  }

  /** Takes note of an element with text in it, while it bears no mark. `isTight`: it is of a set height. */
  note(element: Element, style: CSSStyleDeclaration, isTight: boolean, pseudos: ShownPseudo[]): void {
    this.#beside.note(element, style, pseudos);
    const put = (set: Set<Element>, is: boolean) => (is ? set.add(element) : set.delete(element));
    // What stays where it is while the page scrolls would hide what it then lies over.
    const mayStay = isTight && style.position !== 'fixed' && !growsAnyhow(element, style);
    put(this.#tight, CUTTING.test(style.overflowX + style.overflowY) || mayStay);
    put(this.#placed, style.position === 'absolute' || style.position === 'fixed');
    if (this.#asked.delete(element)) this.#before.set(element, fitOf(element, style));
    else this.#before.delete(element);
  }

  /** Takes note of an element that is marked. `isInRow` tells whether it is a part of a box whose parts are in a row. */
  noteMarked(element: Element, marks: Marks, isInRow: (element: Element) => boolean): void {
    if (marks.get(TEXT)?.includes('lines') || element.localName === 'pre') this.#lines.push(element);
    if (/^[ou]l$/.test(element.localName)) this.#lists.add(element);
    if (marks.get(SIZE) && element.localName === 'svg' && isInRow(element)) this.#drawings.push(element);
  }

  /** Takes all room back, so that it is given anew. `isInRow` as above. */
  takeBack(trees: Trees, isInRow: (element: Element) => boolean): void {
    for (const box of trees.matching(`[${ROOM}]`)) box.removeAttribute(ROOM);
    this.#beside.takeBack(trees);
    this.#lines = trees.matching(`[${TEXT}~="lines"], pre`);
    this.#lists = new Set(trees.matching('ol, ul'));
    this.#drawings = trees.matching('svg').filter(isInRow);
  }

  /**
   * Gives room to what was marked and needs it now, and to what cuts off or covers text around that. Returns those of
   * which it must be known first how they are by themselves. `isSetAnew`: text is set in another way, and not only
   * larger; then words may be wider than what was made for them, and all that was seen has to be. `inLayer` as in
   * `Buckets`.
   */
  give(isSetAnew: boolean, inLayer: boolean): Element[] {
    for (const set of [this.#tight, this.#placed, this.#asked]) {
      for (const element of set) if (!element.isConnected) set.delete(element);
    }
    const all = new Set([...this.#lines, ...this.#tight, ...(isSetAnew ? this.#placed : [])]);
    this.#lines = [];
    const unknown: Element[] = [];
    /** Boxes whose words may be broken now, and what they got for that: they may be too low for lines that are more. */
    const broken = new Map<Element, string>();
    for (let round = 0; round < ROUNDS; round++) {
      const found: [Element, string][] = [];
      for (const element of all) {
        const kind = { isTight: this.#tight.has(element), isPlaced: this.#placed.has(element) };
        const rules = roomRules(element, this.#before.get(element), kind, isSetAnew);
        if (rules === undefined) unknown.push(element);
        if (rules && rules !== broken.get(element)) found.push([element, rules]);
      }
      for (const [element, rules] of found) {
        const before = broken.get(element);
        element.setAttribute(ROOM, this.#buckets.of(before ? `${before};${rules}` : rules, inLayer));
        if (BREAKING.test(rules)) broken.set(element, rules);
        else all.delete(element);
        const parent = parentOf(element);
        if (parent && parent !== document.body && !hidesItself(parent) && !parent.hasAttribute(ROOM)) all.add(parent);
      }
      for (const element of unknown) {
        this.#asked.add(element);
        all.delete(element);
      }
      if (found.length === 0) break;
    }
    // All are read before one is written: else each would take a layout.
    const lists = [...this.#lists].map((list) => [list, listRoom(list)] as const);
    this.#lists.clear();
    for (const [list, rules] of lists) if (rules) list.setAttribute(ROOM, this.#buckets.of(rules, inLayer));
    this.#hold(inLayer);
    this.#beside.give(inLayer);
    const isKept = (box: Element) => box.hasAttribute(ROOM);
    for (const box of tooWide(isKept)) box.setAttribute(ROOM, this.#buckets.of(KEPT_WITHIN, inLayer));
    const covered = coveredAtTop();
    if (covered > 0) this.#lower(covered, inLayer);
    return unknown;
  }

  /** Has the page begin lower by so many px than it does; its padding may be taken by the strip. */
  #lower(by: number, inLayer: boolean): void {
    const root = document.documentElement;
    const top = Number.parseFloat(getComputedStyle(root).borderTopWidth) + by;
    root.setAttribute(ROOM, this.#buckets.of(`border-top:${top}px solid transparent`, inLayer));
  }

  /**
   * Keeps small drawings in a row as wide as they are. Larger text would squeeze them down to nothing: browsers hide what
   * is too much for a drawing, so it has no least width (https://www.w3.org/TR/css-flexbox-1/#min-size-auto).
   */
  #hold(inLayer: boolean): void {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return height > 0 && height <= LARGEST && width <= LARGEST;
    };
    const small = this.#drawings.filter(isSmall);
    this.#drawings = [];
    for (const element of small) element.setAttribute(ROOM, this.#buckets.of('flex-shrink:0', inLayer));
    // As wide as the row, and not small by itself.
    for (const element of small) if (!isSmall(element)) element.removeAttribute(ROOM);
  }
}
