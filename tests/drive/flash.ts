import type { Page } from 'puppeteer-core';
import { inside } from './firefox-inside.ts';
import { contextOf, NAVIGABLES } from './firefox-views.ts';
import type { Lectern } from './lectern.ts';
import { type Colour, decodePng, type Image, share } from './pixels.ts';
import { until } from './until.ts';

/** No page and no theme has it. */
const CURTAIN: Colour = [255, 0, 254];
/** What Firefox shows where it has nothing of a page yet, now and then on a busy machine. No page and no theme has it. */
const NO_PAGE: Colour = [249, 249, 251];
/** How long nothing must change before a page counts as painted: style inserted from the background comes late. */
const QUIET = 200;
/** Small pictures: a big one takes longer to pack than the next frame takes to come. */
const WIDTH = 320;

interface Recording {
  stop(): Promise<Image[]>;
}

/**
 * Loads a page and says of every frame that was painted on the way what `classify` says of its picture (320 pixels wide).
 */
export function frames<T extends string>(
  lectern: Lectern,
  page: Page,
  url: string,
  classify: (image: Image) => T,
): Promise<T[]> {
  return framesOf(lectern, page, () => page.goto(url, { waitUntil: 'load' }), url, classify);
}

/**
 * The same of any way to a page of the site of `url`. Empty where nothing was seen of it for certain, which says nothing:
 * it is to be done again.
 *
 * Before it a curtain is shown: a page of the same site filled with a colour that is nobody's, so that frames of the page
 * before can be told from the first of this one. (Of the same site because browsers go on showing the old page until the
 * new one has something to show only there; from another site they may show a blank of their own, which is not the page's.)
 */
export async function framesOf<T extends string>(
  lectern: Lectern,
  page: Page,
  go: () => Promise<unknown>,
  url: string,
  classify: (image: Image) => T,
  curtain = '/curtain',
): Promise<T[]> {
  await page.bringToFront();
  // Any page will do, also that of a 404.
  await page.goto(new URL(curtain, url).href, { waitUntil: 'load' });
  const recording = await record(lectern, page);
  try {
    await drawCurtain(page);
    await go();
    await painted(page);
  } catch (error) {
    // One that is left running would be in the way of all that come after.
    await recording.stop();
    throw error;
  }
  const images = await recording.stop();
  const last = images.findLastIndex((image) => share(image, CURTAIN, 4) > 0.5);
  // Without the curtain, frames of the page cannot be told from those of the one before.
  if (last < 0) return [];
  const ofPage = images.slice(last + 1).filter((image) => share(image, NO_PAGE) < 1);
  return ofPage.map(classify);
}

/** Records every frame of a page that is painted from now on. */
export const record = (lectern: Lectern, page: Page): Promise<Recording> =>
  lectern.kind === 'chromium' ? screencast(page) : compositions(page);

async function drawCurtain(page: Page): Promise<void> {
  await page.evaluate(async (colour) => {
    // Neither a page's style nor ours can colour the pixels of a canvas.
    const canvas = document.createElement('canvas');
    canvas.setAttribute(
      'style',
      'all:initial!important;position:fixed!important;inset:0!important;width:100vw!important;height:100vh!important;z-index:2147483647!important',
    );
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = colour;
    pen?.fillRect(0, 0, canvas.width, canvas.height);
    (document.body ?? document.documentElement).append(canvas);
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, `rgb(${CURTAIN.join()})`);
}

/** A busy browser may have loaded a page before it has painted any of it. */
export async function painted(page: Page): Promise<void> {
  await until('the page is painted', () => page.evaluate(() => performance.getEntriesByType('paint').length > 0));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Chromium: every frame of the compositor, as DevTools shows it. */
async function screencast(page: Page): Promise<Recording> {
  const session = await page.createCDPSession();
  const pictures: string[] = [];
  let latest = Date.now();
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    // At most a few frames are on their way at a time: those not acknowledged at once are missed.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    pictures.push(data);
    latest = Date.now();
  });
  await session.send('Page.startScreencast', { format: 'png', maxWidth: WIDTH, maxHeight: WIDTH, everyNthFrame: 1 });
  return {
    async stop() {
      const end = Date.now();
      await until('the page stops changing', () => Date.now() - Math.max(latest, end) > QUIET);
      await session.send('Page.stopScreencast');
      await session.detach();
      return pictures.map((data) => decodePng(Buffer.from(data, 'base64')));
    },
  };
}

/** Firefox: every composition of the window, recorded by the compositor itself. */
async function compositions(page: Page): Promise<Recording> {
  const browser = page.browser();
  await inside(browser, 'await window.windowUtils.startCompositionRecording();');
  return {
    async stop() {
      await page.evaluate((quiet) => new Promise((resolve) => setTimeout(resolve, quiet)), QUIET);
      const pictures = await inside<string[]>(
        browser,
        `const { frames } = await window.windowUtils.stopCompositionRecording(false);
        const { x, y, width, height } = load(module).NavigableManager.getBrowserById(page).getBoundingClientRect();
        const canvas = (width, height) => Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'), { width, height });
        const ratio = window.devicePixelRatio;
        const whole = canvas(width * ratio, height * ratio).getContext('2d');
        const small = canvas(size, Math.round((height / width) * size)).getContext('2d');
        const pictures = [];
        for (const { dataUri } of frames) {
          const image = new window.Image();
          image.src = dataUri;
          await image.decode();
          // A composition holds only what changed: the rest of it is see-through, and stays as it was. Its first row is
          // the lowest of the window, as in all that is read back from OpenGL.
          whole.setTransform(1, 0, 0, -1, -x * ratio, image.height - y * ratio);
          whole.drawImage(image, 0, 0);
          small.drawImage(whole.canvas, 0, 0, small.canvas.width, small.canvas.height);
          pictures.push(small.canvas.toDataURL().replace(/^.*,/, ''));
        }
        return pictures;`,
        { size: WIDTH, page: contextOf(page), module: NAVIGABLES },
      );
      return pictures.map((data) => decodePng(Buffer.from(data, 'base64')));
    },
  };
}
