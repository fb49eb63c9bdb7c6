import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followLook } from '@/components/messages/inPage';
import { stills } from '@/components/page/pictures/stills';

export default defineUnlistedScript(() => {
  const held = stills();
  followLook(
    'stills.js',
    ({ motion }) => motion === 'still',
    (asked) => held.hold(asked),
  );
});
