/**
 * `npm run bench:flash`: pages of a remembered site, night at 200 %, loaded in every way there is, in both browsers, in
 * Chromium on a processor slowed down six times: how many of the frames that were painted were not in the theme, how
 * many had text of the page's own size; and how many frames of a change of look had half of it.
 * `npm run bench:flash -- chromium 50 5` for some browsers, and other counts of loads and of cold starts.
 */
import { type Dress, LOOK } from '../drive/dress.ts';
import { type Kind, type Lectern, launch } from '../drive/lectern.ts';
import { coldStart, framesOfChange, late, slowTab, ways } from '../drive/ways.ts';
import { built, kinds, permit, registered, remember } from '../e2e/reader.ts';
import { isWorn } from '../e2e/worn.ts';
import { serve } from '../pages/server.ts';

const [browsers = kinds.join(), loads = '200', starts = '20'] = process.argv.slice(2);
const SLOW = 6;

/** Watches so many times; a time of which no frame was seen says nothing, and is done again (up to half as many more). */
async function report(name: string, times: number, watch: (at: number) => Promise<Dress[]>): Promise<void> {
  const count = { seen: 0, frames: 0, bare: 0, unscaled: 0, half: 0, bad: 0 };
  let trouble = '';
  for (let at = 0; at < times * 1.5 && count.seen < times; at++) {
    const dresses = await watch(at).catch((error: Error) => {
      trouble = error.message.slice(0, 120);
      return [];
    });
    if (dresses.length === 0) continue;
    const of = (is: (dress: Dress) => boolean) => dresses.filter(is).length;
    const bare = of((dress) => dress.startsWith('bare'));
    const unscaled = of((dress) => dress.endsWith('unscaled'));
    count.seen++;
    count.frames += dresses.length;
    count.bare += bare;
    count.unscaled += unscaled;
    count.half += of((dress) => dress === 'themed unscaled' || dress === 'bare scaled');
    if (bare + unscaled > 0) count.bad++;
  }
  const { seen, frames, bare, unscaled, half, bad } = count;
  console.log(`| ${name} | ${seen} | ${frames} | ${bare} | ${unscaled} | ${half} | ${bad} | ${trouble} |`);
}

async function reportChanges(lectern: Lectern, path: string): Promise<void> {
  const url = pages.url(path);
  const page = await slowTab(lectern, SLOW);
  await page.goto(url, { waitUntil: 'load' });
  await report(`off and on, ${path} (half only counts)`, 20, (at) => {
    const look = at % 2 ? LOOK : null;
    return framesOfChange(
      lectern,
      page,
      () => remember(lectern, url, look),
      () => isWorn(page, look),
    );
  });
  await page.close();
}

const pages = await serve();
for (const kind of browsers.split(',') as Kind[]) {
  const lectern = await launch(kind, { extension: built[kind] });
  await permit(lectern, pages.url('/sample/plain.html'));
  await remember(lectern, pages.url('/'), LOOK);
  await registered(lectern, 'theme-night', 'text-size-2-2');
  console.log(`\n${kind}${kind === 'chromium' ? `, slowed down ${SLOW} times` : ''}\n`);
  console.log(
    '| way | times | frames | un-themed | unscaled | half | times with either | |\n|---|--:|--:|--:|--:|--:|--:|---|',
  );
  const page = await slowTab(lectern, SLOW);
  for (const way of ways.filter(({ kinds }) => kinds.includes(kind))) {
    await report(way.name, Number(loads), () => way.go(lectern, page, pages));
  }
  await report('late, which the check must catch', 3, () => late.go(lectern, page, pages));
  await page.close();
  for (const path of ['/flash/plain', '/flash/long']) await reportChanges(lectern, path);
  await report('the first page of a cold start', Number(starts), () =>
    coldStart(lectern, pages.url('/flash/plain?trickle=8'), SLOW),
  );
  await lectern.close();
}
await pages.close();
