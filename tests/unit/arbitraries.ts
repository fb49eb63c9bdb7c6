import fc from 'fast-check';
import { controls } from '@/components/display/controls';
import { type Control, wholeBy } from '@/components/display/kinds';
import type { Look } from '@/components/display/look';

/** Any value that a reader can choose for a control. */
function valuesOf(control: Control): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case 'choice':
      return fc.constantFrom(...control.options);
    case 'scale': {
      const by = wholeBy(control);
      const number = fc.integer({ min: Math.round(control.min * by), max: Math.round(control.max * by) });
      return fc.oneof(
        number.map((whole) => whole / by),
        fc.constant(control.initial),
      );
    }
    case 'toggle':
      return fc.boolean();
    case 'text':
      return fc.oneof(
        fc.stringMatching(control.pattern).filter((value) => value.length <= control.maxLength),
        fc.constant(null),
      );
  }
}

/** Any look a reader can choose. */
export const looks = fc.record(
  Object.fromEntries(Object.entries(controls as Record<string, Control>).map(([name, of]) => [name, valuesOf(of)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Look>;
