/** On an element that moves by the page's own sheets, or one whose pseudo-elements do. */
export const MOVING = 'data-lectern-moving';
/** On an element whose transitions are held still, by a rule in the sheet of sizes. */
export const STILL = 'data-lectern-still';

/** Elements that have transitions, or whose pseudo-elements have. */
const known = new WeakSet<Element>();

const isMoving = ({ transitionDuration }: CSSStyleDeclaration) => /[1-9]/.test(transitionDuration);

/** Remembers whether pseudo-elements of an element have transitions, from computed styles of some that are read anyway. */
export function notePseudos(element: Element, styles: readonly (readonly [string, CSSStyleDeclaration])[]): void {
  // Those held have none at the moment.
  if (!element.hasAttribute(STILL) && styles.some(([, style]) => isMoving(style))) known.add(element);
}

/**
 * Elements with transitions of their own, or of their pseudo-elements. A mark taken off and put on is a change to them:
 * they would be measured on the way from one size to another, and show what lies between. So they are held still until the
 * frame with the new marks is painted.
 */
export class Restless {
  #held: Element[] = [];

  /** Remembers whether an element has transitions, from its computed style. */
  note(element: Element, style: CSSStyleDeclaration): void {
    if (element.hasAttribute(STILL)) return;
    if (isMoving(style)) known.add(element);
    else known.delete(element);
  }

  /** To be told before marks are taken off. */
  unmarked(element: Element): void {
    if (known.has(element)) this.still(element);
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
