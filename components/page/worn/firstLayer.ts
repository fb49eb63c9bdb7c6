import { LAYER } from '@/components/display/marks';

/**
 * Sheets in our layer where no sheet of ours was registered before the page's own. What is `!important` in a layer beats
 * what is in none, and in the layer named first all others; adopted sheets come last, so that a style element before all
 * others has to name it.
 */
export class FirstLayer {
  #namer: HTMLStyleElement | null = null;

  /** Makes our layer the first from now on; whether the page lets it stand before its own. */
  name(): boolean {
    this.#namer ??= Document.prototype.createElement.call(document, 'style') as HTMLStyleElement;
    // What a script of ours writes is no inline style to the page's policy, in either browser.
    if (!this.#namer.textContent) this.#namer.textContent = `@layer ${LAYER};`;
    if (!this.#namer.isConnected) document.documentElement.prepend(this.#namer);
    return this.#namer.sheet !== null;
  }

  /** The same rules in our layer, where it is the first. */
  holding(css: string): string {
    return this.name() ? `@layer ${LAYER} { ${css} }` : css;
  }

  /** Takes the name off the page. */
  end(): void {
    this.#namer?.remove();
    this.#namer = null;
  }
}
