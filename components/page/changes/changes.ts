import { sizedByFont } from '../declared/declaredIn';
import { forgetBare, lateHosts } from '../hosts';
import { Changed, watched } from './changed';
import { Fights } from './fights';
import { LateShadows } from './lateShadows';
import { SheetWatch } from './sheetWatch';
import { Shifts } from './shifts';

/** A page that answers our marks with changes of its own gets this many answers a frame, and the next in the next. */
const ROUNDS = 4;
/** How often it is looked at what nothing tells of, in ms. */
const AGAIN = 500;

/**
 * Tells what has to be dressed again, always before it is painted: while the page loads, once a frame (a page that
 * waits for its style sheets paints nothing, so nothing is measured in vain); after that, in the task of the change.
 */
export class Changes {
  readonly #tell: (tops: Element[], alone: Element[]) => void;
  readonly #changed = new Changed();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** Attributes of which changes are told of, with those that rules of the page ask for. */
  readonly #attributes: Set<string>;
  readonly #shadows = new LateShadows((hosts) => this.tellOf(hosts));
  readonly #sheets: SheetWatch;
  readonly #fights = new Fights();
  readonly #shifts = new Shifts();
  #listeners: AbortController | null = null;
  #frame = 0;
  #wholePage = false;
  /** Whether our own sheets may have been put off, those of the page edited, or elements become hosts. */
  #isToSee = false;
  #fonts = 0;
  #rounds = 0;

  /**
   * `tell` gets the topmost elements that changed, and those that changed `alone`, by more text of their own; none of
   * either where it is only to be seen whether our sheets are still on. `rootAttribute` is watched on the root element,
   * so that a page cannot undress itself. `ours` are the sheets that are not the page's.
   */
  constructor(
    tell: (tops: Element[], alone: Element[]) => void,
    rootAttribute: string,
    ours: ReadonlySet<CSSStyleSheet>,
  ) {
    this.#tell = tell;
    this.#sheets = new SheetWatch((concerned, alone) => this.#askFor(concerned, alone), ours);
    this.#attributes = new Set([rootAttribute]);
  }

  start(): void {
    if (this.#listeners) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.watch(document);
    this.#sheets.listen(signal);
    for (const done of ['DOMContentLoaded', 'load']) addEventListener(done, () => this.#shadows.look(), { signal });
    addEventListener('resize', () => this.#askForAll(), { signal });
    // A page that puts on other sheets by script alone does so when it is told to, or in its own time.
    const see = () => {
      this.#isToSee = true;
      this.#shifts.ask();
      this.#onNextFrame();
    };
    for (const act of ['click', 'keyup', 'change', 'reset', 'toggle', 'hashchange'])
      addEventListener(act, see, { capture: true, signal });
    const timer = setInterval(() => this.#lookAgain(), AGAIN);
    signal.addEventListener('abort', () => clearInterval(timer));
    // Text may be as large as a letter of a font that has come now.
    document.fonts.addEventListener('loadingdone', () => this.#askFor(sizedByFont()), { signal });
    // As the system turns dark, so do pages.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#flushAll(), { signal });
    // A page has other sizes on paper, and is printed in the task that tells of it.
    matchMedia('print').addEventListener('change', () => this.#flushAll(), { signal });
    this.#askForAll();
  }

  stop(): void {
    this.#listeners?.abort();
    this.#listeners = null;
    this.#observer.disconnect();
    this.#shadows.stop();
    forgetBare();
    this.#shifts.forget();
    this.#changed.forget();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Has an element by itself told of before the next paint. */
  ask(element: Element): void {
    this.#askFor([element], true);
  }

  /** Tells of elements, with all in them, in this task. */
  tellOf(elements: Element[]): void {
    for (const element of elements) this.#changed.add(element);
    this.#lookAtSheets();
  }

  /** Watches a further tree. */
  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, watched(this.#attributes));
  }

  /** Does something to the page that is ours, and is not told as a change of the page. */
  quietly(act: () => void): void {
    this.#collect(this.#observer.takeRecords());
    act();
    this.#observer.takeRecords();
  }

  /** Before the next paint: what concerns the whole page is done once a frame, however many changes ask for it. */
  #onNextFrame(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#rounds = 0;
      this.#fights.endFrame();
      this.#lookAtSheets();
      // A late sheet is seen by the list of sheets, before it is painted and before it tells of itself.
      if (document.readyState !== 'complete' || this.#sheets.isAwaiting) this.#onNextFrame();
    });
  }

  /** Nothing tells of a sheet that a script puts on or off by itself, of a font that it brings whole, or of a shadow tree. */
  #lookAgain(): void {
    const { size } = document.fonts;
    if (size !== this.#fonts) this.#askFor(sizedByFont());
    this.#fonts = size;
    this.#isToSee = true;
    this.#lookAtSheets();
  }

  #note(records: MutationRecord[]): void {
    this.#collect(records);
    if (document.readyState !== 'loading' && this.#rounds++ < ROUNDS) {
      // New nodes often come with rules of their own, and would be dressed once more for these.
      this.#sheets.look(this.#wholePage);
      this.#lookForShifts();
      this.#flushParts();
    }
    this.#onNextFrame();
  }

  #collect(records: MutationRecord[]): void {
    this.#shifts.note(records);
    if (this.#changed.collect(records)) this.#askForAll();
  }

  #askFor(concerned: Element[] | null, alone = false): void {
    if (!concerned) {
      this.#askForAll();
      return;
    }
    for (const element of concerned) {
      if (alone) this.#changed.addAlone(element);
      else this.#changed.add(element);
    }
    if (concerned.length > 0) this.#onNextFrame();
  }

  #askForAll(): void {
    this.#wholePage = true;
    this.#onNextFrame();
  }

  #flushAll(): void {
    this.#wholePage = true;
    this.#flush();
  }

  /** Tells of what has changed, with what the sheets speak of that came or went. */
  #lookAtSheets(): void {
    if (this.#isToSee) {
      this.#sheets.noteEdited();
      for (const host of lateHosts()) this.#changed.add(host);
    }
    this.#sheets.look(this.#wholePage);
    this.#lookForShifts();
    this.#flush();
  }

  #lookForShifts(): void {
    if (!this.#shifts.isDue) return;
    const { declared } = this.#sheets;
    for (const element of this.#shifts.look(declared)) this.#changed.add(element);
    const { size } = this.#attributes;
    for (const { attributes } of declared) for (const name of attributes) this.#attributes.add(name);
    // What was watched before is watched anew.
    if (this.#attributes.size > size) this.watch(document);
  }

  #flush(): void {
    this.#collect(this.#observer.takeRecords());
    if (this.#wholePage) this.#changed.addAll();
    this.#wholePage = false;
    this.#flushParts();
  }

  #flushParts(): void {
    if (this.#sheets.holdsBack) {
      this.#onNextFrame();
      return;
    }
    const { tops, alone } = this.#changed.take((element) => !this.#fights.isLost(element));
    this.#fights.marked([...tops, ...alone]);
    const isToTell = tops.length + alone.length > 0 || this.#isToSee;
    this.#isToSee = false;
    if (isToTell) this.quietly(() => this.#tell(tops, alone));
  }
}
