import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { painting, share } from '../drive/pixels.ts';
import { serve } from '../pages/server.ts';
import { register } from './looks.ts';
import { begin, kinds, permit, popupOn, registered, until, visit } from './reader.ts';
import { openReader } from './readerView.ts';

const picture = '<img src="/moving.gif" width="100" height="100" alt="A lamp">';
const text = '<p>The lamp on the mole was lit at dusk, and seen from the other shore of the strait all night. </p>';
const article = `<article><h1>The lamp on the mole</h1>${text.repeat(12)}${picture}${text.repeat(12)}</article>`;

const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'self'">`;

const RED = [0xd0, 0x20, 0x20] as const;

/** Whether the picture is red: so many times, some frames apart. */
async function glimpses(page: Page): Promise<boolean[]> {
  const seen: boolean[] = [];
  for (let count = 0; count < 14; count++) {
    // A clip is drawn from what is on the screen.
    const { x, y, width, height } = (await (await page.$('img'))?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([width, height]).toEqual([100, 100]);
    const png = await painting(page, { clip: { x: x + 30, y: y + 30, width: 40, height: 40 } });
    seen.push(share(png, [...RED], 8) > 0.5);
  }
  return seen;
}
const moves = async (page: Page) => new Set(await glimpses(page)).size > 1;
const held = (page: Pick<Page, 'evaluate'>) =>
  page.evaluate(() => document.querySelectorAll('[data-lectern-held]').length);

describe.each(kinds)('in %s, a picture that moves', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve({
      pages: {
        '/moving/': `<!doctype html><title>The lamp</title>${picture}`,
        '/lamp/': article,
        '/strict/': `${policy}${picture}`,
      },
    });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/moving/'));
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('is held still while Motion is, on the next visit and where it comes later, and moves again after', async () => {
    const page = await visit(lectern, pages.url('/moving/'));
    expect(await moves(page)).toBe(true);
    const motion = async (of: Page, option: string) => {
      const popup = await popupOn(lectern, of);
      await popup.evaluate(() => document.querySelector<HTMLElement>('details:not([open]) > summary')?.click());
      const group = await popup.$('.motion');
      await group?.evaluate((group, option) => group.querySelector<HTMLElement>(`[value=${option}]`)?.click(), option);
      await lectern.closePopup();
    };
    await motion(page, 'still');
    await until(
      () => held(page),
      (count) => count === 1,
    );
    expect(await glimpses(page)).toEqual(Array.from({ length: 14 }, () => true));
    await registered(lectern, 'motion-still');
    const next = await visit(lectern, pages.url('/moving/'));
    await until(
      () => held(next),
      (count) => count === 1,
    );
    expect(await moves(next)).toBe(false);
    await next.evaluate(() => document.body.append(document.querySelector('img')?.cloneNode() ?? ''));
    await until(
      () => held(next),
      (count) => count === 2,
    );
    await motion(next, 'own');
    await until(
      () => held(next),
      (count) => count === 0,
    );
    expect(await next.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await moves(next)).toBe(true);
    await page.close();
    await next.close();
  });

  it('is held in the reader too', async () => {
    await register(lectern, { motion: 'still' });
    const page = await visit(lectern, pages.url('/lamp/'));
    const frame = await openReader(lectern, page);
    await until(
      () => held(frame),
      (count) => count === 1,
    );
    await page.close();
  });

  it('goes on as it is where the page allows no still in its place', async () => {
    await register(lectern, { motion: 'still' });
    const page = await lectern.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { refusals: 0 });
      addEventListener('securitypolicyviolation', () => Object.assign(window, { refusals: 1 }));
    });
    await page.goto(pages.url('/strict/'));
    await until(() => page.evaluate(() => (window as unknown as { refusals: number }).refusals === 1), Boolean);
    await until(
      () => held(page),
      (count) => count === 0,
    );
    expect(await moves(page)).toBe(true);
    await page.close();
  });
});
