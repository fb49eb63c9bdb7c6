import { PAPER } from './colours';
import { GROUND } from './grounds';
import { area, common } from './overlap';

/** The papers of words that lie over a picture. */

export type Mark = [element: Element, mark: string, value: string | null];

/** The value of a paper that is behind the lines of text alone. */
export const LINES = 'lines';

/** What has so much of a picture below it, and lines in no more of itself, would hide it with a paper of its own. */
const MOST = 0.6;

/** The marks that give a paper to an element over a picture, which is in `below`: behind its lines alone where it is large. */
export function paperOver(element: Element, below: DOMRect): Mark[] {
  const box = element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = range.getBoundingClientRect();
  if (common(box, below) < area(below) * MOST || area(lines) > area(box) * MOST) return [[element, PAPER, '']];
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
