/**
 * `npm start`: a browser with Lectern on the sample history page. Without a display it drives the same thing headless
 * and leaves screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { choose } from './drive/aria.ts';
import { ensureBrowser } from './drive/browsers.ts';
import { type Kind, launch } from './drive/lectern.ts';
import { serve } from './pages/server.ts';

const kind: Kind = process.argv.includes('firefox') ? 'firefox' : 'chromium';
const extension = `.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
const hasDisplay =
  !process.env['CI'] && (process.platform !== 'linux' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY']);

await ensureBrowser(kind);
const pages = await serve();
const lectern = await launch(kind, { extension, headless: !hasDisplay });

if (hasDisplay) {
  const page = await lectern.open(pages.url('/sample/'));
  console.log(`Lectern is in the toolbar of this ${kind}; the sample page is ${page.url()}.`);
  console.log('Close the browser to end.');
  await new Promise((closed) => page.browser().once('disconnected', closed));
} else {
  const shots = resolve('.shots');
  mkdirSync(shots, { recursive: true });
  const shoot = async (of: typeof page, name: string) => {
    const path = join(shots, `${name}.png`) as `${string}.png`;
    await of.screenshot({ path });
    console.log(path);
  };
  await lectern.grant('http://127.0.0.1/*');
  const page = await lectern.open(pages.url('/sample/plain.html'));
  await shoot(page, '1-the-page-by-itself');
  const popup = await lectern.popup(page);
  await choose(popup, 'radio', 'Navy');
  await choose(popup, 'radio', '80%');
  await page.waitForFunction(() => getComputedStyle(document.body).color === 'rgb(0, 51, 102)');
  await popup.evaluate(() => scrollTo(0, 0));
  await shoot(popup, '2-the-popup');
  await lectern.closePopup();
  await shoot(page, '3-navy-and-80-percent');
  await page.reload({ waitUntil: 'load' });
  await shoot(page, '4-the-next-visit');
  await lectern.close();
}
await pages.close();
