/** Room around a card, in px. */
const GAP = 8;

/** Puts a card below its marker, or above it where there is more room, and within the window, be it over the marker. */
export function placeCard(card: HTMLElement, marker: HTMLElement): void {
  const { scrollX, scrollY } = marker.ownerDocument.defaultView as Window;
  const { clientWidth, clientHeight } = marker.ownerDocument.documentElement;
  const anchor = marker.getBoundingClientRect();
  const [above, below] = [anchor.top - 2 * GAP, clientHeight - anchor.bottom - 2 * GAP];
  const isBelow = card.offsetHeight <= below || below >= above;
  card.style.setProperty('--room', `${isBelow ? below : above}px`);
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(anchor.left + anchor.width / 2 - width / 2, clientWidth - width - GAP));
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${Math.max(GAP, Math.min(top, clientHeight - height - GAP)) + scrollY}px`;
}
