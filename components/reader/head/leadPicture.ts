import { isBoilerplate } from '../cut/boilerplate';
import { PICTURE } from '../cut/teasers';
import { wordsOf } from '../names';
import type { Of } from '../prose';
import { rename } from '../replace';

/** The picture that a page holds by its title, apart from the text. */

/** Characters of what is said below a picture. */
const CAPTION = 300;
/** Pixels of a side below which a picture is a sign. */
const SMALL = 100;
/** What a picture is called that shows who wrote the text or the site's own sign, or is there to be pressed. */
const OTHERS = new Set(
  'author authors avatar badge bio btn button buttons byline emoji gravatar icon icons logo profile rating site star'.split(
    ' ',
  ),
);
/** Signs and lines are drawn so, and whose face it is stands in its address. */
const DRAWN = /\.(?:gif|svg)(?:[?#]|$)|avatar/i;

const isCalledOther = (element: Element) => wordsOf(element).some((word) => OTHERS.has(word));
const isSmall = (image: Element) =>
  ['width', 'height'].some((side) => Number.parseInt(image.getAttribute(side) ?? '', 10) < SMALL);

const isFigure = (element: Element) =>
  element.localName === 'figure' && element.querySelector('img,video') !== null && !element.querySelector('a img');

/** As pages call what is said below a picture, and much else. */
const DESCRIPTION = /^(?:caption|desc|description|legend)$/;

/** In a box of one picture and of what is said below it, the latter. */
export function captionOf(box: Element, of: Of): Element | null {
  const [pictured, caption, ...others] = box.children;
  if (!pictured || !caption || others.length > 0 || of(box).text > of(caption).text || of(box).text > CAPTION)
    return null;
  const isCaption = wordsOf(caption).some((word) => DESCRIPTION.test(word)) && !caption.querySelector('img');
  return isCaption && isPictureAlone(pictured, of) ? caption : null;
}

/** An element, or the figure that it is by its caption. */
export function asFigure(element: Element, of: Of): Element {
  const caption = captionOf(element, of);
  if (!caption) return element;
  rename(caption, 'figcaption');
  return rename(element, 'figure');
}

/** Whether a box holds one picture, which leads at most to itself, and no words. */
function isPictureAlone(element: Element, of: Of): boolean {
  const [image, ...others] = element.matches('img') ? [element] : element.querySelectorAll('img,video');
  if (!image || others.length > 0 || of(element).text || element.querySelector('form,button')) return false;
  const link = image.closest('a[href]');
  if (link && !PICTURE.test(link.getAttribute('href') ?? '')) return false;
  const isSign = isSmall(image) || DRAWN.test(image.getAttribute('src') ?? '');
  return !isSign && ![element, ...element.querySelectorAll('[class],[id]')].some(isCalledOther);
}

/** Whether an element between a title and its text shows what these are about. */
export const isLeadPicture = (element: Element, of: Of): boolean =>
  isFigure(element) || ((isPictureAlone(element, of) || captionOf(element, of) !== null) && !isBoilerplate(element));

/** The figure right before the title. */
export function figureBefore(title: Element, root: Element, of: Of): Element[] {
  for (let part: Element | null = title; part && !part.contains(root); part = part.parentElement) {
    const before = part.previousElementSibling;
    if (!before) continue;
    const figure = before.localName === 'figure' ? before : before.querySelector('figure');
    const isAll = figure !== null && of(figure).text === of(before).text && of(before).text <= CAPTION;
    return isAll && isFigure(figure) ? [figure] : [];
  }
  return [];
}
