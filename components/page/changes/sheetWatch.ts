import type { Declared } from '../declared/declared';
import {
  addedSince,
  isFeared,
  isOfComing,
  isOfUnread,
  isSettled,
  noteCame,
  noteEdited,
  type Version,
  versionOf,
} from '../declared/declaredBy';
import { concernedBy } from '../declared/declaredIn';

/** The elements of which something is in the window. */
function inView(): Element[] {
  return [...document.getElementsByTagName('*')].filter((element) => {
    const { top, bottom, height } = Element.prototype.getBoundingClientRect.call(element);
    return height > 0 && bottom > 0 && top < innerHeight;
  });
}

/** Sees which style sheets of the page come and go. */
export class SheetWatch {
  /** What those that are on declare. */
  #known = new Map<CSSStyleSheet, Version>();
  /** Links of which it is not known whether their sheet came, though one is listed that cannot be read. */
  readonly #unsettled = new WeakSet<Node>();
  readonly #tell: (concerned: Element[] | null, alone?: boolean) => void;
  readonly #ours: ReadonlySet<CSSStyleSheet>;

  /**
   * `tell` gets the elements whose style may have changed, and all in them if not `alone`; `null`: any of the page. `ours`
   * are the sheets that are not the page's.
   */
  constructor(tell: (concerned: Element[] | null, alone?: boolean) => void, ours: ReadonlySet<CSSStyleSheet>) {
    this.#tell = tell;
    this.#ours = ours;
  }

  /** Hears of sheets that come late, until `signal` is aborted. */
  listen(signal: AbortSignal): void {
    const come = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement) this.#settle(target);
      // On a page that is done, nobody else looks; of a sheet written in the page, all that it imports has come.
      if (target instanceof HTMLLinkElement || target instanceof HTMLStyleElement) this.look(false);
    };
    const fail = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement) noteCame(target, false);
    };
    document.addEventListener('load', come, { capture: true, signal });
    document.addEventListener('error', fail, { capture: true, signal });
    // A page is done when all its links are, and tells once: who comes later would wait for one that failed for ever.
    const settleAll = () => {
      for (const link of this.#links()) {
        if (link.sheet) this.#settle(link);
        else noteCame(link, false);
      }
    };
    if (document.readyState === 'complete') settleAll();
    else addEventListener('load', settleAll, { signal });
  }

  /**
   * Looks at the list of sheets: one that arrived changes what it speaks of, one with other rules what it speaks and
   * spoke of, and one that went anything. `isAllAsked`: it is enough to know them.
   */
  look(isAllAsked: boolean): void {
    const before = this.#known;
    this.#known = new Map();
    const adopted = document.adoptedStyleSheets.filter((sheet) => !this.#ours.has(sheet));
    for (const sheet of [...document.styleSheets, ...adopted]) {
      const version = versionOf(sheet);
      if (!sheet.disabled && !isOfComing(version.declared)) this.#known.set(sheet, version);
    }
    if (isAllAsked) return;
    for (const [sheet, { declared, count }] of this.#known) {
      const then = before.get(sheet);
      before.delete(sheet);
      // It has failed since: what was feared of it is less true now, and not otherwise.
      if (then && isOfUnread(then.declared)) continue;
      if (then?.declared !== declared) this.#ask(sheet, then ? [then.declared, declared] : [declared]);
      else if (then.count !== count) this.#ask(sheet, [addedSince(then, sheet)]);
    }
    if (before.size > 0) this.#tell(null);
  }

  /** What those that are on declare. */
  get declared(): Declared[] {
    return Array.from(this.#known.values(), ({ declared }) => declared);
  }

  /** Sees which of the sheets that are known a script has edited; they are told of when they are looked at next. */
  noteEdited(): void {
    for (const sheet of this.#known.keys()) noteEdited(sheet);
  }

  /** Whether a sheet is on its way, so that the list may have it in the next frame, before that is told. */
  get isAwaiting(): boolean {
    return this.#awaited().length > 0;
  }

  /**
   * Whether Firefox paints nothing yet, because a sheet of the document's head is on its way. It must not be asked for
   * boxes or styles until then: it would give them without that sheet, and show the page so.
   */
  get holdsBack(): boolean {
    if (!import.meta.env.FIREFOX || document.readyState === 'complete') return false;
    if (performance.getEntriesByName('first-contentful-paint').length > 0) return false;
    return this.#awaited().some((link) => link.parentNode === document.head && matchMedia(link.media).matches);
  }

  /** The links to sheets of which it is not known whether they came. */
  #links(): HTMLLinkElement[] {
    const links = document.querySelectorAll<HTMLLinkElement>(
      'link[rel~="stylesheet" i][href]:not([href=""], [disabled])',
    );
    return [...links].filter((link) => !isSettled(link));
  }

  #awaited(): HTMLLinkElement[] {
    return this.#links().filter((link) => !link.sheet);
  }

  #settle(link: HTMLLinkElement): void {
    noteCame(link, true);
    if (this.#unsettled.delete(link)) this.#tell(null);
  }

  #ask(sheet: CSSStyleSheet, declared: Declared[]): void {
    // A sheet that never came is listed before that is told: all that is seen is looked at, and the rest when it is known.
    const link = sheet.ownerNode;
    if (link && declared.some(isFeared)) {
      this.#unsettled.add(link);
      this.#tell(inView(), true);
      return;
    }
    const elements = concernedBy(declared);
    // What is said of the root is inherited by all.
    this.#tell(elements?.includes(document.documentElement) ? null : elements);
  }
}
