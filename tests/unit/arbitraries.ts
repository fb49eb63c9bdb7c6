import fc from 'fast-check';
import { controls } from '@/components/display/controls';
import type { Look } from '@/components/display/look';

/** Any look a reader can choose. */
export const looks: fc.Arbitrary<Look> = fc.record(
  {
    theme: fc.constantFrom(...controls.theme.options),
    reach: fc.constantFrom(...controls.reach.options),
    textSize: fc.integer({ min: controls.textSize.min, max: controls.textSize.max }),
    strip: fc.boolean(),
  },
  { requiredKeys: [] },
);
