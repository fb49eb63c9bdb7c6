import { targetsIn } from '@/components/notes/find';
import { decoded } from './addresses';
import type { Measure } from './prose';

/** The last parts of an article can stand apart from its body; where the page lists its contents, it says they belong. */

/** So many parts inside make a list of links a list of contents. */
const LEAST = 3;
/** What is made to be led to; a box with an id may be anything. */
const PLACE = 'a:not([href]),h1,h2,h3,h4,h5,h6';

/** Takes to the end of `root` what follows it and is listed on the page with parts that are in it; and gives that. */
export function takeListed(root: Element, of: (element: Element) => Measure): Element[] {
  const { body } = root.ownerDocument;
  const links = [...body.querySelectorAll('a[href^="#"]')].filter(({ textContent }) =>
    /\p{L}{2}/u.test(textContent ?? ''),
  );
  if (links.length <= LEAST || !body.contains(root)) return [];
  const targets = targetsIn(body);
  const parts = new Set(
    links.flatMap((link) => targets.get(decoded((link.getAttribute('href') ?? '').slice(1))) ?? []),
  );
  const places = [...parts].filter((part) => part.matches(PLACE));
  const outside = places.filter((place) => !root.contains(place));
  if (places.length - outside.length < Math.max(LEAST, outside.length + 1)) return [];
  const taken: Element[] = [];
  for (const place of outside) {
    if (!(root.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) || root.contains(place)) continue;
    let part = place;
    while (part.parentElement && !part.parentElement.contains(root)) part = part.parentElement;
    if (part === place || of(part).text >= of(root).text / 2) continue;
    root.append(part);
    taken.push(part);
  }
  return taken;
}
