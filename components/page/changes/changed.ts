import { hidesItself, isOpaque, isRendered, parentOf } from '../elements';

/** Changes of these attributes may change the style that the page gives an element. */
const STYLING = ['class', 'style', 'id', 'hidden', 'open', 'dir', 'lang', 'size', 'color', 'face', 'align', 'bgcolor'];
/** Changes of these turn a style sheet on or off. */
const SWITCHING = ['media', 'disabled'];
const STYLE_OF_TEXT = /font|line-height|color|background|opacity|display/;

/** What has to be watched of a tree: changes of these `attributes` as well. */
export const watched = (attributes: Iterable<string>): MutationObserverInit => ({
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
  characterDataOldValue: true,
  attributeFilter: [...STYLING, ...SWITCHING, ...attributes],
});

const hasText = (node: Node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');

/** The elements of a page that have to be dressed again, as far as records of its changes tell. */
export class Changed {
  readonly #tops = new Set<Element>();
  /** Elements that changed by themselves, and nothing in them. */
  readonly #alone = new Set<Element>();
  /** Of the tops, what came last: a parser tells of every node, and most of them are in one it has told of before. */
  #latest: Element | null = null;
  /** A part of it that was told of last. */
  #within: Node | null = null;

  /** Takes in what records tell; whether a style sheet was turned on or off, by which anything may have changed. */
  collect(records: MutationRecord[]): boolean {
    let isAny = false;
    for (const record of records) {
      if (record.type === 'childList') this.#collectNodes(record);
      else if (record.type === 'attributes') isAny = this.#collectAttribute(record) || isAny;
      else if (hasText(record.target) && !/\S/.test(record.oldValue ?? '')) this.addAlone(parentOf(record.target));
    }
    return isAny;
  }

  /** Takes in an element with all in it, if it is one to dress. */
  add(element: Element): void {
    if (!isOfPage(element)) return;
    this.#tops.add(element);
    this.#latest = element;
    this.#within = null;
  }

  /** Takes in an element by itself, if it is one to dress. */
  addAlone(element: Element | null): void {
    if (element && isOfPage(element)) this.#alone.add(element);
  }

  /** Takes in all of the page. */
  addAll(): void {
    if (document.body) this.#tops.add(document.body);
  }

  /** The topmost elements that changed, and those that changed by themselves, of which `isOpen`; they are forgotten. */
  take(isOpen: (element: Element) => boolean): { tops: Element[]; alone: Element[] } {
    const isToTake = (element: Element) => element.isConnected && !this.#isSeenTo(element) && isOpen(element);
    const tops = [...this.#tops].filter(isToTake);
    const alone = [...this.#alone].filter((element) => !this.#tops.has(element) && isToTake(element));
    this.forget();
    return { tops, alone };
  }

  forget(): void {
    this.#tops.clear();
    this.#alone.clear();
    this.#latest = null;
    this.#within = null;
  }

  /** Whether it is under another top, or in what is not looked into. */
  #isSeenTo(element: Element): boolean {
    for (let at = parentOf(element); at; at = parentOf(at)) if (this.#tops.has(at) || isOpaque(at)) return true;
    return false;
  }

  #collectNodes(record: MutationRecord): void {
    const { target } = record;
    if (target === this.#within || this.#latest?.contains(target)) {
      this.#within = target;
      return;
    }
    // A drawing is seen on one ground or another by all that is in it.
    if (target instanceof SVGElement) this.addAlone(target.closest('svg'));
    // Asked for only here: each list is an object of its own.
    for (const node of record.addedNodes) {
      if (node === document.documentElement) this.#tops.add(document.documentElement);
      else if (node instanceof Element) this.add(node);
      else if (hasText(node)) this.addAlone(target instanceof ShadowRoot ? target.host : (target as Element));
    }
  }

  #collectAttribute({ target, attributeName, oldValue }: MutationRecord): boolean {
    const element = target as Element;
    if (SWITCHING.includes(attributeName ?? '') && element.matches('link, style')) return true;
    const isRoot = element === document.documentElement;
    const style = attributeName === 'style' && `${oldValue} ${element.getAttribute('style')}`;
    if (isRoot) this.#tops.add(element);
    else if (!style || STYLE_OF_TEXT.test(style)) this.add(element);
    return false;
  }
}

const isOfPage = (element: Element): boolean =>
  (hidesItself(element) || isRendered(element)) && !!document.body?.contains(topOf(element));

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
