/**
 * `npm run bench:reader`: what Lectern makes of pages whose true text is known, beside @mozilla/readability and defuddle,
 * in one run in Chromium. Prints F1 (precision, recall) and its 95 % interval by subset, with captions and without, the
 * time each takes, the longest task as the reader opens over large pages, and how much of an article's structure each
 * keeps. First checks its own measure against the figures
 * that were published with the pages, and ends with 1 where it does not agree.
 */
import { median } from '../measure.ts';
import { type Bench, openBench } from './browser.ts';
import type { Extractor, propertiesOf, readAll } from './inPage.ts';
import { compare, f1, type Overlap, type Score, score } from './metric.ts';
import { benchmarkPages, largePages, ownPages, realPages, type SavedPage } from './pages.ts';

const NAMES: Extractor[] = ['lectern', 'readability', 'defuddle'];

/** F1 of @mozilla/readability 0.6.0 and defuddle 0.19.4 as measured with the pages, to three digits. */
const PUBLISHED: Record<string, [number, number]> = {
  s: [0.949, 0.917],
  drupal: [0.927, 0.959],
  table: [0.865, 0.889],
  article: [0.929, 0.911],
  wiki: [0.962, 0.972],
  brbr: [0.964, 0.954],
  documentation: [0.928, 0.931],
};
const TOLERANCE = 0.0025;

type Readings = ReturnType<typeof readAll>;
type Properties = ReturnType<typeof propertiesOf>;

interface Result {
  page: SavedPage;
  readings: Readings;
  overlaps: Record<Extractor, { whole: Overlap; withoutCaptions: Overlap }>;
}

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const three = (value: number) => value.toFixed(3);
const said = ({ f1, low, high, precision, recall }: Score) =>
  `${three(f1)} [${three(low)}–${three(high)}] (${three(precision)}, ${three(recall)})`;

function head(...cells: string[]): void {
  console.log('');
  row(...cells);
  row(...cells.map((_, index) => (index ? '--:' : '---')));
}

async function measure(bench: Bench, pages: SavedPage[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const page of pages) {
    const readings = await bench.read<Readings>(page, 'readAll');
    const overlaps = Object.fromEntries(
      NAMES.map((name) => [
        name,
        {
          whole: compare(readings[name].text, page.truth ?? ''),
          withoutCaptions: compare(readings[name].withoutCaptions, page.truth ?? ''),
        },
      ]),
    ) as Result['overlaps'];
    results.push({ page, readings, overlaps });
  }
  return results;
}

const inSubset = (results: Result[], subset: string) =>
  results.filter(({ page }) => (subset === 'w' ? page.subset !== 's' : page.subset === subset));

/** Whether the measure gives the two libraries what was published for them. */
function checkMetric(results: Result[]): boolean {
  const wrong = Object.entries(PUBLISHED).flatMap(([subset, published]) =>
    (['readability', 'defuddle'] as const).flatMap((name, index) => {
      const own = score(inSubset(results, subset).map(({ overlaps }) => overlaps[name].whole)).f1;
      const theirs = published[index] ?? 0;
      return Math.abs(own - theirs) > TOLERANCE ? [`${name}, ${subset}: ${three(own)} for ${three(theirs)}`] : [];
    }),
  );
  console.log(
    wrong.length
      ? `The measure does NOT agree with the published one:\n${wrong.join('\n')}`
      : 'The measure agrees with the published one.',
  );
  return !wrong.length;
}

function reportScores(results: Result[]): void {
  for (const captions of ['whole', 'withoutCaptions'] as const) {
    head(captions === 'whole' ? 'F1 [95 %] (P, R)' : 'without captions', 'pages', ...NAMES);
    for (const subset of ['s', 'w', ...Object.keys(PUBLISHED).slice(1)]) {
      const of = inSubset(results, subset);
      row(subset, of.length, ...NAMES.map((name) => said(score(of.map(({ overlaps }) => overlaps[name][captions])))));
    }
  }
  const lost = results.filter(({ overlaps }) => {
    const [lectern = 0, ...others] = NAMES.map((name) => f1(overlaps[name].whole));
    return lectern < 0.5 && Math.max(...others) > 0.8;
  });
  console.log(
    `\nPages under 0.5 where a library has over 0.8: ${lost.map(({ page }) => page.id).join(', ') || 'none'}.`,
  );
}

function reportTimes(results: Result[]): void {
  const times = (pick: (readings: Readings) => number[]) => results.map(({ readings }) => median(pick(readings)));
  const readability = times((readings) => readings.readability.times);
  const faster = times((readings) => readings.readability.times).map((time, index) =>
    Math.min(time, times((readings) => readings.defuddle.times)[index] ?? time),
  );
  const p95 = (values: number[]) =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? 0;
  head('time, ms', 'median', 'p95', 'longest', '× readability, median', 'p95 / p95', '× the faster, median');
  const all: [string, number[]][] = [
    ...NAMES.map((name): [string, number[]] => [name, times((readings) => readings[name].times)]),
    ['lectern, and sanitising', times(({ sanitising }) => sanitising)],
  ];
  for (const [name, own] of all) {
    row(
      name,
      median(own).toFixed(1),
      p95(own).toFixed(1),
      Math.max(...own).toFixed(0),
      (median(own) / median(readability)).toFixed(2),
      (p95(own) / p95(readability)).toFixed(2),
      median(own.map((time, index) => time / (faster[index] ?? time))).toFixed(2),
    );
  }
}

async function reportProperties(bench: Bench, sets: Record<string, SavedPage[]>): Promise<void> {
  for (const [set, pages] of Object.entries(sets)) {
    if (!pages.length) continue;
    const all: { page: SavedPage; properties: Properties }[] = [];
    for (const page of pages) all.push({ page, properties: await bench.read<Properties>(page, 'propertiesOf') });
    head(`kept, ${set} (${pages.length} pages)`, ...NAMES, 'pages where a library keeps more');
    for (const property of Object.keys(all[0]?.properties.lectern.kept ?? {})) {
      const of = all.filter(({ properties }) => properties.lectern.kept[property]?.of);
      if (!of.length) continue;
      const keptBy = (properties: Properties, name: Extractor) => properties[name].kept[property]?.kept ?? 0;
      const total = of.reduce((sum, { properties }) => sum + (properties.lectern.kept[property]?.of ?? 0), 0);
      const behind = of.filter(
        ({ properties }) =>
          keptBy(properties, 'lectern') < Math.max(keptBy(properties, 'readability'), keptBy(properties, 'defuddle')),
      );
      const cells = NAMES.map((name) => {
        const kept = of.reduce((sum, { properties }) => sum + keptBy(properties, name), 0);
        return `${kept} of ${total} (${((100 * kept) / total).toFixed(1)} %)`;
      });
      row(property, ...cells, behind.map(({ page }) => page.id).join(', ') || 'none');
    }
    for (const fault of Object.keys(all[0]?.properties.lectern.faults ?? {})) {
      const cells = NAMES.map((name) =>
        all.reduce((sum, { properties }) => sum + (properties[name].faults[fault] ?? 0), 0),
      );
      row(`${fault} (0 is right)`, ...cells, '');
    }
  }
}

/** Characters of a page below which the reader is opened over it several times. */
const OFTEN = 5e6;

/** How the reader opens over large pages: with tasks of no more than 200 ms up to a megabyte, and with progress shown. */
async function reportOpening(bench: Bench): Promise<void> {
  head('opening the reader over', 'MB', 'text begins, ms', 'whole, ms', 'longest task, ms, each time');
  for (const page of largePages()) {
    const openings = [await bench.open(page)];
    while (page.html.length < OFTEN && openings.length < 5) openings.push(await bench.open(page));
    const [begins, whole] = (['begins', 'whole'] as const).map((key) => median(openings.map((times) => times[key])));
    const tasks = openings.map(({ longest }) => longest || 'under 50').join(', ');
    row(page.id, (page.html.length / 1e6).toFixed(1), String(begins), String(whole), tasks);
  }
}

const benchmark = benchmarkPages();
const bench = await openBench();
try {
  if (benchmark) {
    const results = await measure(bench, benchmark);
    if (!checkMetric(results)) process.exitCode = 1;
    reportScores(results);
    reportTimes(results);
  } else {
    console.log('The pages with their true text (../shared/extraction) are not here: only structure is measured.');
  }
  await reportOpening(bench);
  await reportProperties(bench, {
    'own fixtures': ownPages(),
    'real pages': realPages(),
    'wiki and documentation': benchmark?.filter(({ subset }) => subset === 'wiki' || subset === 'documentation') ?? [],
  });
} finally {
  await bench.close();
}
