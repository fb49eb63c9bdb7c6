/**
 * `npm run bench`: what a look costs, side by side in one run in Chromium: a page by itself (twice, to show the noise),
 * Lectern, and the npm package `darkreader`. Medians of interleaved runs. `npm run bench -- 50000,wiki-byzantine 7` for
 * pages of other sizes, real pages (of ../shared/pages) and other counts; `relayout` for changes of text size, `append`
 * for much that comes at once, `churn` for a page that changes all the time, `navigation` for many remembered sites.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from '../pages/server.ts';
import { CHURN, churnPage, reportChurn } from './churn.ts';
import { type Load, load, median, type Toggle } from './measure.ts';
import { reportNavigation } from './navigation.ts';
import { reportAppend, reportRelayout } from './relayout.ts';
import { byItself, type Subject, withBareSheet, withDarkReader, withEveryControl, withLectern } from './subjects.ts';

const [elements = '1000,10000,relayout,append,churn,navigation', rounds = '5'] = process.argv.slice(2);
const pages = await serve({ pages: { [CHURN]: churnPage } });
const SHARED = new URL('../../../shared/pages/serve.mjs', import.meta.url);
const shared: { pathUrl(id: string): string; close(): Promise<void> } | null = existsSync(fileURLToPath(SHARED))
  ? await (await import(SHARED.href)).start()
  : null;
/** The address of a made page by its number of elements, or of a real one by its name; all on one site. */
const urlOf = (page: string) => (/^\d+$/.test(page) ? pages.url(`/elements/${page}`) : shared?.pathUrl(page));
const site = pages.url('/elements/100');
const subjects: Subject[] = [
  await byItself('page by itself'),
  await byItself('page by itself, again'),
  await withLectern('Lectern, Night', site, [['radio', 'Night']]),
  await withLectern('Lectern, Night and 125 %', site, [
    ['radio', 'Night'],
    ['radio', '125%'],
  ]),
  await withEveryControl('Lectern, every control', site),
  await withBareSheet('a bare sheet'),
  await withDarkReader('darkreader'),
];
const others: Record<string, () => Promise<void>> = {
  churn: () => reportChurn(subjects, pages.url(CHURN), Number(rounds)),
  relayout: () =>
    reportRelayout(
      site,
      new Map([1000, 10_000, 50_000].map((count) => [String(count), pages.url(`/elements/${count}`)])),
      Number(rounds),
    ),
  append: () => reportAppend(subjects, pages.url('/elements/1000'), Number(rounds)),
  navigation: () => reportNavigation((name) => pages.site(name, '/sample/plain.html'), Number(rounds)),
};

const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(0));
const of = <T>(list: T[], key: keyof T) => median(list.map((entry) => Number(entry[key])));

for (const count of elements.split(',')) {
  const other = others[count];
  if (other) {
    await other();
    continue;
  }
  const url = urlOf(count);
  if (!url) continue;
  const loads = new Map<Subject, Load[]>(subjects.map((subject) => [subject, []]));
  const toggles = new Map<Subject, Toggle[]>(subjects.map((subject) => [subject, []]));
  // The first round warms up and does not count.
  for (let round = 0; round <= Number(rounds); round++) {
    for (const subject of subjects) {
      const page = await subject.tab();
      const cost = await load(page, url);
      if (round > 0) loads.get(subject)?.push(cost);
      for (const on of subject.toggle ? [false, true] : []) {
        const toggle = await subject.toggle?.(page, on);
        if (toggle && round > 0) toggles.get(subject)?.push(toggle);
      }
      await page.close();
    }
  }
  report(count, loads, toggles);
}

const weight = (path: string) => (gzipSync(readFileSync(path)).length / 1000).toFixed(1);
const peer = fileURLToPath(import.meta.resolve('darkreader')).replace(/\.mjs$/, '.js');
console.log(
  `\nScript on a page, gzipped: Lectern ${weight('.output/chrome-mv3/painter.js')} kB, darkreader ${weight(peer)} kB.`,
);
for (const subject of subjects) await subject.close();
await pages.close();
await shared?.close();

/** Prints one table: medians, what is added to the page by itself, and the share of what `darkreader` adds. */
function report(count: string, loads: Map<Subject, Load[]>, toggles: Map<Subject, Toggle[]>): void {
  const rows = subjects.map((subject) => {
    const list = loads.get(subject) ?? [];
    const clicks = toggles.get(subject) ?? [];
    return {
      name: subject.name,
      paint: of(list, 'firstPaint'),
      cpu: of(list, 'cpu'),
      heap: of(list, 'heap'),
      frame: of(clicks, 'frame'),
      toggle: of(clicks, 'cpu'),
    };
  });
  const [own] = rows;
  const peer = rows.at(-1);
  if (!own || !peer) return;
  const share = (value: number, of: number) => (value / of).toFixed(2);
  console.log(`\n${/^\d/.test(count) ? `${count} elements` : count}, medians of ${rounds} interleaved runs\n`);
  console.log(
    '| | first themed paint, ms | main thread added, ms | × darkreader | heap added, MB | × | toggle to frame, ms | toggle CPU, ms | × |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const { name, paint, cpu, heap, frame, toggle } of rows) {
    const cells = [
      ms(paint),
      ms(cpu - own.cpu),
      share(cpu - own.cpu, peer.cpu - own.cpu),
      (heap - own.heap).toFixed(1),
      share(heap - own.heap, peer.heap - own.heap),
      ms(frame),
      ms(toggle),
      Number.isNaN(toggle) ? '–' : share(toggle, peer.toggle),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
