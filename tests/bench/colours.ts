/**
 * `npm run bench:colours`: every page of ../shared/pages (where present) and of our own fixtures in every built-in theme,
 * in both browsers: the text that does not read, measured in pixels on the first screens, and what axe's
 * `color-contrast` finds on the whole page. `npm run bench:colours -- chromium wiki-byzantine,tufte-css 4` for some
 * browsers and pages, and another count of screens.
 */
import { sourcePageThemes, type ThemeName, themes } from '../../components/display/themes.ts';
import { type Kind, launch } from '../drive/lectern.ts';
import { illegible } from '../drive/legibility.ts';
import { violations } from '../e2e/axe.ts';
import { built, kinds, permitAll, visit } from '../e2e/reader.ts';
import { wearTheme } from '../e2e/worn.ts';
import { servePages } from './served.ts';

const [browsers = kinds.join(), only = '', screens = '2'] = process.argv.slice(2);
/** Pages with the source page's strip wear its six colours as their own control puts them on, readable or not. */
const STRIPPED = ['own:sample', 'own:strip', 'source-page'];
const { pages, close } = await servePages();
const chosen = pages.filter(({ id }) => !only || only.split(',').includes(id));
for (const kind of browsers.split(',') as Kind[]) {
  const lectern = await launch(kind, { extension: built[kind] });
  await permitAll(lectern);
  console.log(
    `\n${kind}, ${screens} screens a page\n\n| page | texts × themes | low by pixels | axe |\n|---|--:|--:|--:|`,
  );
  const listed = new Map<string, ThemeName[]>();
  for (const { id, url } of chosen) {
    const page = await visit(lectern, url);
    const count = { total: 0, low: 0, axe: 0 };
    for (const theme of Object.keys(themes) as ThemeName[]) {
      if (STRIPPED.includes(id) && sourcePageThemes.some((own) => own === theme)) continue;
      try {
        await wearTheme(lectern, page, theme);
        const { total, low } = await illegible(page, Number(screens));
        const found = await violations(page, 'color-contrast');
        count.total += total;
        count.low += low.length;
        count.axe += found.length;
        for (const what of [...low, ...found].slice(0, 8)) {
          const piece = `${id}: ${what.replace(/: [\d.]+$/, '').slice(0, 300)}`;
          listed.set(piece, [...(listed.get(piece) ?? []), theme]);
        }
      } catch (error) {
        listed.set(`${id}: not measured: ${error}`, [theme]);
      }
    }
    console.log(`| ${id} | ${count.total} | ${count.low} | ${count.axe} |`);
    await page.close();
  }
  console.log(`\n${[...listed].map(([piece, names]) => `${piece} (${names.join(', ')})`).join('\n')}`);
  await lectern.close();
}
await close();
