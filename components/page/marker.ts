import { colourMarks, LINK, OPAQUE, PAPER } from './colours';
import { hasOwnText, isReplaced, isTextField, parentOf, showsSlottedText, walk } from './elements';
import { InlineStyles, inlineImportant } from './inline';
import { declarations, type Marks, PSEUDO_SIZES, SIZE, SizeSheet, shownPseudos, sizeMarks } from './sizes';

const ALL_MARKS = [SIZE, ...PSEUDO_SIZES, PAPER, OPAQUE, LINK];

/** What a look needs marks for. */
export interface Needs {
  sizes: boolean;
  colours: boolean;
}

/** Marks the elements of a document and its shadow trees with what the sheets need to know of each. */
export class Marker {
  readonly sizes = new SizeSheet();
  readonly roots = new Set<ShadowRoot>();
  readonly #inline = new InlineStyles();
  readonly #texty = new WeakSet<Element>();
  #needs: Needs = { sizes: false, colours: false };

  /** Sets what is to be marked; whether that differs from before. */
  wants(needs: Needs): boolean {
    const differs = needs.sizes !== this.#needs.sizes || needs.colours !== this.#needs.colours;
    this.#needs = needs;
    return differs;
  }

  /**
   * Marks everything in `tops` anew, in three steps of one task so that nothing is painted in between: take marks off,
   * measure, put marks on. `onRoot` is told of each shadow root before it is measured.
   */
  mark(tops: Iterable<Element>, onRoot: (root: ShadowRoot) => void): void {
    if (!this.#needs.sizes && !this.#needs.colours) return;
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
    const pseudos = new Map<Element, ReturnType<typeof shownPseudos>>();
    for (const element of [...elements]) {
      const shown = this.#needs.sizes ? shownPseudos(element) : [];
      pseudos.set(element, shown);
      if (shown.length > 0 || hasOwnText(element) || isTextField(element) || showsSlottedText(element)) {
        this.#noteText(element, elements);
      }
    }
    const held = this.#holdParents(elements);
    const readings: [Element, Marks][] = [];
    for (const element of elements) readings.push([element, this.#read(element, pseudos.get(element) ?? [])]);
    for (const [parent, mark] of held) parent.setAttribute(SIZE, mark);
    for (const [element, marks] of readings) this.#write(element, marks);
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

  /** Keeps what surrounds the measured elements at its own size meanwhile; returns the marks to put back. */
  #holdParents(elements: Set<Element>): [Element, string][] {
    if (!this.#needs.sizes) return [];
    const held = new Map<Element, string>();
    for (const element of elements) {
      const parent = parentOf(element);
      if (!parent || elements.has(parent) || held.has(parent)) continue;
      const mark = parent.getAttribute(SIZE);
      if (!mark || mark.startsWith('=')) continue;
      held.set(parent, mark);
      this.sizes.add(SIZE, `=${mark}`);
      parent.setAttribute(SIZE, `=${mark}`);
    }
    return [...held];
  }

  #read(element: Element, pseudos: ReturnType<typeof shownPseudos>): Marks {
    const marks: Marks = new Map();
    const style = getComputedStyle(element);
    const texty = this.#texty.has(element) && !isReplaced(element);
    if (this.#needs.sizes) {
      const parent = parentOf(element);
      sizeMarks(element, style, texty, !!parent && this.#texty.has(parent), pseudos, marks);
    }
    if (this.#needs.colours) colourMarks(element, style, texty, marks);
    return marks;
  }

  #write(element: Element, marks: Marks): void {
    for (const [mark, value] of marks) {
      if (value === null) continue;
      if (mark === SIZE || PSEUDO_SIZES.some((name) => name === mark)) this.sizes.add(mark, value);
      element.setAttribute(mark, value);
    }
    this.#overrule(element, marks);
  }

  /** Says inline, where the page itself says it inline and `!important`, what the sheets cannot. */
  #overrule(element: Element, marks: Marks): void {
    const said = inlineImportant(element, ['font-size', 'line-height', 'color', 'background-color']);
    if (said.length === 0) return;
    const size = marks.get(SIZE);
    const ours = size ? declarations(size) : [];
    if (this.#needs.colours) {
      ours.push(['color', `var(--lectern-${element.matches('a:any-link, a:any-link *') ? 'link' : 'ink'})`]);
      if (marks.get(PAPER) !== null) ours.push(['background-color', 'var(--lectern-paper)']);
    }
    const overruled = ours.filter(([property]) => said.includes(property));
    if (overruled.length > 0) this.#inline.set(element, overruled, 'important');
  }

  #unmark(element: Element): void {
    this.#inline.giveBack(element);
    for (const mark of ALL_MARKS) element.removeAttribute(mark);
  }
}
