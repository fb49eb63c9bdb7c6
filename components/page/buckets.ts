import { FIRM, LAYER } from '@/components/display/marks';

/** Where a list of declarations is parted; a `;` may stand in a value too. */
export const PARTED = /;(?=[a-z-]+:)/;

/** Rules for the values of one mark: each set of declarations in use gets a number, and one rule. */
export class Buckets {
  readonly #mark: string;
  readonly #sheet: CSSStyleSheet;
  readonly #pseudo: string;
  readonly #numbers = new Map<string, string>();

  /** `pseudo` is the pseudo-element of what bears the mark that the rules are for, if they are for one. */
  constructor(mark: string, sheet: CSSStyleSheet, pseudo = '') {
    this.#mark = mark;
    this.#sheet = sheet;
    this.#pseudo = pseudo;
  }

  /**
   * The value of the mark that puts `declarations` (`a:b;c:d`) on an element. `inLayer`: the rule stands in our layer, for
   * a page that is firm in one of its own; elsewhere that would have all text laid out again (`page/firstLayer.ts`).
   */
  of(declarations: string, inLayer: boolean): string {
    const key = `${inLayer} ${declarations}`;
    const known = this.#numbers.get(key);
    if (known) return known;
    const number = String(this.#numbers.size + 1);
    this.#numbers.set(key, number);
    const important = declarations.split(PARTED).map((declaration) => `${declaration} !important;`);
    // Twice the attribute: a rule of its own wins over that of another mark on the same element.
    const selector = `[${this.#mark}="${number}"]`;
    const rule = `${selector}${selector}${FIRM}${this.#pseudo} { ${important.join(' ')} }`;
    this.#sheet.insertRule(inLayer ? `@layer ${LAYER} { ${rule} }` : rule);
    return number;
  }
}
