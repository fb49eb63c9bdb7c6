import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import type { Sheets } from '@/components/display/stylesheet';
import type { FoundArticle } from './article';
import { finding } from './extract';
import type { Place } from './place/place';
import { sanitising, type Whence } from './safe/sanitise';
import { giveNamesBack, takeNames } from './safe/unclobbered';
import { atOnce, inSlices, type Steps } from './steps';
import { openStage, type Stage } from './view/stage';
import { type Text, text } from './view/text';
import { type Requests, type View, view } from './view/view';
import { waiting } from './view/waiting';

/** Elements beyond which it takes a moment to find the article of a page. */
const LARGE = 6000;

type How = 'asked' | 'again' | 'by itself';

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
  open(how: How = 'asked', place: Place | null = null): void {
    if (this.#isOpen) return;
    const isLarge = Document.prototype.getElementsByTagName.call(document, '*').length > LARGE;
    // Whether a page has an article is known only when it is found; else the stage of a large one comes before.
    if (isLarge && how !== 'by itself') this.#stand(null, how, place, isLarge);
    else {
      void this.#article().then((article) => {
        if (!this.#isOpen && (article.isArticle || how !== 'by itself')) this.#stand(article, how, place, isLarge);
      });
    }
  }

  /** Sets up the stage, and puts the article on it: at once, or where it is large bit by bit, and says so meanwhile. */
  #stand(found: FoundArticle | null, how: How, place: Place | null, isLarge: boolean): void {
    this.#isOpen = true;
    const fill = async (stage: Stage) => {
      const { ended } = stage;
      const prepare = async () => {
        const article = found ?? (await this.#article());
        const text = await inSlices(this.#prepare(article, stage), this.#pause, ended);
        return text && { article, text };
      };
      const ready =
        found && !isLarge
          ? { article: found, text: atOnce(this.#prepare(found, stage)) }
          : await waiting(stage, this.#words, prepare);
      if (!ready) return;
      takeNames();
      const shown = view(stage, ready.article, ready.text, this.#words, this.#deeds);
      this.#view = shown;
      shown.show(this.#look, this.#sheets);
      if (isLarge) await inSlices(shown.rest, this.#pause, ended);
      else atOnce(shown.rest);
      if (place && !ended.aborted) shown.comeBack(place, how === 'again');
    };
    takeNames();
    openStage(
      this.#words('read.label'),
      (stage) => {
        this.#stage = stage;
        fill(stage)
          .finally(giveNamesBack)
          .catch((error) => {
            stage.leave();
            throw error;
          });
      },
      () => this.#left(),
    );
    this.#deeds.reading(true);
  }

  /** Makes an article safe, and ready to be put on the stage. */
  *#prepare(article: FoundArticle, { window }: Stage): Steps<Text> {
    return yield* text(article, yield* sanitising(article.content, this.#whence(article), window), this.#words);
  }

  /** Lets the page, and who waits for its reader, act in between; the page as it is. */
  async #pause(): Promise<void> {
    giveNamesBack();
    await new Promise((resolve) => setTimeout(resolve));
    takeNames();
  }

  /** The article of the page; one without words where there is none, or where it cannot be found. */
  async #article(): Promise<FoundArticle> {
    const rest = {
      standfirst: null,
      byline: null,
      lang: '',
      dir: '',
      site: null,
      published: null,
      isArticle: false,
    } as const;
    takeNames();
    const content = document.createElement('div');
    const none = { title: document.title, url: location.href, content, ...rest };
    try {
      return (await inSlices(finding(document, location.href), this.#pause)) ?? none;
    } catch (error) {
      console.error('Lectern could not find the article of this page.', error);
      return none;
    } finally {
      giveNamesBack();
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
