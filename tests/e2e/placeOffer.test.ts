import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { places as placesIn, rested, untilKept } from './places.ts';
import { kinds, permit, remember, until } from './reader.ts';
import { isOpen, openDirectly, openReader, press } from './readerView.ts';

describe.each(kinds)('in %s, the place of an earlier visit', (kind) => {
  let { lectern, pages, page } = {} as Opened;
  onPage(kind, '/reader/', (opened) => {
    ({ lectern, pages, page } = opened);
  });

  const places = () => placesIn(lectern);
  const kept = (words: string) =>
    until(places, ([place = '', ...others]) => others.length === 0 && place.includes(words));

  describe('in the reader', () => {
    let frame: Frame;
    beforeEach(async () => {
      await permit(lectern, pages.url('/sample/plain.html'));
      await page.bringToFront();
      const first = await openDirectly(lectern, page);
      await first.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
      await kept('Dredging');
      await page.keyboard.press('Escape');
      await until(
        () => isOpen(page),
        (open) => !open,
      );
      frame = await openReader(lectern, page);
      await until(said, Boolean);
    });
    /** What the offer says to screen readers. */
    const said = () =>
      frame.evaluate(
        () =>
          document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('.offer [role=status]')?.textContent ?? '',
      );
    const gone = () =>
      until(
        () => frame.evaluate(() => !document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('.offer')),
        Boolean,
      );
    const focused = () => frame.evaluate(() => document.activeElement?.localName);

    it('is kept while it is offered, until one has read past it', async () => {
      await frame.evaluate(() => scrollBy(0, 60));
      await rested();
      await kept('Dredging');
      await frame.evaluate(() => document.querySelector('#four')?.scrollIntoView());
      await rested();
      await kept('Dredging');
      await frame.evaluate(() => document.querySelector('#notes')?.scrollIntoView());
      await gone();
      await until(places, ([place = '']) => !place.includes('Dredging'));
    });

    it.each(['Close', 'Escape', 'Forget the place'])(
      'is said to screen readers, and %s leads back to what had focus',
      async (way) => {
        expect(await said()).toContain('Dredging');
        expect(await focused()).toBe('h1');
        if (way === 'Escape') {
          await frame.evaluate(() => {
            const buttons = document
              .querySelector('.lectern-bar')
              ?.shadowRoot?.querySelectorAll<HTMLElement>('.offer button');
            buttons?.[1]?.focus();
          });
          await page.keyboard.press('Escape');
        } else await press(page, way);
        await gone();
        expect(await focused()).toBe('h1');
        expect(await isOpen(page)).toBe(true);
        expect(await places()).toHaveLength(way === 'Forget the place' ? 0 : 1);
      },
    );
  });

  it('is kept in the page too while it is offered, and Escape leads back to what had focus', async () => {
    await permit(lectern, pages.url('/sample/plain.html'));
    await remember(lectern, page.url(), { place: true });
    await page.bringToFront();
    await page.reload({ waitUntil: 'load' });
    await page.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
    const [before] = await untilKept(lectern, page);
    await page.goto('about:blank');
    await page.goto(pages.url('/reader/'), { waitUntil: 'load' });
    await until(() => page.$('lectern-place'), Boolean);
    await page.evaluate(() => scrollBy(0, 60));
    await rested();
    expect(await places()).toEqual([before]);
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await page.evaluate(() => document.querySelector<HTMLElement>('textarea')?.focus());
    for (const name of ['button', 'lectern-place']) {
      await page.keyboard.press('Tab');
      await until(focused, (now) => now === name);
    }
    await page.keyboard.press('Escape');
    await until(
      () => page.$('lectern-place'),
      (there) => !there,
    );
    expect(await focused()).toBe('button');
    expect(await places()).toEqual([before]);
  });
});
