import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import { onOrder } from '@/components/messages/inPage';
import { PageNotes } from '@/components/notes/pageNotes';

declare global {
  var lecternNotes: PageNotes | undefined;
}

export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, 'lecternNotes') || window !== top) return;
  const notes = new PageNotes(words);
  globalThis.lecternNotes = notes;
  onOrder(({ look }) => notes.show(!!look.notes));
  notes.show(true);
});
