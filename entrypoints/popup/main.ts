import { browser } from 'wxt/browser';
import { words } from '@/components/controls/words';
import type { OwnRequest, PopupState } from '@/components/messages/contracts';
import { dress } from '@/components/messages/dress';
import { ask, askToComeBack } from '@/components/permissions/permissions';
import { type Deeds, popup } from '@/components/popup/popup';
import { neededIn } from '@/components/preferences/site';

document.documentElement.lang = words('language');
document.documentElement.dir = words('direction');
document.title = words('name');

/** Asks the background, which alone writes what is remembered. */
const request = (message: OwnRequest) => browser.runtime.sendMessage(message) as Promise<PopupState>;

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const id = tab?.id ?? -1;
const state = () => request({ ask: 'state', tab: id });

/** Whether the reader left the seldom used controls open; it is the popup's own affair, and nobody else reads it. */
const SELDOM = 'seldom';
const seldom = {
  open: localStorage.getItem(SELDOM) !== null,
  toggled: (open: boolean) => {
    if (tab?.incognito) return;
    if (open) localStorage.setItem(SELDOM, '');
    else localStorage.removeItem(SELDOM);
  },
};

const deeds: Deeds = {
  choose: async (scope, chosen, { site = '', pages = '', look, permitted, private: isPrivate }) => {
    // The popup may be closed by the question it asks: the choice is on its way to the background before.
    const kept = request({ ask: 'choose', tab: id, scope, ...chosen });
    if (!chosen.change) return kept;
    const shown = dress(id, site, look, Date.now()).catch(() => undefined);
    const asked = isPrivate || permitted?.[scope] ? undefined : ask(neededIn(scope, { pages }));
    await Promise.all([kept, shown, asked]);
    return state();
  },
  reset: async (scope, { site = '' }) => {
    const after = await request({ ask: 'reset', tab: id, scope });
    await dress(id, site, after.look, Date.now()).catch(() => undefined);
    return after;
  },
  read: async ({ pages = '', permitted, private: isPrivate }) => {
    const opening = browser.runtime.sendMessage({ ask: 'read', tab: id } satisfies OwnRequest);
    // A reload would close the reader.
    if (!isPrivate && !permitted?.site) askToComeBack(pages);
    if (await opening) close();
    else view.show({ ...(await state()), untouchable: 'refused' });
  },
};
const view = popup(words, deeds, seldom);
document.querySelector('#popup')?.append(view.element);
view.show(await state().catch(() => null));
