import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onOrder } from '@/components/messages/inPage';
import { Stills } from '@/components/page/stills';

declare global {
  var lecternStills: Stills | undefined;
}

export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, 'lecternStills')) return;
  const stills = new Stills();
  globalThis.lecternStills = stills;
  onOrder(({ look }) => stills.hold(look.motion === 'still'));
  stills.hold(true);
});
