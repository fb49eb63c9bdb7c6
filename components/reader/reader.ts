import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import type { Sheets } from '@/components/display/stylesheet';
import type { FoundArticle } from './article';
import { findArticle } from './extract';
import type { Place } from './place';
import { sanitise, type Whence } from './sanitise';
import { giveNamesBack, takeNames } from './unclobbered';
import { openStage, type Stage } from './view/stage';
import { type Requests, type View, view } from './view/view';
import { waiting } from './view/waiting';

/** Elements beyond which it takes a moment to find the article of a page. */
const LARGE = 15_000;

/** What the reader asks of the browser, which it does not know. */
export interface Deeds extends Requests {
  /** Told when it was opened, and when it was left. */
  reading(on: boolean): void;
}

/** The reader of one page: closed, or open over it. */
export class Reader {
  readonly #words: Words;
  readonly #deeds: Deeds;
  #look: Look = {};
  #sheets: Sheets = { page: '', shadow: '' };
  #stage: Stage | null = null;
  #view: View | null = null;
  #isOpen = false;

  constructor(words: Words, deeds: Deeds) {
    this.#words = words;
    this.#deeds = deeds;
  }

  /** Dresses the reader, now or when it opens. */
  dress(look: Look, sheets: Sheets): void {
    this.#look = look;
    this.#sheets = sheets;
    this.#view?.show(look, sheets);
  }

  toggle(place: Place | null): void {
    if (this.#isOpen) this.#stage?.leave();
    else this.open('asked', place);
  }

  /**
   * Opens the reader: `by itself` only where the page has an article; `again` at the place where one was before, which is
   * only offered otherwise.
   */
  open(how: 'asked' | 'again' | 'by itself' = 'asked', place: Place | null = null): void {
    if (this.#isOpen) return;
    // Whether a page has an article is known only when it is found; else the stage of a large one comes before.
    const isFirst = how !== 'by itself' && document.getElementsByTagName('*').length > LARGE;
    takeNames();
    const article = isFirst ? null : this.#article();
    if (how === 'by itself' && !article?.isArticle) {
      giveNamesBack();
      return;
    }
    this.#isOpen = true;
    const fill = (stage: Stage, article: FoundArticle) => {
      this.#fill(stage, article);
      if (place) this.#view?.comeBack(place, how === 'again');
    };
    openStage(
      this.#words('read.label'),
      (stage) => {
        this.#stage = stage;
        if (article) return fill(stage, article);
        giveNamesBack();
        waiting(stage, this.#words, () => {
          takeNames();
          fill(stage, this.#article());
        });
      },
      () => this.#left(),
    );
    this.#deeds.reading(true);
  }

  #fill(stage: Stage, article: FoundArticle): void {
    const content = sanitise(article.content, this.#whence(article), stage.window);
    this.#view = view(stage, article, content, this.#words, this.#deeds);
    this.#view.show(this.#look, this.#sheets);
    giveNamesBack();
  }

  /** The article of the page; one without words where there is none, or where it cannot be found. */
  #article(): FoundArticle {
    const rest = { byline: null, lang: '', dir: '', site: null, published: null, isArticle: false } as const;
    const content = document.createElement('div');
    const none = { title: document.title, url: location.href, content, ...rest };
    try {
      return findArticle(document, location.href) ?? none;
    } catch (error) {
      console.error('Lectern could not find the article of this page.', error);
      return none;
    }
  }

  #whence({ url }: FoundArticle): Whence {
    return { url, base: document.baseURI, shown: new Set(Array.from(document.images, ({ currentSrc }) => currentSrc)) };
  }

  #left(): void {
    giveNamesBack();
    this.#isOpen = false;
    this.#stage = this.#view = null;
    this.#deeds.reading(false);
  }
}
