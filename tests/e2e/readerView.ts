import type { Frame, Page } from 'puppeteer-core';
import { choose } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { popupOn, until } from './reader.ts';

/** The reader's frame in a page; undefined while the reader is not open. */
export const frameOf = (page: Page): Frame | undefined => page.frames().find((frame) => frame.url() === 'about:srcdoc');

export const isOpen = (page: Page) => page.evaluate(() => !!document.querySelector('lectern-reader'));

/** Waits until the reader stands in a page with all of its text. */
export async function readerIn(page: Page): Promise<Frame> {
  await until(() => frameOf(page)?.evaluate(() => !!document.querySelector('main footer')) ?? false, Boolean);
  return frameOf(page) as Frame;
}

/** Opens the reader by the popup. */
export async function openReader(lectern: Lectern, page: Page): Promise<Frame> {
  const popup = await popupOn(lectern, page);
  await choose(popup, 'button', 'Open reader');
  await until(
    () => lectern.popupIsOpen(),
    (open) => !open,
  );
  const frame = await readerIn(page);
  await page.bringToFront();
  return frame;
}

/** Clicks a button of the reader's bar by its name, with the mouse: the frame fills the window. */
export async function press(page: Page, name: string): Promise<void> {
  const point = await frameOf(page)?.evaluate((name) => {
    const bar = document.querySelector('.lectern-bar')?.shadowRoot;
    const button = [...(bar?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
}
