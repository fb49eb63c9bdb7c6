import { FIRM } from '@/components/display/marks';

/** Rules for the values of one mark: each set of declarations in use gets a number, and one rule. */
export class Buckets {
  readonly #mark: string;
  readonly #sheet: CSSStyleSheet;
  readonly #numbers = new Map<string, string>();

  constructor(mark: string, sheet: CSSStyleSheet) {
    this.#mark = mark;
    this.#sheet = sheet;
  }

  /** The value of the mark that puts `declarations` (`a:b;c:d`) on an element. */
  of(declarations: string): string {
    const known = this.#numbers.get(declarations);
    if (known) return known;
    const number = String(this.#numbers.size + 1);
    this.#numbers.set(declarations, number);
    const important = declarations.split(';').map((declaration) => `${declaration} !important;`);
    // Twice the attribute: a rule of its own wins over that of another mark on the same element.
    const selector = `[${this.#mark}="${number}"]`;
    this.#sheet.insertRule(`${selector}${selector}${FIRM} { ${important.join(' ')} }`);
    return number;
  }
}
