import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { choose } from '../drive/aria.ts';
import { type Lectern, launch } from '../drive/lectern.ts';
import { built, type Choice, permitAll, pick, popupOn, registered, remember } from '../e2e/reader.ts';
import { cpuOf, type Toggle, watchFrames } from './measure.ts';

/** A way to read a page: by itself, or dressed by somebody. */
export interface Subject {
  name: string;
  /** A new tab in which the next navigation is dressed. */
  tab(): Promise<Page>;
  /** Takes the look off or puts it on again on a loaded page; absent where there is none. */
  toggle?(page: Page, on: boolean): Promise<Toggle>;
  close(): Promise<void>;
}

const darkReader = readFileSync(fileURLToPath(import.meta.resolve('darkreader')).replace(/\.mjs$/, '.js'), 'utf8');
const NIGHT: Choice = ['radio', 'Night'];

async function blank(lectern: Lectern, isDark: boolean): Promise<Page> {
  const page = await lectern.open('about:blank');
  await page.evaluateOnNewDocument(watchFrames, isDark);
  return page;
}

/** The page by itself, in a browser in which Lectern remembers nothing. */
export async function byItself(name: string): Promise<Subject> {
  const lectern = await launch('chromium', { extension: built.chromium });
  return { name, tab: () => blank(lectern, false), close: () => lectern.close() };
}

/** Lectern on the next visit of a site for which `choices` of Night and text sizes are remembered. */
export async function withLectern(
  name: string,
  url: string,
  choices: Choice[],
): Promise<Subject & { lectern: Lectern }> {
  const lectern = await launch('chromium', { extension: built.chromium });
  await lectern.grant('http://127.0.0.1/*');
  const first = await lectern.open(url);
  await pick(lectern, first, ...choices);
  await registered(lectern, ...choices.map(([, name]) => (name === NIGHT[1] ? 'theme-night' : 'text-size')));
  await first.close();
  return {
    name,
    lectern,
    tab: () => blank(lectern, true),
    toggle: (page, on) => toggleByPopup(lectern, page, on),
    close: () => lectern.close(),
  };
}

/** A choice for every control that dresses a page, with a theme and a text size. */
const EVERYTHING = {
  theme: 'night',
  textSize: 125,
  font: 'book',
  weight: 'bold',
  lineHeight: 1.8,
  letterSpacing: 0.1,
  wordSpacing: 0.2,
  paragraphSpacing: 1.5,
  measure: 70,
  alignment: 'ragged',
  hyphens: 'on',
  underlineLinks: true,
  noItalics: true,
  noCapitals: true,
  smallestText: 14,
  pictures: 'dimmed',
  motion: 'still',
};

/** Lectern on the next visit of a site for which something is chosen for every control. */
export async function withEveryControl(name: string, url: string): Promise<Subject> {
  const lectern = await launch('chromium', { extension: built.chromium });
  await permitAll(lectern);
  await remember(lectern, url, EVERYTHING);
  await registered(lectern);
  const page = await lectern.open(url);
  await page.waitForSelector(':root[data-lectern] body[data-lectern-text]');
  await page.close();
  return { name, tab: () => blank(lectern, true), close: () => lectern.close() };
}

/** The reader's own click, timed from the popup to the page's frame. */
async function toggleByPopup(lectern: Lectern, page: Page, on: boolean): Promise<Toggle> {
  const popup = await popupOn(lectern, page);
  await popup.evaluate(() =>
    document.addEventListener(
      'change',
      () => Object.assign(window, { clicked: performance.timeOrigin + performance.now() }),
      { capture: true, once: true },
    ),
  );
  const cpu = await cpuOf(page, async () => {
    await page.evaluate(() => {
      const now = () => getComputedStyle(document.documentElement).backgroundColor;
      const start = now();
      const look = () => {
        if (now() === start) requestAnimationFrame(look);
        else Object.assign(window, { changed: performance.timeOrigin + performance.now() });
      };
      requestAnimationFrame(look);
    });
    await choose(popup, 'radio', on ? NIGHT[1] : "Page's own");
    await page.waitForFunction(() => 'changed' in window);
  });
  const clicked = await popup.evaluate(() => (window as unknown as { clicked: number }).clicked);
  const changed = await page.evaluate(() => {
    const { changed } = window as unknown as { changed: number };
    Reflect.deleteProperty(window, 'changed');
    return changed;
  });
  await lectern.closePopup();
  return { frame: changed - clicked, cpu };
}

/** The least that a theme may cost: colours for everything, in a sheet that is there as the document starts. */
export async function withBareSheet(name: string): Promise<Subject> {
  const lectern = await launch('chromium', { extension: built.chromium });
  const css =
    ':root, body { background: #16181b !important } * { color: #d6d3cd !important } a { color: #9cc2ff !important }';
  const wear = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };
  return {
    name,
    tab: async () => {
      const page = await blank(lectern, true);
      await page.evaluateOnNewDocument(wear, css);
      return page;
    },
    toggle: (page, on) =>
      toggleByScript(page, (css) => document.adoptedStyleSheets[0]?.replaceSync(css), on ? css : ''),
    close: () => lectern.close(),
  };
}

/** The npm package `darkreader`, put in as the document starts; a page's world costs what a content script's does. */
export async function withDarkReader(name: string): Promise<Subject> {
  const lectern = await launch('chromium', { extension: built.chromium });
  return {
    name,
    tab: async () => {
      const page = await blank(lectern, true);
      await page.evaluateOnNewDocument(
        `${darkReader};
        {
          const start = () => DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 });
          const wait = new MutationObserver(() => document.documentElement && (wait.disconnect(), start()));
          if (document.documentElement) start();
          else wait.observe(document, { childList: true });
        }`,
      );
      return page;
    },
    toggle: toggleDarkReader,
    close: () => lectern.close(),
  };
}

interface DarkReader {
  enable(theme: object): void;
  disable(): void;
}

const toggleDarkReader = (page: Page, on: boolean) =>
  toggleByScript(
    page,
    (on) => {
      const { DarkReader } = window as unknown as { DarkReader: DarkReader };
      if (on) DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 });
      else DarkReader.disable();
    },
    on,
  );

async function toggleByScript<Argument>(
  page: Page,
  change: (argument: Argument) => void,
  argument: Argument,
): Promise<Toggle> {
  let frame = Number.NaN;
  const cpu = await cpuOf(page, async () => {
    // The first frame's callbacks come before its styles; the second's come when it has been drawn.
    frame = (await page.evaluate(`(async () => {
    const start = performance.now();
    (${change})(${JSON.stringify(argument)});
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - start;
  })()`)) as number;
  });
  return { frame, cpu };
}
