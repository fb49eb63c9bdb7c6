import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onOrder } from '@/components/messages/inPage';
import { PictureWords } from '@/components/page/pictureWords';

declare global {
  var lecternWords: PictureWords | undefined;
}

export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, 'lecternWords')) return;
  const words = new PictureWords();
  globalThis.lecternWords = words;
  onOrder(({ look }) => words.hold(look.pictures === 'hidden'));
  words.hold(true);
});
