/**
 * The colours of selected text. The registered sheets give them to the root, from which Chromium has all text inherit
 * them, unless the page has some of its own; only then, and in Firefox, where nothing inherits them, is there a rule for
 * everything. Chromium computes such a rule for every element, and again for all in one that changes: on a page of 10,000
 * elements dressing took half as long again. So it waits there until something is selected.
 */
export class Selection {
  readonly sheet = new CSSStyleSheet();
  readonly #isOfPage: () => boolean;
  #isNeeded = import.meta.env.FIREFOX;

  /** `isOfPage` tells whether the page has colours of its own for selected text. */
  constructor(isOfPage: () => boolean) {
    this.#isOfPage = isOfPage;
    this.sheet.replaceSync(`@media screen and (forced-colors: none) { ::selection {
      background: var(--lectern-selection) !important;
      color: var(--lectern-paper) !important;
      -webkit-text-fill-color: var(--lectern-paper) !important;
    } }`);
  }

  /** To be told that something is about to be selected; whether that asks for the sheet. */
  begin(): boolean {
    this.#isNeeded ||= this.#isOfPage();
    return this.#isNeeded;
  }

  /** The sheet, where it is needed and a theme `hasColours`. */
  sheets(hasColours: boolean): CSSStyleSheet[] {
    return hasColours && this.#isNeeded ? [this.sheet] : [];
  }
}
