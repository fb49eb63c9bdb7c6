import { make } from '@/components/controls/dom';
import { contentOf } from './content';
import type { Note } from './find';

/** Room beside the text, in px, in which a note can be read. */
const ROOM = 208;
/** What a note stands beside: the outermost of these, so that none is cut where a block is laid out by itself. */
const BLOCKS = 'p,ul,ol,dl,pre,blockquote,figure,.lectern-wide';

/**
 * Puts a copy of each note into the margin, beside the block with its first marker. The copies are for the eye only: by
 * keyboard and for a screen reader, markers, their cards and the list of notes are all there is.
 */
export class MarginNotes {
  readonly #article: HTMLElement;
  readonly #notes: readonly Note[];
  #shown: HTMLElement[] = [];

  constructor(article: HTMLElement, notes: readonly Note[]) {
    this.#article = article;
    this.#notes = notes;
  }

  /** Shows them where they are wanted and there is room. */
  show(isWanted: boolean): void {
    const { clientWidth } = this.#article.ownerDocument.documentElement;
    const on = isWanted && (clientWidth - this.#article.clientWidth) / 2 >= ROOM;
    if (on === this.#shown.length > 0) return;
    for (const element of this.#shown.splice(0)) element.remove();
    if (on) this.#shown = this.#notes.flatMap((note) => this.#stand(note) ?? []);
  }

  #stand(note: Note): HTMLElement | null {
    let block: Element | null = null;
    for (let up: Element | null = note.markers[0] ?? null; up && up !== this.#article; up = up.parentElement) {
      if (up.matches(BLOCKS)) block = up;
    }
    if (!block || block.contains(note.block)) return null;
    const element = make('aside', { className: 'lectern-margin' }, make('b', { textContent: note.label }), ' ');
    element.ariaHidden = 'true';
    element.append(contentOf(note, this.#notes));
    for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
    block.before(element);
    return element;
  }
}
