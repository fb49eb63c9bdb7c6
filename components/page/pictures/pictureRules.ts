import { adopt } from '../worn/sheets';

/** Rules for single pictures, one for each as it comes, while a look asks for them. */
export class PictureRules {
  readonly #mark: string;
  readonly #document: Document;
  readonly #sheet: CSSStyleSheet;
  readonly #came: (image: HTMLImageElement, ended: AbortSignal) => void;
  #holding: AbortController | null = null;

  /**
   * `mark` is the attribute by which a rule is of its picture; `came` is told of each picture that is loaded, those that
   * were here before too, with a signal for when the look asks no more.
   */
  constructor(
    mark: string,
    of: Window & typeof globalThis,
    came: (image: HTMLImageElement, ended: AbortSignal) => void,
  ) {
    this.#mark = mark;
    this.#document = of.document;
    this.#sheet = new of.CSSStyleSheet();
    this.#came = came;
  }

  /** Begins, or takes all back. */
  hold(asked: boolean): void {
    if (asked === !!this.#holding) return;
    if (!asked) {
      this.takeBack();
      this.#holding = null;
      return;
    }
    this.#holding = new AbortController();
    const { signal } = this.#holding;
    const came = (target: EventTarget | null) => {
      if ((target as Element | null)?.localName === 'img') this.#came(target as HTMLImageElement, signal);
    };
    this.#document.addEventListener('load', ({ target }) => came(target), { capture: true, signal });
    adopt(this.#document, new Set([this.#sheet]), [this.#sheet]);
    for (const image of this.#document.querySelectorAll('img')) if (image.complete) came(image);
  }

  /** Takes all back, until the look asks again. */
  takeBack(): void {
    this.#holding?.abort();
    adopt(this.#document, new Set([this.#sheet]), []);
    for (const image of this.#document.querySelectorAll(`[${this.#mark}]`)) image.removeAttribute(this.#mark);
  }

  /** Adds a rule; returns the value of the mark that puts it on a picture. `declare` gets that value. */
  add(declare: (value: string) => string): string {
    const value = String(this.#sheet.cssRules.length + 1);
    this.#sheet.insertRule(`[${this.#mark}="${value}"] { ${declare(value)} }`);
    return value;
  }
}
