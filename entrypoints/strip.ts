import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import type { PageOrder } from '@/components/messages/contracts';
import { ask, onOrder, onReturn } from '@/components/messages/inPage';
import { hasSourceStrip } from '@/components/page/sourceStrip';
import { strip } from '@/components/strip/strip';

declare global {
  var lecternStrip: ReturnType<typeof strip> | undefined;
}

export default defineUnlistedScript(async () => {
  if (globalThis.lecternStrip || window !== top) return;
  // Whatever comes of it: it was here.
  globalThis.lecternStrip = undefined;
  // A page that has the strip itself gets no second one.
  if (hasSourceStrip()) return;
  const bar = strip(
    words,
    (change, title) => void ask({ ask: 'choose', change, title }),
    () => void ask({ ask: 'read' }),
  );
  globalThis.lecternStrip = bar;
  const obey = ({ look }: PageOrder) => bar.show(look);
  onOrder(obey);
  onReturn(obey);
  const order = (await ask({ ask: 'order' })) as PageOrder | undefined;
  bar.show(order?.look ?? { strip: true });
});
