import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit, remember, until } from './reader.ts';
import { openDirectly } from './readerView.ts';

const FIRST = 'a[href="#cite_note-bible-1"]';

/** The card on top: where it is, what its text is like, and how many there are. */
const card = (frame: Frame) =>
  frame.evaluate(() => {
    const all = document.querySelectorAll('.lectern-card');
    const top = all[all.length - 1];
    if (!top) return { count: 0, top: 0, bottom: 0, height: 0, text: [] };
    const box = top.getBoundingClientRect();
    const style = getComputedStyle(top.querySelector('.lectern-card-text') as Element);
    const text = [
      style.fontFamily.split(',')[0],
      style.fontSize,
      style.lineHeight,
      style.letterSpacing,
      style.fontWeight,
    ];
    return { count: all.length, top: box.top, bottom: box.bottom, height: box.height, text };
  });

describe.each(kinds)('in %s, the card of a note', (kind) => {
  let { lectern, page } = {} as Opened;
  onPage(kind, '/notes/', (opened) => {
    ({ lectern, page } = opened);
  });
  const begin = async () => {
    await permit(lectern, page.url());
    await page.bringToFront();
    const frame = await openDirectly(lectern, page);
    await until(() => frame.evaluate(() => !!document.querySelector('a[aria-details]')), Boolean);
    return frame;
  };
  /** Opens the first note by keyboard, with its marker so far down the window. */
  const open = async (frame: Frame, share = 0.3) => {
    await frame.evaluate(
      (selector, share) => {
        const marker = document.querySelector(selector) as HTMLElement;
        scrollBy(0, marker.getBoundingClientRect().top - innerHeight * share);
        marker.focus({ preventScroll: true });
      },
      FIRST,
      share,
    );
    await page.keyboard.press('Enter');
    await until(
      () => card(frame),
      ({ count }) => count === 1,
    );
  };
  const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.getAttribute('href'));

  it('is left by Tab for what comes after its marker, and by Shift and Tab for the marker', async () => {
    const frame = await begin();
    const closed = () =>
      until(
        () => card(frame),
        ({ count }) => count === 0,
      );
    await open(frame);
    // The link in the note, its button, and on.
    for (let times = 0; times < 3; times++) await page.keyboard.press('Tab');
    await closed();
    expect(await focused(frame)).toBe('#cite_note-2');
    await open(frame);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await closed();
    expect(await focused(frame)).toBe('#cite_note-bible-1');
  });

  it('is dressed as the text is', async () => {
    const frame = await begin();
    await open(frame);
    const textOf = () =>
      frame.evaluate((selector) => {
        const style = getComputedStyle(document.querySelector(selector)?.closest('p') as Element);
        return [
          style.fontFamily.split(',')[0],
          style.fontSize,
          style.lineHeight,
          style.letterSpacing,
          style.fontWeight,
        ];
      }, FIRST);
    const [, size] = (await card(frame)).text;
    expect(size).toBe('20px');
    await page.keyboard.press('Escape');
    const look = { textSize: 150, font: 'dyslexia', lineHeight: 2, letterSpacing: 0.1, weight: 'bold' };
    await remember(lectern, page.url(), look);
    const text = await until(textOf, ([, size]) => size === '30px');
    expect(text).toEqual([expect.stringMatching(/lectern-dyslexia|OpenDyslexic/), '30px', '60px', '3px', '700']);
    await open(frame);
    expect((await card(frame)).text).toEqual(text);
    await page.keyboard.press('Escape');
    await remember(lectern, page.url(), { smallestText: 40 });
    await until(textOf, ([, size]) => size === '40px');
    await open(frame);
    expect((await card(frame)).text[1]).toBe('40px');
  });

  it('is within the window however small that is, and beside its marker where there is room', async () => {
    const frame = await begin();
    await remember(lectern, page.url(), { textSize: 300 });
    await until(
      () => frame.evaluate(() => getComputedStyle(document.querySelector('article p') as Element).fontSize),
      (size) => size === '60px',
    );
    for (const [width, height] of [
      [320, 256],
      [1000, 700],
    ] as const) {
      await page.setViewport({ width, height });
      await until(
        () => frame.evaluate(() => innerWidth),
        (now) => now < width + 1,
      );
      for (const share of [0.1, 0.45, 0.6, 0.9]) {
        await open(frame, share);
        const { top, bottom, height: high } = await card(frame);
        const place = `${width}, ${share}`;
        expect(top, place).toBeGreaterThanOrEqual(0);
        expect(bottom, place).toBeLessThanOrEqual(await frame.evaluate(() => innerHeight));
        expect(high, place).toBeGreaterThan(180);
        const marker = await frame.evaluate((selector) => {
          const { top, bottom } = (document.querySelector(selector) as Element).getBoundingClientRect();
          return { top, bottom };
        }, FIRST);
        if (height === 700) expect(top >= marker.bottom || bottom <= marker.top, place).toBe(true);
        await page.keyboard.press('Escape');
      }
    }
  });
});
