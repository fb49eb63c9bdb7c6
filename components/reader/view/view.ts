import barCss from '@/assets/bar.css?inline';
import notesCss from '@/assets/notes.css?inline';
import panelCss from '@/assets/panel.css?inline';
import readerCss from '@/assets/reader.css?inline';
import type { Choose } from '@/components/controls/view';
import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import type { Sheets } from '@/components/display/stylesheet';
import { addBackLinks } from '@/components/notes/backLinks';
import { openNotes } from '@/components/notes/cards';
import { fragmentOf, type Note } from '@/components/notes/find';
import { MarginNotes } from '@/components/notes/margin';
import { keepPlace } from '@/components/page/place';
import type { Facts } from '../article';
import { KeptPlace } from '../place/keptPlace';
import { findPlace, type Place, placeAt } from '../place/place';
import { atOnce, type Steps } from '../steps';
import { bar } from './bar';
import { dress, sheetOf } from './dress';
import { outline } from './outline';
import { minutes } from './pace';
import { atRest, onceAFrame } from './scrolling';
import type { Stage } from './stage';
import type { Text } from './text';
import { waysOut } from './waysOut';

/** What the reader asks of whoever opened it. */
export interface Requests {
  /** Something was chosen in the panel. */
  choose: Choose;
  /** The place was reached that is worth coming back to; null: no place is to be kept. */
  keepPlace(place: Place | null): void;
  /** The address of a packaged file. */
  urlOf(path: string): string;
}

/** Pieces of text that are laid out together, and more the longer it is: the browser goes through all that is there. */
const LAID_OUT = 4;

/** The reader on its stage. */
export interface View {
  /** Dresses it in a look. */
  show(look: Look, sheets: Sheets): void;
  /** Offers the place where one was; `atOnce` goes there without asking. */
  comeBack(place: Place, atOnce: boolean): void;
  /** Puts in what comes after the beginning of the text. */
  rest: Steps<void>;
}

/** Puts the beginning of an article on the stage. */
export function view(stage: Stage, article: Facts, text: Text, words: Words, requests: Requests): View {
  const { document, window, ended } = stage;
  const { main, title, headings } = text;
  const go = (element: HTMLElement) => {
    element.scrollIntoView({ block: 'start' });
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const list = outline(headings, words, ({ element }) => {
    controls.close();
    go(element);
  });
  const dressed = dress(window, main, [readerCss, notesCss], requests.urlOf);
  const controls = bar(
    words,
    headings.length > 0 ? list.element : null,
    {
      leave: { word: 'read.leave', act: stage.leave },
      skip: { word: 'read.skip', act: () => go(main) },
      others: waysOut(
        stage,
        {
          title: article.title,
          whole: () => {
            atOnce(rest);
            return main;
          },
          notes: () => notes,
          look: dressed,
        },
        (word) => controls.announce(words(word)),
      ),
    },
    requests.choose,
  );

  document.documentElement.lang = words('language');
  document.documentElement.dir = words('direction');
  document.title = article.title;
  document.adoptedStyleSheets = dressed.sheets;
  document.body.append(controls.element, main);
  // Sheets are lost on the way from one document to another, so they come last.
  const root = controls.element.shadowRoot as ShadowRoot;
  root.adoptedStyleSheets = [sheetOf(window, panelCss), sheetOf(window, barCss)];

  let time = 1;
  const follow = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const share = scrollHeight > clientHeight ? Math.min(1, scrollTop / (scrollHeight - clientHeight)) : 1;
    controls.progress(share, Math.ceil(time * (1 - share)));
    list.follow(controls.edge() + 0.2 * clientHeight);
  };
  const kept = new KeptPlace(words, requests.keepPlace);
  atRest(window, ended, () => main.ariaBusy || kept.rest(placeAt(main, controls.edge())));
  // What is open in the bar would lie over what has focus.
  main.addEventListener('focusin', () => controls.close());

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!controls.close()) stage.leave();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="#"]');
    if (!link) return;
    // Within the reader nothing is added to the history: Back always leads back to the page.
    event.preventDefault();
    const target = document.getElementById(fragmentOf(link) ?? '');
    if (target) go(target);
  });
  let notes: Note[] = [];
  let margin: MarginNotes | null = null;
  let isInMargin = false;
  function* putIn(): Steps<void> {
    let laidOut = 0;
    let more = 0;
    for (const nodes of text.putIn()) {
      dressed.add(nodes);
      // The time it takes to lay text out is a part of the step: else all of it would be laid out in one task.
      if (++more > LAID_OUT + laidOut / LAID_OUT) {
        main.getBoundingClientRect();
        laidOut += more;
        more = 0;
      }
      yield;
    }
    // What nobody misses in the first frame comes after it, so that the text is there the sooner.
    window.requestAnimationFrame(() => window.setTimeout(settle));
  }
  function settle(): void {
    if (ended.aborted) return;
    time = minutes(main.textContent ?? '');
    notes = openNotes(document, document.body, words, ended, (card) => dressed.add([card]));
    addBackLinks(notes, words);
    margin = new MarginNotes(main.querySelector('article') ?? main, notes);
    margin.show(isInMargin);
    onceAFrame(window, ['resize'], () => margin?.show(isInMargin));
    onceAFrame(window, ['scroll', 'resize'], follow);
    follow();
  }
  const rest = putIn();
  rest.next();
  window.requestAnimationFrame(() => title.focus({ preventScroll: true }));

  return {
    rest,
    show(look, sheets) {
      controls.show(look);
      isInMargin = !!look.marginNotes;
      const wear = () => {
        dressed.wear(look, sheets);
        margin?.show(isInMargin);
      };
      // Nobody reads yet while text is still put in, and what stands below it will move.
      if (main.ariaBusy) wear();
      else keepPlace(wear, window);
    },
    comeBack(place, atOnce) {
      const block = findPlace(main, place);
      if (!block) return;
      const goOn = () => go(block);
      if (atOnce) window.requestAnimationFrame(goOn);
      else controls.offer(kept.offer(place, goOn, controls.measure));
    },
  };
}
