import { SUBHEADINGS } from '../headings';
import { wordsOf } from '../names';
import type { Of } from '../prose';
import type { Dateline } from './dateline';
import { asFigure, figureBefore, isLeadPicture } from './leadPicture';
import { lineBelow, standfirstIn } from './standfirst';
import { toldIn } from './who';

/** What stands between a title and a body that is apart from it. */

/** A lead of fewer characters is a subtitle or a line on the author. */
const LEAST = 300;
/** It may name a source or two. */
const LINKED = 0.25;

/** Characters of a box that tells who and when, and the article in short. */
const HEAD = 600;

/** What the page tells there. */
export interface Lead extends Dateline {
  standfirst: string | null;
}

/** What comes after an element, or the innermost around it that has something after it. */
function after(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !at.nextElementSibling) at = at.parentElement;
  return at?.nextElementSibling ?? null;
}

/** What stands between the title and `root`, in the order of the page. */
function* between(title: Element, root: Element): Generator<Element> {
  for (let part = after(title); part && part !== root; ) {
    if (part.contains(root)) part = part.firstElementChild;
    else {
      yield part;
      part = after(part);
    }
  }
}

const isBefore = (title: Element, root: Element) =>
  !root.contains(title) && !!(title.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING);

/** As boxes are called whose who and when is of other articles, or of readers; */
const OTHERS = /^(?:comments?|related|recent|popular)$/;
/** and what they are called too where they say how many readers there are beside who and when of the article. */
const OWN = /^(?:date|info|meta)$/;

function isOfOthers(element: Element): boolean {
  const words = wordsOf(element);
  return (
    element.matches('nav,aside') || (words.some((word) => OTHERS.test(word)) && !words.some((word) => OWN.test(word)))
  );
}

/**
 * Takes the title, and an introduction or a picture that a page holds apart from the body below it, into `root`; and
 * says what else it tells there.
 */
export function takeLead(root: Element, title: Element, of: Of): Lead | null {
  if (!isBefore(title, root)) return null;
  const parts = [...between(title, root)];
  const lead = parts.filter((element) => {
    const { prose, text, links } = of(element);
    const isText = prose > LEAST && links <= text * LINKED;
    // What stands by the body in a box of theirs was not chosen with it.
    const isByTitle = element.parentElement?.contains(title);
    const isPicture = (isByTitle || element === parts.at(-1)) && isLeadPicture(element, of);
    return (isPicture || (isByTitle && isText)) && text < of(root).text / 2;
  });
  // What stands right before the body may be short: a first section, for nothing but a section has a heading and words
  // without links, or a paragraph like those in the body.
  const before = root.previousElementSibling;
  if (before && !before.contains(title) && !lead.includes(before)) {
    const { prose, text, links } = of(before);
    const isSection = prose > 0 && links === 0 && before.querySelector(SUBHEADINGS) !== null;
    const isOfBody = prose > 0 && links <= text * LINKED && isLikePartOf(root, before, of);
    if ((isSection || isOfBody) && text < of(root).text / 2) lead.push(before);
  }
  const rest = parts.filter((element) => !lead.includes(element));
  const told = toldIn(rest.filter((element) => of(element).text <= HEAD && !isOfOthers(element)));
  const standfirst = standfirstIn(rest, root, of) ?? lineBelow(title, root, of);
  const pictures = figureBefore(title, root, of);
  if (lead.length || pictures.length) root.prepend(title, ...pictures, ...lead.map((element) => asFigure(element, of)));
  return { ...told, standfirst };
}

/** Whether there are paragraphs of the name and class of `element` in the body. */
const isLikePartOf = (root: Element, { localName, className }: Element, of: Of) =>
  [...root.getElementsByTagName(localName)].filter((one) => one.className === className && of(one).prose).length > 1;
