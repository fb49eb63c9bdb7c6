import { Bare } from './bare';
import { OverPlates } from './colours/overPlates';
import { isOverPicture } from './colours/standing';
import { Containers } from './containers';
import type { Declared } from './declared/declared';
import type { Needs } from './needs';
import { Reading } from './reading';
import { Restless } from './restless';
import { Room } from './room/room';
import { Scrolled } from './room/scrolled';
import type { Marks } from './text/sizes';
import { Trees } from './trees';
import type { Values } from './values';
import { Waiting } from './waiting';
import { INHERITED, Writing } from './writing';

/** The marks of elements that were read and not written yet. */
type Read = Map<Element, Marks>;

/** Marks the elements of a document and its shadow trees with what the sheets need to know of each. */
export class Marker {
  readonly #trees: Trees;
  readonly #writing = new Writing();
  readonly #room = new Room(this.sheet);
  readonly #restless = new Restless();
  readonly #containers: Containers;
  readonly #reading: Reading;
  readonly #bare = new Bare(INHERITED, (element) => this.#writing.bare(element));
  readonly #scrolled = new Scrolled();
  readonly #waiting: Waiting;
  readonly #plates = new OverPlates(
    (element, mark, value) => this.#writing.mark(element, mark, value, this.#reading.around),
    {
      isTexty: (element) => this.#reading.texts.has(element),
      draws: (element) => this.#reading.around.draws(element),
    },
    (box) => this.#containers.observe(box),
  );

  /**
   * `ours` are the sheets that are not the page's. `onRoot` is told of each shadow root before it is measured, `onResized`
   * of boxes with another size, by which it is styled what is in them.
   */
  constructor(
    ours: ReadonlySet<CSSStyleSheet>,
    onRoot: (root: ShadowRoot) => void,
    onResized: (boxes: Element[]) => void,
  ) {
    this.#trees = new Trees(onRoot);
    this.#containers = new Containers(onResized);
    this.#reading = new Reading(this.#trees, ours, this.#room, this.#plates, this.#restless, this.#containers);
    this.#waiting = new Waiting(this.#trees, this.#reading.texts);
  }

  /** The rules for the marks in use. */
  get sheet(): CSSStyleSheet {
    return this.#writing.sizes.sheet;
  }

  get needs(): Needs {
    return this.#reading.needs;
  }

  /** What the document's sheets declare. */
  get declared(): Declared {
    return this.#reading.around.declared;
  }

  /** Whether something of the page may move from one style to another, if nothing holds it. */
  get mayMove(): boolean {
    return (
      this.#trees.hasShadow || this.declared.hasTransitions || document.querySelector('[style*="transition"]') !== null
    );
  }

  /** Sets what is to be marked from now on; whether something is needed that was not before, so that all must be marked. */
  wants(wanted: Needs): boolean {
    const before = this.#reading.needs;
    this.#reading.needs = wanted;
    return (Object.keys(wanted) as (keyof Needs)[]).some((need) => wanted[need] && !before[need]);
  }

  /** Has everything in `tops` marked anew, and of those that changed `alone`, by more text, only themselves. */
  add(tops: Iterable<Element>, alone: Iterable<Element> = []): void {
    this.#waiting.add(tops, alone);
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
    const { around } = this.#reading;
    around.forget();
    const read: Read = new Map();
    while (!this.#waiting.isOver) {
      this.#readSlice(this.#waiting.takeSlice(), read);
      if (performance.now() > end) break;
    }
    this.#bare.putBack();
    for (const [element, marks] of read) {
      this.#writing.write(element, marks, around);
      this.#room.noteMarked(element, marks, (svg) => around.isInRow(svg));
    }
    if (this.#waiting.isOver) {
      this.#room.hasAsked();
      this.#plates.mark();
    }
    this.#restless.hold();
    return this.#waiting.isOver;
  }

  /**
   * Sees whether the sheets were obeyed where they may not have been, and says inline what was not: on what was marked
   * since the last time, or after a change of sheets on all.
   */
  overrule(values: Values, all = false): void {
    this.#writing.overrule(this.needs, values, all);
  }

  /**
   * Gives text the room it needs in this look: what was marked since the last time, or after a change of sheets all.
   * Whether there is more to mark before all of it can be given.
   */
  giveRoom(all = false): boolean {
    if (all) this.#room.takeBack(this.#trees, (svg) => this.#reading.around.isInRow(svg));
    const { sizes, text, fonts } = this.needs;
    const isNeeded = sizes || text || fonts;
    const unknown = isNeeded ? this.#room.give(text || fonts, this.declared.isFirmInLayer) : [];
    this.add(unknown);
    if (all || isNeeded) this.#plates.follow();
    return unknown.length > 0;
  }

  /** Takes every mark off again, and forgets what waits. */
  unmarkAll(): void {
    this.#waiting.forget();
    for (const element of this.#writing.markedIn(this.#trees)) this.#unmark(element);
    this.#writing.forget();
    this.#trees.forget();
    this.#containers.stop();
    this.#plates.forget();
  }

  /** Takes the marks off a slice and all around what is measured in it, and finds what its marks are to be. */
  #readSlice(slice: Element[], read: Read): void {
    const reading = this.#reading;
    for (const element of slice) {
      this.#unmark(element);
      this.#bare.forget(element);
    }
    reading.texts.look();
    const asked = new Set<Element>();
    const inheriting = new Set<Element>();
    for (const element of slice) {
      if (reading.asks(element)) asked.add(element);
      else if (reading.mayNeedMark(element)) inheriting.add(element);
    }
    this.#bare.around(asked);
    const strays = new Set<Element>();
    for (const element of slice) {
      const isOver = this.needs.colours && !asked.has(element) && isOverPicture(element);
      if (isOver) this.#bare.around(new Set([element]));
      if (isOver || asked.has(element)) read.set(element, reading.marksOf(element));
      else if (inheriting.has(element)) {
        const marks = reading.marksInherited(element, read, this.#bare);
        if (marks) read.set(element, marks);
        else strays.add(element);
      }
    }
    this.#bare.around(strays);
    for (const element of strays) read.set(element, reading.marksOf(element));
    // What lies around new text is text too from now on, and so is measured as such with all that is in it.
    for (const top of reading.texts.takeLate()) this.#waiting.addFirst(top);
  }

  #unmark(element: Element): void {
    this.#restless.unmarked(element);
    this.#writing.unmark(element);
    this.#reading.forget(element);
  }
}
