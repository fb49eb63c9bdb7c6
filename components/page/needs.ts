import type { MARKS } from '@/components/display/marks';
import { asksForColours, isLink, isOfWords } from './colours/colours';
import { hasEdges } from './colours/edges';
import { isInHeading } from './colours/headings';
import type { Declared } from './declared/declared';
import { holdsNothing, isReplaced, parentOf } from './elements';
import { PSEUDOS } from './pseudos';
import { asksForText } from './text/letters';

/** What a look needs marks for. */
export type Needs = Record<keyof typeof MARKS, boolean>;

/** The needs of which `is` is true. */
export const needs = (is: (mark: keyof Needs) => boolean): Needs => ({
  sizes: is('sizes'),
  colours: is('colours'),
  text: is('text'),
  fonts: is('fonts'),
  headings: is('headings'),
  motion: is('motion'),
});

/**
 * Whether the style of an element has to be computed to know the marks that are needed; otherwise the sheets around it
 * declare nothing of it, and it shows what it inherits.
 */
export function asks(
  element: Element,
  { text, fonts, sizes, colours, headings, motion }: Needs,
  declared: Declared,
): boolean {
  if (declared.containers.has(element)) return true;
  if (declared.beatsAdopted || ((text || fonts) && asksForText(element, declared))) return true;
  if (
    (sizes || text || fonts) &&
    (declared.sizes.has(element) ||
      (declared.faces.has(element) && isInMonospaced(element, declared)) ||
      PSEUDOS.some((name) => declared.pseudos[name].has(element)))
  )
    return true;
  if (sizes && declared.tight.has(element)) return true;
  if ((sizes || colours) && declared.draws.has(element) && holdsNothing(element)) return true;
  if (sizes && declared.paints.has(element) && holdsNothing(element)) return true;
  return (
    (headings && isInHeading(element)) ||
    (motion && declared.motion.has(element)) ||
    (colours && (asksForColours(element, declared) || hasEdges(element, declared)))
  );
}

/**
 * Whether letters around an element may be of one width: their keyword sizes are smaller, and another font in there is as
 * large as it is elsewhere.
 */
function isInMonospaced(element: Element, { monospaced }: Declared): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) if (monospaced.has(at)) return true;
  return false;
}

/** Names of elements that hold lines of text, or stand in one. */
const OF_TEXT = new Set(
  'a abbr acronym b bdi bdo caption cite data dd del dfn dt em figcaption i ins label li nobr p q s span strike strong td th time tt u var'.split(
    ' ',
  ),
);

/**
 * Whether an element of which no sheet speaks, `texty` or not, inherits the size and the fonts it shows from one with
 * marks. Boxes around such bear marks of their own although they inherit too, so that what changes above them ends there.
 */
export const isOfText = ({ localName }: Element, texty: boolean) => texty && OF_TEXT.has(localName);

/**
 * Whether an element of which no sheet speaks needs a mark all the same; others are left as they are. `isTexty` is asked
 * only where it matters: it may have to look through all that is in an element.
 */
export function mayNeedMark(
  element: Element,
  { sizes, colours, text, fonts }: Needs,
  isTexty: (element: Element) => boolean,
): boolean {
  const { localName } = element;
  if ((text || fonts) && isTexty(element)) return true;
  if (sizes && !(OF_TEXT.has(localName) && isTexty(element)))
    return !OF_TEXT.has(localName) || element.firstElementChild !== null;
  return colours && (isReplaced(element) || (isLink(element) && !isOfWords(element, isTexty(element))));
}
