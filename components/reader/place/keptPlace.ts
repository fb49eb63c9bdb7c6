import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import type { Place } from './place';

/** How long, in ms, a screen reader may take to know of what it is to listen to. */
const KNOWN = 200;

/**
 * Keeps the place where one comes to rest, and offers that of an earlier visit, which is not given up before one has
 * answered or read past it.
 */
export class KeptPlace {
  readonly #words: Words;
  readonly #keep: (place: Place | null) => void;
  #earlier: Place | null = null;
  /** Takes the offer away. */
  #withdraw: (() => void) | null = null;

  constructor(words: Words, keep: (place: Place | null) => void) {
    this.#words = words;
    this.#keep = keep;
  }

  /** One has come to rest at a place; null: at the beginning, which gives up no earlier visit's. */
  rest(at: Place | null): void {
    if (this.#earlier && !at) return;
    if (this.#earlier && this.#withdraw && at && at.before < this.#earlier.before) return;
    this.#withdraw?.();
    this.#earlier = null;
    this.#keep(at);
  }

  /**
   * The question whether to go on at a place, with answers as buttons. It is said to screen readers, and takes no focus;
   * an answer, or Escape, takes it away, and gives focus back to what had it. `gone` is called when it is.
   */
  offer(place: Place, goOn: () => void, gone: () => void = () => undefined): HTMLElement {
    const words = this.#words;
    const question = words('read.wasAt', [place.words.slice(0, 60)]);
    const said = make('p');
    said.role = 'status';
    setTimeout(() => said.append(question), KNOWN);
    const element = make('div', { className: 'offer', lang: words('language'), dir: words('direction') }, said);
    element.role = 'group';
    element.ariaLabel = question;
    let before: EventTarget | null = null;
    element.addEventListener('focusin', ({ relatedTarget }) => {
      if (!element.contains(relatedTarget as Node | null)) before = relatedTarget;
    });
    const end = () => {
      this.#withdraw = null;
      const isIn = element.matches(':focus-within');
      element.remove();
      gone();
      if (isIn) (before as HTMLElement | null)?.focus({ preventScroll: true });
    };
    const forget = () => {
      this.#earlier = null;
      this.#keep(null);
    };
    const answers: [string, () => void][] = [
      ['read.goOn', goOn],
      ['read.forget', forget],
      ['panel.close', () => undefined],
    ];
    for (const [word, act] of answers) {
      const button = make('button', { type: 'button', textContent: words(word) });
      button.addEventListener('click', () => {
        end();
        act();
      });
      element.append(button);
    }
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
    });
    this.#earlier = place;
    this.#withdraw = end;
    return element;
  }
}
