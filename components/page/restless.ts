/** On an element whose transitions are held still, by a rule in the sheet of sizes. */
export const STILL = 'data-lectern-still';

/**
 * Elements with transitions of their own. A mark taken off and put on is a change to them, and they would show what
 * lies between: so they are held still until the frame with the new marks is painted.
 */
export class Restless {
  #noted: Element[] = [];

  note(element: Element): void {
    this.#noted.push(element);
  }

  /** Holds those noted until the next frame is over; two, because the callbacks of the first come before its styles. */
  hold(): void {
    const held = this.#noted;
    this.#noted = [];
    if (held.length === 0) return;
    for (const element of held) element.setAttribute(STILL, '');
    const letGo = () => {
      for (const element of held) element.removeAttribute(STILL);
    };
    requestAnimationFrame(() => requestAnimationFrame(letGo));
  }
}
