import { luminance } from '@/components/display/contrast';
import type { Declared } from '../declared/declared';
import { isFeared, isOfUnread } from '../declared/declaredBy';
import { hasOwnText, hidesItself, isReplaced, parentOf } from '../elements';
import { overlap } from '../overlap';
import { PAPER } from './colours';
import { alphaOf, channelsOf, isClear, over, PICTURE, SHOWS, turnsOver } from './computed';
import { isPicture, LARGEST } from './icons';
import { hasTone, type Tone } from './tones';

/**
 * On a picture that may be drawn on nothing: its lines were to be seen on the ground that the page has there. Where a
 * theme's paper is dark and that is light, or the other way round, the picture keeps it, and what it has in the colour of
 * text goes with it. The value is declarations.
 */
export const GROUND = 'data-lectern-ground';

/**
 * On the root and the body while their own backgrounds are read: the sheets of a theme leave them alone then; `scheme`: and
 * the scheme of the page, which is inherited by all that is in it. And on what else has its own ink read.
 */
export const OWN = 'data-lectern-own';

/** The luminance of a grey that is as far from black as from white. */
const MIDDLE = 0.18;
/** On which side of that a colour is. */
export const sideOf = (colour: string): Tone => (luminance(channelsOf(colour)) > MIDDLE ? 'light' : 'dark');

/** Files of this kind are never see-through. */
const OPAQUE_FILE = /\.jpe?g([?#]|$)/i;
/** How far up a picture is looked for what lays it over others, and among how many of them. */
const LEVELS = 6;
const BESIDE = 500;

/** Backgrounds of the page's own; `null` where one is a picture, or a gradient in which no colour is seen. */
const grounds = new WeakMap<Element, string | null>();

/** Whether the colour of a background is what is seen of it, be it through stripes. */
const showsColour = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage === 'none' ||
  (!isClear(backgroundColor) && !PICTURE.test(backgroundImage) && SHOWS.test(backgroundImage));

/**
 * To be told of an element's own background, read while the element bears no mark; `null`: it has none. `declared` is
 * what the sheets around it declare.
 */
export function noteGround(element: Element, style: CSSStyleDeclaration | null, declared: Declared): void {
  if (element === document.body) grounds.set(element, groundOfPage(declared));
  else if (!style || (isClear(style.backgroundColor) && style.backgroundImage === 'none')) grounds.delete(element);
  else grounds.set(element, showsColour(style) ? style.backgroundColor : null);
}

/** What the page stood on when that was looked at last, and all that it may depend on. */
let ofPage = { ground: '', isTurned: false, painters: [] as Declared[], said: '' };

/** Whether all of the page is turned over from light to dark by a filter; known when its ground is. */
export const isPageTurned = () => ofPage.isTurned;

/** What root and body say of themselves. */
const saidBy = (boxes: Element[]) =>
  boxes
    .flatMap(({ attributes }) => [...attributes].filter(({ name }) => !name.startsWith('data-lectern')))
    .map(({ name, value }) => `${name}=${value}`)
    .concat(String(matchMedia('(prefers-color-scheme: dark)').matches))
    .join('\n');

/** Whether no sheet has come since to paint what others painted, and none has gone that had come. */
function arePainters(now: Declared[], before: Declared[]): boolean {
  const gone = [...before];
  for (const sheet of now) {
    const at = gone.indexOf(sheet);
    if (at < 0) return false;
    gone.splice(at, 1);
  }
  return gone.every(isOfUnread);
}

/** What the whole page stands on. Neither may be in transition: see `Restless`. */
function groundOfPage(declared: Declared): string {
  const boxes = [document.body, document.documentElement];
  const said = saidBy(boxes);
  const painters = declared.parts.filter((part) => !isFeared(part) && boxes.some((box) => part.paints.has(box)));
  // Chromium may compute all styles anew when a background of the root comes or goes, twice: so that is done only for one,
  // and only where it may be another.
  const isSame = ofPage.ground !== '' && ofPage.said === said && arePainters(painters, ofPage.painters);
  ofPage.painters = painters;
  if (isSame) return ofPage.ground;
  const painted = boxes.filter((box) => declared.paints.has(box));
  const lifted = declared.hasSchemes ? boxes : painted;
  for (const box of lifted) box.setAttribute(OWN, declared.hasSchemes ? 'scheme' : '');
  const own = painted.map((box) => getComputedStyle(box).backgroundColor);
  const isTurned = painted.some((box) => turnsOver(getComputedStyle(box).filter));
  for (const box of lifted) box.removeAttribute(OWN);
  const ground = own.reduceRight((below, colour) => over(colour, below), 'rgb(255, 255, 255)');
  ofPage = { ground, isTurned, painters, said };
  return ofPage.ground;
}

/** The colour of what an element stands on, be it its own, as it is seen over what that lies on; `null` where there is a picture. */
export function groundOf(element: Element): string | null {
  const layers: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const ground = grounds.get(at);
    if (ground === null) return null;
    if (ground && alphaOf(ground) === 1) return layers.reduceRight((below, layer) => over(layer, below), ground);
    if (ground) layers.push(ground);
  }
  return null;
}

/** The ground of what an element is in. */
export const groundAround = (element: Element): string | null => groundOf(parentOf(element) ?? element);

/** What covers no more, 0 to 1, has the tone of what is below. */
const COVERS = 0.5;

/**
 * Whether an element stands on a box that keeps its own background under a theme, having no text in it; its mark tells. Through
 * a faint one the paper is seen.
 */
export function isOnKept(element: Element): boolean {
  for (let at = parentOf(element); at && at !== document.body; at = parentOf(at)) {
    const ground = grounds.get(at);
    if (ground === null || (ground && alphaOf(ground) >= COVERS)) return !at.hasAttribute(PAPER);
  }
  return false;
}

/** The colour that an element has for its own background, when that has been read. */
export const ownGroundOf = (element: Element) => grounds.get(element);

/** The tone of what an element stands on; `null` where that is a picture. */
export function toneOfGround(element: Element): Tone | null {
  const ground = groundOf(element);
  return ground ? sideOf(ground) : null;
}

/** So many elements before a picture may reach below it. */
const BEFORE = 3;

/** The background of a box before a picture that was moved over that, as a logo is over a bar. */
function groundBelow(picture: Element): string | null {
  const own = picture.getBoundingClientRect();
  let before = picture.previousElementSibling;
  for (let count = 0; before && count < BEFORE; count++, before = before.previousElementSibling) {
    const box = before.getBoundingClientRect();
    const isAsWide = box.left <= own.left && box.right >= own.right;
    if (isAsWide && overlap(box, own) && grounds.get(before)) return groundOf(before);
  }
  return null;
}

/** Whether a picture may lie over something else, which a ground would hide. */
function isLaidOver(picture: Element): boolean {
  let at: Element | null = picture;
  for (let level = 0; at && level < LEVELS; level++, at = parentOf(at)) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed') return true;
    if (position === 'absolute' && meetsAny(picture, (at as Partial<HTMLElement>).offsetParent ?? document.body))
      return true;
  }
  return false;
}

/** Whether something is seen where a picture is, of what else is in `around`; it may be, where there is much. */
function meetsAny(picture: Element, around: Element): boolean {
  const others = around.getElementsByTagName('*');
  if (others.length > BESIDE) return true;
  const own = picture.getBoundingClientRect();
  return [...others].some((other) => {
    if (hidesItself(other) || other.contains(picture) || picture.contains(other)) return false;
    if (!overlap(own, other.getBoundingClientRect())) return false;
    if (hasOwnText(other) || isReplaced(other)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(other);
    return !isClear(backgroundColor) || backgroundImage !== 'none';
  });
}

/** The ground mark of an element; none where it is no picture, or has a ground, or `isSign` does not say so of a small one. */
export function groundMark(element: Element, style: CSSStyleDeclaration, isSign: boolean): string | null {
  if (!isPicture(element) || !isClear(style.backgroundColor) || style.backgroundImage !== 'none') return null;
  const { width, height } = element.getBoundingClientRect();
  if (!isSign && width <= LARGEST && height <= LARGEST) return null;
  if (element instanceof HTMLImageElement) {
    const { complete, currentSrc } = element;
    if (!complete || OPAQUE_FILE.test(currentSrc)) return null;
  }
  const ground = groundBelow(element) ?? groundOf(element);
  if (!ground || isLaidOver(element)) return null;
  const tone = sideOf(ground);
  const isDrawing = element.localName === 'svg';
  if (isDrawing && !hasTone(element, tone === 'light' ? 'dark' : 'light')) return null;
  return [
    `background-color:color-mix(in srgb, ${ground} var(--lectern-${tone}-ground), transparent)`,
    `--lectern-label:color-mix(in srgb, ${ground} var(--lectern-${tone}-ground), var(--lectern-paper))`,
    'background-clip:content-box',
    `--lectern-ink:var(--lectern-${tone}-ink)`,
  ].join(';');
}
