import { fragmentOf } from '@/components/notes/find';
import type { Of } from '../prose';

/** The last parts of an article can stand apart from its body; where the page lists its contents, it says they belong. */

/** So many parts inside make a list of links a list of contents. */
const LEAST = 3;
/** What is made to be led to; a box with an id may be anything. */
const PLACE = 'a:not([href]),h1,h2,h3,h4,h5,h6';

/** Takes to the end of `root` what follows it and is listed on the page with parts that are in it; and gives that. */
export function takeListed(root: Element, of: Of): Element[] {
  const page = root.ownerDocument;
  const places = new Set<Element>();
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    // Numbers lead to notes.
    const place = /\p{L}{2}/u.test(link.textContent) ? page.getElementById(fragmentOf(link) ?? '') : null;
    if (place?.matches(PLACE)) places.add(place);
  }
  const outside = [...places].filter((place) => !root.contains(place));
  if (places.size - outside.length < Math.max(LEAST, outside.length + 1)) return [];
  return outside.flatMap((place) => {
    let part = place;
    while (part.parentElement && !part.parentElement.contains(root)) part = part.parentElement;
    const isAfter = root.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isAfter || part === place || root.contains(part) || of(part).text >= of(root).text / 2) return [];
    root.append(part);
    return part;
  });
}
