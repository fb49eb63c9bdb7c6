import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { choose, find, findNow } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { onPage } from './onPage.ts';
import { kinds, NAVY, permitAll, popupOn, SEPIA, seen, stored, until } from './reader.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

const SITE = 'site:127.0.0.1';

describe.each(kinds)('in %s, the popup', (kind) => {
  let lectern: Lectern;
  let page: Page;
  onPage(kind, '/sample/plain.html', (opened) => {
    ({ lectern, page } = opened);
  });
  beforeEach(() => permitAll(lectern));

  const said = (popup: Page) => popup.evaluate(() => document.querySelector('[role=status]')?.textContent);
  const text = (popup: Page) => popup.evaluate(() => document.body.textContent);
  const isChecked = async (popup: Page, name: string) =>
    (await find(popup, 'radio', name)).evaluate((input) => (input as HTMLInputElement).checked);
  const holds = (looks: { everywhere: object; site?: object }) =>
    until(
      () => stored(lectern),
      (now) =>
        isDeepStrictEqual(
          [now['everywhere'], now[SITE]],
          [{ look: looks.everywhere }, looks.site && { look: looks.site }],
        ),
    );

  /** The popup on a site with a look of its own, or with none, where another holds everywhere. */
  async function popupWith(everywhere: object, site?: object): Promise<Page> {
    await lectern.background(
      async (key, everywhere, site) => {
        await chrome.storage.local.set({ version: 1, everywhere: { look: everywhere } });
        if (site) await chrome.storage.local.set({ [key]: { look: site } });
      },
      SITE,
      everywhere,
      site ?? null,
    );
    return popupOn(lectern, page);
  }

  it('leaves all as it was for keys that go there and back, and remembers the next choice where they are', async () => {
    const looks = { everywhere: { theme: 'contrast', lineHeight: 2 }, site: { theme: 'navy', textSize: 80 } };
    const popup = await popupWith(looks.everywhere, looks.site);
    const all = { theme: 'navy', lineHeight: 2, textSize: 80 };
    expect(await isChecked(popup, 'Navy')).toBe(true);
    expect(await text(popup)).toContain('From everywhere: Line height');
    await (await find(popup, 'radio', 'This site')).focus();
    await popup.keyboard.press('ArrowDown');
    await until(
      () => said(popup),
      (now) => now === 'Everywhere now: Theme, Text size',
    );
    await holds({ everywhere: all });
    await popup.keyboard.press('ArrowUp');
    await holds(looks);
    await until(
      () => said(popup),
      (now) => now === 'From everywhere: Line height',
    );
    await popup.keyboard.press('ArrowDown');
    await holds({ everywhere: all });
    await choose(popup, 'radio', 'Sepia');
    await until(
      () => seen(page),
      ({ paper }) => paper === SEPIA.paper,
    );
    // What was chosen there in between is there to stay.
    await choose(popup, 'radio', 'This site');
    await holds({ everywhere: { ...all, theme: 'sepia' } });
    await lectern.closePopup();
  });

  it('has a site’s own look hold everywhere in one press, undone in one, after the popup was closed too', async () => {
    const looks = { everywhere: { theme: 'sepia', lineHeight: 2 }, site: { textSize: 80, theme: 'navy' } };
    await choose(await popupWith(looks.everywhere, looks.site), 'radio', 'Everywhere');
    await holds({ everywhere: { theme: 'navy', lineHeight: 2, textSize: 80 } });
    await lectern.closePopup();
    const popup = await popupOn(lectern, page);
    await choose(popup, 'button', 'Undo');
    await holds(looks);
    await lectern.closePopup();
  });

  it('keeps every control in its place when what comes from everywhere is told, and no longer', async () => {
    const popup = await popupWith({ lineHeight: 2 });
    const height = () => popup.evaluate(() => document.body.getBoundingClientRect().height);
    const tops = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('fieldset .row')].map((row) => row.getBoundingClientRect().top),
      );
    await until(
      () => text(popup),
      (now) => now?.includes('From everywhere: Line height') === true,
    );
    // More than that no browser shows of a popup at once.
    expect(await height()).toBeLessThanOrEqual(600);
    const before = await tops();
    await choose(popup, 'radio', 'Everywhere');
    await until(
      () => text(popup),
      (now) => now?.includes('From everywhere') === false,
    );
    expect(await tops()).toEqual(before);
    await lectern.closePopup();
  });

  it('undoes a set that was pressed twice, after the popup was closed, and leaves no copy of what comes from everywhere', async () => {
    const looks = { everywhere: { theme: 'navy', lineHeight: 2 }, site: { textSize: 90 } };
    const before = await popupWith(looks.everywhere, looks.site);
    for (let press = 0; press < 2; press++) {
      await choose(before, 'button', 'Low vision');
    }
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now[SITE]).includes('contrast'),
    );
    await lectern.closePopup();
    const popup = await popupOn(lectern, page);
    expect(await popup.evaluate(() => document.querySelector('.outcome')?.textContent)).toContain(
      'Low vision changed: Theme High contrast, Colour applies to All text, Text size 150 %',
    );
    await choose(popup, 'button', 'Undo');
    await holds(looks);
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    await until(() => isChecked(popup, '90%'), Boolean);
    expect(await said(popup)).toBe('Everything is as it was before');
    await lectern.closePopup();
  });

  it('offers no undoing of a set after the page was given back its own look', async () => {
    const popup = await popupWith({ lineHeight: 2 });
    await choose(popup, 'button', 'Evening');
    await find(popup, 'button', 'Undo');
    await choose(popup, 'button', "Reset to the page's own");
    await until(
      () => findNow(popup, 'button', 'Undo'),
      (button) => !button,
    );
    await holds({ everywhere: { lineHeight: 2 }, site: { lineHeight: null } });
    await lectern.closePopup();
  });
});
