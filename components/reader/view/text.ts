import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import { linkBareNotes } from '@/components/notes/bare';
import type { Facts } from '../article';
import { dayOf } from '../head/day';
import { piecesOf } from '../safe/pieces';
import type { Steps } from '../steps';
import { tidy } from '../tidy';
import { type Heading, orderHeadings } from './levels';

/** The article as it is read, with nothing in it yet but what is said of it. */
export interface Text {
  /** The landmark that holds it. */
  main: HTMLElement;
  title: HTMLElement;
  headings: Heading[];
  /** Puts its text in, from the beginning on; yields the nodes of each piece. */
  putIn(): Generator<ChildNode[], void>;
}

/** Elements beyond which it takes a moment to lay out an article. */
const LONG = 2000;

/** The text that languages written from right to left are read in. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|ps|sd|ug|ur|yi)\b/i;

/** Puts the article together: title, who wrote it, when and where, its text, and where it comes from. */
export function* text(article: Facts, content: DocumentFragment, words: Words): Steps<Text> {
  linkBareNotes(content);
  yield;
  const headings = orderHeadings(content);
  yield;
  setUpTables(content, words);
  yield;
  const title = make('h1', {
    textContent: article.title || fileNameIn(article.url) || words('read.untitled'),
    tabIndex: -1,
  });
  const facts = [article.byline, date(article.published, article.lang || words('language')), article.site];
  const byline = make('p', { className: 'lectern-byline' });
  for (const fact of facts.filter((fact) => fact !== null && fact !== '')) {
    byline.append(byline.hasChildNodes() ? ' · ' : '', make('span', {}, fact as string | Node));
  }
  const standfirst =
    article.standfirst && make('p', { className: 'lectern-standfirst', textContent: article.standfirst });
  const header = make(
    'header',
    {},
    title,
    ...(standfirst ? [standfirst] : []),
    ...(byline.hasChildNodes() ? [byline] : []),
  );
  if (!article.isArticle) {
    header.append(
      make('p', {
        className: 'lectern-notice',
        textContent: words(content.childElementCount ? 'read.none' : 'read.empty'),
      }),
    );
  }
  const body = make('article', { id: 'lectern-article' }, header);
  body.classList.toggle('lectern-long', content.querySelectorAll('*').length > LONG);
  // Also where nobody knows it: else it would be read out, and hyphenated, as in the language of the reader around it.
  body.lang = article.lang;
  body.dir = article.dir || (RIGHT_TO_LEFT.test(article.lang) ? 'rtl' : 'ltr');
  const link = make('a', { href: article.url, target: '_top', textContent: decoded(article.url) });
  const source = make('footer', { className: 'lectern-source' }, make('p', {}, `${words('read.source')} `, link));
  source.lang = words('language');
  source.dir = words('direction');
  const main = make('main', { tabIndex: -1, ariaBusy: 'true' }, body, source);
  return { main, title, headings, putIn: () => puttingIn(content, body, main) };
}

/** Piece by piece, so that the beginning can be seen while the rest is laid out. */
function* puttingIn(content: DocumentFragment, body: Element, main: Element): Generator<ChildNode[], void> {
  const pieces = [...piecesOf(content)];
  if (pieces.length > 1) for (const { nodes } of pieces) for (const node of nodes) node.remove();
  for (const { parent, nodes } of pieces) {
    (parent === content ? body : (parent as Element)).append(...nodes);
    yield nodes;
  }
  main.ariaBusy = null;
}

/** A wide table scrolls by itself, and by keyboard. */
function setUpTables(content: DocumentFragment, words: Words): void {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = make('div', { className: 'lectern-wide', tabIndex: 0 });
    box.role = 'region';
    box.ariaLabel = tidy(table.caption?.textContent) || words('read.table');
    table.replaceWith(box);
    box.append(table);
  }
}

/** A date as the language of the article writes it; what is none is left as it is. */
function date(published: string | null, language: string): Node | string | null {
  const day = dayOf(published ?? '');
  const at = new Date(day ?? '');
  if (!day || Number.isNaN(at.getTime())) return published;
  const time = make('time', { textContent: written(at, language) });
  time.dateTime = day;
  return time;
}

function written(at: Date, language: string): string {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  } catch {
    return at.toISOString().slice(0, 10);
  }
}

/** What a file without a title is called, as browsers call it too. */
const fileNameIn = (url: string) => decoded(url.split(/[?#]/)[0]?.split('/').pop() ?? '');

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
