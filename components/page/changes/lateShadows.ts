import { hidesItself } from '../elements';
import { shadowOf } from '../hosts';

/** How long a task may look, in ms. */
const TASK = 10;

const through = (root: Document | ShadowRoot) => document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);

/** Looks for shadow roots attached to elements that were here before: nothing announces them. */
export class LateShadows {
  #walks: TreeWalker[] = [];
  #later = 0;
  readonly #tell: (hosts: Element[]) => void;

  /** `tell` gets the elements that were found to have a shadow root, as often as a part of the page was looked through. */
  constructor(tell: (hosts: Element[]) => void) {
    this.#tell = tell;
  }

  /** Looks through all of the page, in tasks of their own where it is long. */
  look(): void {
    this.#walks = [through(document)];
    this.#proceed();
  }

  stop(): void {
    clearTimeout(this.#later);
    this.#walks = [];
  }

  #proceed(): void {
    clearTimeout(this.#later);
    const end = performance.now() + TASK;
    const hosts: Element[] = [];
    for (let count = 1; this.#walks[0]; count++) {
      const element = this.#walks[0].nextNode() as Element | null;
      const shadow = element && !hidesItself(element) ? shadowOf(element) : null;
      if (!element) this.#walks.shift();
      if (element && shadow) {
        hosts.push(element);
        this.#walks.push(through(shadow));
      }
      if (count % 256 > 0 || performance.now() < end) continue;
      this.#later = window.setTimeout(() => this.#proceed());
      break;
    }
    this.#tell(hosts);
  }
}
