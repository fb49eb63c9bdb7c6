import type { Page } from 'puppeteer-core';
import { choose } from '../drive/aria.ts';
import { popupOn } from '../e2e/reader.ts';
import { CPU_TIME, median, quiet } from './measure.ts';
import { byItself, withLectern } from './subjects.ts';

/** What the page's thread works, in ms, until it is quiet after `change`. */
async function cpuOf(page: Page, change: () => Promise<unknown>): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', CPU_TIME);
  const before = await quiet(client);
  await change();
  const cost = (await quiet(client)) - before;
  await client.detach();
  return cost;
}

/**
 * Prints what a change of text size by a quarter costs on a dressed page, and what it costs the browser itself to lay out
 * the same page with `body{font-size}` changed as much: medians of interleaved runs, in ms of the page's thread.
 */
export async function reportRelayout(site: string, urls: Map<string, string>, rounds: number): Promise<void> {
  const own = await byItself('own');
  const dressed = await withLectern('Lectern', site, [['radio', '125%']]);
  console.log(`\nA change of text size, medians of ${rounds} interleaved runs\n`);
  console.log('| elements | own relayout, ms | Lectern, ms | × |\n|---|--:|--:|--:|');
  for (const [name, url] of urls) {
    const owns: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await own.tab();
      await bare.goto(url, { waitUntil: 'load' });
      const resize = (px: number) => bare.evaluate((px) => document.body.style.setProperty('font-size', `${px}px`), px);
      await resize(15);
      for (const px of [18.75, 15]) owns.push(await cpuOf(bare, () => resize(px)));
      await bare.close();
      const page = await dressed.tab();
      await page.goto(url, { waitUntil: 'load' });
      const popup = await popupOn(dressed.lectern, page);
      for (const size of ['150%', '125%']) ours.push(await cpuOf(page, () => choose(popup, 'radio', size)));
      await dressed.lectern.closePopup();
      await page.close();
    }
    const [mine, its] = [median(ours), median(owns)];
    console.log(`| ${name} | ${its.toFixed(0)} | ${mine.toFixed(0)} | ${(mine / its).toFixed(2)} |`);
  }
  await own.close();
  await dressed.close();
}

const APPENDED = 10_000;

/** Prints what it costs to add many paragraphs at once to a page by itself, and to one dressed in theme and size. */
export async function reportAppend(site: string, url: string, rounds: number): Promise<void> {
  const subjects = [
    await byItself('page by itself'),
    await byItself('page by itself, again'),
    await withLectern('Lectern, Night', site, [['radio', 'Night']]),
    await withLectern('Lectern, Night and 125 %', site, [
      ['radio', 'Night'],
      ['radio', '125%'],
    ]),
  ];
  const costs = new Map(subjects.map((subject) => [subject, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [subject, list] of costs) {
      const page = await subject.tab();
      await page.goto(url, { waitUntil: 'load' });
      const add = (count: number) => {
        const text = 'The harbour closed for the winter, and the ships lay up until the spring. ';
        document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`.repeat(count));
      };
      list.push(await cpuOf(page, () => page.evaluate(add, APPENDED)));
      await page.close();
    }
  }
  console.log(`\n${APPENDED} paragraphs added at once, medians of ${rounds} interleaved runs\n`);
  console.log('| | main thread, ms | × page by itself |\n|---|--:|--:|');
  const own = median([...costs.values()][0] ?? []);
  for (const [{ name }, list] of costs)
    console.log(`| ${name} | ${median(list).toFixed(0)} | ${(median(list) / own).toFixed(2)} |`);
  for (const subject of subjects) await subject.close();
}
