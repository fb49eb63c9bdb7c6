import { parentOf, walk } from './elements';
import { shadowOf } from './hosts';

/** The document and its shadow trees, which nothing announces: they are found as it is walked through. */
export class Trees {
  readonly #roots = new Set<ShadowRoot>();
  readonly #hosts = new WeakSet<Element>();
  readonly #onRoot: (root: ShadowRoot) => void;

  /** `onRoot` is told of each shadow root that is found. */
  constructor(onRoot: (root: ShadowRoot) => void) {
    this.#onRoot = onRoot;
  }

  get all(): (Document | ShadowRoot)[] {
    return [document, ...this.#roots];
  }

  /** What matches in any of them. */
  matching(selector: string): Element[] {
    return this.all.flatMap((root) => [...root.querySelectorAll(selector)]);
  }

  get hasShadow(): boolean {
    return this.#roots.size > 0;
  }

  /** Gives an element and all in it that may be drawn, parents first. */
  walk(top: Element): Generator<Element> {
    return walk(top, (root) => this.#enter(root));
  }

  /** The tree that an element is in. */
  of(element: Element): Document | ShadowRoot {
    return this.hasShadow ? (element.getRootNode() as Document | ShadowRoot) : document;
  }

  /** Whether an element is in a shadow tree or bears one, or may be shown in a slot of one, from where it then inherits. */
  isAroundShadow(element: Element): boolean {
    return (
      this.hasShadow &&
      (this.#hosts.has(element) || this.#hosts.has(parentOf(element) ?? element) || this.of(element) !== document)
    );
  }

  /** The slot of a shadow tree, of either mode, in which an element is shown. */
  slotOf(element: Element): Element | null {
    const host = parentOf(element);
    // Asked of all that is added, and `shadowOf` takes long.
    if (!host || !this.#hosts.has(host)) return null;
    const slots = shadowOf(host)?.querySelectorAll('slot') ?? [];
    return [...slots].find((slot) => slot.assignedNodes().includes(element)) ?? null;
  }

  forget(): void {
    this.#roots.clear();
  }

  #enter(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#hosts.add(root.host);
    this.#onRoot(root);
  }
}
