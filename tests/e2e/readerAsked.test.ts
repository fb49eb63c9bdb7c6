import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { chooseFromMenu, giveCommand } from '../drive/asking.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, permit, popupOn, until, visit } from './reader.ts';
import { isOpen, openReader, readerIn } from './readerView.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

/** How many popups of Lectern are open. */
const popups = (lectern: Lectern) =>
  lectern.background(async () =>
    chrome.runtime.getContexts
      ? (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length
      : chrome.extension.getViews({ type: 'popup' }).length,
  );

const COMMAND = 'open-reader';

describe.each(kinds)('in %s, the reader', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  afterEach(async () => {
    await lectern.closePopup();
    await page.close();
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('opens by its command, and is left by it', async () => {
    page = await visit(lectern, pages.url('/reader/'));
    await giveCommand(lectern, page, COMMAND);
    const frame = await readerIn(page);
    expect(await frame.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The harbour that moved');
    await giveCommand(lectern, page, COMMAND);
    await until(
      () => isOpen(page),
      (open) => !open,
    );
  });

  it('opens from the page’s menu', async () => {
    page = await visit(lectern, pages.url('/reader/'));
    await chooseFromMenu(lectern, page, COMMAND, 'Open reader');
    const frame = await readerIn(page);
    expect(await frame.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The harbour that moved');
  });

  it.each([
    ['XHTML', 'quay.xhtml', 'The quay in brick', 'forty yards'],
    ['plain text', 'quay.txt', 'quay.txt', 'paid by the foot'],
  ])('shows a page of %s', async (_, name, title, words) => {
    page = await visit(lectern, pages.url(`/documents/${name}`));
    const frame = await openReader(lectern, page);
    expect(await frame.evaluate(() => document.querySelector('h1')?.textContent)).toBe(title);
    expect(await frame.evaluate(() => document.querySelector('article')?.textContent)).toContain(words);
  });

  it.each([
    ['a picture', '/documents/tile.png', 'a single picture'],
    ['a drawing', '/sample/straits.svg', 'a single picture'],
    ['data', '/documents/tides.xml', 'holds data'],
    ['a PDF', '/document.pdf', 'PDF'],
  ])('does not open over %s, and says why', async (_, path, why) => {
    page = await visit(lectern, pages.url('/sample/plain.html'));
    await page.goto(pages.url(path)).catch(() => undefined);
    const popup = await popupOn(lectern, page);
    await until(
      () => popup.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? ''),
      (text) => text.includes(why),
    );
    await lectern.closePopup();
    await giveCommand(lectern, page, COMMAND);
    await until(
      () => popups(lectern),
      (count) => count > 0,
    );
    expect(await page.evaluate(() => document.getElementsByTagName('lectern-reader').length)).toBe(0);
  });
});
