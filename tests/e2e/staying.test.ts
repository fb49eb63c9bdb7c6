import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giveCommand } from '../drive/asking.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import {
  beginAlone,
  forgetAll,
  kinds,
  NAVY,
  pick,
  registered,
  SEPIA,
  seen,
  size,
  stored,
  theme,
  travel,
  until,
  visit,
} from './reader.ts';

const shrunk = ({ fontSize }: { fontSize: number }) => Math.round(fontSize * 800) / 1000;

/** Waits until a page that may be on its way out of memory wears Sepia. */
const wearsSepia = (page: Page) =>
  until(
    () => seen(page).catch(() => undefined),
    (now) => now?.paper === SEPIA.paper,
  );

describe.each(kinds)('in %s, a look', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await beginAlone(kind);
  });
  beforeEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('is on at once, and on the next visit, the other pages of the site and in a new tab', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    const own = await seen(page);
    await pick(lectern, page, theme('Navy'), size(80));
    await until(
      () => seen(page),
      ({ color }) => color === NAVY.color,
    );
    expect(await seen(page)).toMatchObject({ ...NAVY, fontSize: shrunk(own) });
    await registered(lectern);

    await page.reload({ waitUntil: 'load' });
    expect(await seen(page)).toMatchObject({ ...NAVY, fontSize: shrunk(own) });
    const other = await visit(lectern, pages.url('/thousand/'));
    expect(await seen(other)).toMatchObject(NAVY);
    const elsewhere = await visit(lectern, pages.site('alpha', '/sample/plain.html'));
    expect(await seen(elsewhere)).toEqual(own);
    for (const tab of [page, other, elsewhere]) await tab.close();
  });

  it('comes along back and forward', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html?bfcache'));
    await pick(lectern, page, theme('Navy'));
    await registered(lectern);
    await page.goto(pages.url('/thousand/?bfcache'), { waitUntil: 'load' });
    expect(await seen(page)).toMatchObject(NAVY);
    // Changed meanwhile, so that a page kept in memory has to be told.
    await pick(lectern, page, theme('Sepia'));
    await travel(page, 'goBack', 'plain');
    await wearsSepia(page);
    await travel(page, 'goForward', 'thousand');
    await wearsSepia(page);
    await page.close();
  });

  it('goes a step for each press of a key, however soon the next one comes', async () => {
    if (kind === 'firefox') return; // Its keys are not to be pressed that soon from outside.
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await giveCommand(lectern, page, 'textSize-more', 3);
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now['site:127.0.0.1']).includes('"textSize":130'),
    );
    await page.close();
  });

  it('is on a page one goes back to that had none when one left it', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html?bfcache'));
    await page.goto(pages.url('/thousand/?bfcache'), { waitUntil: 'load' });
    await pick(lectern, page, theme('Sepia'), ['checkbox', 'Show the strip in the page']);
    await travel(page, 'goBack', 'plain');
    await wearsSepia(page);
    await until(() => page.evaluate(() => !!document.querySelector('lectern-strip')).catch(() => false), Boolean);
    await page.close();
  });

  it('is followed by every open tab of the site, and by no other', async () => {
    const one = await visit(lectern, pages.url('/thousand/'));
    const other = await visit(lectern, pages.site('alpha', '/thousand/'));
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await until(
      () => seen(one),
      ({ paper }) => paper === NAVY.paper,
    );
    expect((await seen(other)).paper).not.toBe(NAVY.paper);
    for (const tab of [page, one, other]) await tab.close();
  });

  it('holds everywhere where that is chosen, and a site’s own wins over it, control by control', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    const own = await seen(page);
    await pick(lectern, page, ['radio', 'Everywhere'], theme('Navy'), size(80));
    await registered(lectern, 'theme-navy', 'text-size-1-8');
    const alpha = await visit(lectern, pages.site('alpha', '/sample/plain.html'));
    expect(await seen(alpha)).toMatchObject({ ...NAVY, fontSize: shrunk(own) });

    await pick(lectern, alpha, theme('Sepia'));
    await until(
      () => seen(alpha),
      ({ paper }) => paper === SEPIA.paper,
    );
    await registered(lectern, 'theme-sepia');
    await alpha.reload({ waitUntil: 'load' });
    expect(await seen(alpha)).toMatchObject({ ...SEPIA, fontSize: shrunk(own) });
    await page.reload({ waitUntil: 'load' });
    expect(await seen(page)).toMatchObject({ ...NAVY, fontSize: shrunk(own) });

    // The page's own, too, can be chosen against everywhere.
    await pick(lectern, alpha, theme("Page's own"));
    await until(
      () => seen(alpha),
      ({ color }) => color === own.color,
    );
    expect(await stored(lectern)).toMatchObject({ 'site:alpha.localhost': { look: { theme: 'own' } } });
    for (const tab of [page, alpha]) await tab.close();
  });

  it('that is everywhere’s can be taken from what is seen now', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'), ['radio', 'Everywhere']);
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('everywhere'),
    );
    expect(await stored(lectern)).toEqual({ version: 1, everywhere: { look: { theme: 'navy' } } });
    await page.close();
  });

  it('is there after the browser was closed and opened again', async () => {
    const page = await visit(lectern, pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await registered(lectern);
    await lectern.restart();
    const again = await visit(lectern, pages.url('/sample/plain.html'));
    expect(await seen(again)).toMatchObject(NAVY);
    await again.close();
  });
});
