import { parentOf } from '../elements';
import { isChosen } from './chosen';
import { FILLED, standsOut } from './edges';
import { GROUND, ownGroundOf } from './grounds';
import type { Mark } from './papers';

/** Bars of charts and of progress, and labels: with words on a ground that says how far they reach, or which is chosen. */

/** What is so low or so narrow, in px, is a bar and no panel. */
const BAR = 48;
/** What is no longer than so many times its height is a badge, in however narrow a box. */
const LONG = 3;
/** A box less narrow than that around it, in px, is as wide as it. */
const EDGE = 2;

/** Words in a line are marked in other ways, and tables have lines of their own around cells and rows. */
const OTHERS = /^(inline|table.*)$/;
/** So many parts the label in a line may have: its words, and what takes it away. */
const PARTS = 2;
const OF_TABLE = /^t[dr]$/;
/** What the lines of a table leave of shadows in their place is nothing. */
const OUTLINE = 'outline:1px solid var(--lectern-ink);outline-offset:-1px';

/** What says itself how far it reaches, be its ground ever so pale. */
const PROGRESS = '[role="progressbar"], [style*="width"][style*="%"], [style*="height"][style*="%"]';

/** Whether an element with text, whose ground becomes paper, may be a bar. */
export const mayBeBar = (element: Element, { display }: CSSStyleDeclaration): boolean =>
  OF_TABLE.test(element.localName)
    ? standsOut(element)
    : !OTHERS.test(display) &&
      element.childElementCount <= (display.startsWith('inline') ? PARTS : 1) &&
      (standsOut(element) || (!!ownGroundOf(element) && element.matches(PROGRESS)));

/** Whether a box is a bar and not a panel, in the layout of now. */
const isLow = ({ width, height }: DOMRect) => Math.min(width, height) <= BAR;

/** The marks that give a frame to a bar, and to the track it runs in, in the layout of now. */
export function barMarks(bar: Element): Mark[] {
  const track = parentOf(bar);
  const style = getComputedStyle(bar);
  if (!track || !mayBeBar(bar, style)) return [];
  if (OF_TABLE.test(bar.localName)) return isChosen(bar) ? [[bar, GROUND, OUTLINE]] : [];
  const box = bar.getBoundingClientRect();
  const { position } = style;
  const { paddingLeft, paddingRight } = getComputedStyle(track);
  const room = track.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const isTrack = ownGroundOf(track) && isLow(track.getBoundingClientRect());
  const isWide = box.width > room - EDGE && box.width > box.height * LONG && !/absolute|fixed/.test(position);
  // As wide as what it is in, it is a heading, but for one of many that is chosen.
  if (!isLow(box) || (!isTrack && isWide && !isChosen(bar))) return [];
  return [bar, ...(isTrack ? [track] : [])].map((element) => [element, FILLED, '']);
}
