import type { Page } from 'puppeteer-core';
import type { Article } from '@/components/reader/article';
import { bundle } from '../drive/bundle.ts';
import type { Kind } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin } from './reader.ts';

/** An article as it was made of a page, with questions to its HTML. */
export interface Read extends Article {
  text: string;
  /** What each element that matches says. */
  texts: Record<string, string[]>;
  /** In-page links that lead nowhere. */
  dead: string[];
}

declare const Extraction: { extract(document: Document, url: string): Article | null };

export const ASKED = [
  'h1,h2,h3,h4',
  'h2',
  'h3',
  'p',
  'li',
  'th',
  'td',
  'caption',
  'dt',
  'dd',
  'figcaption',
  'blockquote',
  'blockquote br',
  '.poem br',
  'pre',
  'math',
  'abbr[title]',
  'rt',
  'time',
  '[lang]',
  '[dir]',
  'font,center,form,input,textarea,button,nav,script',
  'table',
];

/** Runs in the page: extracts, and asks. */
export function read(asked: string[], html?: string): Read | null {
  const source = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  const article = Extraction.extract(source, html === undefined ? location.href : 'https://fixture.invalid/page');
  if (!article) return null;
  const { body } = new DOMParser().parseFromString(article.html, 'text/html');
  const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  return {
    ...article,
    text: tidy(body.textContent),
    texts: Object.fromEntries(
      asked.map((selector) => [selector, [...body.querySelectorAll(selector)].map((one) => tidy(one.textContent))]),
    ),
    dead: [...body.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => !body.querySelector(`[id="${id}"]`)),
  };
}

/** A paragraph as long as those of an article are. */
export const told = (subject: string) =>
  `<p>${subject}, which the harbour books tell of at length, was paid for out of the tolls of three years, and of it stands, after a fire and two floods, no more than the lower course of stones on the side of the water.</p>`;

/** Extraction in a browser. */
export interface Reading {
  /** A page of ours, in which `Extraction` is at hand. */
  open(path: string): Promise<Page>;
  /** What becomes of a page of ours; throws where nothing does. */
  readPage(path: string): Promise<Read>;
  /** What becomes of HTML that belongs to no window. */
  readHtml(html: string): Promise<Read | null>;
  close(): Promise<void>;
}

/** Starts a browser to extract articles in. */
export async function readingIn(kind: Kind): Promise<Reading> {
  const script = `${await bundle('components/reader/extract.ts', 'Extraction')};globalThis.Extraction = Extraction;`;
  const pages = await serve();
  const lectern = await begin(kind);
  const open = async (path: string) => {
    const page = await lectern.open(pages.url(path));
    await page.evaluate(script);
    return page;
  };
  // What belongs to no window needs none of its own.
  const desk = await open('/articles/old.html');
  return {
    open,
    readPage: async (path) => {
      const page = await open(path);
      const article = await page.evaluate(read, ASKED);
      await page.close();
      if (!article) throw new Error('nothing was found');
      return article;
    },
    readHtml: (html) => desk.evaluate(read, ASKED, html),
    close: async () => {
      await lectern.close();
      await pages.close();
    },
  };
}
