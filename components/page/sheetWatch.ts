import { concernedBy, isUnread, noteFailed } from './declared';

/**
 * The sheet of a node whose rules have come with its `load` event, without the list of sheets telling of it: one with
 * imported sheets, and in Firefox, whose list has sheets that are on their way, any link's.
 */
function comingIn(node: EventTarget | null): CSSStyleSheet | null {
  if (node instanceof HTMLLinkElement) return import.meta.env.FIREFOX ? node.sheet : null;
  if (!(node instanceof HTMLStyleElement) || !node.sheet) return null;
  return node.sheet.cssRules[0] instanceof CSSImportRule ? node.sheet : null;
}

/** The elements of which something is in the window. */
function inView(): Element[] {
  return [...document.getElementsByTagName('*')].filter((element) => {
    const { top, bottom, height } = Element.prototype.getBoundingClientRect.call(element);
    return height > 0 && bottom > 0 && top < innerHeight;
  });
}

/** Sees which style sheets of the page come and go. */
export class SheetWatch {
  #known: CSSStyleSheet[] = [];
  /** Links of which it is known whether their sheet came. */
  readonly #settled = new WeakSet<EventTarget>();
  /** Those of which it is not, though a sheet is listed that cannot be read. */
  readonly #unsettled = new WeakSet<EventTarget>();
  readonly #tell: (concerned: Element[] | null, alone?: boolean) => void;

  /**
   * `tell` gets the elements whose style may have changed, and all in them if not `alone`; `null`: any of the page.
   */
  constructor(tell: (concerned: Element[] | null, alone?: boolean) => void) {
    this.#tell = tell;
  }

  /** Hears of sheets that come late, until `signal` is aborted. */
  listen(signal: AbortSignal): void {
    const come = ({ target }: Event) => {
      const sheet = comingIn(target);
      if (sheet) this.#ask(sheet);
      if (!(target instanceof HTMLLinkElement)) return;
      this.#settle(target);
      // On a page that is done, nobody else looks.
      this.look(false);
    };
    const fail = ({ target }: Event) => {
      if (!(target instanceof HTMLLinkElement)) return;
      noteFailed(target);
      this.#settled.add(target);
    };
    document.addEventListener('load', come, { capture: true, signal });
    document.addEventListener('error', fail, { capture: true, signal });
  }

  /**
   * Looks at the list of sheets: one that arrived changes what it speaks of, and one that went anything. `isAllAsked`: it
   * is enough to know them.
   */
  look(isAllAsked: boolean): void {
    const before = new Set(this.#known);
    this.#known = [...document.styleSheets];
    if (isAllAsked) return;
    for (const sheet of this.#known) if (!before.delete(sheet)) this.#ask(sheet);
    if (before.size > 0) this.#tell(null);
  }

  /** Whether a sheet is on its way, so that the list may have it in the next frame, before that is told. */
  get isAwaiting(): boolean {
    const links = document.querySelectorAll<HTMLLinkElement>(
      'link[rel~="stylesheet" i][href]:not([href=""], [disabled])',
    );
    return [...links].some((link) => !link.sheet && !this.#settled.has(link));
  }

  #settle(link: HTMLLinkElement): void {
    this.#settled.add(link);
    if (this.#unsettled.delete(link)) this.#tell(null);
  }

  #ask(sheet: CSSStyleSheet): void {
    // A sheet that never came is listed before that is told: all that is seen is looked at, and the rest when it is known.
    const link = sheet.ownerNode;
    if (!import.meta.env.FIREFOX && link && !this.#settled.has(link) && isUnread(sheet)) {
      this.#unsettled.add(link);
      this.#tell(inView(), true);
      return;
    }
    const elements = concernedBy(sheet);
    // What is said of the root is inherited by all.
    this.#tell(elements?.includes(document.documentElement) ? null : elements);
  }
}
