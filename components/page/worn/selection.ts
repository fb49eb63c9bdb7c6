import { onScreen } from './onScreen';

/**
 * The colours of selected text. The registered sheets give them to the root, from which Chromium has all text inherit
 * them, unless the page has some of its own; only then, and in Firefox, where nothing inherits them, is there a rule for
 * everything. Chromium computes such a rule for every element, and again for all in one that changes: on a page of 10,000
 * elements dressing took half as long again. So it waits there until something is selected.
 */
export class Selection {
  readonly sheet = onScreen(
    '::selection',
    `background: var(--lectern-selection) !important;
      color: var(--lectern-paper) !important;
      -webkit-text-fill-color: var(--lectern-paper) !important;`,
  );
  readonly #isOfPage: () => boolean;
  #isNeeded = import.meta.env.FIREFOX;

  /** `isOfPage` tells whether the page has colours of its own for selected text. */
  constructor(isOfPage: () => boolean) {
    this.#isOfPage = isOfPage;
  }

  /** To be told that something is about to be selected; whether that asks for the sheet. */
  begin(): boolean {
    this.#isNeeded ||= this.#isOfPage();
    return this.#isNeeded;
  }

  /** The sheet, where it is needed. */
  sheets(): CSSStyleSheet[] {
    return this.#isNeeded ? [this.sheet] : [];
  }
}
