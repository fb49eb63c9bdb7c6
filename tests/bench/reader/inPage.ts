/** What is bundled and put into each measured page: the extractors side by side, and the one serialiser for all. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../../components/reader/extract.ts';
import { textOf } from './text.ts';

export const EXTRACTORS = {
  /** Clones, so that the page stays as it was. */
  readability: (document: Document, _url: string): string =>
    new Readability(document.cloneNode(true) as Document).parse()?.content ?? '',
  /** Clones, because it writes into the pictures of the document it reads. */
  defuddle: (document: Document, url: string): string =>
    new Defuddle(document.cloneNode(true) as Document, { url }).parse().content ?? '',
  lectern: (document: Document, url: string): string => extract(document, url)?.html ?? '',
};

export type Extractor = keyof typeof EXTRACTORS;

/** A piece of HTML as a document nobody sees. */
export const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export { textOf };
