import { area, common } from '../overlap';
import { PAPER } from './colours';
import { alphaOf } from './computed';
import { GROUND, ownGroundOf } from './grounds';

/** The papers of words that lie over a picture. */

export type Mark = [element: Element, mark: string, value: string | null];

const CLEAR = 'rgba(0, 0, 0, 0)';

/** The value of a paper that is behind the lines of text alone. */
export const LINES = 'lines';

/**
 * What has so much of a picture below it, and lines in no more of itself, would hide it with a paper of its own; and so
 * would what lets it show from less on.
 */
const MOST = 0.6;
const MUCH = 0.25;

/**
 * The marks that give a paper to an element over a picture, which is in `below`: behind its lines alone where it is large, or
 * lies across what is drawn around them.
 */
export function paperOver(element: Element, below: DOMRect, isDrawing: boolean): Mark[] {
  const box = element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = range.getBoundingClientRect();
  const most = alphaOf(ownGroundOf(element) ?? CLEAR) === 1 ? MOST : MUCH;
  const isNarrow = isDrawing && !ownGroundOf(element) && lines.width < box.width * MOST;
  if ((common(box, below) < area(below) * most && !isNarrow) || area(lines) > area(box) * MOST)
    return [[element, PAPER, '']];
  const paper = [
    'background-image:linear-gradient(var(--lectern-paper), var(--lectern-paper))',
    `background-size:${Math.ceil(lines.width)}px ${Math.ceil(lines.height)}px`,
    `background-position:${lines.left - box.left - element.clientLeft}px ${lines.top - box.top - element.clientTop}px`,
    'background-repeat:no-repeat',
  ];
  return [
    [element, PAPER, LINES],
    [element, GROUND, paper.join(';')],
  ];
}
