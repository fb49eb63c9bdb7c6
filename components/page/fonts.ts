import { spelled } from '@/components/display/digits';
import { parentOf } from './elements';
import type { Values } from './values';

/**
 * The font of the look. Every element keeps its own fonts behind it, for what the chosen one has no letters for, so
 * there is a rule for each list of fonts that the page uses.
 */
export const FONT = 'data-lectern-font';

/** The fonts chosen, as CSS lists them, or empty: the one by name goes before the other. */
export function chosenFont({ get }: Values): string {
  const name = spelled('fontName', get);
  return [name && JSON.stringify(name), get('--lectern-font')].filter(Boolean).join(', ');
}

/** The own fonts of the elements that have the chosen one before them. */
const dressed = new WeakMap<Element, string>();

/** The declaration that puts `chosen` before an element's own fonts; `null` where it inherits just that. */
export function fontMark(element: Element, style: CSSStyleDeclaration, chosen: string): string | null {
  const own = style.fontFamily;
  const parent = parentOf(element);
  dressed.set(element, own);
  return parent && dressed.get(parent) === own ? null : `font-family:${chosen}, ${own}`;
}

/** No font is to be put on an element. */
export const keepFont = (element: Element) => dressed.delete(element);

/** As the sheets spell it: family, packaged file, style, weight, range. */
type FontFile = [family: string, path: string, style: string, weight: string, range: string];

/**
 * Packaged fonts, each loaded when there is text in it. They are added by script because a page's own content policy
 * does not hold for that, in either browser, and because the page never sees their addresses.
 */
export class Fonts {
  readonly #urlOf: (path: string) => string;
  #worn = '';
  #added: FontFace[] = [];

  /** `urlOf` gives the address of a packaged file. */
  constructor(urlOf: (path: string) => string) {
    this.#urlOf = urlOf;
  }

  /** Adds the files that the sheets name (a CSS string of JSON), in place of any before. */
  wear(files: string): void {
    if (files === this.#worn) return;
    this.#worn = files;
    for (const face of this.#added) document.fonts.delete(face);
    const list: FontFile[] = files ? JSON.parse(files.slice(1, -1)) : [];
    this.#added = list.map(([family, path, style, weight, range]) => {
      const source = `url("${this.#urlOf(path)}") format("woff2")`;
      return new FontFace(family, source, { style, weight, ...(range && { unicodeRange: range }) });
    });
    for (const face of this.#added) document.fonts.add(face);
  }
}
