/**
 * Inline styles, where nothing else will do: they are changed in place, and given back to the letter.
 */
export class InlineStyles {
  readonly #before = new Map<Element, string | null>();

  /** Remembers the `style` attribute as the page has it now, if this element's is not remembered yet. */
  keep(element: Element): void {
    if (!this.#before.has(element)) this.#before.set(element, element.getAttribute('style'));
  }

  /** Sets inline declarations, to be given back later. */
  set(element: Element, declarations: [property: string, value: string][], priority = ''): void {
    this.keep(element);
    const { style } = element as Element & ElementCSSInlineStyle;
    for (const [property, value] of declarations) style.setProperty(property, value, priority);
  }

  /** Gives an element back its `style` attribute, to the letter; whether it had been changed. */
  giveBack(element: Element): boolean {
    const style = this.#before.get(element);
    if (style === undefined) return false;
    if (style === null) element.removeAttribute('style');
    else element.setAttribute('style', style);
    this.#before.delete(element);
    return true;
  }

  giveBackAll(): void {
    for (const element of [...this.#before.keys()]) this.giveBack(element);
  }
}
