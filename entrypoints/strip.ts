import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { strip } from '@/components/controls/strip';
import { words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import { ask, onDress } from '@/components/messages/inPage';
import { hasSourceStrip } from '@/components/page/sourceStrip';

declare global {
  var lecternStrip: ReturnType<typeof strip> | undefined;
}

export default defineUnlistedScript(async () => {
  if (globalThis.lecternStrip || window !== top) return;
  // A page that has the strip itself gets no second one.
  if (hasSourceStrip()) return;
  const bar = strip(words, (change) => void ask({ ask: 'choose', change }));
  globalThis.lecternStrip = bar;
  onDress((look) => bar.show(look));
  const look = (await ask({ ask: 'look' })) as Look | undefined;
  bar.show(look ?? { strip: true });
});
