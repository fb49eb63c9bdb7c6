import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, placeOf } from '@/components/background/answer';
import { arrive } from '@/components/background/arrivals';
import { keepPromises, lookOn } from '@/components/background/choices';
import { addToMenu, obey, obeyMenu } from '@/components/background/keys';
import { forgetOpen } from '@/components/background/openReaders';
import { endReading, readAgain } from '@/components/background/reading';
import { endUndo } from '@/components/background/undo';
import { completeLook } from '@/components/background/wear';
import { words } from '@/components/controls/words';
import { dressTabs } from '@/components/messages/dress';
import { onPermissions } from '@/components/permissions/permissions';
import { watch } from '@/components/preferences/store';
import { endVisit } from '@/components/preferences/visit';
import { keepInStep } from '@/components/registrations/apply';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((request, sender) => answer(request, sender));
  browser.commands.onCommand.addListener((command, tab) => void obey(command, tab));
  browser.tabs.onUpdated.addListener((_, { status }, tab) => void (status === 'loading' && arrive(tab)));
  browser.tabs.onUpdated.addListener((id, { status }, tab) => void (status === 'loading' && readAgain(id, tab)));
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    const place = status === 'complete' && placeOf(tab);
    if (place) void completeLook(place);
  });
  browser.tabs.onRemoved.addListener((tab) => void Promise.all([endVisit(tab), endUndo(tab), endReading(tab)]));
  browser.contextMenus.onClicked.addListener((_, tab) => void obeyMenu(tab));
  browser.runtime.onInstalled.addListener(() => addToMenu(words('read.open')));
  browser.runtime.onInstalled.addListener(() => void keepInStep());
  browser.runtime.onStartup.addListener(() => void keepInStep());
  if (import.meta.env.FIREFOX) browser.runtime.onStartup.addListener(forgetOpen);
  watch((concerns) => {
    void dressTabs(concerns, lookOn);
    // A page may have begun after that, and before the registration held for it.
    void keepInStep().then(() => dressTabs(concerns, lookOn));
  });
  onPermissions(() => void keepPromises().then(keepInStep));
  // A worker may be killed between a change and its registration: whoever wakes it next makes up for that.
  void keepInStep();
});
