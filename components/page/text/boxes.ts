import type { Declared } from '../declared/declared';
import { hidesItself, parentOf } from '../elements';

/** Names whose box is one in a line, and one of its own (https://html.spec.whatwg.org/multipage/rendering.html). */
const INLINE = new Set(
  'a abbr acronym b bdi bdo cite data del dfn em i ins label q s span strike strong time u var'.split(' '),
);
const BLOCK = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup li main nav ol p section ul'.split(
    ' ',
  ),
);

/**
 * The kind of box an element is by its name; `null` where the sheets around it, or the box it is in,
 * may say another.
 */
export function displayByName(element: Element, declared: Declared): 'inline' | 'block' | null {
  const { localName } = element;
  if (!INLINE.has(localName) && !BLOCK.has(localName)) return null;
  const parent = parentOf(element);
  if (!parent || hidesItself(parent) || declared.rows.has(parent) || declared.boxes.has(element)) return null;
  return INLINE.has(localName) ? 'inline' : 'block';
}
