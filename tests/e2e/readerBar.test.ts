import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit } from './reader.ts';
import { openDirectly, press } from './readerView.ts';
import { painted } from './worn.ts';

describe.each(kinds)('in %s, the bar of the reader', (kind) => {
  let { lectern, page } = {} as Opened;
  let frame: Frame;
  onPage(kind, '/reader/', (opened) => {
    ({ lectern, page } = opened);
  });
  beforeEach(async () => {
    await permit(lectern, page.url());
    await page.bringToFront();
    frame = await openDirectly(lectern, page);
  });

  /** Where something in the bar begins and ends in the window. */
  const inBar = (selector: string) =>
    frame.evaluate((selector) => {
      const found = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector(selector);
      const { top = 0, bottom = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      return { top, bottom, height, window: innerHeight };
    }, selector);

  it.each([1000, 700, 600])(
    'covers no heading that the outline leads to, and no end of a drawer, at %i px',
    async (width) => {
      await page.setViewport({ width, height: 600 });
      await painted(page);
      for (const drawer of ['Look', 'Outline']) {
        await press(page, drawer);
        const { bottom, window } = await inBar(drawer === 'Look' ? '.look' : '.outline');
        expect(bottom, drawer).toBeGreaterThan(100);
        expect(bottom, drawer).toBeLessThanOrEqual(window);
      }
      await frame.evaluate(() => {
        const link = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector<HTMLElement>('a[href="#four"]');
        link?.click();
      });
      await painted(page);
      const heading = await frame.evaluate(() => ({
        top: document.querySelector('#four')?.getBoundingClientRect().top ?? 0,
        isFocused: document.activeElement?.id === 'four',
      }));
      expect(heading.isFocused).toBe(true);
      // Its focus ring too.
      expect(heading.top - 5).toBeGreaterThanOrEqual((await inBar('.bar')).bottom);
    },
  );
});
