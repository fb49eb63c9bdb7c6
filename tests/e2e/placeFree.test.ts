import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { onPage } from './onPage.ts';
import { untilKept } from './places.ts';
import { kinds, permit, pick, until } from './reader.ts';

describe.each(kinds)('in %s, the offer of the place in the page', (kind) => {
  let lectern: Lectern;
  let page: Page;
  let url = '';
  onPage(kind, '/articles/encyclopedia.html', (opened) => {
    ({ lectern, page } = opened);
    url = opened.pages.url('/articles/encyclopedia.html');
  });
  beforeEach(async () => {
    await permit(lectern, url);
    await page.bringToFront();
    await pick(lectern, page, ['checkbox', 'Keep my place in the page']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await untilKept(lectern, page);
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'load' });
    await page.setViewport({ width: 320, height: 256 });
    await until(() => page.$('lectern-place'), Boolean);
    await page.evaluate(() => scrollTo(0, 0));
  });

  const isFree = () =>
    page.evaluate(() => {
      const focused = document.activeElement as Element;
      const offer = document.querySelector('lectern-place')?.getBoundingClientRect().top ?? 0;
      return focused.localName === 'lectern-place' || focused.getBoundingClientRect().top < offer - 8;
    });

  it('covers nothing that has the focus, and little of a small window', async () => {
    const height = await page.evaluate(() => document.querySelector('lectern-place')?.getBoundingClientRect().height);
    expect(height).toBeLessThan(128);
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      await until(isFree, Boolean, 3000);
    }
  });

  it('leaves the end of the page above it', async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(
      () =>
        page.evaluate(() => {
          const offer = document.querySelector('lectern-place')?.getBoundingClientRect().top ?? 0;
          return document.body.getBoundingClientRect().bottom - offer;
        }),
      (over) => over < 1,
    );
  });
});
