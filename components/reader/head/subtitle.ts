import { HEADINGS } from '../headings';
import { wordsOf } from '../names';
import type { Of } from '../prose';
import { isDateline } from './dateline';
import { plain, saidIn } from './said';
import { BETWEEN } from './titleLine';
import { authorIn } from './who';

/** A title in two headings, of which the second says more of what the first calls the article. */

/** Characters of a subtitle, or of the article in short. */
const LONGEST = 300;
/** As pages call it where it is a heading: `abstract` or `summary` would be that of a section. */
const NAMES =
  /^(?:chapo|deck|dek|standfirst|strapline|sub(?:head(?:er|ing|line)?|line|title)|spotu?|unter(?:titel|zeile)|sous-?titre|subt[ií]tulo|sottotitolo|ondertitel|entradilla|bajada|ingress|zajawka)$/;

export const isCalledSubtitle = (element: Element) =>
  [element, ...element.children].some((one) => wordsOf(one).some((word) => NAMES.test(word)));

/**
 * Whether a heading says with the next one all that the head calls the title. Where the head says nothing beside that, the
 * first of two may well be the name of the site, if the second is not called a subtitle. `parts`: what titles are made of.
 */
export function isWithSubtitle(heading: Element, parts: string[][]): boolean {
  const next = heading.nextElementSibling;
  if (!next?.matches(HEADINGS)) return false;
  const both = plain(`${saidIn(heading)} ${saidIn(next)}`);
  return parts.some(([first, ...others]) => first === both && (others.length > 0 || isCalledSubtitle(next)));
}

/** Whether who and when stands right below a heading. */
function isOverLine(heading: Element, of: Of): boolean {
  const next = heading.nextElementSibling;
  return next !== null && !of(next).prose && (isDateline(saidIn(next)) || authorIn(next) !== null);
}

/**
 * Whether a heading right below the title is no section's. It goes on with the title as the head does; or it is called so,
 * or has who and when below it, as no other heading of its kind: posts have that below their names, too.
 */
export function isSubtitle(heading: Element, title: Element, root: Element, titles: string[], of: Of): boolean {
  const said = saidIn(heading);
  // A marker of a note has its place in the text.
  if (said.length > LONGEST || !said || heading.querySelector('a[href^="#"]')) return false;
  const own = plain(saidIn(title));
  const both = `${own} ${plain(said)}`;
  if (titles.some((one) => plain(one.split(BETWEEN)[0] ?? '') === both)) return true;
  const others = [...root.querySelectorAll(heading.localName)].filter((one) => one !== heading && one !== title);
  if (isCalledSubtitle(heading) && others.every((one) => one.className !== heading.className)) return true;
  const isSaid = titles.some((one) => plain(one).includes(own));
  return isSaid && isOverLine(heading, of) && !others.some((one) => isOverLine(one, of));
}
