import { Bare } from './bare';
import { displayByName } from './boxes';
import { Buckets } from './buckets';
import {
  BOXED,
  colourMarks,
  HINTLESS,
  INKED,
  inkedMark,
  isHiddenText,
  isOverPicture,
  OPAQUE,
  PAPER,
  plainColourMarks,
} from './colours';
import { type Declared, declaredIn } from './declared';
import {
  hasOwnText,
  hidesItself,
  isReplaced,
  isTextField,
  parentOf,
  showsBulletOnly,
  showsSlottedText,
  walk,
} from './elements';
import { emptyMarks } from './empty';
import { FONT, fontMark } from './fonts';
import { GROUND, noteGround } from './grounds';
import { HEADING, headingMark } from './headings';
import { ICON, isEmpty, isPicture, showsPicture } from './icons';
import { Inheritance } from './inheritance';
import { InlineStyles } from './inline';
import { type Around, KEPT, plainTextMarks, TEXT, TEXT_DECLARING, TEXT_MARKS, textMarks } from './letters';
import { asks, isOfText, mayNeedMark, type Needs, needs } from './needs';
import { mayDisobey, overrule } from './overrule';
import { pseudosOf, type ShownPseudo, showsOwnText } from './pseudos';
import { Restless, STILL } from './restless';
import { ROOM, Room } from './room';
import { Scrolled } from './scrolled';
import { type Marks, PSEUDO_SIZES, SIZE, SizeSheet, sizeMarks } from './sizes';
import { Texts } from './texts';
import type { Values } from './values';

const ALL_MARKS = new Set([
  SIZE,
  ...PSEUDO_SIZES,
  PAPER,
  OPAQUE,
  ICON,
  BOXED,
  HINTLESS,
  INKED,
  GROUND,
  STILL,
  ...TEXT_MARKS,
  FONT,
  ROOM,
  HEADING,
]);
/** Marks whose values are declarations, for which there are rules in buckets. */
const DECLARING = [...TEXT_DECLARING, FONT, HEADING, GROUND];
/** Marks whose rules set what is inherited. */
const INHERITED = [SIZE, TEXT, KEPT, FONT];
/** Elements are read and marked so many at a time: in one go the browser computes their styles once. */
const SLICE = 2000;

/** The marks of elements that were read and not written yet. */
type Read = Map<Element, Marks>;

/** Whether a field shows text; a button's words may be moved aside for a picture. */
const showsField = (element: Element) => isTextField(element) && !isHiddenText(getComputedStyle(element));

/** Marks the elements of a document and its shadow trees with what the sheets need to know of each. */
export class Marker {
  readonly sizes = new SizeSheet();
  readonly roots = new Set<ShadowRoot>();
  readonly #hosts = new WeakSet<Element>();
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #buckets = new Map(DECLARING.map((mark) => [mark, new Buckets(mark, this.sizes.sheet)]));
  readonly #room = new Room(this.sizes.sheet);
  readonly #scrolled = new Scrolled();
  /** Boxes of lines, and drawings in a row, that were marked since it was last seen whether they have room. */
  #unroomed: Element[] = [];
  #drawings: Element[] = [];
  readonly #inline = new InlineStyles();
  readonly #restless = new Restless();
  readonly #texts = new Texts(
    (top) => this.#walk(top),
    (element) => this.#showsText(element),
  );
  readonly #spaces = new WeakSet<Element>();
  /** Marked elements whose own inline style, or tree, may not let our sheets have their way. */
  readonly #stubborn = new Set<Element>();
  /** Those of them that were marked since it was last seen whether the sheets were obeyed. */
  #unseen: Element[] = [];
  /** Empty boxes and pictures, of which it is seen when all is marked what they are. */
  #empty: Element[] = [];
  #waiting: Iterator<Element>[] = [];
  /** What is known around the elements of each tree, as its sheets are in this task. */
  readonly #around = new Map<Node, Around & { declared: Declared }>();
  readonly #inheritance = new Inheritance();
  readonly #bare = new Bare(INHERITED, (element) => this.#inline.giveBack(element) && this.#unseen.push(element));
  readonly #ours: ReadonlySet<CSSStyleSheet>;
  #needs = needs(() => false);

  /** `onRoot` is told of each shadow root before it is measured; `ours` are the sheets that are not the page's. */
  constructor(ours: ReadonlySet<CSSStyleSheet>, onRoot: (root: ShadowRoot) => void) {
    this.#ours = ours;
    this.#onRoot = onRoot;
  }

  get needs(): Needs {
    return this.#needs;
  }

  /** Sets what is to be marked from now on; whether something is needed that was not before, so that all must be marked. */
  wants(wanted: Needs): boolean {
    const before = this.#needs;
    this.#needs = wanted;
    return (Object.keys(wanted) as (keyof Needs)[]).some((need) => wanted[need] && !before[need]);
  }

  /** Has everything in `tops` marked anew, and of those that changed `alone`, by more text, only themselves. */
  add(tops: Iterable<Element>, alone: Iterable<Element> = []): void {
    for (const element of alone) {
      // The first text in an element concerns what else is in it.
      this.#waiting.push(this.#texts.add(element) ? this.#walk(element) : [element].values());
    }
    for (const top of tops) {
      this.#texts.add(top);
      const parent = parentOf(top);
      // Lines are short or long, and of boxes or not, by what is in them.
      if (parent && !hidesItself(parent) && parent.getAttribute(TEXT)?.includes('lines'))
        this.#waiting.push([parent].values());
      // All of the page includes what waits.
      if (top === document.body) this.#waiting = [];
      this.#waiting.push(this.#walk(top));
    }
  }

  /**
   * Works until the time `end` (by `performance.now()`) at what waits, parents first; whether all is done. All reading
   * of styles comes before all writing of marks: what is marked is inherited, and would have to be taken off again
   * around whatever is read after it.
   */
  work(end: number): boolean {
    return this.#room.isAsking ? this.#scrolled.keep(() => this.#work(end)) : this.#work(end);
  }

  #work(end: number): boolean {
    this.#around.clear();
    const read: Read = new Map();
    while (this.#waiting.length > 0) {
      this.#readSlice(this.#nextSlice(), read);
      if (performance.now() > end) break;
    }
    this.#bare.putBack();
    for (const [element, marks] of read) this.#write(element, marks);
    if (this.#waiting.length === 0) {
      this.#room.hasAsked();
      this.#markEmpty();
    }
    this.#restless.hold();
    return this.#waiting.length === 0;
  }

  /** How large an empty box or a picture is drawn takes the layout of the frame; these marks change none. */
  #markEmpty(): void {
    const found = this.#empty.flatMap((element) => emptyMarks(element, (cell) => this.#texts.has(cell)));
    this.#empty = [];
    for (const [element, mark, value] of found) if (value !== null) this.#mark(element, mark, value);
  }

  /**
   * Sees whether the sheets were obeyed where they may not have been, and says inline what was not: on what was marked
   * since the last time, or after a change of sheets on all.
   */
  overrule(values: Values, all = false): void {
    if (all) {
      this.#inline.giveBackAll();
      this.#unseen = [...this.#stubborn];
    }
    if (this.#unseen.length > 0) overrule(this.#unseen, this.#needs, values, this.#inline);
    this.#unseen = [];
  }

  /**
   * Gives text the room it needs in this look: what was marked since the last time, or after a change of sheets all.
   * Whether there is more to mark before all of it can be given.
   */
  giveRoom(all = false): boolean {
    if (all) {
      const within = [document, ...this.roots];
      for (const root of within) for (const box of root.querySelectorAll(`[${ROOM}]`)) box.removeAttribute(ROOM);
      this.#unroomed = within.flatMap((root) => [...root.querySelectorAll(`[${TEXT}~="lines"]`)]);
      this.#drawings = within.flatMap((root) => [...root.querySelectorAll('svg')]).filter((svg) => this.#isInRow(svg));
    }
    const { sizes, text, fonts } = this.#needs;
    if (!sizes && !text && !fonts) return false;
    const unknown = this.#room.give(this.#unroomed, text || fonts, this.declared.isFirmInLayer);
    this.#room.hold(this.#drawings, this.declared.isFirmInLayer);
    this.#unroomed = [];
    this.#drawings = [];
    this.add(unknown);
    return unknown.length > 0;
  }

  /** What the document's sheets declare. */
  get declared(): Declared {
    return declaredIn(document, this.#ours);
  }

  /** Whether something of the page may move from one style to another, if nothing holds it. */
  get mayMove(): boolean {
    return (
      this.roots.size > 0 || this.declared.hasTransitions || document.querySelector('[style*="transition"]') !== null
    );
  }

  /** Takes every mark off again, and forgets what waits. */
  unmarkAll(): void {
    this.#waiting = [];
    const selector = [...ALL_MARKS].map((mark) => `[${mark}]`).join();
    for (const root of [document, ...this.roots]) {
      for (const element of root.querySelectorAll(selector)) this.#unmark(element);
    }
    this.#inline.giveBackAll();
    this.#stubborn.clear();
    this.#unseen = [];
    this.roots.clear();
  }

  #walk(top: Element): Generator<Element> {
    return walk(top, (root) => this.#enter(root));
  }

  #enter(root: ShadowRoot): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.#hosts.add(root.host);
    this.#onRoot(root);
  }

  #nextSlice(): Set<Element> {
    const slice = new Set<Element>();
    while (this.#waiting[0] && slice.size < SLICE) {
      const { value, done } = this.#waiting[0].next();
      if (done) this.#waiting.shift();
      // It may have been taken away since.
      else if (value.isConnected) slice.add(value);
    }
    return slice;
  }

  /** Takes the marks off a slice and all around what is measured in it, and finds what its marks are to be. */
  #readSlice(slice: Set<Element>, read: Read): void {
    for (const element of slice) {
      this.#unmark(element);
      this.#bare.forget(element);
    }
    this.#texts.look();
    const isTexty = (element: Element) => this.#texts.has(element);
    const asked = new Set<Element>();
    const inheriting = new Set<Element>();
    for (const element of slice) {
      if (this.#asks(element)) asked.add(element);
      else if (mayNeedMark(element, this.#needs, isTexty)) inheriting.add(element);
    }
    this.#bare.around(asked, slice);
    const strays = new Set<Element>();
    for (const element of slice) {
      const isOver = this.#needs.colours && !asked.has(element) && isOverPicture(element);
      if (isOver) this.#bare.around(new Set([element]), slice);
      if (isOver || asked.has(element)) read.set(element, this.#read(element));
      else if (inheriting.has(element)) {
        const marks = this.#inherited(element, read);
        if (marks) read.set(element, marks);
        else strays.add(element);
      }
    }
    this.#bare.around(strays, slice);
    for (const element of strays) read.set(element, this.#read(element));
    // What lies around new text is text too from now on, and so is measured as such with all that is in it.
    for (const top of this.#texts.takeLate()) this.#waiting.unshift(this.#walk(top));
  }

  #asks(element: Element): boolean {
    // What is shown in a slot inherits from there.
    const isAroundShadow =
      this.roots.size > 0 &&
      (this.#hosts.has(parentOf(element) ?? element) || element.getRootNode() instanceof ShadowRoot);
    return isAroundShadow || this.#room.asks(element) || asks(element, this.#needs, this.#aroundOf(element).declared);
  }

  /** The marks of an element that shows what it inherits; `null` where it is not known what that is. */
  #inherited(element: Element, read: Read): Marks | null {
    const marks: Marks = new Map();
    const texty = this.#texts.has(element);
    if (this.#needs.colours) {
      plainColourMarks(element, texty, marks);
      noteGround(element, null, this.#aroundOf(element).declared);
      if (isPicture(element)) this.#empty.push(element);
    }
    if (this.#needs.text || this.#needs.fonts) {
      const style = plainTextMarks(element, texty, this.#aroundOf(element), marks);
      if (!style) return null;
      if (this.#needs.fonts && !isOfText(element, texty)) fontMark(style, marks);
    }
    this.#room.noteOpen(element);
    const parent = parentOf(element);
    if (!this.#needs.sizes || isOfText(element, texty) || !(texty || this.#isScaled(parent))) return marks;
    if (!texty && !isReplaced(element)) return null;
    const pending = (at: Element) => read.get(at)?.get(SIZE) ?? this.#bare.markOf(at, SIZE);
    const size = this.#inheritance.sizeOf(parent, SIZE, pending);
    if (!size) return null;
    marks.set(SIZE, texty ? size : `=${size}`);
    return marks;
  }

  #isInRow(element: Element): boolean {
    const parent = parentOf(element);
    return !!parent && this.#aroundOf(element).declared.rows.has(parent);
  }

  #isScaled(element: Element | null): boolean {
    return !!element && (this.#texts.has(element) || this.#spaces.has(element));
  }

  #showsText(element: Element): boolean {
    if (hidesItself(element) || isReplaced(element)) return false;
    if (hasOwnText(element) || showsField(element) || showsSlottedText(element) || showsBulletOnly(element))
      return true;
    return this.#pseudosOf(element).some(showsOwnText);
  }

  #aroundOf(element: Element): Around & { declared: Declared } {
    const root = this.roots.size > 0 ? (element.getRootNode() as Document | ShadowRoot) : document;
    let around = this.#around.get(root);
    if (!around) {
      const declared = declaredIn(root, this.#ours);
      around = {
        declared,
        displayOf: (element) => displayByName(element, declared) ?? getComputedStyle(element).display,
        isTexty: (element) => this.#texts.has(element),
      };
      this.#around.set(root, around);
    }
    return around;
  }

  #pseudosOf(element: Element): ShownPseudo[] {
    if (!this.#needs.sizes && !this.#needs.text && !this.#needs.fonts) return [];
    return pseudosOf(element, this.#aroundOf(element).declared.pseudos);
  }

  #read(element: Element): Marks {
    const marks: Marks = new Map();
    const pseudos = this.#pseudosOf(element);
    const style = getComputedStyle(element);
    this.#restless.note(element, style);
    const texty = this.#texts.has(element);
    if (this.#needs.sizes) {
      const isInText = this.#isScaled(parentOf(element));
      // What shows nothing is the space in formulas, or between words.
      const isSpace = !texty && isInText && !showsPicture(element);
      if (isSpace) this.#spaces.add(element);
      sizeMarks(style, texty || isSpace, isInText, pseudos, marks);
      if (!marks.get(SIZE)) this.#inheritance.end(element);
    }
    if (this.#needs.headings && texty) headingMark(element, style, marks);
    if (this.#needs.colours) {
      colourMarks(element, style, texty, marks);
      const { inks, hints } = this.#aroundOf(element).declared;
      if (inks.has(element)) marks.set(INKED, inkedMark(element, style));
      if (hints.has(element)) marks.set(HINTLESS, '');
      if (element === document.body) this.#restless.still(element, document.documentElement);
      noteGround(element, style, this.#aroundOf(element).declared);
      if (isEmpty(element)) this.#empty.push(element);
    }
    if (this.#needs.text || this.#needs.fonts) {
      textMarks(element, style, texty, pseudos, this.#aroundOf(element), marks);
      if (this.#needs.fonts) fontMark(style, marks);
    }
    if (texty) this.#room.note(element, style, this.#aroundOf(element).declared.tight.has(element));
    return marks;
  }

  #write(element: Element, marks: Marks): void {
    for (const [mark, value] of marks) {
      if (value === null) continue;
      if (mark === SIZE || PSEUDO_SIZES.includes(mark)) this.sizes.add(mark, value);
      if (mark === TEXT && value.includes('lines')) this.#unroomed.push(element);
      if (mark === SIZE && element.localName === 'svg' && this.#isInRow(element)) this.#drawings.push(element);
      this.#mark(element, mark, value);
    }
    if (!mayDisobey(element, this.#aroundOf(element).declared)) return;
    this.#stubborn.add(element);
    this.#unseen.push(element);
  }

  #mark(element: Element, mark: string, value: string): void {
    const bucket = this.#buckets.get(mark)?.of(value, this.#aroundOf(element).declared.isFirmInLayer);
    element.setAttribute(mark, bucket ?? value);
  }

  #unmark(element: Element): void {
    this.#restless.unmarked(element);
    if (this.#stubborn.delete(element)) this.#inline.giveBack(element);
    this.#inheritance.forget(element);
    this.#spaces.delete(element);
    this.#texts.forget(element);
    if (!element.hasAttributes()) return;
    for (const name of element.getAttributeNames())
      if (name !== STILL && ALL_MARKS.has(name)) element.removeAttribute(name);
  }
}
