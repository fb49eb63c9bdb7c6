import { type Browser, browser } from 'wxt/browser';
import { changeBy, OPEN_READER } from '@/components/display/commands';
import type { ReaderOrder } from '@/components/messages/contracts';
import { askToComeBack } from '@/components/permissions/permissions';
import type { Place } from '@/components/preferences/visit';
import { placeOf } from './answer';
import { choose, lookOn } from './choices';
import { guardOf } from './guard';
import { isOpenIn } from './openReaders';
import { read } from './reading';
import { turns } from './turns';
import { dressAgain } from './wear';

const inTurn = turns();

/** Carries out a keyboard command on the tab in which it was pressed. */
export async function obey(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const place = placeOf(tab);
  if (command === OPEN_READER) {
    if (place && import.meta.env.FIREFOX && !isOpenIn(place.tab)) askToStayOpen(place);
    return readOrSayWhy(tab, 'toggle');
  }
  if (!place) return;
  // Each press goes on from what the one before has chosen.
  await inTurn(async () => {
    const change = changeBy(command, await lookOn(place));
    if (change) await choose(place, 'site', { change });
  });
  await dressAgain(place);
}

/** Asks for the site as the reader opens: a reload would close it. */
function askToStayOpen(place: Place): void {
  if (!place.private) askToComeBack(place.pages);
}

/** Opens the reader; where there is nothing to read, or no extension is let in, the popup says why. */
async function readOrSayWhy(tab: Browser.tabs.Tab | undefined, how: ReaderOrder['reader']): Promise<void> {
  const place = placeOf(tab);
  const isOpen = tab && place && !(await guardOf(tab)) && (await read(place, tab.url, how));
  if (!isOpen) await browser.action.openPopup().catch(() => undefined);
}

/** The page's context menu. */
export function addToMenu(title: string): void {
  browser.contextMenus
    .removeAll()
    .then(() => browser.contextMenus.create({ id: OPEN_READER, title, contexts: ['page'] }));
}

/** Opens the reader from the page's context menu. */
export function obeyMenu(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const place = placeOf(tab);
  if (place) askToStayOpen(place);
  return readOrSayWhy(tab, 'open');
}
