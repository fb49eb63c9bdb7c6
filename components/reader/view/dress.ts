import type { Look } from '@/components/display/look';
import { type Sheets, sheetBelow } from '@/components/display/stylesheet';
import { pictureWords } from '@/components/page/pictures/pictureWords';
import { stills } from '@/components/page/pictures/stills';
import { Fonts, NAME } from '@/components/page/text/fonts';
import { heldFonts } from './heldFonts';
import { textMarker } from './marks';
import type { Stage } from './stage';

/** What dresses the text of the reader. */
export interface Dress {
  /** The reader's own sheets, and in their midst those of the look. */
  sheets: CSSStyleSheet[];
  /** Marks text that was put in. */
  add(nodes: readonly Node[]): void;
  /** Puts a look on, with its sheets. */
  wear(look: Look, sheets: Sheets): void;
  /** What is worn, as a sheet for a copy of the text below `at`. */
  below(at: string): string;
  /** The packaged fonts of it that are seen, as rules that hold them. */
  fonts(): Promise<string>;
}

/** A sheet of a document. */
export function sheetOf(window: Stage['window'], css: string): CSSStyleSheet {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** A dress for the text in `main`; `css` is what the reader has by itself, `urlOf` gives the address of a packaged file. */
export function dress(
  window: Stage['window'],
  main: HTMLElement,
  css: string[],
  urlOf: (path: string) => string,
): Dress {
  const worn = sheetOf(window, '');
  let chosen: Look = {};
  const get = (property: string) =>
    window.getComputedStyle(window.document.documentElement).getPropertyValue(property).trim();
  const fonts = new Fonts(urlOf, window);
  const marker = textMarker(main, window);
  const held = stills(window);
  const inWords = pictureWords(window);
  return {
    sheets: [...css.map((own) => sheetOf(window, own)), worn, fonts.sheet],
    add: (nodes) => marker.add(nodes),
    below: (at) => `${sheetBelow(at, chosen)}\n${at} { ${NAME}: ${get(NAME)} !important; }`,
    fonts: () => heldFonts(window, get, urlOf),
    wear(look, { page }) {
      chosen = look;
      worn.replaceSync(page);
      marker.show(get);
      fonts.wear({ get });
      held.hold(look.motion === 'still');
      inWords.hold(look.pictures === 'hidden');
    },
  };
}
