/** On an element that moves by the page's own sheets, or one whose pseudo-elements do. */
export const MOVING = 'data-lectern-moving';
/** On an element whose transitions are held still, by a rule in the sheet of sizes. */
export const STILL = 'data-lectern-still';

/**
 * Elements with transitions of their own. A mark taken off and put on is a change to them: they would be measured on the
 * way from one size to another, and show what lies between. So they are held still until the frame with the new marks is
 * painted.
 */
export class Restless {
  readonly #known = new WeakSet<Element>();
  #held: Element[] = [];

  /** Remembers whether an element has transitions, from its computed style. */
  note(element: Element, { transitionDuration }: CSSStyleDeclaration): void {
    // Those held have none at the moment.
    if (element.hasAttribute(STILL)) return;
    if (/[1-9]/.test(transitionDuration)) this.#known.add(element);
    else this.#known.delete(element);
  }

  /** To be told before marks are taken off. */
  unmarked(element: Element): void {
    if (this.#known.has(element)) this.still(element);
  }

  /** Holds elements still until the next frame is painted. */
  still(...elements: Element[]): void {
    for (const element of elements) {
      if (element.hasAttribute(STILL)) continue;
      element.setAttribute(STILL, '');
      this.#held.push(element);
    }
  }

  /** Lets go of those held when the next frame is over; two, because the callbacks of the first come before its styles. */
  hold(): void {
    const held = this.#held;
    this.#held = [];
    if (held.length === 0) return;
    const letGo = () => {
      for (const element of held) element.removeAttribute(STILL);
    };
    requestAnimationFrame(() => requestAnimationFrame(letGo));
  }
}
