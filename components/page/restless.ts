/** On an element whose transitions are held still, by a rule in the sheet of sizes. */
export const STILL = 'data-lectern-still';

/**
 * Elements with transitions of their own. A mark taken off and put on is a change to them, and they would show what
 * lies between: so they are held still until the frame with the new marks is painted.
 */
export class Restless {
  readonly #held = new Set<Element>();

  hold(element: Element): void {
    this.#held.add(element);
    element.setAttribute(STILL, '');
  }

  /** Lets go after the next frame; two, because the callbacks of the first come before its styles. */
  settle(): void {
    if (this.#held.size === 0) return;
    const held = [...this.#held];
    this.#held.clear();
    const letGo = () => {
      for (const element of held) element.removeAttribute(STILL);
    };
    requestAnimationFrame(() => requestAnimationFrame(letGo));
  }
}
