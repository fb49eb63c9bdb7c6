import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { words } from '@/components/controls/words';
import { followLook } from '@/components/messages/inPage';
import { PageNotes } from '@/components/notes/pageNotes';

export default defineUnlistedScript(() => {
  if (window !== top) return;
  const pageNotes = new PageNotes(words);
  followLook(
    'notes.js',
    ({ notes }) => !!notes,
    (asked) => pageNotes.show(asked),
  );
});
