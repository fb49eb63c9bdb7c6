import { spelled } from '@/components/display/digits';
import type { Values } from '../values';
import { TEXT } from './letters';
import type { Marks } from './sizes';

/**
 * The font of the look. Every element keeps its own fonts behind it, for what the chosen one has no letters for, so
 * there is a rule for each list of fonts that the page uses.
 */
export const FONT = 'data-lectern-font';

/**
 * The font mark of an element, whose text mark is among `marks`; none where it has no text, or is code. Boxes have their
 * own, though most would inherit just that: else all would change each time the mark of one around them is taken off to
 * measure something else.
 */
export function fontMark(style: Pick<CSSStyleDeclaration, 'fontFamily'>, marks: Marks): void {
  const kinds = marks.get(TEXT);
  // Either property is a list that ends in a comma.
  if (kinds !== undefined && !kinds.includes('code'))
    marks.set(FONT, `font-family:var(${NAME},) var(--lectern-font,) ${style.fontFamily}`);
}

/** The font by name, before all others: in quotes and with a comma, or nothing. */
export const NAME = '--lectern-name';
/** The packaged files it comes from. */
export const FILES = '--lectern-font-files';

declare global {
  /** The bytes of font files in base64, by their paths, put here by the packaged scripts of the site's look. */
  var lecternFonts: Record<string, string> | undefined;
}

/** As the sheets spell it: family, packaged file, style, weight, range. */
type FontFile = [family: string, path: string, style: string, weight: string, range: string];

/** The packaged files that a look's sheets name. */
export const fontFiles = (spelt: string): FontFile[] => (spelt ? JSON.parse(spelt.slice(1, -1)) : []);

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/**
 * Packaged fonts: those that are at hand hold at once, of the others each is loaded when there is text in it. They are
 * added by script because a page's own content policy does not hold for that, in either browser, and because the page
 * never sees their addresses.
 */
export class Fonts {
  readonly #urlOf: (path: string) => string;
  readonly #window: Window & typeof globalThis;
  /** Says the font by name, which the registered sheets can only spell. */
  readonly sheet: CSSStyleSheet;
  #name = '';
  #files = '';
  #added: FontFace[] = [];

  /** `urlOf` gives the address of a packaged file; the fonts are for the document of `of`. */
  constructor(urlOf: (path: string) => string, of: Window & typeof globalThis = window) {
    this.#urlOf = urlOf;
    this.#window = of;
    this.sheet = new of.CSSStyleSheet();
  }

  /** Does what the sheets say of fonts: the files they name (a CSS string of JSON), and a font by name. */
  wear({ get }: Pick<Values, 'get'>): void {
    const name = spelled('fontName', get);
    if (name !== this.#name) this.sheet.replaceSync(name && `:root { ${NAME}: ${JSON.stringify(name)}, !important; }`);
    this.#name = name;
    const files = get(FILES);
    if (files !== this.#files) this.#load(files);
  }

  #load(files: string): void {
    this.#files = files;
    const { document, FontFace } = this.#window;
    for (const face of this.#added) document.fonts.delete(face);
    this.#added = fontFiles(files).map(([family, path, style, weight, range]) => {
      const atHand = globalThis.lecternFonts?.[path];
      const source = atHand ? bytesOf(atHand) : `url("${this.#urlOf(path)}") format("woff2")`;
      // On a busy page a file may take a while to come: text is not hidden until then for more than a tenth of a second.
      return new FontFace(family, source, {
        style,
        weight,
        display: 'fallback',
        ...(range && { unicodeRange: range }),
      });
    });
    for (const face of this.#added) document.fonts.add(face);
  }
}
