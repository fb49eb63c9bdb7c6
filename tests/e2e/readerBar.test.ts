import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit, until } from './reader.ts';
import { isOpen, openDirectly, press } from './readerView.ts';
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

  const openDrawers = () =>
    frame.evaluate(() =>
      [...(document.querySelector('.lectern-bar')?.shadowRoot?.querySelectorAll('[aria-expanded=true]') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    );

  it('has nothing open that would lie over the text one goes to, by Tab or by a click', async () => {
    await press(page, 'Look');
    expect(await openDrawers()).toEqual(['Look']);
    await frame.evaluate(() => {
      const look = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('.look');
      const stops = [...(look?.querySelectorAll<HTMLElement>('button, input, summary') ?? [])].filter(
        (stop) => stop.checkVisibility() && stop.tabIndex >= 0,
      );
      stops.at(-1)?.focus();
    });
    const isInText = () => frame.evaluate(() => !!document.activeElement?.closest('main'));
    for (let times = 0; times < 5 && !(await isInText()); times++) await page.keyboard.press('Tab');
    expect(await isInText()).toBe(true);
    expect(await openDrawers()).toEqual([]);
    await press(page, 'Outline');
    expect(await openDrawers()).toEqual(['Outline']);
    await page.mouse.click(900, 650);
    await until(openDrawers, ({ length }) => length === 0);
  });

  it('shows what was done, and not to screen readers only', async () => {
    await press(page, 'Copy as Markdown');
    await until(
      () => inBar('[role=status]'),
      ({ height }) => height > 20,
    );
    const { top, bottom } = await inBar('[role=status]');
    const bar = await inBar('.bar');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(bar.bottom);
    await until(
      () => frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().top ?? 0),
      (text) => text >= bar.bottom - 1,
    );
  });

  it('has no button for the outline of a text without headings', async () => {
    await page.keyboard.press('Escape');
    await until(
      () => isOpen(page),
      (open) => !open,
    );
    await page.evaluate(() => {
      for (const heading of document.querySelectorAll('h2, h3, h4')) heading.remove();
    });
    frame = await openDirectly(lectern, page);
    const buttons = await frame.evaluate(() =>
      [...(document.querySelector('.lectern-bar')?.shadowRoot?.querySelectorAll('.row > button') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(buttons).toEqual(['Skip to text', 'Leave reader', 'Look', 'Save as HTML', 'Copy as Markdown', 'Print']);
  });

  it('keeps the focus when the page opens a dialog beneath it', async () => {
    const focused = () =>
      frame.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.textContent;
      });
    for (const at of ['Look', '[2]']) {
      await frame.evaluate((at) => {
        const buttons = document.querySelector('.lectern-bar')?.shadowRoot?.querySelectorAll('button') ?? [];
        const all = [...buttons, ...document.querySelectorAll<HTMLElement>('a')];
        all.find(({ textContent }) => textContent === at)?.focus({ preventScroll: true });
      }, at);
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.append('Letters about old ports');
        document.body.append(dialog);
        dialog.showModal();
      });
      await painted(page);
      expect(await page.evaluate(() => document.elementFromPoint(300, 300)?.localName)).toBe('lectern-reader');
      expect(await focused()).toBe(at);
    }
  });
});
