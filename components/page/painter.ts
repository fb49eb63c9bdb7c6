import { DRESSED, type Dressed, MARKS, WITHOUT } from '@/components/display/marks';
import type { Sheets } from '@/components/display/stylesheet';
import { Changes } from './changes';
import { chosenFont, Fonts } from './fonts';
import { Marker } from './marker';
import { Motion } from './motion';
import { adopt } from './sheets';
import { givenWay, hasSourceStrip, SourceStrip, type StripClick, stripLook } from './sourceStrip';
import { readValues, type Values } from './values';

/** Dresses one document in the sheets of a look, and keeps it dressed while the page changes. */
export class Painter {
  #dressed: Dressed | null = null;
  #strip: SourceStrip | null = null;
  #registeredShadow = () => '';
  readonly #clicked: (click: StripClick) => void;
  readonly #fonts: Fonts;
  readonly #motion = new Motion();
  readonly #marker = new Marker();
  readonly #live = new CSSStyleSheet();
  readonly #shadow = new CSSStyleSheet();
  /** Worn for the frame in which a look changes: transitions of the page would delay it. */
  readonly #still = new CSSStyleSheet();
  readonly #ours = new Set([this.#live, this.#shadow, this.#still, this.#marker.sizes.sheet]);
  readonly #changes = new Changes((tops) => this.#keepDressed(tops), DRESSED);
  #worn: Sheets | null = null;
  #values: Values = readValues();

  /** `clicked` is told what the reader chooses by the page's own strip; `urlOf` gives the address of a packaged file. */
  constructor(clicked: (click: StripClick) => void, urlOf: (path: string) => string) {
    this.#clicked = clicked;
    this.#fonts = new Fonts(urlOf);
    this.#still.replaceSync('*, *::before, *::after { transition: none !important; }');
  }

  /**
   * Dresses the page as the registered sheets say. To be called as the document starts. What they ask for is read at
   * the first change: at this very moment Chromium has not applied them yet. `shadow` gives their rules for shadow roots.
   */
  start(shadow: () => string): void {
    this.#registeredShadow = shadow;
    this.#say('registered');
    this.#changes.start();
  }

  /** Dresses the page in a look chosen just now; empty sheets give it back its own. */
  dress(sheets: Sheets): void {
    this.#strip?.ordered();
    if (sheets.page === this.#worn?.page) return;
    this.#worn = sheets;
    this.#changes.quietly(() => {
      this.#live.replaceSync(sheets.page);
      this.#shadow.replaceSync(sheets.shadow);
      this.#say(sheets.page ? 'live' : null);
      this.#adopt([this.#still]);
      this.#wear();
      // Two frames: the callbacks of the first come before its styles.
      requestAnimationFrame(() => requestAnimationFrame(() => this.#adopt()));
    });
    if (sheets.page) this.#changes.start();
    else this.#changes.stop();
  }

  #keepDressed(tops: Element[]): void {
    this.#say(this.#dressed);
    if (this.#wear()) return;
    this.#marker.mark(
      tops.map((top) => (top === document.documentElement ? document.body : top)),
      this.#values,
      this.#enter,
    );
    this.#adopt();
  }

  /** Does what the sheets that hold ask for; whether that differs from before, so that all was marked anew. */
  #wear(): boolean {
    this.#values = readValues();
    this.#meetStrip(this.#values);
    const wanted = (mark: keyof typeof MARKS, control: string) =>
      this.#values.get(MARKS[mark]) === '1' && !this.#isWithout(control);
    const needs = {
      sizes: wanted('sizes', 'text-size'),
      colours: wanted('colours', 'reach'),
      text: this.#values.get(MARKS.text) === '1',
      font: chosenFont(this.#values),
    };
    this.#motion.hold(this.#values.get('--lectern-motion') === 'still');
    this.#fonts.wear(this.#values.get('--lectern-font-files'));
    if (!this.#marker.wants(needs)) return false;
    if (this.#dressed === 'registered') this.#shadow.replaceSync(this.#registeredShadow());
    this.#marker.unmarkAll();
    if (document.body) this.#marker.mark([document.body], this.#values, this.#enter);
    this.#adopt(document.adoptedStyleSheets.includes(this.#still) ? [this.#still] : []);
    return true;
  }

  /** On a page that has the source page's strip, that strip's own way goes before ours. */
  #meetStrip(values: Values): void {
    if (!this.#strip && hasSourceStrip()) {
      this.#strip = new SourceStrip();
      this.#strip.listen(this.#clicked);
    }
    if (!this.#strip) return;
    const look = stripLook(values);
    this.#strip.apply(look);
    const without = givenWay(look);
    if (without) document.documentElement.setAttribute(WITHOUT, without);
    else document.documentElement.removeAttribute(WITHOUT);
  }

  #isWithout(control: string): boolean {
    return document.documentElement.matches(`[${WITHOUT}~="${control}"]`);
  }

  /** Shadow trees do not see the page's sheets. */
  #enter = (root: ShadowRoot): void => {
    adopt(root, this.#ours, [this.#shadow, this.#marker.sizes.sheet]);
    this.#changes.watch(root);
  };

  /** Sees to it that our sheets are on the document; a page may have put its own in their place. */
  #adopt(first: CSSStyleSheet[] = []): void {
    adopt(document, this.#ours, this.#dressed ? [...first, this.#live, this.#marker.sizes.sheet] : first);
  }

  #say(dressed: Dressed | null): void {
    this.#dressed = dressed;
    const root = document.documentElement;
    if (!dressed) root.removeAttribute(DRESSED);
    else if (root.getAttribute(DRESSED) !== dressed) root.setAttribute(DRESSED, dressed);
  }
}
