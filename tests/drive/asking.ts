import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { inside } from './firefox-inside.ts';
import { contextOf, NAVIGABLES } from './firefox-views.ts';
import type { Lectern } from './lectern.ts';

/** Asks for what Lectern does in ways that go past the page: the browser's keys, and the page's menu. */

/** In functions that run in the background. */
declare const chrome: typeof browser;

/** The part of Chromium's events that its own bindings use. */
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

/** Tells Lectern of an event of the browser's, in its background, about the tab that shows a page. */
function dispatch(lectern: Lectern, page: Page, name: 'command' | 'menu', what: string, times = 1): Promise<void> {
  return lectern.background(
    async (url, name, what, times) => {
      const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
      for (let time = 0; time < times; time++) {
        if (name === 'command') (chrome.commands.onCommand as unknown as Dispatched).dispatch(what, tab);
        else (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch({ menuItemId: what, pageUrl: url }, tab);
      }
    },
    page.url(),
    name,
    what,
    times,
  );
}

/**
 * Presses the keys of a command. Firefox hears them as pressed in its window; no key that is not a page's reaches a
 * Chromium without a window, so it is told that the command was given, so many times at once.
 */
export async function giveCommand(lectern: Lectern, page: Page, command: string, times = 1): Promise<void> {
  await page.bringToFront();
  if (lectern.kind === 'chromium') return dispatch(lectern, page, 'command', command, times);
  await inside(
    page.browser(),
    `const { document } = load(module).NavigableManager.getBrowserById(page).ownerDocument.defaultView;
    const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] > key')];
    const shortcut = ({ attributes }) => attributes.key?.value.toLowerCase() + ' ' + attributes.modifiers?.value;
    const key = keys.find((key) => shortcut(key) === 'r alt,shift' || shortcut(key) === 'r shift,alt');
    if (!key) throw new Error('No such key: ' + keys.map(shortcut).join('; '));
    key.dispatchEvent(new document.defaultView.CustomEvent('command', { bubbles: true }));`,
    { page: contextOf(page), module: NAVIGABLES },
  );
}

/** Opens the page's menu and chooses what Lectern has put there; Chromium, whose menus nothing outside can open, is told so. */
export async function chooseFromMenu(lectern: Lectern, page: Page, item: string, label: string): Promise<void> {
  await page.bringToFront();
  if (lectern.kind === 'chromium') return dispatch(lectern, page, 'menu', item);
  await page.mouse.click(200, 200, { button: 'right' });
  await inside(
    page.browser(),
    `const { document, setTimeout } = load(module).NavigableManager.getBrowserById(page).ownerDocument.defaultView;
    const menu = document.getElementById('contentAreaContextMenu');
    for (let times = 0; times < 250 && menu.state !== 'open'; times++) await new Promise((go) => setTimeout(go, 20));
    const item = [...menu.querySelectorAll('menuitem')].find((item) => item.getAttribute('label') === label);
    if (!item) throw new Error('The menu is ' + menu.state + ' and has no such item');
    menu.activateItem(item);`,
    { page: contextOf(page), module: NAVIGABLES, label },
  );
}
