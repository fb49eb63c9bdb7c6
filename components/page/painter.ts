import { DRESSED, WITHOUT } from '@/components/display/marks';
import type { Sheets } from '@/components/display/stylesheet';
import { Changes } from './changes/changes';
import { Marker } from './marker';
import { Motion } from './motion';
import { needs } from './needs';
import { keepPlace } from './place';
import { givenWay, hasSourceStrip, SourceStrip, type StripClick, stripLook } from './sourceStrip';
import { Fonts } from './text/fonts';
import { readValues, type Values } from './values';
import { wantedBy, wantedNow } from './wanted';
import { Worn } from './worn/worn';

/**
 * Longest work in one task, in ms. A page of common length is marked in one go, as it is laid out in one go: each further
 * go has the browser compute the styles of all that is left once more. On a huge one that would be felt
 * (https://www.w3.org/TR/longtasks-1/).
 */
const TASK = 150;
const TASK_ON_HUGE = 30;
/** Elements of a page that is huge. */
const HUGE = 60_000;

/** Dresses one document in the sheets of a look, and keeps it dressed while the page changes. */
export class Painter {
  #strip: SourceStrip | null = null;
  #registeredShadow = () => '';
  readonly #clicked: (click: StripClick) => void;
  readonly #fonts: Fonts;
  readonly #motion = new Motion();
  readonly #ours = new Set<CSSStyleSheet>();
  readonly #marker = new Marker(
    this.#ours,
    (root) => this.#enter(root),
    (boxes) => this.#changes.tellOf(boxes),
  );
  readonly #worn: Worn;
  readonly #changes = new Changes((tops, alone) => this.#keepDressed(tops, alone), DRESSED, this.#ours);
  /** The look that was ordered last. */
  #ordered: Sheets | null = null;
  /** A look that is put on when all that it needs is marked. */
  #next: Sheets | null = null;
  #values: Values = readValues();
  #later = 0;

  /** `clicked` is told what the reader chooses by the page's own strip; `urlOf` gives the address of a packaged file. */
  constructor(clicked: (click: StripClick) => void, urlOf: (path: string) => string) {
    this.#clicked = clicked;
    this.#fonts = new Fonts(urlOf);
    const sheets = { fonts: this.#fonts.sheet, marks: this.#marker.sheet };
    this.#worn = new Worn(this.#ours, sheets, () => this.#marker.declared);
    // Some themes have a face for each.
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => this.#worn.dressed && this.#readValues(),
    );
    document.addEventListener('load', ({ target }) => this.#pictureCame(target), true);
    // Letters of a font that has come now may be wider than those that stood in for them.
    document.fonts.addEventListener('loadingdone', () => this.#marker.needs.fonts && this.#giveRoomAnew());
  }

  /**
   * Dresses the page as the registered sheets say. To be called as the document starts. What they ask for is read at
   * the first change: at this very moment Chromium has not applied them yet. `shadow` gives their rules for shadow roots.
   */
  start(shadow: () => string): void {
    this.#registeredShadow = shadow;
    this.#worn.say('registered');
    document.addEventListener('DOMContentLoaded', () => this.#worn.dressed && this.#proceed());
    this.#changes.start();
  }

  /**
   * Dresses the page in a look chosen just now; empty sheets give it back its own. It is put on whole, in one frame, when
   * all is marked that it needs.
   */
  dress(sheets: Sheets): void {
    this.#strip?.ordered();
    if (sheets.page === this.#ordered?.page) return;
    this.#ordered = sheets;
    this.#next = sheets;
    if (sheets.page) this.#changes.start();
    else this.#changes.stop();
    this.#changes.quietly(() => {
      // Where the page has the strip itself, its own way may make marks needless; that is seen when the look is on.
      const next = hasSourceStrip() ? needs(() => false) : wantedBy(sheets);
      const now = this.#marker.needs;
      if (this.#marker.wants(needs((mark) => now[mark] || next[mark]))) this.#addAll();
    });
    this.#proceed();
  }

  #keepDressed(tops: Element[], alone: Element[]): void {
    this.#worn.say(this.#worn.dressed);
    this.#worn.stay();
    if (tops.length + alone.length === 0) return;
    // To read them has the browser compute all that is new, so they are read when they may have changed.
    if (!this.#worn.isKnown || tops.includes(document.documentElement)) this.#readValues();
    this.#obey();
    const isNew = !this.#next && this.#marker.wants(wantedNow(this.#values));
    if (isNew && this.#worn.dressed === 'registered') {
      this.#worn.putOnShadows(this.#registeredShadow());
      this.#worn.hasColours = this.#marker.needs.colours;
    }
    if (isNew) this.#addAll();
    else
      this.#marker.add(
        tops.map((top) => (top === document.documentElement ? document.body : top)),
        alone,
      );
    const { text, fonts } = this.#marker.needs;
    if (import.meta.env.FIREFOX && (text || fonts) && this.#marker.declared.isFirmInLayer) this.#worn.nameLayer();
    this.#proceed();
  }

  /** Marks what waits, as much as a task may hold; the rest in later ones. Then comes the look that waited for it. */
  #proceed(): void {
    clearTimeout(this.#later);
    this.#changes.quietly(() => {
      // Before the marks: each sheet that comes has all computed anew that is marked.
      this.#worn.stay();
      // To give a page back its own look, nothing need be marked.
      const isHuge = document.getElementsByTagName('*').length > HUGE;
      const end = performance.now() + (isHuge ? TASK_ON_HUGE : TASK);
      const isDone = this.#next?.page === '' || this.#marker.work(end);
      if (!isDone) this.#later = window.setTimeout(() => this.#proceed());
      const next = this.#next;
      if (isDone && next) keepPlace(() => this.#putOn(next));
      else if (!this.#next) this.#marker.overrule(this.#values);
      // Not while more is coming: it would take a layout each time.
      if (isDone && !this.#next && document.readyState !== 'loading' && this.#marker.giveRoom()) this.#proceed();
    });
  }

  /** Only now is it known how large a picture is, and of what, which matters to a theme. */
  #pictureCame(target: EventTarget | null): void {
    if (this.#worn.dressed && this.#marker.needs.colours && target instanceof HTMLImageElement)
      this.#changes.ask(target);
  }

  /** While a page loads, no room is given that could be too small. */
  #giveRoomAnew(): void {
    if (!this.#worn.dressed || this.#next || document.readyState === 'loading') return;
    this.#changes.quietly(() => {
      if (this.#marker.giveRoom(true)) this.#proceed();
    });
  }

  #putOn(sheets: Sheets): void {
    this.#next = null;
    const { colours, text, fonts } = wantedBy(sheets);
    // Sizes and colours are seen to element by element; only for all else does the page get an element of ours.
    const isBeaten = (text || fonts) && this.#marker.declared.beatsAdopted;
    this.#worn.putOn(sheets, isBeaten);
    this.#worn.hasColours = colours;
    // Worn by all, it has all computed once more.
    this.#worn.adopt(this.#marker.mayMove);
    this.#readValues();
    this.#obey();
    // On a page with the strip it is seen only now what the sheets ask for.
    const isNew = this.#marker.wants(wantedNow(this.#values));
    if (isNew) this.#addAll();
    if (Object.values(this.#marker.needs).some(Boolean)) this.#marker.overrule(this.#values, true);
    else this.#marker.unmarkAll();
    if (this.#marker.giveRoom(true) || isNew) this.#proceed();
    // Two frames: the callbacks of the first come before its styles.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#worn.adopt()));
  }

  /** The sheets registered for a site are not there yet as a document starts. */
  #readValues(): void {
    this.#values = readValues();
    this.#worn.isKnown = Object.values(wantedNow(this.#values)).some(Boolean);
  }

  /** Does what the sheets that hold say to scripts. */
  #obey(): void {
    this.#meetStrip();
    this.#fonts.wear(this.#values);
    this.#motion.hold(this.#values.get('--lectern-motion') === 'still');
  }

  #addAll(): void {
    if (document.body) this.#marker.add([document.body]);
  }

  /** On a page that has the source page's strip, that strip's own way goes before ours. */
  #meetStrip(): void {
    if (!this.#strip && hasSourceStrip()) {
      this.#strip = new SourceStrip();
      this.#strip.listen(this.#clicked);
    }
    if (!this.#strip) return;
    const look = stripLook(this.#values);
    this.#strip.apply(look);
    const without = givenWay(look);
    if (without) document.documentElement.setAttribute(WITHOUT, without);
    else document.documentElement.removeAttribute(WITHOUT);
  }

  #enter(root: ShadowRoot): void {
    this.#worn.enter(root);
    this.#changes.watch(root);
  }
}
