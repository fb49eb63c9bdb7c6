import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, permit, remember, until, visit } from './reader.ts';

/** Runs in the page: the first paragraph that reaches below the reader's eye, a third from the top, and where it is. */
function atEye(): { id: string; top: number } {
  const paragraph = [...document.querySelectorAll('body > p')].find(
    (element) => element.getBoundingClientRect().bottom > innerHeight / 3,
  );
  return { id: paragraph?.id ?? '', top: paragraph?.getBoundingClientRect().top ?? Number.NaN };
}

const topOf = (page: Page, id: string) =>
  page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN, id);

/** One line of the page, in px. */
const LINE = 26;

/** A list that stays at the side, as high as the window, and pictures in what is read. */
const beside = `<!doctype html><title>Beside</title><style>body { margin: 0; display: flex; font: 17px/1.5 serif } nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; width: 40% } main { width: 60% } i { display: block; height: 120px; background: #ccd }</style>
<nav>${'<a href="#">A stage of the road</a><br>'.repeat(80)}</nav>
<main>${Array.from({ length: 40 }, (_, at) => `<p id="p${at}">${'The toll was paid here in cloth, by the piece. '.repeat(6)}</p><i></i>`).join('')}</main>`;

describe.each(kinds)('in %s, the reader', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve({ pages: { '/beside/': beside } });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/place/'));
    page = await visit(lectern, pages.url('/place/'));
  });
  afterEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('#p9') as Element).fontSize));
  const wear = async (percent: number) => {
    await remember(lectern, page.url(), { textSize: percent });
    await until(size, (now) => Math.abs(now - 0.17 * percent) < 0.1);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
    );
  };

  /** How far the line at the eye moved, in px: the letter there is looked for again by its place in its paragraph. */
  const line = (at: Page | Frame, id: string) =>
    at.evaluate((id) => {
      const text = document.getElementById(id)?.firstChild as Text;
      const range = document.createRange();
      const seen = (window as unknown as { letter?: number }).letter;
      const tops = Array.from({ length: text.length }, (_, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().top;
      });
      const wanted = innerHeight / 3;
      const nearest =
        seen ??
        tops.reduce((best, top, at) => (Math.abs(top - wanted) < Math.abs((tops[best] ?? 0) - wanted) ? at : best), 0);
      Object.assign(window, { letter: nearest });
      return tops[nearest] ?? Number.NaN;
    }, id);

  it.each([200, 60])('stays at the line when text goes to %i %', async (percent) => {
    await page.evaluate(() => document.getElementById('p30')?.scrollIntoView({ block: 'start' }));
    const { id } = await page.evaluate(atEye);
    await page.evaluate(() => Reflect.deleteProperty(window, 'letter'));
    const before = await line(page, id);
    await wear(percent);
    expect(Math.abs((await line(page, id)) - before)).toBeLessThan(LINE);
    await wear(110);
    expect(Math.abs((await line(page, id)) - before)).toBeLessThan(LINE);
  });

  it('stays there when a picture above arrives afterwards', async () => {
    await page.evaluate(() => document.getElementById('p20')?.scrollIntoView({ block: 'start' }));
    await wear(150);
    const { id, top } = await page.evaluate(atEye);
    await page.evaluate(() => (window as unknown as { bringPicture(): void }).bringPicture());
    await until(
      () => page.evaluate(() => document.querySelector('img')?.clientHeight ?? 0),
      (height) => height > 100,
    );
    const off = await until(
      async () => Math.abs((await topOf(page, id)) - top),
      (off) => off < 26,
    ).catch(() => Number.NaN);
    expect(off).toBeLessThan(LINE);
  });

  it('who is taken elsewhere right after a change stays there, also at the next', async () => {
    await page.evaluate(() => document.getElementById('p30')?.scrollIntoView({ block: 'start' }));
    const taken = page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const size = () => getComputedStyle(document.querySelector('#p9') as Element).fontSize;
      const before = size();
      while (size() === before) await frame();
      const goal = document.getElementById('p12') as Element;
      goal.scrollIntoView({ block: 'center' });
      const { top } = goal.getBoundingClientRect();
      await frame();
      await frame();
      return { before: top, after: goal.getBoundingClientRect().top };
    });
    await remember(lectern, page.url(), { textSize: 120 });
    const { before, after } = await taken;
    expect(Math.abs(after - before)).toBeLessThan(2);
    const at = await page.evaluate(atEye);
    await wear(160);
    expect(Math.abs((await topOf(page, at.id)) - at.top)).toBeLessThan(LINE);
  });

  it('keeps focus, selection, typed text, an open detail and the place in an inner box', async () => {
    await page.evaluate(() => {
      scrollTo(0, 0);
      const remark = document.querySelector('#remark') as HTMLTextAreaElement;
      remark.value = 'Half a thought';
      remark.focus();
      remark.setSelectionRange(2, 7);
      (document.querySelector('#details') as HTMLDetailsElement).open = true;
      const box = document.querySelector('#box') as Element;
      box.scrollTop = 400;
    });
    const state = () =>
      page.evaluate(() => {
        const remark = document.activeElement as HTMLTextAreaElement;
        return [
          remark.id,
          remark.value,
          remark.selectionStart,
          remark.selectionEnd,
          (document.querySelector('#details') as HTMLDetailsElement).open,
          document.querySelector('#box')?.scrollTop,
        ];
      });
    const before = await state();
    await wear(125);
    expect(await state()).toEqual(before);
    expect(before).toEqual(['remark', 'Half a thought', 2, 7, true, 400]);
  });

  it('stays at the line below a picture, and not at what is beside it all the time', async () => {
    const other = await visit(lectern, pages.url('/beside/'));
    await other.bringToFront();
    // The picture is where the eye is, and the line a little below it.
    const top = await other.evaluate(() => {
      const line = document.getElementById('p12') as Element;
      scrollBy(0, line.getBoundingClientRect().top - innerHeight / 3 - 60);
      return line.getBoundingClientRect().top;
    });
    await remember(lectern, other.url(), { textSize: 150 });
    await until(
      () => other.evaluate(() => getComputedStyle(document.getElementById('p12') as Element).fontSize),
      (size) => size === '25.5px',
    );
    expect(Math.abs((await topOf(other, 'p12')) - top)).toBeLessThan(LINE);
    await other.close();
    await page.bringToFront();
  });

  it('who reads in an inner box stays at the line there', async () => {
    await page.evaluate(() => {
      const box = document.querySelector('#box') as Element;
      const { top } = box.getBoundingClientRect();
      scrollBy(0, top - innerHeight / 3 + 100);
      document.getElementById('b20')?.scrollIntoView({ block: 'nearest' });
      const now = document.getElementById('b20')?.getBoundingClientRect().top ?? 0;
      box.scrollTop += now - innerHeight / 3;
    });
    const before = await topOf(page, 'b20');
    await wear(200);
    expect(Math.abs((await topOf(page, 'b20')) - before)).toBeLessThan(2 * LINE);
  });

  it('stays at the line in a frame of the page, while what plays plays on', async () => {
    const framed = await visit(lectern, pages.url('/place/framed.html'));
    await framed.evaluate(async () => {
      const media = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
      const log: string[] = [];
      Object.assign(window, { log });
      await Promise.all(media.map((one) => one.play()));
      for (const one of media) {
        for (const type of ['pause', 'seeking', 'emptied', 'abort', 'ended']) {
          one.addEventListener(type, () => log.push(`${one.id}: ${type}`));
        }
      }
    });
    const times = () =>
      framed.evaluate(() =>
        [...document.querySelectorAll<HTMLMediaElement>('audio, video')].map((one) => one.currentTime),
      );
    const frame = framed.frames().find((one) => one !== framed.mainFrame());
    await until(
      () => frame?.evaluate(() => document.readyState),
      (state) => state === 'complete',
    );
    if (!frame) throw new Error('There is no frame');
    await frame.evaluate(() => document.getElementById('p30')?.scrollIntoView({ block: 'start' }));
    const { id } = await frame.evaluate(atEye);
    const before = await line(frame, id);
    const heard = await times();
    await remember(lectern, framed.url(), { textSize: 150, theme: 'night' });
    // The page around the frame too: it is measured in em, and so is the width of the frame.
    const sizeIn = (at: Page | Frame) =>
      at.evaluate(() => getComputedStyle(document.querySelector('p') as Element).fontSize);
    for (const at of [frame, framed])
      await until(
        () => sizeIn(at),
        (now) => now === '25.5px',
      );
    await frame.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
    );
    expect(Math.abs((await line(frame, id)) - before)).toBeLessThan(LINE);
    await until(times, (now) => now.every((time, at) => time > (heard[at] ?? 0)));
    expect(await framed.evaluate(() => (window as unknown as { log: string[] }).log)).toEqual([]);
    expect(
      await framed.evaluate(() =>
        [...document.querySelectorAll<HTMLMediaElement>('audio, video')].map((one) => one.paused),
      ),
    ).toEqual([false, false, false]);
    await framed.close();
  });
});
