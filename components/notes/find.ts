import { LABEL, SET_OFF, YEAR } from './label';

/**
 * Which links of a text are markers of notes, and what they lead to. Makers of pages agree on little: MediaWiki,
 * WordPress, Drupal, word processors and DPUB-ARIA (https://www.w3.org/TR/dpub-aria-1.1/) each mark notes in their own
 * way. Common to all is a short link, mostly raised or in brackets, to a piece of text further on, and mostly one back.
 */
export interface Note {
  /** What holds the note, and in `from` where it begins, if it holds several. */
  block: HTMLElement;
  from: Element | null;
  /** The links that lead to it, in the order of the text. */
  markers: HTMLAnchorElement[];
  /** As the first marker says it, without brackets. */
  label: string;
}

const NOTE_ID =
  /^_?(?:ft|ed|sd)?(?:cite_?note|footnote|endnote|ftn|ftnt|edn|fn|en|note|nb|reference|refn?)s?[-_:.\p{Nd}]|easy-footnote-bottom|CITEREF/iu;
const MARKER_ROLE = '[role~="doc-noteref"], [role~="doc-biblioref"]';
const NOTE_ROLE = '[role~="doc-footnote"], [role~="doc-endnote"], [role~="doc-endnotes"] *, [role~="doc-biblioentry"]';
/** What may hold a note whole, the narrowest first. */
const BLOCK = 'li, dd, p, tr, aside, blockquote, div, section, td';
const NOT_A_NOTE = 'h1, h2, h3, h4, h5, h6, nav, table, main, article, body';

/** Characters beyond which a text is no note. */
const LONGEST = 6000;

export const fragmentOf = (link: Element): string | null => {
  const href = link.getAttribute('href');
  if (!href?.startsWith('#') || href.length < 2) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
};

/** All notes to which markers lead, in the order of their first markers. */
export function findNotes(root: ParentNode): Note[] {
  const targets = targetsIn(root);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const found = new Map<Element, Note>();
  for (const link of links) {
    const target = targets.get(fragmentOf(link) ?? '');
    const block = target && isMarker(link, target) ? blockOf(target) : null;
    if (!target || !block || block.contains(link)) continue;
    const known = found.get(target);
    if (known) known.markers.push(link);
    else found.set(target, { block, from: target === block ? null : target, markers: [link], label: labelOf(link) });
  }
  // An anchor says where a note begins only where others begin in the same block.
  const counts = new Map<Element, number>();
  for (const { block } of found.values()) counts.set(block, (counts.get(block) ?? 0) + 1);
  for (const note of found.values()) if (counts.get(note.block) === 1) note.from = null;
  return [...found.values()];
}

/** Everything a fragment can point to; the first of a name counts. */
export function targetsIn(root: ParentNode): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name')])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

function isMarker(link: HTMLAnchorElement, target: Element): boolean {
  if (target.matches(NOT_A_NOTE) || link.contains(target)) return false;
  if (link.closest('nav, [role="doc-toc"], [role="doc-backlink"]')) return false;
  if (!(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  if (link.matches(MARKER_ROLE) || target.closest(NOTE_ROLE) || target.id.startsWith('CITEREF')) return true;
  const text = link.textContent ?? '';
  if (!LABEL.test(text)) return false;
  const isRaised = !!link.closest('sup') || !!link.querySelector('sup');
  if (isRaised || NOTE_ID.test(target.id) || leadsBack(target, link)) return true;
  return !YEAR.test(text) && (SET_OFF.test(text) || isBracketed(link));
}

/** `[<a>1</a>]` */
function isBracketed(link: Element): boolean {
  const before = link.previousSibling?.textContent ?? '';
  const after = link.nextSibling?.textContent ?? '';
  return /[[(]\s*$/.test(before) && /^\s*[\])]/.test(after);
}

/** Whether a note has a link back to its marker. */
function leadsBack(target: Element, link: Element): boolean {
  const names = namesOf(link);
  const block = blockOf(target) ?? target;
  return [...block.querySelectorAll('a[href^="#"]')].some((back) => names.has(fragmentOf(back) ?? ''));
}

/** The names by which a note may lead back to a marker: its own, and those of what closely holds or precedes it. */
export function namesOf(marker: Element): Set<string> {
  const around = [marker, marker.parentElement, marker.parentElement?.parentElement, marker.previousElementSibling];
  const names = around.flatMap((element) => [element?.id, element?.getAttribute('name')]);
  return new Set(names.filter((name) => typeof name === 'string' && name !== '') as string[]);
}

function blockOf(target: Element): HTMLElement | null {
  const block = target.closest<HTMLElement>(BLOCK);
  const whole = target.localName === 'dt' ? (target.nextElementSibling as HTMLElement | null) : block;
  const length = whole?.textContent?.trim().length ?? 0;
  return whole && !whole.matches(NOT_A_NOTE) && length > 0 && length < LONGEST ? whole : null;
}

const labelOf = (marker: Element) => (marker.textContent ?? '').replace(/[[\](){}（）［］〔〕【】,]/g, '').trim();
