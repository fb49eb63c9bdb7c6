import panelCss from '@/assets/panel.css?inline';
import placeCss from '@/assets/place.css?inline';
import type { Words } from '@/components/controls/words';
import { keepFree } from './keepFree';
import { KeptPlace } from './keptPlace';
import { findPlace, type Place, placeAt } from './place';

/** How long scrolling has to rest, in ms, for a place to be kept. */
const REST = 1000;

/** Keeps the place in the page itself, and offers the one where one was; out of the page's reach. */
export class PagePlace {
  readonly #place: KeptPlace;
  #kept: AbortController | null = null;

  constructor(words: Words, keep: (place: Place | null) => void) {
    this.#place = new KeptPlace(words, keep);
  }

  /** Keeps the place from now on, or no longer. */
  show(on: boolean): void {
    if (on === !!this.#kept) return;
    this.#kept?.abort();
    this.#kept = on ? new AbortController() : null;
    if (!this.#kept) return;
    const { signal } = this.#kept;
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#place.rest(placeAt(document.body, 0)), REST) as unknown as number;
    };
    addEventListener('scroll', wait, { signal, passive: true });
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Offers a place where one was, unless the page is there already. */
  offer(place: Place): void {
    const block = findPlace(document.body, place);
    if (!block || scrollY > innerHeight / 2) return;
    const host = document.createElement('lectern-place');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${panelCss}\n${placeCss}`);
    root.adoptedStyleSheets = [sheet];
    const goOn = () => block.scrollIntoView({ block: 'start' });
    const box = this.#place.offer(place, goOn, () => host.remove());
    box.classList.add('panel');
    // What stands by itself at the end of a page is found as a landmark.
    box.role = 'region';
    root.append(box);
    document.documentElement.append(host);
    keepFree(host);
    this.#kept?.signal.addEventListener('abort', () => host.remove());
  }
}
