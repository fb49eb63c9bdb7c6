import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { faults, survey } from '../drive/survey.ts';
import { begin, kinds, permitAll, remember, until, visit } from './reader.ts';
import { isWorn, painted } from './worn.ts';

const SHARED = new URL('../../../shared/pages/serve.mjs', import.meta.url);
/** A page of old with tables and font tags, and one set by its own sheet; `npm run bench:pages` has all of them. */
const SAMPLE = ['na-empire-glossary', 'tufte-css'];

describe.runIf(existsSync(fileURLToPath(SHARED))).each(kinds)('in %s, a real page', (kind) => {
  let lectern: Lectern;
  let shared: { url(id: string): string; close(): Promise<void> };
  beforeAll(async () => {
    shared = await (await import(SHARED.href)).start();
    lectern = await begin(kind);
    await permitAll(lectern);
  });
  afterAll(async () => {
    await lectern.close();
    await shared.close();
  });

  it.each(SAMPLE)('has every piece of its text at its exact size, and its pictures as they are: %s', async (id) => {
    const url = shared.url(id);
    const page = await visit(lectern, url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const own = await page.evaluate(survey);
    const total = Object.keys(own.texts).length;
    expect(total).toBeGreaterThan(100);
    for (const textSize of [80, 200]) {
      await remember(lectern, url, { textSize });
      await until(
        () => isWorn(page, { textSize }),
        (is) => is,
      );
      await painted(page);
      const { sizes, lines, boxes } = faults(own, await page.evaluate(survey), textSize / 100);
      expect({ textSize, lines, boxes, sizes: sizes.slice(0, Math.max(0, sizes.length - total / 1000)) }).toEqual({
        textSize,
        lines: [],
        boxes: [],
        sizes: [],
      });
    }
    await page.close();
  });
});
