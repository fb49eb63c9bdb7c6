import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lectern, launch } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { violations } from './axe.ts';
import { built, kinds, popupOn } from './reader.ts';

/** What a reader of each language meets first. */
const languages = [
  { locale: 'ar', direction: 'rtl', theme: 'كحلي', size: '80%', group: 'حجم النص', said: 'حجم النص' },
  {
    locale: 'de',
    direction: 'ltr',
    theme: 'Marineblau',
    size: '80 %',
    group: 'Schriftgröße',
    said: 'Schriftgröße 80 %',
  },
  { locale: 'tr', direction: 'ltr', theme: 'Lacivert', size: '%80', group: 'Yazı boyutu', said: 'Yazı boyutu %80' },
];

/** Writes all white space as plain spaces and leaves out marks of direction, which `Intl` puts in. */
const plain = (text: string | null | undefined) =>
  (text ?? '').replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');

describe.each(kinds)('in %s', (kind) => {
  describe.each(languages)('the popup in $locale', ({ locale, direction, theme, size, group, said }) => {
    // Browsers choose the words by their own language, which a machine may not have: so the words change places.
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    let lectern: Lectern;
    let pages: Awaited<ReturnType<typeof serve>>;
    let popup: Page;
    beforeAll(async () => {
      cpSync(built[kind], folder, { recursive: true });
      cpSync(join(folder, '_locales', locale), join(folder, '_locales', 'en'), { recursive: true });
      pages = await serve();
      lectern = await launch(kind, { extension: folder });
      await lectern.grant('http://127.0.0.1/*');
      popup = await popupOn(lectern, await lectern.open(pages.url('/sample/plain.html')));
    });
    afterAll(async () => {
      await lectern.close();
      await pages.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('speaks the language, in its direction', async () => {
      const root = await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(root).toEqual([locale, direction]);
      const names = await popup.evaluate(() =>
        [...document.querySelectorAll('.name, .caption')].map((name) => name.textContent),
      );
      expect(names).toContain(theme);
      expect(names).toContain(group);
      expect(names.map(plain)).toContain(size);
    });

    it('is mirrored where the language is', async () => {
      const ahead = await popup.evaluate(() => {
        const left = (of: string) => document.querySelector(of)?.getBoundingClientRect().left ?? Number.NaN;
        return { theme: left('[value=navy]') - left('[value=maroon]'), size: left('.caption') - left('.fine') };
      });
      for (const far of Object.values(ahead)) {
        if (direction === 'rtl') expect(far).toBeGreaterThan(0);
        else expect(far).toBeLessThan(0);
      }
    });

    it('is one calm screen there too, give or take a line', async () => {
      const height = await popup.evaluate(() => {
        document.documentElement.style.width = '320px';
        return document.body.getBoundingClientRect().height;
      });
      expect(height).toBeLessThan(625);
    });

    it('announces in the language, and axe finds nothing', async () => {
      const label = await popup.$('label:has([value="80"])');
      await label?.scrollIntoView();
      await label?.click();
      const text = plain(await popup.evaluate(() => document.querySelector('[role=status]')?.textContent));
      expect(text).toContain(said);
      expect(await violations(popup)).toEqual([]);
    });
  });
});
