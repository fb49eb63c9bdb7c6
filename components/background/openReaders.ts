/**
 * The tabs in which the reader is open, by their numbers, known without waiting. Firefox lets an extension ask for a
 * permission only before it waits for anything
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions), and ends its background when it is
 * idle; the local storage of the background is at hand at once, and outlives it.
 */
const KEY = 'open-readers';

const numbers = () => new Set<number>(JSON.parse(localStorage.getItem(KEY) ?? '[]'));

export const isOpenIn = (tab: number) => numbers().has(tab);

/** Notes that the reader is open in a tab, or is no more. */
export function noteOpen(tab: number, isOpen: boolean): void {
  const open = numbers();
  if (open.has(tab) === isOpen) return;
  if (isOpen) open.add(tab);
  else open.delete(tab);
  localStorage.setItem(KEY, JSON.stringify([...open]));
}

/** To be called as the browser starts: its tabs are numbered anew. */
export function forgetOpen(): void {
  localStorage.removeItem(KEY);
}
