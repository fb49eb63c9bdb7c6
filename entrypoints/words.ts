import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followLook } from '@/components/messages/inPage';
import { pictureWords } from '@/components/page/pictures/pictureWords';

export default defineUnlistedScript(() => {
  const words = pictureWords();
  followLook(
    'words.js',
    ({ pictures }) => pictures === 'hidden',
    (asked) => words.hold(asked),
  );
});
