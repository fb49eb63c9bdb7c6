import { Buckets } from './buckets';
import { colourMarks, LINK, OPAQUE, PAPER } from './colours';
import { hasOwnText, isReplaced, isTextField, parentOf, showsSlottedText, walk } from './elements';
import { FONT } from './fonts';
import { InlineStyles } from './inline';
import { DECLARING, KEPT, TEXT, TEXT_MARKS, textMarks } from './letters';
import { overrule } from './overrule';
import { Restless, STILL } from './restless';
import { isOfText, type Marks, PSEUDO_SIZES, SIZE, SizeSheet, shownPseudos, sizeMarks } from './sizes';
import type { Values } from './values';

const ALL_MARKS = [SIZE, ...PSEUDO_SIZES, PAPER, OPAQUE, LINK, STILL, ...TEXT_MARKS];
/** Marks whose rules set what is inherited. */
const INHERITED = [SIZE, TEXT, KEPT, FONT];

/** What a look needs marks for. */
export interface Needs {
  sizes: boolean;
  colours: boolean;
  text: boolean;
  /** The fonts chosen, as CSS lists them, or empty. */
  font: string;
}

/** Marks the elements of a document and its shadow trees with what the sheets need to know of each. */
export class Marker {
  readonly sizes = new SizeSheet();
  readonly roots = new Set<ShadowRoot>();
  readonly #buckets = new Map(DECLARING.map((mark) => [mark, new Buckets(mark, this.sizes.sheet)]));
  readonly #inline = new InlineStyles();
  readonly #restless = new Restless();
  readonly #texty = new WeakSet<Element>();
  #needs: Needs = { sizes: false, colours: false, text: false, font: '' };

  /** Sets what is to be marked; whether that differs from before. */
  wants(needs: Needs): boolean {
    const differs = (Object.keys(needs) as (keyof Needs)[]).some((need) => needs[need] !== this.#needs[need]);
    this.#needs = needs;
    return differs;
  }

  /**
   * Marks everything in `tops` anew, all in one task so that nothing is painted in between: take marks off, measure, put
   * marks on, and see whether that was enough. `onRoot` is told of each shadow root before it is measured.
   */
  mark(tops: Iterable<Element>, values: Values, onRoot: (root: ShadowRoot) => void): void {
    if (!Object.values(this.#needs).some(Boolean)) return;
    const elements = new Set<Element>();
    for (const top of tops) {
      walk(
        top,
        (element) => {
          elements.add(element);
          this.#unmark(element);
        },
        (root) => {
          if (this.roots.has(root)) return;
          this.roots.add(root);
          onRoot(root);
        },
      );
    }
    // All reading of styles stands together, or each would make the browser compute them anew.
    for (const element of [...elements]) {
      if (hasOwnText(element) || isTextField(element) || showsSlottedText(element)) this.#noteText(element, elements);
    }
    const bared = this.#bareAncestors(elements);
    const pseudos = new Map([...elements].map((element) => [element, this.#pseudosOf(element)]));
    for (const [element, shown] of pseudos) if (shown.some(isOfText)) this.#noteText(element, elements);
    const readings: [Element, Marks][] = [];
    for (const element of elements) readings.push([element, this.#read(element, pseudos.get(element) ?? [])]);
    for (const [ancestor, mark, value] of bared) ancestor.setAttribute(mark, value);
    for (const [element, marks] of readings) this.#write(element, marks);
    this.#restless.hold();
    overrule(elements, this.#needs, values, this.#inline);
  }

  /** Takes every mark off again. */
  unmarkAll(): void {
    const selector = ALL_MARKS.map((mark) => `[${mark}]`).join();
    for (const root of [document, ...this.roots]) {
      for (const element of root.querySelectorAll(selector)) this.#unmark(element);
    }
    this.roots.clear();
  }

  /** Text shown in an element makes it and all around it scale, or lines would keep the height of the old text. */
  #noteText(element: Element, elements: Set<Element>): void {
    for (let at: Element | null = element; at && at !== document.documentElement; at = parentOf(at)) {
      if (this.#texty.has(at)) return;
      this.#texty.add(at);
      if (!elements.has(at)) {
        elements.add(at);
        this.#unmark(at);
      }
    }
  }

  /**
   * Takes the marks off all that surrounds the measured elements, as sizes and line heights are inherited from there;
   * returns them, to be put back.
   */
  #bareAncestors(elements: Set<Element>): [Element, string, string][] {
    if (!this.#needs.sizes && !this.#needs.text) return [];
    const bared: [Element, string, string][] = [];
    const seen = new Set<Element>();
    for (const element of elements) {
      for (let at = parentOf(element); at && !elements.has(at) && !seen.has(at); at = parentOf(at)) {
        seen.add(at);
        for (const mark of INHERITED) {
          const value = at.getAttribute(mark);
          if (value === null) continue;
          bared.push([at, mark, value]);
          at.removeAttribute(mark);
        }
      }
    }
    return bared;
  }

  #pseudosOf(element: Element): ReturnType<typeof shownPseudos> {
    if (!this.#needs.sizes && !this.#needs.text) return [];
    return shownPseudos(element, this.#needs.sizes && this.#texty.has(element) && hasOwnText(element));
  }

  #read(element: Element, pseudos: ReturnType<typeof shownPseudos>): Marks {
    const marks: Marks = new Map();
    const style = getComputedStyle(element);
    if (style.transitionDuration !== '0s') this.#restless.note(element);
    const texty = this.#texty.has(element) && !isReplaced(element);
    if (this.#needs.sizes) {
      const parent = parentOf(element);
      sizeMarks(element, style, texty, !!parent && this.#texty.has(parent), pseudos, marks);
    }
    if (this.#needs.colours) colourMarks(element, style, texty, marks);
    if (this.#needs.text)
      textMarks(element, style, texty, pseudos, (child) => this.#texty.has(child), this.#needs.font, marks);
    return marks;
  }

  #write(element: Element, marks: Marks): void {
    for (const [mark, value] of marks) {
      if (value === null) continue;
      if (mark === SIZE || PSEUDO_SIZES.some((name) => name === mark)) this.sizes.add(mark, value);
      element.setAttribute(mark, this.#buckets.get(mark)?.of(value) ?? value);
    }
  }

  #unmark(element: Element): void {
    this.#inline.giveBack(element);
    for (const mark of ALL_MARKS) element.removeAttribute(mark);
  }
}
