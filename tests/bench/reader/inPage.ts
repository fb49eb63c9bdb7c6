/** What is bundled and put into each measured page: the extractors side by side, and what reads their results. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract, findArticle } from '../../../components/reader/extract.ts';
import { dayOf } from '../../../components/reader/head/day.ts';
import { sanitise } from '../../../components/reader/safe/sanitise.ts';
import { keptOf, regionOf } from './properties.ts';
import { textOf } from './text.ts';

const EXTRACTORS = {
  lectern: (document: Document, url: string): string => extract(document, url)?.html ?? '',
  /** Clones, so that the page stays as it was. */
  readability: (document: Document, _url: string): string =>
    new Readability(document.cloneNode(true) as Document).parse()?.content ?? '',
  /** Clones, because it writes into the pictures of the document it reads. */
  defuddle: (document: Document, url: string): string =>
    new Defuddle(document.cloneNode(true) as Document, { url }).parse().content ?? '',
};

export type Extractor = keyof typeof EXTRACTORS;
const NAMES = Object.keys(EXTRACTORS) as Extractor[];

/** A piece of HTML as a document nobody sees. */
const parsed = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

/** What one extractor makes of the page it runs in. */
export interface Reading {
  text: string;
  withoutCaptions: string;
  /** Of each run, in ms. */
  times: number[];
}

const CAPTIONS = 'figcaption,caption';

function readingOf(html: string): Reading {
  const body = parsed(html);
  return { text: textOf(body), withoutCaptions: textOf(body, CAPTIONS), times: [] };
}

/** All that the reader does until it has something to show: finds the article, and sanitises it. */
function makeReady(document: Document, url: string): void {
  const article = findArticle(document, url);
  if (article) sanitise(article.content, { url, base: url, shown: new Set() }, window);
}

/**
 * Runs every extractor `rounds` times, one round going ahead that does not count. Each round begins with another one,
 * for what one leaves behind is cleared up while the next one runs.
 */
export function readAll(url: string, rounds: number): Record<Extractor, Reading> & { sanitising: number[] } {
  const readings = Object.fromEntries(
    NAMES.map((name) => [name, readingOf(EXTRACTORS[name](document, url))]),
  ) as Record<Extractor, Reading>;
  const sanitising: number[] = [];
  makeReady(document, url);
  const runs: [(document: Document, url: string) => unknown, number[]][] = [
    ...NAMES.map((name) => [EXTRACTORS[name], readings[name].times] as (typeof runs)[number]),
    [makeReady, sanitising],
  ];
  for (let round = 0; round < rounds; round++) {
    for (const [run, times] of [...runs.slice(round % runs.length), ...runs.slice(0, round % runs.length)]) {
      const start = performance.now();
      run(document, url);
      times.push(performance.now() - start);
    }
  }
  return { ...readings, sanitising };
}

/** The article below its title: the reader shows when it was published, which is not of the article's own text. */
function withDate(document: Document, url: string): string {
  const { html = '', published } = extract(document, url) ?? {};
  const day = dayOf(published ?? '');
  return day ? `<time datetime="${day}"></time>${html}` : html;
}

/** What each extractor keeps of the properties of the page it runs in. */
export function propertiesOf(url: string) {
  const region = regionOf(document, url);
  const extractors = { ...EXTRACTORS, lectern: withDate };
  return Object.fromEntries(
    NAMES.map((name) => [name, keptOf(region, parsed(extractors[name](document, url)))]),
  ) as Record<Extractor, ReturnType<typeof keptOf>>;
}
