import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../drive/browsers.ts';
import { bundle } from '../../drive/bundle.ts';
import type { SavedPage } from './pages.ts';

/** Chromium with the extractors at hand in every page that is opened, and no network but the page itself. */
export interface Bench {
  /** Opens a page with its scripts off and calls `read` in it. */
  read<T>(saved: SavedPage, read: string): Promise<T>;
  /** Opens the reader over a page. */
  open(saved: SavedPage): Promise<Opening>;
  close(): Promise<void>;
}

/** How long, in ms, from asking for the reader until its text begins, until it is whole, and the longest task in between. */
interface Opening {
  begins: number;
  whole: number;
  longest: number;
}

export async function openBench(): Promise<Bench> {
  const opening = await bundle('tests/bench/reader/opening.ts', 'Opening');
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
    async open(saved) {
      html = saved.html;
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/page`, { waitUntil: 'load', timeout: 60_000 });
      const evaluate = await inWorldOfOurs(page);
      await evaluate(`${opening};globalThis.Opening = Opening;0`);
      const begun = Date.now();
      await evaluate('Opening.open()');
      const begins = await since(begun, page, '.lectern-bar + main p');
      const whole = await since(begun, page, '.lectern-bar + main:not([aria-busy])');
      // A task is told of when it is over, and the notes come after the text.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const longest = Number(await evaluate('Opening.longest()'));
      await page.close();
      return { begins, whole, longest };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Runs code where extensions run: timers of the reader's frame are deaf to the page's own world. */
async function inWorldOfOurs(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'Lectern' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Waits for an element in the reader's frame; how long after `begun` it was there. */
async function since(begun: number, page: Page, selector: string): Promise<number> {
  const isThere = (frame: Frame) => frame.evaluate((selector) => !!document.querySelector(selector), selector);
  for (;;) {
    for (const frame of page.frames()) {
      if (frame.url() === 'about:srcdoc' && (await isThere(frame).catch(() => false))) return Date.now() - begun;
    }
    if (Date.now() - begun > 120_000) throw new Error(`No ${selector} within two minutes`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
