import panelCss from '@/assets/panel.css?inline';
import placeCss from '@/assets/place.css?inline';
import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import { findPlace, type Place, placeAt } from './place';

/** How long scrolling has to rest, in ms, for a place to be kept. */
const REST = 1000;

/** Keeps the place in the page itself, and offers the one where one was; out of the page's reach. */
export class PagePlace {
  readonly #words: Words;
  readonly #keep: (place: Place | null) => void;
  #kept: AbortController | null = null;

  constructor(words: Words, keep: (place: Place | null) => void) {
    this.#words = words;
    this.#keep = keep;
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
      timer = setTimeout(() => this.#keep(placeAt(document.body, 0)), REST) as unknown as number;
    };
    addEventListener('scroll', wait, { signal, passive: true });
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Offers a place where one was, unless the page is there already. */
  offer(place: Place): void {
    const block = findPlace(document.body, place);
    if (!block || scrollY > innerHeight / 2) return;
    const words = this.#words;
    const host = document.createElement('lectern-place');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${panelCss}\n${placeCss}`);
    root.adoptedStyleSheets = [sheet];
    const answer = (word: string, act: () => void) => {
      const button = make('button', { type: 'button', textContent: words(word) });
      button.addEventListener('click', () => {
        host.remove();
        act();
      });
      return button;
    };
    const question = words('read.wasAt', [place.words.slice(0, 60)]);
    const box = make(
      'div',
      { className: 'panel offer', lang: words('language'), dir: words('direction') },
      make('p', { textContent: question }),
      answer('read.goOn', () => block.scrollIntoView({ block: 'start' })),
      answer('read.forget', () => this.#keep(null)),
      answer('panel.close', () => undefined),
    );
    box.role = 'region';
    box.ariaLabel = question;
    box.addEventListener('keydown', ({ key }) => key === 'Escape' && host.remove());
    root.append(box);
    document.documentElement.append(host);
    this.#kept?.signal.addEventListener('abort', () => host.remove());
  }
}
