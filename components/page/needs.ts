import type { MARKS } from '@/components/display/marks';
import { asksForColours } from './colours';
import type { Declared } from './declared';
import { holdsNothing } from './elements';
import { isInHeading } from './headings';

/** What a look needs marks for. */
export type Needs = Record<keyof typeof MARKS, boolean>;

/** The needs of which `is` is true. */
export const needs = (is: (mark: keyof Needs) => boolean): Needs => ({
  sizes: is('sizes'),
  colours: is('colours'),
  text: is('text'),
  fonts: is('fonts'),
  headings: is('headings'),
});

/**
 * Whether the style of an element has to be computed to know the marks that are needed; otherwise the sheets around it
 * declare nothing of it, and it shows what it inherits.
 */
export function asks(element: Element, { text, fonts, sizes, colours, headings }: Needs, declared: Declared): boolean {
  if (text || fonts || declared.beatsAdopted) return true;
  if (sizes) {
    if (declared.sizes.has(element) || Object.values(declared.pseudos).some((set) => set.has(element))) return true;
    // It may be space in the text, or a picture.
    if (holdsNothing(element)) return true;
  }
  return (headings && isInHeading(element)) || (colours && asksForColours(element, declared));
}
