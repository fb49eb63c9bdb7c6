import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Kind, Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, permit, visit } from './reader.ts';

/** What a test on one page works with. */
export interface Opened {
  lectern: Lectern;
  pages: Awaited<ReturnType<typeof serve>>;
  page: Page;
}

/** One browser for the tests of a suite; each begins on that page in a new tab, with nothing remembered. */
export function onPage(kind: Kind, path: string, ready: (opened: Opened) => void, start = begin): void {
  let lectern: Lectern;
  let pages: Opened['pages'];
  let page: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await start(kind);
  });
  beforeEach(async () => {
    await forgetAll(lectern);
    page = await visit(lectern, pages.url(path));
    ready({ lectern, pages, page });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });
}

/** One browser for the tests of a suite that all look at one page, of a site that was permitted. */
export function onOnePage(kind: Kind, path: string, ready: (opened: Opened) => void): void {
  let lectern: Lectern;
  let pages: Opened['pages'];
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    ready({ lectern, pages, page: await visit(lectern, pages.url(path)) });
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });
}
