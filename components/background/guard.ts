import { type Browser, browser } from 'wxt/browser';
import type { Untouchable } from '@/components/preferences/site';

/**
 * Why a page that looks like any other is none to dress or read: the browser keeps us out, or it is no page of text. To
 * be asked while a click, a command or the open popup lets us in.
 */
export async function guardOf({ id = -1, url = '' }: Browser.tabs.Tab): Promise<Untouchable | undefined> {
  const typeOf = () => [document.contentType, document.documentElement instanceof HTMLElement] as const;
  try {
    const [result] = await browser.scripting.executeScript({ target: { tabId: id }, func: typeOf });
    const [type, isHtml] = result?.result ?? ['', true];
    if (type === 'application/pdf') return 'pdf';
    if (/^(image|video|audio)\//.test(type)) return 'picture';
    // Chromium shows XML in a page of its own making.
    return isHtml && (!type.endsWith('xml') || type === 'application/xhtml+xml') ? undefined : 'data';
  } catch {
    return new URL(url).pathname.endsWith('.pdf') ? 'pdf' : 'refused';
  }
}
