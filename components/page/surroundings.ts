import type { Declared } from './declared/declared';
import { declaredIn } from './declared/declaredIn';
import { parentOf } from './elements';
import { displayByName } from './text/boxes';
import type { Around } from './text/letters';
import type { Trees } from './trees';

/** What is known around the elements of each tree, as its sheets are in this task. */
export class Surroundings {
  readonly #known = new Map<Node, Around & { declared: Declared }>();
  readonly #trees: Trees;
  readonly #ours: ReadonlySet<CSSStyleSheet>;
  readonly #isTexty: (element: Element) => boolean;

  /** `ours` are the sheets that are not the page's; `isTexty` tells whether text is shown in an element. */
  constructor(trees: Trees, ours: ReadonlySet<CSSStyleSheet>, isTexty: (element: Element) => boolean) {
    this.#trees = trees;
    this.#ours = ours;
    this.#isTexty = isTexty;
  }

  /** What the document's sheets declare. */
  get declared(): Declared {
    return declaredIn(document, this.#ours);
  }

  /** To be called as a task begins. */
  forget(): void {
    this.#known.clear();
  }

  of(element: Element): Around & { declared: Declared } {
    const root = this.#trees.of(element);
    let around = this.#known.get(root);
    if (!around) {
      const declared = declaredIn(root, this.#ours);
      around = {
        declared,
        displayOf: (element) => displayByName(element, declared) ?? getComputedStyle(element).display,
        isTexty: this.#isTexty,
      };
      this.#known.set(root, around);
    }
    return around;
  }

  /** Whether sheets speak of what an element draws by pseudo-elements; one that cannot be read, of what is mostly a sign. */
  draws(element: Element): boolean {
    const { pseudos, underlaid } = this.of(element).declared;
    const isSign = /^(i|span)$/.test(element.localName);
    return [pseudos['::before'], pseudos['::after'], underlaid].some((set) =>
      set.isOfAll ? isSign : set.has(element),
    );
  }

  /** Whether an element is a part of a box whose parts stand in a row. */
  isInRow(element: Element): boolean {
    const parent = parentOf(element);
    return !!parent && this.of(element).declared.rows.has(parent);
  }
}
