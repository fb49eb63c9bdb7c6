/** No word is less wide or high, in px, so a search in these steps misses none. */
const ACROSS = 20;
const DOWN = 8;

/** What lies beneath the strip though the flow begins below it: held by the window, or by the page as a whole. */
export function* heldBelow(strip: HTMLElement): Iterable<HTMLElement> {
  const { left, width, height } = strip.getBoundingClientRect();
  for (let y = 1; y < height; y += DOWN) {
    for (let x = left + 1; x < left + width; x += ACROSS) {
      for (const element of document.elementsFromPoint(x, y)) {
        const held = element instanceof HTMLElement && element !== strip && placedWith(element);
        if (held) yield held;
      }
    }
  }
}

/** In these it is looked for what is placed further down: no line is less high, and no column less wide. */
const LINE = 16;
const COLUMN = 50;

/** What the page has placed in the window by itself, wherever that is. */
export function placedInWindow(): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  for (let y = 1; y < innerHeight; y += LINE) {
    for (let x = 1; x < innerWidth; x += COLUMN) {
      for (const element of document.elementsFromPoint(x, y)) {
        const placed = element instanceof HTMLElement && placedWith(element);
        if (placed && getComputedStyle(placed).position === 'absolute') found.add(placed);
      }
    }
  }
  return found;
}

/** What an element is placed with, if that is placed by the window or the page and by nothing in the page. */
function placedWith(element: HTMLElement): HTMLElement | null {
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed') return at;
    const { offsetParent } = at;
    const isOfPage =
      !offsetParent ||
      offsetParent === document.documentElement ||
      (offsetParent === document.body && getComputedStyle(document.body).position === 'static');
    if (position === 'absolute' && isOfPage) return at;
  }
  return null;
}

/** What is as high as the window and begins where `top` does: that itself, or what is in it. */
export function asHighAsWindow(top: HTMLElement): HTMLElement[] {
  const { top: edge } = top.getBoundingClientRect();
  const start = top === document.documentElement ? edge + Number.parseFloat(getComputedStyle(top).paddingTop) : edge;
  const found: HTMLElement[] = [];
  const look = (element: Element): void => {
    const { top: at, height } = element.getBoundingClientRect();
    if (!(element instanceof HTMLElement) || Math.abs(at - start) > 1) return;
    if (Math.abs(height - innerHeight) <= 1) found.push(element);
    for (const child of element.children) look(child);
  };
  if (top !== document.documentElement) look(top);
  else look(document.body);
  return found;
}
