import { Buckets } from './buckets';
import { BOXED, HINTLESS, OPAQUE, PAPER } from './colours/colours';
import { EDGE, FILLED, GRIDDED } from './colours/edges';
import { GROUND } from './colours/grounds';
import { HEADING } from './colours/headings';
import { ICON } from './colours/icons';
import { INKED } from './colours/inked';
import { SHADED } from './colours/shadows';
import { DRAWN } from './colours/tips';
import { UNDERLAID } from './colours/underlays';
import { UPRIGHT } from './colours/upright';
import { InlineStyles } from './inline';
import type { Needs } from './needs';
import { mayDisobey, overrule } from './overrule';
import { MOVING, STILL } from './restless';
import { BESIDE } from './room/beside';
import { ROOM } from './room/room';
import type { Surroundings } from './surroundings';
import { FONT } from './text/fonts';
import { KEPT, TEXT, TEXT_DECLARING, TEXT_MARKS } from './text/letters';
import { type Marks, PSEUDO_SIZES, SIZE, SizeSheet } from './text/sizes';
import type { Trees } from './trees';
import type { Values } from './values';

const ALL_MARKS = new Set([
  SIZE,
  ...PSEUDO_SIZES,
  BESIDE,
  PAPER,
  OPAQUE,
  ICON,
  BOXED,
  HINTLESS,
  INKED,
  GROUND,
  EDGE,
  FILLED,
  GRIDDED,
  SHADED,
  UNDERLAID,
  ...Object.values(DRAWN),
  UPRIGHT,
  STILL,
  MOVING,
  ...TEXT_MARKS,
  FONT,
  ROOM,
  HEADING,
]);
const MARKED = [...ALL_MARKS].map((mark) => `[${mark}]`).join();
/** Marks whose values are declarations, for which there are rules in buckets. */
const DECLARING = [...TEXT_DECLARING, FONT, HEADING, GROUND, EDGE];
/** The same for rules of their pseudo-elements. */
const DRAWN_BY = Object.entries(DRAWN).map(([name, mark]) => [mark, `::${name}`] as const);
/** Marks whose rules set what is inherited. */
export const INHERITED = [SIZE, TEXT, KEPT, FONT];

/** Puts marks on elements and takes them off, and sees to it that there are rules for them and that these are obeyed. */
export class Writing {
  readonly sizes = new SizeSheet();
  readonly #buckets = new Map(
    [...DECLARING.map((mark) => [mark, ''] as const), ...DRAWN_BY].map(([mark, pseudo]) => [
      mark,
      new Buckets(mark, this.sizes.sheet, pseudo),
    ]),
  );
  readonly #inline = new InlineStyles();
  /** Marked elements whose own inline style, or tree, may not let our sheets have their way. */
  readonly #stubborn = new Set<Element>();
  /** Those of them that were marked since it was last seen whether the sheets were obeyed. */
  #unseen: Element[] = [];

  write(element: Element, marks: Marks, around: Surroundings): void {
    for (const [mark, value] of marks) this.mark(element, mark, value, around);
    if (!mayDisobey(element, around.of(element).declared)) return;
    this.#stubborn.add(element);
    this.#unseen.push(element);
  }

  mark(element: Element, mark: string, value: string, around: Surroundings): void {
    if (mark === SIZE || PSEUDO_SIZES.includes(mark)) this.sizes.add(mark, value);
    const bucket = this.#buckets.get(mark)?.of(value, around.of(element).declared.isFirmInLayer);
    element.setAttribute(mark, bucket ?? value);
  }

  unmark(element: Element): void {
    if (this.#stubborn.delete(element)) this.#inline.giveBack(element);
    if (!element.hasAttributes()) return;
    for (const name of element.getAttributeNames())
      if (name !== STILL && ALL_MARKS.has(name)) element.removeAttribute(name);
  }

  /** The elements that bear marks. */
  markedIn(trees: Trees): Element[] {
    return trees.matching(MARKED);
  }

  /** Forgets whom the sheets had to be said to inline. */
  forget(): void {
    this.#inline.giveBackAll();
    this.#stubborn.clear();
    this.#unseen = [];
  }

  /** Gives an element that is measured the inline style that the page gave it. */
  bare(element: Element): void {
    if (this.#inline.giveBack(element)) this.#unseen.push(element);
  }

  /**
   * Sees whether the sheets were obeyed where they may not have been, and says inline what was not: on what was marked
   * since the last time, or after a change of sheets on all.
   */
  overrule(needs: Needs, values: Values, all: boolean): void {
    if (all) {
      this.#inline.giveBackAll();
      this.#unseen = [...this.#stubborn];
    }
    if (this.#unseen.length > 0) overrule(this.#unseen, needs, values, this.#inline);
    this.#unseen = [];
  }
}
