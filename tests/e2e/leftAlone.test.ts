import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { register } from './looks.ts';
import { begin, kinds, permit, seen, until, visit } from './reader.ts';

const PAGE = `<!doctype html><title>Left alone</title>
<style>p, text { font: 16px/1.5 sans-serif } .noted { background: #036; color: #fff }</style>
<div contenteditable="true" id="letter">Dear reader</div>
<svg id="chart" width="600" height="300"></svg><p id="end">The end`;

describe.each(kinds)('in %s, a look', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve({ pages: { '/left/': PAGE } });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    await register(lectern, { theme: 'night', textSize: 150 });
  });
  beforeEach(async () => {
    page = await visit(lectern, pages.url('/left/'));
    await until(
      () => seen(page, '#end'),
      ({ fontSize }) => fontSize === 24,
    );
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** Writes into an element, as a page does in its own time, and waits until what comes with it is dressed. */
  async function write(id: string, html: string): Promise<void> {
    await page.evaluate(
      (id, html) => {
        document.getElementById(id)?.insertAdjacentHTML('beforeend', html);
        document.body.insertAdjacentHTML('beforeend', '<p class="noted" id="last">Note');
      },
      id,
      html,
    );
    await until(
      () => page.evaluate(() => document.getElementById('last')?.hasAttribute('data-lectern-paper')),
      (is) => is === true,
    );
  }

  it('puts nothing into what a reader writes, which would be saved with it', async () => {
    const typed = '<p>with a <b class="noted">note</b></p>';
    await write('letter', typed);
    expect(await page.evaluate(() => document.getElementById('letter')?.innerHTML)).toBe(`Dear reader${typed}`);
  });

  it('leaves the words of a chart that a script draws as large as those it came with, on the ground it was drawn for', async () => {
    await write('chart', '<text id="axis" y="30">Year</text>');
    expect((await seen(page, '#axis')).fontSize).toBe(16);
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.getElementById('chart') as Element).backgroundColor);
    await until(ground, (colour) => /\(25\d, 25\d, 25\d\)/.test(colour) || /srgb 1 1 1/.test(colour), 5000);
  });
});
