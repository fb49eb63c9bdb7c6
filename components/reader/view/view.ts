import barCss from '@/assets/bar.css?inline';
import notesCss from '@/assets/notes.css?inline';
import panelCss from '@/assets/panel.css?inline';
import readerCss from '@/assets/reader.css?inline';
import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import type { Sheets } from '@/components/display/stylesheet';
import { addBackLinks } from '@/components/notes/backLinks';
import { linkBareNotes } from '@/components/notes/bare';
import { openNotes } from '@/components/notes/cards';
import type { Article } from '../article';
import { bar } from './bar';
import { outline } from './outline';
import { minutes } from './pace';
import type { Stage } from './stage';
import { text } from './text';

/** The reader on its stage. */
export interface View {
  /** Dresses it in a look. */
  show(look: Look, sheets: Sheets): void;
}

/** Puts an article, sanitised, on the stage. `change` is told what is chosen in the panel. */
export function view(
  stage: Stage,
  article: Article,
  content: DocumentFragment,
  words: Words,
  change: (change: Look) => void,
): View {
  const { document, window } = stage;
  linkBareNotes(content);
  const { main, title, headings } = text(article, content, words);
  const go = (element: HTMLElement) => {
    element.scrollIntoView({ block: 'start' });
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const list = outline(headings, words, ({ element }) => {
    controls.close();
    go(element);
  });
  const leave = { word: 'read.leave', act: stage.leave };
  const skip = { word: 'read.skip', act: () => go(main) };
  const controls = bar(words, list.element, { leave, skip, others: [] }, change);

  const sheetOf = (css: string) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const worn = sheetOf('');
  document.documentElement.lang = words('language');
  document.documentElement.dir = words('direction');
  document.title = article.title;
  document.adoptedStyleSheets = [sheetOf(readerCss), sheetOf(notesCss), worn];
  document.body.append(controls.element, main);
  // Sheets are lost on the way from one document to another, so they come last.
  const root = controls.element.shadowRoot as ShadowRoot;
  root.adoptedStyleSheets = [sheetOf(panelCss), sheetOf(barCss)];

  const time = minutes(main.textContent ?? '');
  const follow = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const share = scrollHeight > clientHeight ? Math.min(1, scrollTop / (scrollHeight - clientHeight)) : 1;
    controls.progress(share, Math.ceil(time * (1 - share)));
    list.follow(controls.element.offsetHeight + 0.2 * clientHeight);
  };
  onceAFrame(window, ['scroll', 'resize'], follow);

  addBackLinks(openNotes(document, document.body, words, new AbortController().signal), words);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!controls.close()) stage.leave();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="#"]');
    if (!link) return;
    // Within the reader nothing is added to the history: Back always leads back to the page.
    event.preventDefault();
    const target = document.getElementById(decoded(link.getAttribute('href')?.slice(1) ?? ''));
    if (target) go(target);
  });
  window.requestAnimationFrame(() => {
    title.focus({ preventScroll: true });
    follow();
  });

  return {
    show(look, sheets) {
      controls.show(look);
      worn.replaceSync(sheets.page);
    },
  };
}

/** Calls back at most once a frame, however often those events come. */
function onceAFrame(window: Window, events: string[], act: () => void): void {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    window.requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
  for (const event of events) window.addEventListener(event, ask);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
