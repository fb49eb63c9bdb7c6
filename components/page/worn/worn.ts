import { DRESSED, type Dressed } from '@/components/display/marks';
import type { Sheets } from '@/components/display/stylesheet';
import type { Declared } from '../declared/declared';
import { FirstLayer } from './firstLayer';
import { firstLines } from './firstLines';
import { Highlights } from './highlights';
import { Selection } from './selection';
import { adopt } from './sheets';

/** What a document wears of ours. */
export class Worn {
  /** Whether it is known what the sheets ask for; those for the marks of a look are worn no sooner. */
  isKnown = false;
  /** Whether a theme's colours are on all text. */
  hasColours = false;
  #dressed: Dressed | null = null;
  readonly #ours: Set<CSSStyleSheet>;
  readonly #fonts: CSSStyleSheet;
  readonly #marks: CSSStyleSheet;
  readonly #live = new CSSStyleSheet();
  readonly #shadow = new CSSStyleSheet();
  /** Worn for the frame in which a look changes: transitions of the page would delay it. */
  readonly #still = new CSSStyleSheet();
  readonly #firstLayer = new FirstLayer();
  readonly #selection: Selection;
  readonly #firstLines = firstLines();
  readonly #highlights = new Highlights();
  readonly #declared: () => Declared;

  /**
   * `ours` is to know all sheets that are not the page's; `fonts` and `marks` are sheets that others write; `declared`
   * gives what the page's sheets say.
   */
  constructor(
    ours: Set<CSSStyleSheet>,
    { fonts, marks }: { fonts: CSSStyleSheet; marks: CSSStyleSheet },
    declared: () => Declared,
  ) {
    this.#ours = ours;
    this.#fonts = fonts;
    this.#marks = marks;
    this.#declared = declared;
    this.#selection = new Selection(() => declared().hasSelection);
    const forColours = [this.#selection.sheet, this.#firstLines, this.#highlights.sheet];
    for (const sheet of [this.#live, this.#shadow, this.#still, marks, fonts, ...forColours]) ours.add(sheet);
    this.#still.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.addEventListener('selectstart', () => this.#dressed && this.#selection.begin() && this.adopt(), true);
  }

  get dressed(): Dressed | null {
    return this.#dressed;
  }

  /** Says on the page which sheets hold, also where it was taken off. */
  say(dressed: Dressed | null): void {
    this.#dressed = dressed;
    const root = document.documentElement;
    if (!dressed) root.removeAttribute(DRESSED);
    else if (root.getAttribute(DRESSED) !== dressed) root.setAttribute(DRESSED, dressed);
  }

  /** Puts on the sheets of a look in place of those before. `isBeaten`: they must be in our layer, and that the first. */
  putOn({ page, shadow }: Sheets, isBeaten: boolean): void {
    this.#live.replaceSync(isBeaten ? this.#firstLayer.holding(page) : page);
    if (!isBeaten) this.#firstLayer.end();
    this.putOnShadows(shadow);
    this.say(page ? 'live' : null);
  }

  /** The rules for shadow trees, which do not see the page's sheets. */
  putOnShadows(css: string): void {
    this.#shadow.replaceSync(css);
  }

  /** Dresses a shadow tree. */
  enter(root: ShadowRoot): void {
    adopt(root, this.#ours, [this.#shadow, this.#marks]);
  }

  /** Has Firefox know our layer as the first: it has the registered sheets where they beat the page's, and not in its layers. */
  nameLayer(): void {
    this.#firstLayer.name();
  }

  /** Sees to it that our sheets are on the document, where a page may have put its own in their place. */
  stay(): void {
    this.adopt(document.adoptedStyleSheets.includes(this.#still));
  }

  /**
   * Puts our sheets on the document, and `isStill` holds its transitions. Not before a look is on: what is marked for one
   * that waits would hold the page's own sizes in px.
   */
  adopt(isStill = false): void {
    const isOn = this.#dressed === 'live' || (this.#dressed && this.isKnown);
    const worn = isOn ? [this.#live, this.#fonts, this.#marks] : [];
    if (isOn && this.hasColours) {
      if (this.#declared().hasFirstLines) worn.push(this.#firstLines);
      worn.push(...this.#highlights.sheets(this.#declared().highlights), ...this.#selection.sheets());
    }
    adopt(document, this.#ours, isStill ? [this.#still, ...worn] : worn);
  }
}
