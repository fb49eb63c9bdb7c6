import { choose } from '../drive/aria.ts';
import { popupOn } from '../e2e/reader.ts';
import { cpuOf, median } from './measure.ts';
import { byItself, type Subject, withLectern } from './subjects.ts';

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

/** Prints what it costs to add many paragraphs at once to a page by itself, and to one dressed by each subject. */
export async function reportAppend(subjects: Subject[], url: string, rounds: number): Promise<void> {
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
}
