import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import type { ReaderState } from '@/components/messages/contracts';
import { ask, followLook } from '@/components/messages/inPage';
import { PagePlace } from '@/components/reader/place/pagePlace';

export default defineUnlistedScript(async () => {
  if (window !== top) return;
  const kept = new PagePlace(words, (place) => void ask({ ask: 'place', place }));
  const isFirst = followLook(
    'place.js',
    ({ place }) => !!place,
    (asked) => kept.show(asked),
  );
  if (!isFirst) return;
  const state = (await ask({ ask: 'reader' })) as ReaderState | undefined;
  // Where the reader opens, the reader offers it.
  if (state?.place && !state.open) kept.offer(state.place);
});
