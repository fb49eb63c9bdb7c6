import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ThemeName } from '../../components/display/themes.ts';
import { choose } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { register } from './looks.ts';
import { begin, forgetAll, kinds, pick, popupOn, registered, size, stored, theme, until } from './reader.ts';

const colours = ['Orange', 'Navy', 'Maroon', 'Silver', 'Blue', 'Black'];
const sizes = [60, 70, 80, 90];
/** Each of the six colours and each of the four sizes. */
const cases = colours.map((name, at) => ({ name, at, percent: sizes[at % sizes.length] ?? 60 }));

/** Everything the page's own control may change, of every element. */
const snapshot = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const { color, backgroundColor, backgroundImage, fontSize } = getComputedStyle(element);
        return [element.localName, element.id, color, backgroundColor, backgroundImage, fontSize].join(' | ');
      })
      .join('\n'),
  );

/** Clicks the page's own control, as a reader does. */
async function clickOwn(page: Page, at: number, percent: number): Promise<void> {
  await (await page.$$('#farben a'))[at]?.click();
  for (const link of await page.$$('#font a')) {
    if ((await link.evaluate((a) => a.textContent)) === `${percent}%`) await link.click();
  }
}

const sourcePage = new URL('../../../shared/pages/serve.mjs', import.meta.url);

describe.each(kinds)('in %s, on a page with the strip of the source page', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let original: { url(id: string): string; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    pages = await serve();
    if (existsSync(sourcePage)) original = await (await import(pathToFileURL(sourcePage.pathname).href)).start();
    lectern = await begin(kind);
  });
  beforeEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
    await original?.close();
  });

  const addresses: [string, () => string | undefined][] = [
    ['our sample', () => pages.url('/sample/')],
    ['our own markup around it', () => pages.url('/strip/')],
    ['the source page', () => original?.url('source-page')],
  ];

  describe.each(addresses)('%s', (_, address) => {
    /** The page as its own control has it, for each colour and size. */
    async function wanted(url: string) {
      const page = await lectern.open(url);
      const looks: string[] = [];
      for (const { at, percent } of cases) {
        await clickOwn(page, at, percent);
        looks.push(await snapshot(page));
      }
      await page.close();
      return looks;
    }

    it('each colour and size does what the page’s own control does, at once and next time', async () => {
      const url = address();
      if (!url) return;
      const looks = await wanted(url);
      expect(new Set(looks).size).toBe(cases.length);
      const page = await lectern.open(url);
      expect(looks).not.toContain(await snapshot(page));
      const popup = await popupOn(lectern, page);
      for (const [at, { name, percent }] of cases.entries()) {
        for (const choice of [theme(name), size(percent)]) await choose(popup, ...choice);
        await until(
          () => snapshot(page),
          (now) => now === looks[at],
        );
      }
      await lectern.closePopup();
      for (const [at, { name, percent }] of cases.entries()) {
        await register(lectern, { theme: name.toLowerCase() as ThemeName, textSize: percent }, url);
        await page.goto(url, { waitUntil: 'load' });
        expect(await snapshot(page), `${name}, ${percent} %`).toBe(looks[at]);
        expect(await page.$('lectern-strip')).toBeNull();
      }
      await page.close();
    });
  });

  it('a click on the page’s own control is remembered like one on ours', async () => {
    const page = await lectern.open(pages.url('/strip/'));
    await pick(lectern, page, size(70));
    await clickOwn(page, 2, 90);
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('maroon') && JSON.stringify(now).includes('90'),
    );
    const wanted = await snapshot(page);
    await registered(lectern, 'theme-maroon', 'text-size-1-9');
    await page.reload({ waitUntil: 'load' });
    expect(await snapshot(page)).toBe(wanted);
    await page.close();
  });

  it('a click that the page makes itself is not', async () => {
    const page = await lectern.open(pages.url('/strip/'));
    await pick(lectern, page, size(70));
    await page.evaluate(() => document.querySelector<HTMLElement>('#farben a')?.click());
    await pick(lectern, page, size(90));
    expect(await stored(lectern)).toMatchObject({ 'site:127.0.0.1': { look: { textSize: 90 } } });
    expect(JSON.stringify(await stored(lectern))).not.toContain('theme');
    await page.close();
  });

  it('no second strip appears', async () => {
    const page = await lectern.open(pages.url('/sample/'));
    await pick(lectern, page, ['checkbox', 'Show the strip in the page']);
    await page.reload({ waitUntil: 'load' });
    expect(await page.$('lectern-strip')).toBeNull();
    await page.close();
  });
});
