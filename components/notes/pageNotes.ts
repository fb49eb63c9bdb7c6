import notesCss from '@/assets/notes.css?inline';
import type { Words } from '@/components/controls/words';
import { linkBareNotes } from './bare';
import { openNotes } from './cards';

/** Notes beside their markers in the page itself; the cards stand in a closed shadow tree. */
export class PageNotes {
  readonly #words: Words;
  #shown: AbortController | null = null;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Opens notes from now on, or leaves the page as it was. */
  show(on: boolean): void {
    if (on === !!this.#shown) return;
    this.#shown?.abort();
    this.#shown = null;
    if (!on) return;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const host = document.createElement('lectern-notes');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { all: initial !important; display: contents !important; } ${notesCss}`);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    signal.addEventListener('abort', () => host.remove());
    const unlink = linkBareNotes(document.body);
    signal.addEventListener('abort', unlink);
    openNotes(document, root, this.#words, signal);
  }
}
