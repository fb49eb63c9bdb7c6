import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit, remember, until } from './reader.ts';
import { openDirectly, press } from './readerView.ts';
import { painted } from './worn.ts';

/** An article of more than fifty screens. */
const LONG = '/ledger/300';
/** A line of the largest text here, in px. */
const LINE = 45;

/** An entry far down in it. */
const entry = (frame: Frame) =>
  frame.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p')].find(({ textContent }) =>
      textContent?.startsWith('Entry 150.'),
    ) as Element;
    return { top: paragraph.getBoundingClientRect().top, size: getComputedStyle(paragraph).fontSize };
  });

const scrolled = (frame: Frame) => frame.evaluate(() => Math.round(scrollY));

describe.each(kinds)('in %s, the place in the reader', (kind) => {
  let { lectern, page } = {} as Opened;
  let frame: Frame;
  onPage(kind, LONG, (opened) => {
    ({ lectern, page } = opened);
  });
  beforeEach(async () => {
    await permit(lectern, page.url());
    await page.bringToFront();
    frame = await openDirectly(lectern, page);
  });
  /** Brings the entry to a third of the window: what is between is laid out on the way, so it takes a second look. */
  const goToEntry = () =>
    until(
      async () => {
        const { top } = await entry(frame);
        const off = top + 10 - (await frame.evaluate(() => innerHeight / 3));
        await frame.evaluate((off) => scrollBy(0, off), off);
        await painted(page);
        return off;
      },
      (off) => Math.abs(off) < 2,
    );

  it('stays at the line when the text gets larger or smaller, the lines higher or shorter', async () => {
    for (const [look, size] of [
      [{ textSize: 150 }, '30px'],
      [{ textSize: 60, measure: 40 }, '12px'],
      [{ textSize: 100, lineHeight: 2 }, '20px'],
    ] as const) {
      await goToEntry();
      const before = (await entry(frame)).top;
      await remember(lectern, page.url(), look);
      await until(
        () => entry(frame),
        (now) => now.size === size,
      );
      // Firefox lays out what comes near the window some frames later.
      await until(
        async () => Math.abs((await entry(frame)).top - before),
        (off) => off < LINE,
        2000,
      );
    }
  });

  it('moves on while the outline stands open above the text of a small window', async () => {
    await page.setViewport({ width: 400, height: 700 });
    await press(page, 'Outline');
    const end = await frame.evaluate(() => {
      const [first, last] = [3, 8].map((at) => document.querySelectorAll('article h2')[at]) as [Element, Element];
      scrollTo(0, first.getBoundingClientRect().top - 400);
      return last.getBoundingClientRect().top;
    });
    // Past headings, and so to other lines of the outline.
    for (let at = await scrolled(frame); at < end; ) {
      await frame.evaluate(() => scrollBy(0, 400));
      for (let frames = 0; frames < 3; frames++) await painted(page);
      const now = await scrolled(frame);
      expect(now).toBeGreaterThan(at);
      at = now;
    }
  });

  it('is left alone by the keys that lead through the bar', async () => {
    await goToEntry();
    const { top } = await entry(frame);
    await frame.evaluate(() => {
      const bar = document.querySelector('.lectern-bar')?.shadowRoot;
      bar?.querySelector<HTMLElement>('.leave')?.focus({ preventScroll: true });
    });
    const focused = () =>
      frame.evaluate(() => document.querySelector('.lectern-bar')?.shadowRoot?.activeElement?.textContent);
    for (const name of ['Outline', 'Look', 'Save as HTML', 'Copy as Markdown', 'Print']) {
      await page.keyboard.press('Tab');
      await until(focused, (now) => now === name);
      await painted(page);
      expect(Math.abs((await entry(frame)).top - top), name).toBeLessThan(5);
    }
  });
});
