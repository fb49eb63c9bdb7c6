import { concernedBy, noteFailed } from './declared';

/**
 * The sheet of a node whose rules have come with its `load` event, without the list of sheets telling of it: one with
 * imported sheets, and in Firefox, whose list has sheets that are on their way, any link's.
 */
function comingIn(node: EventTarget | null): CSSStyleSheet | null {
  if (node instanceof HTMLLinkElement) return import.meta.env.FIREFOX ? node.sheet : null;
  if (!(node instanceof HTMLStyleElement) || !node.sheet) return null;
  return node.sheet.cssRules[0] instanceof CSSImportRule ? node.sheet : null;
}

/** Sees which style sheets of the page come and go. */
export class SheetWatch {
  #known: CSSStyleSheet[] = [];
  readonly #tell: (concerned: Element[] | null) => void;

  /** `tell` gets the elements whose style may have changed; `null`: any of the page. */
  constructor(tell: (concerned: Element[] | null) => void) {
    this.#tell = tell;
  }

  /** Hears of sheets that come late, until `signal` is aborted. */
  listen(signal: AbortSignal): void {
    const come = ({ target }: Event) => {
      const sheet = comingIn(target);
      if (sheet) this.#ask(sheet);
    };
    const fail = ({ target }: Event) => target instanceof HTMLLinkElement && noteFailed(target);
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

  #ask(sheet: CSSStyleSheet): void {
    const elements = concernedBy(sheet);
    // What is said of the root is inherited by all.
    this.#tell(elements?.includes(document.documentElement) ? null : elements);
  }
}
