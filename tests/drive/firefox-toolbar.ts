import type { Browser, Page } from 'puppeteer-core';
import { inside } from './firefox-inside.ts';
import { contextOf, NAVIGABLES } from './firefox-views.ts';

/** Presses the extension's button in the toolbar of the page's window. */
export function pressButton(page: Page, id: string): Promise<void> {
  return inside(
    page.browser(),
    `const { document, CustomizableUI } = load(module).NavigableManager.getBrowserById(page).ownerDocument.defaultView;
    const name = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
    // Firefox hides new buttons behind the one for all extensions: pin it, as the reader would.
    if (CustomizableUI.getPlacementOfWidget(name)?.area !== 'nav-bar') CustomizableUI.addWidgetToArea(name, 'nav-bar');
    document.getElementById(name).querySelector('toolbarbutton').click();`,
    { page: contextOf(page), id, module: NAVIGABLES },
  );
}

/** Closes every popup of an extension, in all windows. */
export function hidePopups(browser: Browser): Promise<void> {
  return inside(
    browser,
    `const popups = 'panel:has(browser[webextension-view-type="popup"])';
    for (const { document } of Services.wm.getEnumerator('navigator:browser')) {
      for (const panel of document.querySelectorAll(popups)) panel.hidePopup();
    }`,
  );
}
