import type { Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit, pick, remember, until } from './reader.ts';
import { openDirectly, openReader } from './readerView.ts';

/** Where a marker stands in the window. */
const spot = (frame: Frame | Page, selector: string) =>
  frame.evaluate((selector) => {
    const marker = document.querySelector(selector) as HTMLElement;
    marker.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = marker.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

/** What the open cards say. */
const cards = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.lectern-card')].map((card) => [
      card.getAttribute('aria-label'),
      card.querySelector('.lectern-card-text')?.textContent?.replace(/\s+/g, ' ').trim(),
      card.matches(':popover-open'),
    ]),
  );
const GENEVA = 'The Geneva Bible has both letters and numbers; the numbers are for the verses, which were new.[3]';
const FIRST = 'a[href="#cite_note-bible-1"]';

describe.each(kinds)('in %s, a note', (kind) => {
  let { lectern, page } = {} as Opened;
  onPage(kind, '/notes/', (opened) => {
    ({ lectern, page } = opened);
  });
  beforeEach(() => permit(lectern, page.url()));

  it('opens in the reader beside its marker, by a click, and Escape leads back to the marker', async () => {
    const frame = await openDirectly(lectern, page);
    const { x, y } = await spot(frame, FIRST);
    await page.mouse.click(x, y);
    await until(
      () => cards(frame),
      (now) => JSON.stringify(now) === JSON.stringify([['Note 1', GENEVA, true]]),
    );
    const near = await frame.evaluate((selector) => {
      const card = document.querySelector('.lectern-card')?.getBoundingClientRect();
      const marker = document.querySelector(selector)?.getBoundingClientRect();
      return {
        gap: Math.min(
          Math.abs((card?.top ?? 0) - (marker?.bottom ?? 0)),
          Math.abs((marker?.top ?? 0) - (card?.bottom ?? 0)),
        ),
        inside: (card?.left ?? -1) >= 0 && (card?.right ?? 9e9) <= innerWidth,
        focused: document.activeElement?.className,
      };
    }, FIRST);
    expect(near.gap).toBeLessThan(20);
    expect(near).toMatchObject({ inside: true, focused: 'lectern-card' });
    // A note within the note, by keyboard.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      () => cards(frame),
      ({ length }) => length === 2,
    );
    expect((await cards(frame))[1]?.[1]).toContain('Robert Estienne');
    await page.keyboard.press('Escape');
    await until(
      () => cards(frame),
      ({ length }) => length === 1,
    );
    await page.keyboard.press('Escape');
    await until(
      () => cards(frame),
      ({ length }) => length === 0,
    );
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#cite_note-bible-1');
    expect(await frame.evaluate(() => document.querySelector('[aria-expanded=true]'))).toBeNull();
    const details = await frame.evaluate((selector) => {
      const id = document.querySelector(selector)?.getAttribute('aria-details');
      return document.getElementById(id ?? '')?.id;
    }, FIRST);
    expect(details).toBe('cite_note-bible-1');
  });

  it('opens under a resting pointer, which may move onto it, and closes when that is gone', async () => {
    const frame = await openDirectly(lectern, page);
    const { x, y } = await spot(frame, FIRST);
    await page.mouse.move(x, y);
    await until(
      () => cards(frame),
      ({ length }) => length === 1,
    );
    const card = await frame.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('.lectern-card') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(card.x, card.y, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cards(frame)).toHaveLength(1);
    await page.mouse.move(5, 300, { steps: 4 });
    await until(
      () => cards(frame),
      ({ length }) => length === 0,
    );
    await page.mouse.move(x, y);
    await until(
      () => cards(frame),
      ({ length }) => length === 1,
    );
    await page.keyboard.press('Escape');
    await until(
      () => cards(frame),
      ({ length }) => length === 0,
    );
    expect(await page.evaluate(() => !!document.querySelector('lectern-reader'))).toBe(true);
  });

  it('stands in the margin of a wide window where that is chosen, for the eye only', async () => {
    await remember(lectern, page.url(), { marginNotes: true });
    await page.setViewport({ width: 1400, height: 800 });
    const frame = await openReader(lectern, page);
    const margin = () =>
      frame.evaluate(() =>
        [...document.querySelectorAll('.lectern-margin')].map((note) => {
          const beside = note.parentElement?.querySelector(':scope > .lectern-margin ~ p')?.getBoundingClientRect();
          const { left, right, width, top } = note.getBoundingClientRect();
          const isBeside = left >= (beside?.right ?? 9e9) && right <= document.documentElement.clientWidth;
          return {
            isBeside: isBeside && width > 150 && top >= (beside?.top ?? 9e9) - 2,
            isHidden:
              note.ariaHidden === 'true' && ![...note.querySelectorAll('a')].some(({ tabIndex }) => tabIndex >= 0),
            says: note.textContent?.replace(/\s+/g, ' ').trim(),
          };
        }),
      );
    await until(margin, ({ length }) => length > 8);
    const shown = await margin();
    expect(shown.filter(({ isBeside, isHidden }) => !isBeside || !isHidden)).toEqual([]);
    expect(shown[0]?.says).toBe(`1 ${GENEVA}`);
    expect(new Set(shown.map(({ says }) => says)).size).toBe(shown.length);
    await page.setViewport({ width: 900, height: 800 });
    await until(margin, ({ length }) => length === 0);
  });

  it('is found in the reader however the page makes it, and leads back', async () => {
    const frame = await openDirectly(lectern, page);
    // They are told apart after the text is there.
    await until(
      () => frame.evaluate(() => document.querySelectorAll('a[aria-details]').length),
      (count) => count > 0,
    );
    const kindsOfNote = await frame.evaluate(() =>
      [...document.querySelectorAll('a[aria-details]')].map((marker) => {
        const note = document.getElementById(marker.getAttribute('aria-details') ?? '');
        const back = [...(note?.querySelectorAll('a') ?? [])].map((link) => link.hash.slice(1));
        const names = [marker.id, marker.parentElement?.id, marker.closest('sup')?.id].filter(Boolean);
        return [marker.textContent, names.some((name) => name && back.includes(name))];
      }),
    );
    expect(kindsOfNote.map(([label]) => label)).toEqual([
      ...['[1]', '[2]', '[1]', '1', '1', 'see the other voice', '[1]', '[1]', '[2]', '[7]', '[8]', '[3]'],
    ]);
    expect(kindsOfNote.filter(([, back]) => !back)).toEqual([]);
    const dead = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('article a[href^="#"]')]
        .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
        .map((link) => link.hash),
    );
    expect(dead).toEqual([]);
  });

  it('opens in the page too where that is chosen, out of the page’s reach, and off is off', async () => {
    const own = await page.evaluate(() => document.documentElement.outerHTML);
    await pick(lectern, page, ['checkbox', 'Open notes beside their markers']);
    const host = () => page.evaluate(() => !!document.querySelector('lectern-notes'));
    await until(host, Boolean);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll('[data-kind=bare] a[aria-details], script a')].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(bare).toEqual(['[7]', '[8]']);
    const { x, y } = await spot(page, FIRST);
    const before = await page.evaluate(() => [scrollY, location.hash]);
    await page.mouse.click(x, y);
    const expanded = () => page.evaluate((selector) => document.querySelector(selector)?.ariaExpanded, FIRST);
    await until(expanded, (now) => now === 'true');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lectern-notes');
    expect(await page.evaluate(() => [scrollY, location.hash])).toEqual(before);
    await page.keyboard.press('Escape');
    await until(expanded, (now) => now !== 'true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#cite_note-bible-1');
    await pick(lectern, page, ['checkbox', 'Open notes beside their markers']);
    await until(host, (there) => !there);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(own);
  });
});
