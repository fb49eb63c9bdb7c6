import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { send } from '../drive/firefox-inside.ts';
import type { Kind } from '../drive/lectern.ts';
import { printed } from '../drive/pdf.ts';
import { type Opened, onPage } from './onPage.ts';
import { places } from './places.ts';
import { beginAlone, kinds, permit, pick, registered, remember, size, until } from './reader.ts';
import { isOpen, openReader, press, readerIn } from './readerView.ts';

const BY_ITSELF: [string, string] = ['checkbox', 'Open the reader by itself'];

/** The first words in the window. */
const atTop = (frame: Frame) =>
  frame.evaluate(() => {
    const edge = (document.querySelector('.lectern-bar') as HTMLElement).offsetHeight;
    const blocks = [...document.querySelectorAll('article p, article h2')];
    return blocks.find((block) => block.getBoundingClientRect().bottom > edge)?.textContent?.slice(0, 30);
  });
const offer = (frame: Frame) =>
  frame.evaluate(() => {
    const offer = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector<HTMLElement>('.offer');
    return offer ? offer.querySelector('p')?.textContent : null;
  });

/** Has the browser put files that are saved into a folder, without asking. */
async function saveInto(kind: Kind, page: Page, destinationFolder: string): Promise<void> {
  if (kind === 'firefox') {
    const downloadBehavior = { type: 'allowed', destinationFolder };
    await send(page.browser(), 'browser.setDownloadBehavior', { downloadBehavior });
  } else {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: destinationFolder });
  }
}

/** What the reader saves: the name of the file, and what is in it. */
async function saved(kind: Kind, page: Page): Promise<{ name: string; html: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-saved-'));
  await saveInto(kind, page, folder);
  await press(page, 'Save as HTML');
  const [name = ''] = await until(
    () => readdirSync(folder).filter((file) => file.endsWith('.html')),
    ({ length }) => length > 0,
  );
  const html = await until(
    () => readFileSync(join(folder, name), 'utf8'),
    (text) => text.includes('</html>'),
  );
  rmSync(folder, { recursive: true });
  return { name, html };
}

describe.each(kinds)('in %s, the reader', (kind) => {
  let { lectern, pages, page } = {} as Opened;
  const ready = (opened: Opened) => {
    ({ lectern, pages, page } = opened);
  };
  onPage(kind, '/reader/', ready, beginAlone);

  const leave = async () => {
    await page.keyboard.press('Escape');
    await until(
      () => isOpen(page),
      (open) => !open,
    );
  };

  it('offers the place where one was, found by its words after a restyling, and forgets it when told', async () => {
    let frame = await openReader(lectern, page);
    expect(await offer(frame)).toBeNull();
    await frame.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
    await until(
      () => places(lectern),
      ({ length }) => length === 1,
    );
    await leave();
    await pick(lectern, page, size(150));
    frame = await openReader(lectern, page);
    expect(await until(() => offer(frame), Boolean)).toContain('Dredging');
    await press(page, 'Go on there');
    await until(
      () => atTop(frame),
      (words) => words === 'Dredging',
    );
    await leave();
    frame = await openReader(lectern, page);
    await until(() => offer(frame), Boolean);
    await press(page, 'Forget the place');
    await until(
      () => places(lectern),
      ({ length }) => length === 0,
    );
  });

  it('keeps the place in the page too where that is chosen, and offers it on the next visit', async () => {
    await permit(lectern, pages.url('/sample/plain.html'));
    await page.bringToFront();
    await pick(lectern, page, ['checkbox', 'Keep my place in the page']);
    await page.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
    await until(
      () => places(lectern),
      ({ length }) => length === 1,
    );
    await page.goto('about:blank');
    await page.goto(pages.url('/reader/'), { waitUntil: 'load' });
    await until(() => page.$('lectern-place'), Boolean);
    await page.evaluate(() => document.querySelector<HTMLElement>('textarea')?.focus());
    // The offer stands last in the page: past the button of the form is `Go on there`.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      () => page.evaluate(() => Math.abs(document.querySelector('#dredge')?.getBoundingClientRect().top ?? 999)),
      (top) => top < 60,
    );
    expect(await page.$('lectern-place')).toBeNull();
  });

  it('opens by itself where that is chosen, again after a reload at the same place, and on articles only', async () => {
    await permit(lectern, pages.url('/sample/plain.html'));
    await page.bringToFront();
    await pick(lectern, page, BY_ITSELF);
    await readerIn(page);
    await leave();
    await page.reload({ waitUntil: 'load' });
    const frame = await readerIn(page);
    await frame.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
    await until(
      () => places(lectern),
      ({ length }) => length === 1,
    );
    await page.reload({ waitUntil: 'load' });
    const again = await readerIn(page);
    await until(
      () => atTop(again),
      (words) => words === 'Dredging',
    );
    await page.goto(pages.url('/sizes/frame.html'), { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isOpen(page)).toBe(false);
  });

  it('keeps no place and nothing else from a private window', async () => {
    const hidden = await lectern.privateWindow(pages.url('/reader/'));
    // Left open it would keep the tabs of the tests that follow from sight.
    onTestFinished(() => hidden.close());
    await until(
      () => hidden.evaluate(() => document.readyState),
      (state) => state === 'complete',
    );
    const frame = await openReader(lectern, hidden);
    await frame.evaluate(() => document.querySelector('#dredge')?.scrollIntoView());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await places(lectern)).toEqual([]);
  });

  it('copies the article as Markdown, with its notes and where it is from', async () => {
    const frame = await openReader(lectern, page);
    await press(page, 'Copy as Markdown');
    const said = () =>
      frame.evaluate(
        () => document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
      );
    await until(said, (text) => text.includes('clipboard'));
    await leave();
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.value = '';
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await until(
      () => page.evaluate(() => document.querySelector('textarea')?.value ?? ''),
      (text) => text.length > 200,
    );
    expect(pasted).toMatch(/^# The harbour that moved\n/);
    expect(pasted).toContain('\n## Four harbours\n');
    expect(pasted).toContain('looks out over cotton.[^1]');
    expect(pasted).toMatch(/\[\^1\]: The lists are cut on marble/);
    expect(pasted).toMatch(/\| 500 BC \| 0 +\|/);
    expect(pasted).toContain(pages.url('/reader/'));
    expect(pasted).not.toContain('↩');
  });

  it('saves the article as one file, with its pictures in it and nothing that runs', async () => {
    await openReader(lectern, page);
    const { name, html } = await saved(kind, page);
    expect(name).toBe('The harbour that moved.html');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(html).toContain("default-src 'none'");
    expect(html).toMatch(/<img[^>]* src="data:image\/svg\+xml/);
    expect(html).toContain('<li id="cite_note-1">');
    expect(html).toContain(pages.url('/reader/'));
    expect(html).not.toMatch(/<script|\son\w+=|tabindex|aria-details/);
  });

  it('saves the article in the colours, size and type it is read in, and prints it in them, black on white', async () => {
    await openReader(lectern, page);
    const plain = printed(await page.pdf());
    await leave();
    await permit(lectern, page.url());
    await remember(lectern, page.url(), {
      theme: 'night',
      textSize: 200,
      lineHeight: 2,
      font: 'hyperlegible',
      fontName: 'Nowhere Serif',
    });
    await registered(lectern);
    await page.reload();
    await openReader(lectern, page);
    const paper = printed(await page.pdf());
    // Firefox draws the letters of a packaged font as shapes; in either there are signs that it has not.
    const isTwice = (size: number) => plain.sizes.some((own) => Math.abs(size - 2 * own) < 0.2);
    expect(paper.sizes.length).toBeGreaterThan(3);
    expect(paper.sizes.filter((size) => !isTwice(size))).toEqual([]);
    expect([...paper.fills].filter((fill) => !plain.fills.has(fill))).toEqual([]);
    const { html } = await saved(kind, page);
    const file = await page.browser().newPage();
    await file.setContent(html);
    const worn = await file.evaluate(async () => {
      const fonts = [...(await document.fonts.ready)].map(({ status }) => status);
      const { fontSize, lineHeight, fontFamily, color } = getComputedStyle(
        document.querySelector('p:not([class])') as Element,
      );
      return { fontSize, lineHeight, fontFamily, color, paper: getComputedStyle(document.body).backgroundColor, fonts };
    });
    await file.close();
    const night = { color: 'rgb(214, 211, 205)', paper: 'rgb(22, 24, 27)' };
    expect(worn).toEqual({
      ...night,
      fontSize: '40px',
      lineHeight: '80px',
      fontFamily: expect.stringMatching(/^"?NOWHERE SERIF"?, lectern-hyperlegible/),
      fonts: expect.arrayContaining(['loaded']),
    });
  });

  it('stands on paper as one document, and the page is whole again afterwards', async () => {
    await openReader(lectern, page);
    const own = await page.evaluate(() => document.documentElement.childElementCount);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMediaType?.('print').catch(() => undefined);
    const printed = await page.evaluate(() => ({
      added: document.documentElement.childElementCount,
      article: document.querySelector('lectern-print')?.getBoundingClientRect().height ?? 0,
      body: document.body.getBoundingClientRect().height,
      reader: document.querySelector('lectern-reader')?.getBoundingClientRect().height ?? 0,
      isPrint: matchMedia('print').matches,
    }));
    expect(printed.added).toBe(own + 1);
    if (printed.isPrint) {
      expect(printed.article).toBeGreaterThan(1000);
      expect(printed.body).toBe(0);
    }
    await page.emulateMediaType?.('screen').catch(() => undefined);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(own);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(5000);
    expect(await page.evaluate(() => document.querySelector('lectern-print'))).toBeNull();
    expect(await isOpen(page)).toBe(true);
  });

  it('says in short below its title what the page says there, and unfolds on paper what is folded up', async () => {
    await page.evaluate(() => {
      const told = (at: number) =>
        `<p>In the year ${at} the harbour was dredged once more, and the mud of it was carried to the fields behind the wall, where it lies to this day.</p>`;
      const years = Array.from({ length: 40 }, (_, at) => told(1700 + at));
      document.body.innerHTML = `<main><article><header><h1>The harbour</h1><p class="standfirst">How a port was lost to mud</p></header><div class="body">${years.slice(0, 6).join('')}<details><summary>All years</summary>${years.slice(6).join('')}</details></div></article></main>`;
      document.title = 'The harbour';
    });
    const frame = await openReader(lectern, page);
    expect(await frame.evaluate(() => document.querySelector('h1 + p')?.textContent)).toBe(
      'How a port was lost to mud',
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMediaType?.('print').catch(() => undefined);
    const printed = await page.evaluate(() => ({
      height: document.querySelector('lectern-print')?.getBoundingClientRect().height ?? 0,
      isPrint: matchMedia('print').matches,
    }));
    if (printed.isPrint) expect(printed.height).toBeGreaterThan(1500);
    await page.emulateMediaType?.('screen').catch(() => undefined);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
});
