import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import type { ReaderState } from '@/components/messages/contracts';
import { ask, onOrder } from '@/components/messages/inPage';
import { PagePlace } from '@/components/reader/pagePlace';

declare global {
  var lecternPlace: PagePlace | undefined;
}

export default defineUnlistedScript(async () => {
  if (Object.hasOwn(globalThis, 'lecternPlace') || window !== top) return;
  const kept = new PagePlace(words, (place) => void ask({ ask: 'place', place }));
  globalThis.lecternPlace = kept;
  onOrder(({ look }) => kept.show(!!look.place));
  kept.show(true);
  const state = (await ask({ ask: 'reader' })) as ReaderState | undefined;
  // Where the reader opens, the reader offers it.
  if (state?.place && !state.open) kept.offer(state.place);
});
