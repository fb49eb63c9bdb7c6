import type { Page } from 'puppeteer-core';
import { elementsPage } from '../pages/elements.ts';
import { median } from './measure.ts';
import type { Subject } from './subjects.ts';

/** A page that adds nodes and takes them away again, as a busy application does. */
export const CHURN = '/churn/';
const PER_SECOND = 1000;
const KEPT = 2000;

/**
 * Adds paragraphs at a steady pace and removes the oldest; `window.churn` counts. The pace goes by the clock, so that a
 * page whose frames are slow has no less to do.
 */
const script = `<script>{
const main = document.querySelector('article');
const churn = (window.churn = { added: 0, frames: 0, start: performance.now() });
const step = () => {
  churn.frames++;
  const due = Math.min(200, Math.floor(((performance.now() - churn.start) / 1000) * ${PER_SECOND}) - churn.added);
  for (let n = 0; n < due; n += 4) {
    const item = document.createElement('div');
    item.innerHTML = '<h4>Stage</h4><p>Three farsakhs, <em>with water</em>.</p>';
    main.prepend(item);
    churn.added += 4;
  }
  while (main.childElementCount > ${KEPT} / 4) main.lastElementChild.remove();
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
}</script>`;

export const churnPage = elementsPage(1000).replace('</body>', `${script}</body>`);

/** Frames a second, and nodes a second, of the churning page over some seconds. */
async function frameRate(page: Page, seconds: number): Promise<{ frames: number; nodes: number }> {
  type Counts = { added: number; frames: number };
  const counts = () =>
    page.evaluate(() => ({ ...(window as unknown as { churn: Counts }).churn, now: performance.now() }));
  const before = await counts();
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), seconds * 1000);
  const after = await counts();
  const time = (after.now - before.now) / 1000;
  return { frames: (after.frames - before.frames) / time, nodes: (after.added - before.added) / time };
}

/** Prints how many frames a second the churning page shows for each subject: medians of interleaved runs. */
export async function reportChurn(subjects: Subject[], url: string, rounds: number): Promise<void> {
  const runs = new Map(subjects.map((subject) => [subject, [] as { frames: number; nodes: number }[]]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      const page = await subject.tab();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      // As long as its first nodes take to be as many as are kept.
      await page.waitForFunction(
        (kept) => (window as unknown as { churn: { added: number } }).churn.added > kept,
        {},
        KEPT,
      );
      runs.get(subject)?.push(await frameRate(page, 4));
      await page.close();
    }
  }
  console.log(`\nChurn of ${PER_SECOND} nodes a second, medians of ${rounds} interleaved runs\n`);
  console.log('| | frames a second | × page by itself | nodes a second |\n|---|--:|--:|--:|');
  let own = Number.NaN;
  for (const [{ name }, list] of runs) {
    const frames = median(list.map((run) => run.frames));
    own = Number.isNaN(own) ? frames : own;
    console.log(
      `| ${name} | ${frames.toFixed(1)} | ${(frames / own).toFixed(2)} | ${median(list.map(({ nodes }) => nodes)).toFixed(0)} |`,
    );
  }
}
