import { parentOf } from '../elements';

/** Numbers and bullets stand outside of the text of a list, in the room at its side: what is too long for that is cut off. */

/** How wide signs are at most, in em: a figure, a letter of a Roman number, a bullet; and the dot with the space after it. */
const FIGURE = 0.65;
const ROMAN = 0.5;
const BULLET = 0.4;
const AFTER = 0.8;

/** How wide the longest marker up to number `last` is, in em. */
function widthOf(type: string, last: number): number {
  if (/disc|circle|square|disclosure/.test(type)) return BULLET + AFTER;
  if (type.startsWith('"')) return type.length * FIGURE;
  if (/roman/.test(type)) return (last > 38 ? 8 : last > 8 ? 6 : 4) * ROMAN + AFTER;
  const letters = /alpha|latin|greek/.test(type) ? 1 + Number(last > 26) : String(last).length;
  return letters * FIGURE + AFTER;
}

/** The number of the last item of a list. */
function lastOf(list: Element, count: number): number {
  const { start = 1, reversed = false } = list as Partial<HTMLOListElement>;
  const own = Number((list.lastElementChild as Partial<HTMLLIElement> | null)?.value) || 0;
  return Math.max(own, reversed ? Math.max(start, count) : start + count - 1);
}

/** How far it is from the beginning of the lines in an item to where nothing is seen any more, in px. */
function roomBefore(item: Element, isRightToLeft: boolean): number {
  const box = item.getBoundingClientRect();
  const rooms = [isRightToLeft ? document.documentElement.clientWidth - box.right : box.left + scrollX];
  for (let at = parentOf(item); at && at !== document.body; at = parentOf(at)) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const around = at.getBoundingClientRect();
    rooms.push(isRightToLeft ? around.right - box.right : box.left - around.left);
  }
  return Math.min(...rooms);
}

/** The declarations that give a list the room for its markers; `null` where it has it. */
export function listRoom(list: Element): string | null {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const [first] = items;
  if (!first) return null;
  const { display, listStylePosition, listStyleType, fontSize, direction } = getComputedStyle(first);
  if (display !== 'list-item' || listStylePosition !== 'outside' || listStyleType === 'none') return null;
  const needed = widthOf(listStyleType, lastOf(list, items.length)) * Number.parseFloat(fontSize);
  const lacking = needed - roomBefore(first, direction === 'rtl');
  if (lacking < 1) return null;
  return `padding-inline-start:${Math.ceil(Number.parseFloat(getComputedStyle(list).paddingInlineStart) + lacking)}px`;
}
