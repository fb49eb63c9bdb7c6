import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../drive/aria.ts';
import { type Lectern, launch } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import {
  beginAlone,
  built,
  forgetAll,
  kinds,
  NAVY,
  permit,
  pick,
  popupOn,
  registered,
  SEPIA,
  seen,
  size,
  stored,
  theme,
  until,
} from './reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

const told = (popup: Page) => popup.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? '');
const isOff = (popup: Page) => popup.evaluate(() => !!document.querySelector('fieldset:disabled'));

describe.each(kinds)('in %s, in trouble:', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await beginAlone(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  beforeEach(() => forgetAll(lectern));
  afterEach(() => lectern.closePopup());
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('on a page of the browser the popup says why, with its controls off', async () => {
    const page = await lectern.open('about:blank');
    const popup = await popupOn(lectern, page);
    expect(await told(popup)).toContain('belongs to the browser itself');
    expect(await isOff(popup)).toBe(true);
    await page.close();
  });

  it('on a PDF the popup says why, with its controls off', async () => {
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await page.goto(pages.url('/document.pdf')).catch(() => undefined);
    const popup = await popupOn(lectern, page);
    await until(
      () => told(popup),
      (text) => text.includes('PDF'),
    );
    expect(await isOff(popup)).toBe(true);
    await page.close();
  });

  it('a corrupt store is read as far as it makes sense, reported, and kept', async () => {
    await lectern.background(() =>
      chrome.storage.local.set({
        'site:127.0.0.1': { look: { theme: 'navy', textSize: 'huge' } },
        'site:broken.example': 'garbage',
      }),
    );
    await registered(lectern);
    const page = await lectern.open(pages.url('/sample/plain.html'));
    expect(await seen(page)).toMatchObject(NAVY);
    const popup = await popupOn(lectern, page);
    expect(await told(popup)).toContain('could not be read');
    expect(await told(popup)).toContain('broken.example');
    await choose(popup, 'radio', 'Sepia');
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('sepia'),
    );
    expect(await stored(lectern)).toMatchObject({
      'site:127.0.0.1': { look: { theme: 'sepia', textSize: 'huge' } },
      'site:broken.example': 'garbage',
    });
    await page.close();
  });

  it('a record that is garbage is put aside, not lost, when a choice takes its place', async () => {
    await lectern.background(() => chrome.storage.local.set({ 'site:127.0.0.1': 'garbage' }));
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    expect(await stored(lectern)).toMatchObject({
      'kept:site:127.0.0.1': 'garbage',
      'site:127.0.0.1': { look: { theme: 'navy' } },
    });
    await page.close();
  });

  it('a record that is garbage is put aside, not lost, when a choice everywhere takes its place', async () => {
    await lectern.background(() => chrome.storage.local.set({ 'site:127.0.0.1': 'garbage' }));
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, page, ['radio', 'Everywhere'], theme('Navy'));
    expect(await stored(lectern)).toMatchObject({
      'kept:site:127.0.0.1': 'garbage',
      everywhere: { look: { theme: 'navy' } },
    });
    await page.close();
  });

  it('a newer Lectern’s store is read as far as it makes sense, reported, and kept', async () => {
    const newer = { version: 99, 'site:127.0.0.1': { look: { theme: 'navy', glow: 3 }, moods: ['calm'] } };
    await lectern.background((newer) => chrome.storage.local.set(newer), newer);
    await registered(lectern);
    const page = await lectern.open(pages.url('/sample/plain.html'));
    expect(await seen(page)).toMatchObject(NAVY);
    const popup = await popupOn(lectern, page);
    expect(await told(popup)).toContain('newer Lectern');
    await choose(popup, 'radio', '80%');
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('80'),
    );
    expect(await stored(lectern)).toEqual({
      version: 99,
      'site:127.0.0.1': { look: { theme: 'navy', glow: 3, textSize: 80 }, moods: ['calm'] },
    });
    await page.close();
  });

  it('a worker that is killed at any moment loses nothing', async () => {
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await lectern.killWorker();
    await pick(lectern, page, size(80));
    await lectern.killWorker();
    expect(await stored(lectern)).toMatchObject({ 'site:127.0.0.1': { look: { theme: 'navy', textSize: 80 } } });
    await registered(lectern, 'theme-navy', 'text-size-1-8');
    // Killed between the change and its registration: the next to wake it makes up for that.
    await lectern.background(() => chrome.scripting.unregisterContentScripts());
    await lectern.killWorker();
    await popupOn(lectern, page);
    await registered(lectern, 'theme-navy', 'text-size-1-8');
    await page.reload({ waitUntil: 'load' });
    expect(await seen(page)).toMatchObject(NAVY);
    await page.close();
  });

  it('a choice for a site is none for the pages of others', async () => {
    await lectern.background(() => chrome.storage.local.set({ version: 1, everywhere: { look: { textSize: 150 } } }));
    await registered(lectern);
    await lectern.background(() => {
      const changed: string[] = [];
      chrome.storage.onChanged.addListener((changes) => void changed.push(...Object.keys(changes)));
      Object.assign(globalThis, { changed });
    });
    const changed = () => lectern.background(() => (globalThis as { changed?: string[] }).changed ?? []);
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await until(changed, (names) => names.includes('site:127.0.0.1'));
    expect(await changed()).toEqual(['site:127.0.0.1']);
    await page.close();
  });

  it('two choices for two sites at the same moment are both kept', async () => {
    const one = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, one, ['radio', 'Everywhere'], theme('Navy')); // Permission for both.
    const other = await lectern.open(pages.site('alpha', '/sample/plain.html'));
    const popup = await popupOn(lectern, other);
    await popup.evaluate(async () => {
      const { tabs, runtime } = chrome;
      const all = await tabs.query({});
      const idOf = (host: string) => all.find(({ url }) => url?.includes(host))?.id ?? -1;
      const send = (tab: number, change: object) => runtime.sendMessage({ ask: 'choose', tab, scope: 'site', change });
      await Promise.all([
        send(idOf('127.0.0.1'), { theme: 'sepia' }),
        send(idOf('alpha'), { theme: 'night' }),
        send(idOf('127.0.0.1'), { textSize: 80 }),
        send(idOf('alpha'), { textSize: 150 }),
      ]);
    });
    expect(await stored(lectern)).toMatchObject({
      'site:127.0.0.1': { look: { theme: 'sepia', textSize: 80 } },
      'site:alpha.localhost': { look: { theme: 'night', textSize: 150 } },
    });
    await until(
      () => seen(one),
      ({ paper }) => paper === SEPIA.paper,
    );
    for (const tab of [one, other]) await tab.close();
  });

  it('a store that is full lets a choice hold for the visit, and says so', async () => {
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    await lectern.background(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    });
    const popup = await popupOn(lectern, page);
    await choose(popup, 'radio', 'Sepia');
    await until(
      () => seen(page),
      ({ paper }) => paper === SEPIA.paper,
    );
    await until(
      () => told(popup),
      (text) => text.includes('no more room'),
    );
    expect(await stored(lectern)).toMatchObject({ 'site:127.0.0.1': { look: { theme: 'navy' } } });
    await lectern.killWorker();
    await page.close();
  });

  it('in a private window looks work and nothing is written', async () => {
    const page = await lectern.privateWindow(pages.url('/sample/plain.html'));
    const popup = await popupOn(lectern, page);
    expect(await told(popup)).toContain('Private window');
    await choose(popup, 'radio', 'Navy');
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    await choose(popup, 'radio', '80%');
    await until(
      () => popup.evaluate(() => document.querySelector('[role=status]')?.textContent),
      (text) => text === 'Text size 80 %',
    );
    expect(await stored(lectern)).toEqual({});
    await lectern.closePopup();
    // The next page of the site is part of the visit.
    await page.goto(pages.url('/thousand/'), { waitUntil: 'load' });
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    await page.close();
  });

  it('in a private window nothing is written, and nothing forgotten, when a page is given back its own look', async () => {
    const kept = { version: 1, everywhere: { look: { theme: 'navy' } }, 'site:localhost': { look: { textSize: 150 } } };
    const page = await lectern.privateWindow(pages.url('/sample/plain.html'));
    await lectern.background((kept) => chrome.storage.local.set(kept), kept);
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    for (const scope of ['This site', 'Everywhere']) {
      const popup = await popupOn(lectern, page);
      await choose(popup, 'radio', scope);
      await choose(popup, 'button', "Reset to the page's own");
      await until(
        () => seen(page),
        ({ paper }) => paper !== NAVY.paper,
      );
      await lectern.closePopup();
      expect(await stored(lectern)).toEqual(kept);
    }
    await page.close();
  });
});

describe.each(kinds)('in %s, with permission refused', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await launch(kind, { extension: built[kind] });
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('a choice holds for this visit, says how to keep it, and is kept once it is allowed', async () => {
    const page = await lectern.open(pages.url('/sample/plain.html'));
    await lectern.refuse();
    const popup = await popupOn(lectern, page);
    // In Chromium the question closes the popup under the mouse.
    await choose(popup, 'radio', 'Navy').catch(() => undefined);
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    const again = await popupOn(lectern, page);
    await until(
      () => told(again),
      (text) => text.includes('this visit'),
    );
    expect(await stored(lectern)).toEqual({});
    await lectern.closePopup();

    await lectern.grant('http://127.0.0.1/*');
    await pick(lectern, page, size(80));
    // What was chosen before the permission came is kept with it.
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('navy'),
    );
    expect(await stored(lectern)).toMatchObject({ 'site:127.0.0.1': { look: { theme: 'navy', textSize: 80 } } });
    await registered(lectern);
    await page.reload({ waitUntil: 'load' });
    expect(await seen(page)).toMatchObject(NAVY);
    await page.close();
  });

  it('a permission taken back undresses the next visit, and loses no choice', async () => {
    const page = await lectern.open(pages.url('/sample/plain.html'));
    expect(await seen(page)).toMatchObject(NAVY);
    await lectern.revoke('http://127.0.0.1/*');
    await page.reload({ waitUntil: 'load' });
    expect((await seen(page)).paper).not.toBe(NAVY.paper);
    expect(await stored(lectern)).toMatchObject({ 'site:127.0.0.1': { look: { theme: 'navy' } } });
    // What the popup shows as chosen is on the page.
    await lectern.popup(page);
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    await lectern.closePopup();
    await page.close();
  });
});
