import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { chooseFromMenu, giveCommand } from '../drive/asking.ts';
import { press as answer } from '../drive/firefox-extension.ts';
import { launch } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { type Opened, onPage } from './onPage.ts';
import { built, kinds, pick, until, visit } from './reader.ts';
import { isOpen, openReader, press, readerIn } from './readerView.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

const COMMAND = 'open-reader';

const closed = (page: Page) =>
  until(
    () => isOpen(page),
    (open) => !open,
  );

/** All that a reader would miss: what was typed, where they were, what plays. */
const state = (page: Page) =>
  page.evaluate(() => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    return {
      scroll: [scrollX, Math.round(scrollY)],
      typed: field.value,
      caret: [field.selectionStart, field.selectionEnd],
      focus: document.activeElement === field,
      inert: document.querySelectorAll('[inert]').length,
      html: document.documentElement.outerHTML.length,
      entry: history.state,
      events: (window as unknown as { heard: string[] }).heard,
      still: (window as unknown as { still: number }).still,
      plays: !(window as unknown as { sound: HTMLAudioElement }).sound.paused,
    };
  });

describe.each(kinds)('in %s, the reader', (kind) => {
  let { lectern, pages, page } = {} as Opened;
  onPage(kind, '/reader/', (opened) => {
    ({ lectern, pages, page } = opened);
  });
  beforeEach(async () => {
    await page.focus('textarea');
    await page.keyboard.type('A comment, half typ');
    await page.evaluate(() => {
      document.querySelector('textarea')?.setSelectionRange(2, 9);
      scrollTo(0, 400);
      const heard: string[] = [];
      // A second of silence, over and over.
      const wave = `RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x40\x1f\0\0${'\x80'.repeat(8000)}`;
      const sound = Object.assign(new Audio(`data:audio/wav;base64,${btoa(wave)}`), { loop: true, muted: true });
      Object.assign(window, { heard, still: 0, sound });
      for (const name of ['keydown', 'click', 'popstate', 'hashchange', 'pagehide', 'beforeunload'])
        addEventListener(name, (event) => event.isTrusted && heard.push(name), true);
      (window as unknown as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () =>
        heard.push('navigate'),
      );
      return sound.play();
    });
  });

  it.each(['Escape', 'Leave reader', 'Back'])(
    'is opened over the page, and %s leaves the page as it was',
    async (way) => {
      const before = await state(page);
      const frame = await openReader(lectern, page);
      const shown = await frame.evaluate(() => [
        document.querySelector('h1')?.textContent,
        document.querySelector('article')?.textContent?.includes('Grain was the first thing'),
      ]);
      expect(shown).toEqual(['The harbour that moved', true]);
      expect(await page.evaluate(() => document.elementFromPoint(300, 300)?.localName)).toBe('lectern-reader');
      if (way === 'Escape') await page.keyboard.press('Escape');
      else if (way === 'Back') await page.evaluate(() => history.back());
      else await press(page, way);
      await closed(page);
      await until(
        () => state(page),
        ({ focus }) => focus,
      );
      expect(await state(page)).toEqual(before);
      expect(before.plays).toBe(true);
    },
  );

  it('can be opened again after it was left, and Back then leads away from the page', async () => {
    for (let times = 0; times < 2; times++) {
      await openReader(lectern, page);
      await page.keyboard.press('Escape');
      await closed(page);
    }
    const frame = await openReader(lectern, page);
    expect(await frame.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The harbour that moved');
    await page.evaluate(() => history.back());
    await closed(page);
    expect(page.url()).toBe(pages.url('/reader/'));
  });

  it('is opened by the button of the strip', async () => {
    await pick(lectern, page, ['checkbox', 'Show the strip in the page']);
    await until(() => page.$('lectern-strip'), Boolean);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
    // Backwards into the strip: Close, More, Open reader.
    await page.keyboard.down('Shift');
    for (let times = 0; times < 3; times++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await readerIn(page);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lectern-strip');
  });

  it('says what it is and can be worked by a command and from the page’s menu', async () => {
    const offered = await lectern.background(async () => ({
      commands: (await chrome.commands.getAll()).map(({ name, description }) => [name, description]),
      menu: await chrome.contextMenus.update('open-reader', {}).then(
        () => true,
        () => false,
      ),
    }));
    expect(offered.commands).toContainEqual(['open-reader', 'Open the reader, or leave it']);
    expect(offered.menu).toBe(true);
  });

  it('is open again after a reload', async () => {
    await openReader(lectern, page);
    await page.reload({ waitUntil: 'load' });
    await readerIn(page);
    await page.keyboard.press('Escape');
    await closed(page);
    await page.reload({ waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isOpen(page)).toBe(false);
  });
});

describe.each(kinds)('in %s, on a site that was never allowed, the reader', (kind) => {
  it('opens whatever is answered, and is open again after a reload where the browser lets it', async () => {
    const pages = await serve();
    const lectern = await launch(kind, { extension: built[kind] });
    const page = await visit(lectern, pages.url('/reader/'));
    const isAllowed = () => lectern.background(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }));
    // Firefox gives a click's permission for one document only, so it asks for the site.
    for (const said of kind === 'firefox' ? (['deny', 'allow'] as const) : []) {
      await answer(page.browser(), said);
      await openReader(lectern, page);
      await page.keyboard.press('Escape');
      await closed(page);
      await until(isAllowed, (is) => is === (said === 'allow'));
    }
    // By the menu, which only opens it, and by the keys, which leave it too and then ask for nothing.
    const ways = [
      () => chooseFromMenu(lectern, page, COMMAND, 'Open reader'),
      () => giveCommand(lectern, page, COMMAND),
    ];
    for (const open of kind === 'firefox' ? ways : []) {
      await lectern.revoke('http://127.0.0.1/*');
      await open();
      await readerIn(page);
      await until(isAllowed, Boolean);
      await lectern.revoke('http://127.0.0.1/*');
      await giveCommand(lectern, page, COMMAND);
      await closed(page);
      expect(await isAllowed()).toBe(false);
    }
    if (kind === 'firefox') await giveCommand(lectern, page, COMMAND);
    else await openReader(lectern, page);
    await readerIn(page);
    await until(isAllowed, (is) => is === (kind === 'firefox'));
    await page.reload({ waitUntil: 'load' });
    await readerIn(page);
    if (kind === 'firefox') {
      // On another page of that tab it is not open.
      await lectern.revoke('http://127.0.0.1/*');
      await page.goto(pages.url('/sample/plain.html'));
      await giveCommand(lectern, page, COMMAND);
      await readerIn(page);
      await until(isAllowed, Boolean);
    }
    await lectern.close();
    await pages.close();
  });
});
