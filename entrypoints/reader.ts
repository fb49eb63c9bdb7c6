// What takes names off the page comes before all that asks its document.
import '@/components/reader/safe/unclobbered';

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import type { ReaderState } from '@/components/messages/contracts';
import { ask, onOrder, onReaderOrder, urlOf } from '@/components/messages/inPage';
import { Reader } from '@/components/reader/reader';
import { giveNamesBack } from '@/components/reader/safe/unclobbered';

declare global {
  /** Set so that a second run finds the first. */
  var lecternReader: Reader | undefined;
}

export default defineUnlistedScript(() => {
  giveNamesBack();
  // An element of the page with that id is no reader of ours.
  if (Object.hasOwn(globalThis, 'lecternReader') || window !== top) return;
  const reader = new Reader(words, {
    choose: (change, title) => void ask({ ask: 'choose', change, title }),
    reading: (on) => void ask({ ask: 'reading', on }),
    urlOf,
    keepPlace: (place) => void ask({ ask: 'place', place }),
  });
  globalThis.lecternReader = reader;
  let byItself = false;
  onOrder(({ look, sheets }) => {
    reader.dress(look, sheets);
    // Asked for just now, it opens at once.
    if (look.reader && !byItself) reader.open('by itself');
    byItself = !!look.reader;
  });
  onReaderOrder(({ reader: how, order: { look, sheets }, place }) => {
    byItself = !!look.reader;
    reader.dress(look, sheets);
    if (how === 'toggle') reader.toggle(place);
    else reader.open('asked', place);
  });
  void ask({ ask: 'reader' }).then((answer) => {
    const { open, order, place } = (answer ?? { open: null }) as ReaderState;
    if (!open) return;
    byItself = !!order.look.reader;
    reader.dress(order.look, order.sheets);
    reader.open(open, place);
  });
});
