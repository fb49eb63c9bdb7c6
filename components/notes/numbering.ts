/** How notes, and other lines, are numbered by whoever wrote them: `[3]`, `(3)`, `3.`, `3)` or a raised 3. */

const NUMBERED = /^\s*(?:\[(?<square>\p{Nd}{1,3})\]|\((?<round>\p{Nd}{1,3})\)|(?<plain>\p{Nd}{1,3})[.)]\s)/u;
const NUMBER = /^\s*\p{Nd}{1,3}\s*$/u;

/** The number with which something begins. */
export interface Numbering {
  number: string;
  /** `(3)`: so the text mentions it too. */
  isRound: boolean;
}

/** What a raised element says, brackets apart. */
export const raisedNumber = (raised: Element): string => raised.textContent?.replace(/[[\]()\s]/g, '') ?? '';

/** The number with which a line begins that consists of `nodes`. */
export function numberOf(nodes: readonly Node[]): Numbering | null {
  const text = nodes.map((node) => node.textContent ?? '').join('');
  const { square, round, plain } = NUMBERED.exec(text)?.groups ?? {};
  const number = square ?? round ?? plain ?? raisedFirst(nodes);
  return number ? { number, isRound: round !== undefined } : null;
}

function raisedFirst(nodes: readonly Node[]): string | undefined {
  const first = nodes.find((node) => node.textContent?.trim());
  const raised = first instanceof Element ? (first.matches('sup') ? first : first.querySelector('sup')) : null;
  const isFirst = raised && first?.textContent?.trimStart().startsWith(raised.textContent?.trim() ?? '');
  return isFirst && NUMBER.test(raised.textContent ?? '') ? raisedNumber(raised) : undefined;
}
