import { fragmentOf } from '@/components/notes/find';
import { HEADED } from '@/components/notes/headed';
import { LABEL } from '@/components/notes/label';

/** Notes, wherever a page keeps them: what a note's number leads to belongs to the article. */

/** A word, as of a language, or a year: these alone lead to notes only where they are marked. */
const WORD = /^(?:(?![ivxlcdm]+$)\p{L}{2}|\p{N}{4})$/iu;
const MARKED = '[role=doc-noteref],[epub\\:type=noteref],sup a,a:has(> sup)';
/** One note, for the containers a page may give it. */
const NOTE = 'li,aside,dd,p,tr,section,div';
const HEADINGS = 'h2,h3,h4';
const LISTS = 'ol,ul,dl,section,div,aside';

/** A list of one note may say that it is one. */
const isOfEndnotes = (list: Element) => list.parentElement?.getAttribute('role') === 'doc-endnotes';

/** The ids that the notes' numbers below `root` lead to. */
export function idsOfNotes(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const said = link.textContent?.trim() ?? '';
    if (!link.matches(MARKED) && (!LABEL.test(said) || WORD.test(said))) continue;
    const id = fragmentOf(link);
    if (id) ids.add(id);
  }
  return ids;
}

/** The elements that have them. */
function noteTargets(root: Element): Set<Element> {
  const targets = new Set<Element>();
  for (const id of idsOfNotes(root)) {
    const target = root.ownerDocument.getElementById(id);
    if (target) targets.add(target);
  }
  return targets;
}

/** The notes that are led to from below `root`, and all that holds one of them. */
export function holdersOfNotes(root: Element): Set<Element> {
  const holders = new Set<Element>();
  for (const target of noteTargets(root)) {
    for (let up: Element | null = target; up && !holders.has(up); up = up.parentElement) holders.add(up);
  }
  return holders;
}

/** Takes the notes that stand elsewhere on the page to the end of `root`, each with the list it is in. */
export function takeNotes(root: Element): void {
  const outside = [...noteTargets(root)].filter((target) => !root.contains(target) && !target.contains(root));
  const taken = new Set<Element>();
  for (const target of outside) {
    const note = target.closest(NOTE);
    if (!note || note.contains(root)) continue;
    const list = note.parentElement?.closest(LISTS);
    const isOfNotes =
      list &&
      !list.contains(root) &&
      (isOfEndnotes(list) || outside.filter((other) => list.contains(other)).length > 1);
    taken.add(isOfNotes ? list : note);
  }
  for (const box of boxesOfNotes(root)) taken.add(box);
  for (const element of taken)
    if (![...taken].some((other) => other !== element && other.contains(element))) root.append(element);
}

/** Boxes below `root` that begin with a heading such as "References". */
function boxesOfNotes(root: Element): Element[] {
  return [...root.ownerDocument.querySelectorAll(HEADINGS)].flatMap((heading) => {
    const box = heading.parentElement;
    if (!box || box.contains(root) || root.contains(heading) || !HEADED.test(heading.textContent ?? '')) return [];
    const isBelow = root.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBelow && box.querySelector(HEADINGS) === heading ? [box] : [];
  });
}
