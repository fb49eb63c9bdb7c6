import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DRESSED } from '@/components/display/marks';
import type { PageOrder } from '@/components/messages/contracts';
import { ask, onOrder } from '@/components/messages/inPage';
import { Painter } from '@/components/page/painter';

/** In our own world, which the page cannot see. */
declare global {
  /** Set so that a second run finds the first. */
  var lecternPainter: Painter | undefined;
  /** Rules for shadow roots, put here by the packaged scripts of the site's look. */
  var lecternShadow: string[] | undefined;
}

export default defineUnlistedScript(() => {
  // The reader's own document is dressed by the reader.
  if (globalThis.lecternPainter || document.documentElement.getAttribute(DRESSED) === 'live') return;
  const painter = new Painter((click) => void ask({ ask: 'clicked', ...click }));
  globalThis.lecternPainter = painter;
  onOrder(({ sheets }) => painter.dress(sheets));
  addEventListener('pageshow', ({ persisted }) => {
    // The look may have changed while the page was kept in the back/forward cache.
    if (persisted) void ask({ ask: 'order' }).then((order) => order && painter.dress((order as PageOrder).sheets));
  });
  painter.start(() => (globalThis.lecternShadow ?? []).join('\n'));
});
