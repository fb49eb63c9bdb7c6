import { active, type Look } from '@/components/display/look';
import { readLook } from '@/components/display/parts';
import { DRESSED, type Dressed, liveSheet, shadowSheet } from '@/components/display/stylesheet';
import { Changes } from './changes';
import { Marker, needsOf } from './marker';
import { adopt } from './sheets';
import { beyondSourceStrip, hasSourceStrip, SourceStrip } from './sourceStrip';

/** Dresses one document in a look, and keeps it dressed while the page changes. */
export class Painter {
  /** What the reader chose; `null` until it is known. */
  #look: Look | null = null;
  #dressed: Dressed | null = null;
  readonly #chosen: (change: Look) => void;
  #strip: SourceStrip | null = null;
  readonly #marker = new Marker();
  readonly #live = new CSSStyleSheet();
  readonly #shadow = new CSSStyleSheet();
  /** Worn for the frame in which a look changes: transitions of the page would delay it. */
  readonly #still = new CSSStyleSheet();
  readonly #ours = new Set([this.#live, this.#shadow, this.#still, this.#marker.sizes.sheet]);
  readonly #changes = new Changes((tops) => this.#keepDressed(tops), DRESSED);

  /** `chosen` is told what the reader chooses by the page's own strip. */
  constructor(chosen: (change: Look) => void) {
    this.#chosen = chosen;
    this.#still.replaceSync('*, *::before, *::after { transition: none !important; }');
  }

  /**
   * Dresses the page as the registered sheets say. To be called as the document starts. What they say is read at the
   * first change: at this very moment Chromium has not applied them yet.
   */
  start(): void {
    this.#say('registered');
    this.#changes.start();
  }

  /** Dresses the page in a look chosen just now; an empty one gives it back its own. */
  dress(look: Look): void {
    if (JSON.stringify(look) === JSON.stringify(this.#look)) return;
    this.#changes.quietly(() => {
      this.#adopt([this.#still]);
      this.#wear(look, 'live');
      // Two frames: the callbacks of the first come before its styles.
      this.#adopt([this.#still]);
      requestAnimationFrame(() => requestAnimationFrame(() => this.#adopt()));
    });
  }

  /** What the page is dressed in; `null` as long as that is not known. */
  get look(): Look | null {
    return this.#look;
  }

  #keepDressed(tops: Element[]): void {
    if (!this.#look) this.#readRegistered();
    if (!this.#look) return;
    if (!this.#strip && hasSourceStrip()) this.#wear(this.#look, 'live');
    this.#strip?.apply(this.#look);
    this.#say(this.#dressed);
    this.#mark(tops.map((top) => (top === document.documentElement ? document.body : top)));
    this.#adopt();
  }

  #readRegistered(): void {
    const style = getComputedStyle(document.documentElement);
    const look = readLook((property) => style.getPropertyValue(property));
    if (active(look).length > 0) this.#wear(look, 'registered');
    else if (document.readyState === 'complete') this.#wear({}, 'registered');
  }

  #wear(look: Look, dressed: Dressed): void {
    this.#look = look;
    if (!this.#strip && hasSourceStrip()) this.#meetStrip();
    this.#strip?.apply(look);
    const worn = this.#strip ? beyondSourceStrip(look) : look;
    this.#live.replaceSync(dressed === 'live' ? liveSheet(worn) : '');
    this.#shadow.replaceSync(shadowSheet(worn));
    this.#say(active(worn).length > 0 ? dressed : null);
    this.#adopt();
    if (this.#marker.wants(needsOf(worn))) {
      this.#marker.unmarkAll();
      if (document.body) this.#mark([document.body]);
    }
    if (active(look).length > 0) this.#changes.start();
    else this.#changes.stop();
  }

  #meetStrip(): void {
    this.#strip = new SourceStrip();
    this.#strip.listen(this.#chosen);
  }

  #mark(tops: Element[]): void {
    if (this.#marker.idle) return;
    this.#marker.mark(tops, (root) => {
      adopt(root, this.#ours, [this.#shadow, this.#marker.sizes.sheet]);
      this.#changes.watch(root);
    });
  }

  /** Sees to it that our sheets are on the document; a page may have put its own in their place. */
  #adopt(first: CSSStyleSheet[] = []): void {
    const sheets = this.#dressed ? [this.#live, this.#marker.sizes.sheet] : [];
    adopt(document, this.#ours, [...first, ...sheets]);
  }

  #say(dressed: Dressed | null): void {
    this.#dressed = dressed;
    const root = document.documentElement;
    if (!dressed) root.removeAttribute(DRESSED);
    else if (root.getAttribute(DRESSED) !== dressed) root.setAttribute(DRESSED, dressed);
  }
}
