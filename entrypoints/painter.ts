import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READER_ELEMENT } from '@/components/display/marks';
import type { PageOrder } from '@/components/messages/contracts';
import { ask, isCutOff, onOrder, onReturn, urlOf } from '@/components/messages/inPage';
import { Painter } from '@/components/page/painter';

/** In our own world, which the page cannot see. */
declare global {
  /** Set so that a second run finds the first. */
  var lecternPainter: Painter | undefined;
  /** Rules for shadow roots, put here by the packaged scripts of the site's look. */
  var lecternShadow: string[] | undefined;
}

/** Whether this is the reader's own document, which the reader dresses. */
function isInReader(): boolean {
  const root = window.frameElement?.getRootNode() as Partial<ShadowRoot> | undefined;
  return root?.host?.localName === READER_ELEMENT;
}

/** Said as a painter comes: one that an update of Lectern has cut off goes. A page that says it changes nothing. */
const COMES = 'lectern-painter';

export default defineUnlistedScript(() => {
  // A picture by itself stays as it is: what it draws is not told from what it draws on.
  if (globalThis.lecternPainter || isInReader() || !(document.documentElement instanceof HTMLElement)) return;
  document.dispatchEvent(new Event(COMES));
  const painter = new Painter((click) => void ask({ ask: 'clicked', ...click }), urlOf);
  globalThis.lecternPainter = painter;
  document.addEventListener(COMES, () => isCutOff() && painter.dress({ page: '', shadow: '' }));
  const obey = ({ sheets }: PageOrder) => {
    painter.dress(sheets);
    // Frames are dressed with the page: whether that is painted is asked.
    return window === top;
  };
  onOrder(obey);
  onReturn(obey);
  painter.start(() => (globalThis.lecternShadow ?? []).join('\n'));
});
