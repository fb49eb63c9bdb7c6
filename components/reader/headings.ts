import { wordsOf } from './names';
import { rename } from './replace';
import { tidy } from './tidy';

export const HEADINGS = 'h1,h2,h3,h4,h5,h6';
/** What tells how the article is divided: the h1 is its title. */
export const SUBHEADINGS = 'h2,h3,h4,h5,h6';
/** What a link of a heading to itself says; a space without width is nothing. */
const SIGN = /^\u200b?(?:[¶#§🔗⚓]\uFE0F?|\[?(?:edit|link|permalink)\]?)?\u200b?$/iu;
const ANCHOR = /^(?:headerlink|permalink|anchor|anchorjs|hashlink|headinglink)$/;

const PILCROW = /^[¶#§]$/;

/** What a link leads to, if it stands in that. */
const aroundItself = (link: Element) => link.closest(`[id="${CSS.escape(link.getAttribute('href')?.slice(1) ?? '')}"]`);

/** Takes the links that lead to themselves out of headings, terms and paragraphs. */
export function cutPermalinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const isBeside =
      link.closest(HEADINGS) ??
      link.parentElement?.querySelector(`:scope > :is(${HEADINGS})`) ??
      (PILCROW.test(tidy(link.textContent)) && aroundItself(link));
    if (!isBeside || link.querySelector('img')) continue;
    const words = wordsOf(link);
    const isSign = SIGN.test(tidy(link.textContent)) || (!link.closest(HEADINGS) && words.includes('anchor'));
    if (!isSign && !words.some((word) => ANCHOR.test(word) && !link.contains(isBeside) && isShort(link))) continue;
    if (link.id || link.hasAttribute('name')) {
      link.textContent = '';
      link.removeAttribute('href');
    } else link.remove();
  }
}

/** The number of a chapter, before the part of its heading that says its name. */
const NUMBER = /(?:^|\s)[IVXLC]+$/;

/** Parts of a heading that stand below or apart from each other by a style alone: a number, what it is of, and its words. */
export function partHeadings(body: Element): void {
  for (const part of body.querySelectorAll(`:is(${HEADINGS}) span`)) {
    const before = part.previousSibling;
    const [said, own] = [before?.textContent ?? '', part.textContent ?? ''];
    const isSeam =
      before === part.previousElementSibling
        ? part.matches('span + span') && /[\p{Ll}\p{N}]$/u.test(said) && /^\p{Lu}/u.test(own)
        : NUMBER.test(said) && /^\p{Lu}\p{Ll}/u.test(own);
    if (isSeam && !part.closest('code')) part.before(' ');
  }
}

/** Headings without links to themselves, and none empty; the title being the reader's h1, another one moves all down. */
export function settleHeadings(root: Element): void {
  cutPermalinks(root);
  for (const heading of root.querySelectorAll(HEADINGS)) {
    if (!tidy(heading.textContent) && !heading.querySelector('img,math')) heading.replaceWith(...anchorsOf(heading));
  }
  if (!root.querySelector('h1')) return;
  for (const heading of root.querySelectorAll(HEADINGS)) {
    rename(heading, `h${Math.min(6, Number(heading.localName.slice(1)) + 1)}`);
  }
}

/** A heading that is all permalink keeps its words. */
function isShort(link: Element): boolean {
  const heading = link.closest(HEADINGS);
  return !heading || tidy(link.textContent).length < tidy(heading.textContent).length;
}

/** What of an element that goes may still be pointed to: an empty anchor for each id. */
export function anchorsOf(element: Element): Element[] {
  return [element, ...element.querySelectorAll('[id],a[name]')].flatMap((one) => {
    const id = one.id || (one.localName === 'a' ? one.getAttribute('name') : null);
    if (!id) return [];
    const anchor = element.ownerDocument.createElement('a');
    anchor.id = id;
    return [anchor];
  });
}
