import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** puppeteer's own search of the accessibility tree, behind its ::-p-aria; it keeps it out of its types. */
interface Searchable {
  queryAXTree(name: string, role: string): AsyncIterable<ElementHandle<Element>>;
}

/**
 * Finds what a screen reader would announce with this role and name, waiting until it is there.
 * ::-p-aria itself hangs in Firefox's popups; this does not. In Chromium it also sees into closed shadow roots.
 */
export function find(page: Page, role: string, name: string): Promise<ElementHandle<Element>> {
  return until(`${role} "${name}"`, () => findNow(page, role, name));
}

/** The same without waiting: undefined if it is not there. */
export async function findNow(page: Page, role: string, name: string): Promise<ElementHandle<Element> | undefined> {
  for (const within of [beside, whole]) {
    const root = (await page.evaluateHandle(within, name)) as unknown as Searchable;
    for await (const element of root.queryAXTree(name, role)) return element;
  }
  return undefined;
}

/** Runs in the page: around the words that are the name, where they are. To search the whole page takes Firefox half a second. */
function beside(name: string): Element {
  const named = [...document.querySelectorAll('body *')].find(
    (element) => (element.ariaLabel ?? element.textContent)?.trim() === name,
  );
  return named?.closest('label') ?? named?.parentElement ?? document.head;
}

const whole = () => document.documentElement;

/** Finds a control, brings it into view and clicks it with the mouse, as a reader does. */
export async function choose(page: Page, role: string, name: string): Promise<ElementHandle<Element>> {
  const control = await find(page, role, name);
  // A radio button or switch is often drawn by its label, and lies unseen (or one pixel big) beneath it.
  const target = await control.evaluateHandle((element) => {
    const { width, height } = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const target =
      label && (width < 4 || height < 4 || !element.checkVisibility({ opacityProperty: true })) ? label : element;
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    return target;
  });
  await (target as ElementHandle<Element>).click();
  return control;
}
