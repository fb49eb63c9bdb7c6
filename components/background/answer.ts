import { type Browser, browser } from 'wxt/browser';
import { type Look, merge } from '@/components/display/look';
import { sourcePageThemes, themes } from '@/components/display/themes';
import type { OwnRequest, PageRequest, PopupState } from '@/components/messages/contracts';
import { orderFor } from '@/components/messages/dress';
import { may } from '@/components/permissions/permissions';
import { neededIn, siteOf } from '@/components/preferences/site';
import { load } from '@/components/preferences/store';
import type { Place } from '@/components/preferences/visit';
import { choose, chosenOn, fleeting, lookOn, reset } from './choices';
import { guardOf } from './guard';
import { endReading, keepPlace, keepReading, read, readerState } from './reading';
import { outcomeOn } from './undo';
import { completeLook, dressAgain } from './wear';

/** The place that a tab shows; `undefined` where no look can hold. */
export function placeOf(tab: Browser.tabs.Tab | undefined): Place | undefined {
  const at = siteOf(tab?.url);
  return tab?.id !== undefined && 'site' in at ? { ...at, tab: tab.id, private: tab.incognito } : undefined;
}

/** Answers the background's messages: those of our own pages, and those of our scripts in other pages. */
export function answer(request: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | undefined {
  const isOwn = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
  if (isOwn) return answerOwn(request as OwnRequest);
  return sender.tab ? answerPage(request as PageRequest, sender) : undefined;
}

async function answerOwn(request: OwnRequest): Promise<unknown> {
  const tab = await browser.tabs.get(request.tab);
  if (request.ask === 'state') return stateOf(tab);
  const place = placeOf(tab);
  if (!place) return undefined;
  if (request.ask === 'read') return read(place, tab.url);
  if (request.ask === 'choose') await choose(place, request.scope, request);
  else await reset(place, request.scope);
  // A choice for the visit changes no store, so nothing else tells the tab.
  await dressAgain(place);
  return stateOf(tab);
}

/** The browser says which site a script runs on; what the script itself says of that is not asked. */
async function answerPage(request: PageRequest, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const at = siteOf(sender.url?.startsWith('about:') ? sender.tab?.url : sender.url);
  if (!('site' in at) || sender.tab?.id === undefined) return undefined;
  const place = { ...at, tab: sender.tab.id, private: sender.tab.incognito };
  const now = Date.now();
  if (request.ask === 'order') return orderFor(place.site, await lookOn(place), now);
  if (request.ask === 'read') return read(place, sender.url);
  if (request.ask === 'reader') return readerState(place, sender.url);
  if (request.ask === 'place') return keepPlace(place, sender.url, request.place);
  if (request.ask === 'reading')
    return request.on && sender.url ? keepReading(place, sender.url) : endReading(place.tab);
  await choose(place, 'site', request.ask === 'clicked' ? { change: clicked(request) } : request);
  await dressAgain(place);
  return true;
}

/** What a click on the source page's own control means in words of the table. */
function clicked({ colour, size }: { colour?: string; size?: number }): Look {
  const theme = sourcePageThemes.find((name) => themes[name].ink === colour);
  return { ...(theme && { theme }), ...(size && { textSize: size }) };
}

async function stateOf(tab: Browser.tabs.Tab): Promise<PopupState> {
  const at = siteOf(tab.url);
  const place = placeOf(tab);
  const untouchable = 'site' in at ? await guardOf(tab) : at.untouchable;
  if (!place || untouchable) {
    const { problems } = await load();
    return {
      ...(untouchable && { untouchable }),
      look: {},
      chosen: { everywhere: {}, site: {} },
      private: tab.incognito,
      problems,
    };
  }
  // What the popup shows as chosen holds on the page, which it now lets Lectern into.
  void completeLook(place);
  const why = await fleeting(place);
  const outcome = await outcomeOn(place);
  const chosen = await chosenOn(place);
  return {
    site: place.site,
    pages: place.pages,
    look: merge(chosen.everywhere, chosen.site),
    chosen,
    ...(outcome && { outcome }),
    permitted: { site: await may(neededIn('site', place)), everywhere: await may(neededIn('everywhere', place)) },
    private: tab.incognito,
    ...(why && { fleeting: why }),
    problems: (await load()).problems,
  };
}
