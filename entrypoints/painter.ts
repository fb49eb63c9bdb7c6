import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Look } from '@/components/display/look';
import { ask, onDress } from '@/components/messages/inPage';
import { Painter } from '@/components/page/painter';

/** Set in our own world, which the page cannot see, so that a second run finds the first. */
declare global {
  var lecternPainter: Painter | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.lecternPainter) return;
  const painter = new Painter((change) => void ask({ ask: 'choose', change }));
  globalThis.lecternPainter = painter;
  onDress((look) => painter.dress(look));
  addEventListener('pageshow', ({ persisted }) => {
    // The look may have changed while the page was kept in the back/forward cache.
    if (persisted) void ask({ ask: 'look' }).then((look) => look && painter.dress(look as Look));
  });
  painter.start();
});
