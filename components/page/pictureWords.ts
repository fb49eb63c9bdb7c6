import { adopt } from './sheets';

/** On a picture that has come while the words of pictures stand in their place. */
const CAME = 'data-lectern-came';
/** By this the rule that hides pictures takes another address that cannot be had. */
const BLANK = '--lectern-blank';

/**
 * Has the words of pictures that come late stand in their place as well. A look that hides pictures shows one instead
 * that cannot be had, and so their words. In Chromium a picture that is loaded after that was tried takes its place back
 * (https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/html/html_image_element.cc,
 * `EnsurePrimaryContent`). So it has to be tried once more for each that comes, at an address not tried before.
 */
export class PictureWords {
  readonly #document: Document;
  readonly #sheet: CSSStyleSheet;
  #holding: AbortController | null = null;

  constructor(of: Window & typeof globalThis = window) {
    this.#document = of.document;
    this.#sheet = new of.CSSStyleSheet();
  }

  /** Sees to all pictures, those to come too, or lets go of them. */
  hold(hidden: boolean): void {
    if (hidden === !!this.#holding) return;
    this.#holding?.abort();
    this.#holding = hidden ? new AbortController() : null;
    adopt(this.#document, new Set([this.#sheet]), hidden ? [this.#sheet] : []);
    if (!this.#holding) {
      for (const image of this.#document.querySelectorAll(`[${CAME}]`)) image.removeAttribute(CAME);
      return;
    }
    const came = ({ target }: Event) => this.#come(target);
    this.#document.addEventListener('load', came, { capture: true, signal: this.#holding.signal });
    for (const image of this.#document.querySelectorAll('img')) if (image.complete) this.#come(image);
  }

  #come(image: EventTarget | null): void {
    if ((image as Element | null)?.localName !== 'img') return;
    const mark = String(this.#sheet.cssRules.length + 1);
    this.#sheet.insertRule(`[${CAME}="${mark}"] { ${BLANK}: url("about:blank#${mark}"); }`);
    (image as Element).setAttribute(CAME, mark);
  }
}
