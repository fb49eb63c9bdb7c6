import { PAPER } from './colours';
import { LINES } from './papers';
import { plateMarks, type Tell } from './plates';
import { plateBelow } from './standing';

/**
 * Marks pictures, empty boxes and bearers of grounds, and what lies over them. How large they are drawn takes the layout
 * of the frame, so they wait until all is marked that is laid out by its marks; these change no layout.
 */
export class OverPlates {
  readonly #mark: (element: Element, mark: string, value: string) => void;
  readonly #tell: Tell;
  readonly #observe: (box: Element) => void;
  readonly #waiting = new Set<Element>();
  /** Those with papers behind their lines alone, which are where the lines are. */
  readonly #lined = new Set<Element>();

  /** `tell` tells of elements, `observe` has it told when a box gets another size. */
  constructor(
    mark: (element: Element, mark: string, value: string) => void,
    tell: Tell,
    observe: (box: Element) => void,
  ) {
    this.#mark = mark;
    this.#tell = tell;
    this.#observe = observe;
  }

  /** Has it seen what lies over an element. */
  add(plate: Element): void {
    this.#waiting.add(plate);
  }

  /** Marks what was added since this was last asked. */
  mark(): void {
    const plates = [...this.#waiting];
    this.#waiting.clear();
    // All are read before one is written: else each would take a layout.
    for (const [element, mark, value] of plates.flatMap((plate) => plateMarks(plate, this.#tell))) {
      if (value !== null) this.#mark(element, mark, value);
      // What is known to tint a picture now may have a paper from before that.
      else if (mark === PAPER) element.removeAttribute(mark);
      if (mark !== PAPER || value !== LINES) continue;
      this.#lined.add(element);
      this.#observe(element);
    }
  }

  /** Marks anew what has papers behind its lines: these move as the text does. */
  follow(): void {
    for (const element of this.#lined) {
      const plate = plateBelow(element);
      if (element.isConnected && plate?.isConnected) this.#waiting.add(plate);
      else this.#lined.delete(element);
    }
    if (this.#lined.size > 0) this.mark();
  }

  forget(): void {
    this.#waiting.clear();
    this.#lined.clear();
  }
}
