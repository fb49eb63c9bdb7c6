import { sizedByFont } from './declared';
import { hidesItself, isRendered, parentOf, shadowOf } from './elements';
import { Fights } from './fights';
import { SheetWatch } from './sheetWatch';

/** Changes of these attributes may change the style that the page gives an element. */
const STYLING = ['class', 'style', 'id', 'hidden', 'open', 'dir', 'lang', 'size', 'color', 'face', 'align'];
/** Changes of these turn a style sheet on or off. */
const SWITCHING = ['media', 'disabled'];
const STYLE_OF_TEXT = /font|line-height|color|background|opacity|display/;

/** A page that answers our marks with changes of its own gets this many answers a frame, and the next in the next. */
const ROUNDS = 4;
/** How long a task may look for shadow roots, in ms. */
const TASK = 10;

const hasText = (node: Node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');

/**
 * Tells what has to be dressed again, always before it is painted: while the page loads, once a frame (a page that
 * waits for its style sheets paints nothing, so nothing is measured in vain); after that, in the task of the change.
 */
export class Changes {
  readonly #tell: (tops: Element[], alone: Element[]) => void;
  readonly #pending = new Set<Element>();
  /** Elements that changed by themselves, and nothing in them. */
  readonly #alone = new Set<Element>();
  /** Of what is pending, what came last: a parser tells of every node, and most of them are in one it has told of before. */
  #latest: Element | null = null;
  /** A part of it that was told of last. */
  #within: Node | null = null;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #watched: MutationObserverInit;
  #listeners: AbortController | null = null;
  #frame = 0;
  readonly #sheets: SheetWatch;
  readonly #fights = new Fights();
  #wholePage = false;
  /** Whether somebody pressed something, or wrote: our own sheets may have been put off. */
  #hasActed = false;
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
    this.#watched = {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
      characterDataOldValue: true,
      attributeFilter: [...STYLING, ...SWITCHING, rootAttribute],
    };
  }

  start(): void {
    if (this.#listeners) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.watch(document);
    this.#sheets.listen(signal);
    for (const done of ['DOMContentLoaded', 'load']) addEventListener(done, () => this.#findShadows(), { signal });
    addEventListener('resize', () => this.#askForAll(), { signal });
    // A page that puts on other sheets by script alone does so when it is told to.
    const acted = () => {
      this.#hasActed = true;
      this.#onNextFrame();
    };
    for (const act of ['click', 'keyup', 'change']) addEventListener(act, acted, { capture: true, signal });
    // Text may be as large as a letter of a font that has come now.
    document.fonts.addEventListener('loadingdone', () => this.#askFor(sizedByFont()), { signal });
    // A page has other sizes on paper, and is printed in the task that tells of it.
    matchMedia('print').addEventListener('change', () => this.#flushAll(), { signal });
    this.#askForAll();
  }

  stop(): void {
    this.#listeners?.abort();
    this.#listeners = null;
    this.#observer.disconnect();
    this.#pending.clear();
    this.#alone.clear();
    this.#latest = null;
    this.#within = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Has an element by itself told of before the next paint. */
  ask(element: Element): void {
    this.#askFor([element], true);
  }

  /** Watches a further tree. */
  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, this.#watched);
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
      this.#sheets.look(this.#wholePage);
      this.#flush();
      // A late sheet is seen by the list of sheets, before it is painted and before it tells of itself.
      if (document.readyState !== 'complete' || this.#sheets.isAwaiting) this.#onNextFrame();
    });
  }

  #note(records: MutationRecord[]): void {
    this.#collect(records);
    if (document.readyState !== 'loading' && this.#rounds++ < ROUNDS) this.#flushParts();
    this.#onNextFrame();
  }

  #askFor(concerned: Element[] | null, alone = false): void {
    if (!concerned) {
      this.#askForAll();
      return;
    }
    for (const element of concerned) {
      if (!alone) this.#collectElement(element);
      else if (this.#isOfPage(element)) this.#alone.add(element);
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

  /** Shadow roots attached to elements that were here before: nothing announces them. */
  #findShadows(elements = [...document.querySelectorAll('*')]): void {
    const end = performance.now() + TASK;
    for (let element = elements.pop(); element; element = elements.pop()) {
      const shadow = hidesItself(element) ? null : shadowOf(element);
      if (shadow) this.#pending.add(element);
      for (const inner of shadow?.querySelectorAll('*') ?? []) elements.push(inner);
      if (elements.length % 256 > 0 || performance.now() < end) continue;
      setTimeout(() => this.#listeners && this.#findShadows(elements));
      break;
    }
    this.#sheets.look(this.#wholePage);
    this.#flush();
  }

  #flush(): void {
    this.#collect(this.#observer.takeRecords());
    if (this.#wholePage && document.body) this.#pending.add(document.body);
    this.#wholePage = false;
    this.#flushParts();
  }

  #flushParts(): void {
    if (this.#sheets.holdsBack) {
      this.#onNextFrame();
      return;
    }
    const isOpen = (element: Element) =>
      element.isConnected && !this.#isUnderPending(element) && !this.#fights.isLost(element);
    const tops = [...this.#pending].filter(isOpen);
    const alone = [...this.#alone].filter((element) => !this.#pending.has(element) && isOpen(element));
    this.#pending.clear();
    this.#alone.clear();
    this.#latest = null;
    this.#within = null;
    this.#fights.marked([...tops, ...alone]);
    const isToTell = tops.length + alone.length > 0 || this.#hasActed;
    this.#hasActed = false;
    if (isToTell) this.quietly(() => this.#tell(tops, alone));
  }

  #isUnderPending(element: Element): boolean {
    for (let at = parentOf(element); at; at = parentOf(at)) if (this.#pending.has(at)) return true;
    return false;
  }

  #collect(records: MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'childList') this.#collectNodes(record);
      else if (record.type === 'attributes') this.#collectAttribute(record);
      else if (hasText(record.target) && !/\S/.test(record.oldValue ?? '')) this.#collectText(parentOf(record.target));
    }
  }

  #collectText(element: Element | null): void {
    if (element && this.#isOfPage(element)) this.#alone.add(element);
  }

  #collectNodes(record: MutationRecord): void {
    const { target } = record;
    if (target === this.#within || this.#latest?.contains(target)) {
      this.#within = target;
      return;
    }
    for (const node of record.addedNodes) {
      if (node === document.documentElement) this.#pending.add(document.documentElement);
      else if (node instanceof Element) this.#collectElement(node);
      else if (hasText(node)) this.#collectText(target instanceof ShadowRoot ? target.host : (target as Element));
    }
  }

  #collectAttribute({ target, attributeName, oldValue }: MutationRecord): void {
    const element = target as Element;
    if (SWITCHING.includes(attributeName ?? '')) {
      if (element.matches('link, style')) this.#askForAll();
      return;
    }
    const isRoot = element === document.documentElement;
    const style = attributeName === 'style' && `${oldValue} ${element.getAttribute('style')}`;
    if (style && !isRoot && !STYLE_OF_TEXT.test(style)) return;
    if (isRoot) this.#pending.add(element);
    else this.#collectElement(element);
  }

  #collectElement(element: Element | null): void {
    if (!element || !this.#isOfPage(element)) return;
    this.#pending.add(element);
    this.#latest = element;
    this.#within = null;
  }

  #isOfPage(element: Element): boolean {
    return (hidesItself(element) || isRendered(element)) && !!document.body?.contains(topOf(element));
  }
}

/** The element of the document in whose shadow trees an element is; itself where it is in none. */
function topOf(element: Element): Element {
  let root = element.getRootNode();
  let top = element;
  while (root instanceof ShadowRoot) {
    top = root.host;
    root = top.getRootNode();
  }
  return top;
}
