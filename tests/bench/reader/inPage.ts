/** What is bundled and put into each measured page: the extractors side by side, and what reads their results. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import DOMPurify from 'dompurify';
import { extract } from '../../../components/reader/extract.ts';
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

/** Runs every extractor `rounds` times, in turns; one round more goes ahead and does not count. */
export function readAll(url: string, rounds: number): Record<Extractor, Reading> & { sanitising: number[] } {
  const readings = Object.fromEntries(
    NAMES.map((name) => [name, { text: '', withoutCaptions: '', times: [] }]),
  ) as unknown as Record<Extractor, Reading>;
  const sanitising: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const name of NAMES) {
      const reading = readings[name];
      const start = performance.now();
      const html = EXTRACTORS[name](document, url);
      const end = performance.now();
      if (round === 0) {
        const body = parsed(html);
        reading.text = textOf(body);
        reading.withoutCaptions = textOf(body, CAPTIONS);
        continue;
      }
      reading.times.push(end - start);
      if (name !== 'lectern') continue;
      DOMPurify.sanitize(html);
      sanitising.push(performance.now() - start);
    }
  }
  return { ...readings, sanitising };
}

/** What each extractor keeps of the properties of the page it runs in. */
export function propertiesOf(url: string) {
  const region = regionOf(document);
  return Object.fromEntries(
    NAMES.map((name) => [name, keptOf(region, parsed(EXTRACTORS[name](document, url)))]),
  ) as Record<Extractor, ReturnType<typeof keptOf>>;
}
