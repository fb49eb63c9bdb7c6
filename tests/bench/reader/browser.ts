import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../drive/browsers.ts';
import { bundle } from '../../drive/bundle.ts';
import type { SavedPage } from './pages.ts';

/** Chromium with the extractors at hand in every page that is opened, and no network but the page itself. */
export interface Bench {
  /** Opens a page with its scripts off and calls `read` in it. */
  read<T>(saved: SavedPage, read: string): Promise<T>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const code = await bundle('tests/bench/reader/inPage.ts', 'Bench');
  let html = '';
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/page' ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      // As the published figures were measured: nothing of the page's own acts, inline styles included.
      'content-security-policy': "default-src 'none'",
    });
    response.end(request.url === '/page' ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const page: Page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return {
    async read(saved, read) {
      html = saved.html;
      await page.goto(`http://127.0.0.1:${port}/page`, { waitUntil: 'domcontentloaded' });
      // A page whose scripts are off may call no Trusted Types policy, which DOMPurify would make.
      return page.evaluate(
        `Object.defineProperty(window, 'trustedTypes', { value: undefined });${code};Bench.${read}(${JSON.stringify(saved.url)}, 4)`,
      ) as never;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
