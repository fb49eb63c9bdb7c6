/** Keeps the line that the reader is at where it is, while all around it changes its size. */

/** Where the eye is taken to be: this far down the window, as a share of its height. */
const EYE = 1 / 3;
/** Where a line is looked for around there, as shares of the width, and in px up and down. */
const ACROSS = [0.5, 0.35, 0.65, 0.2, 0.8];
const DOWN = [0, 20, -20, 40, -40, 80, -80, 140];

/** How long, in ms, what is around may take longer to change. */
const AROUND = 500;

/** Ends the keeping of the line of a change before, in each window. */
const endings = new WeakMap<Window, () => void>();

/** Runs `change`, and scrolls so that the text of `window` nearest the reader's eye is where it was before. */
export function keepPlace(change: () => void, window: Window = globalThis.window): void {
  const { document } = window;
  endings.get(window)?.();
  const line = lineAtEye(window);
  const before = line?.getBoundingClientRect().top ?? 0;
  change();
  if (!line) return;
  // The page around a frame changes too, and with it the width of the frame; and what is laid out only near the window
  // (`content-visibility`) has its size some frames after it came there. Until the reader moves on, or is moved.
  const boxes = [...document.querySelectorAll(':root, body')];
  const sizes = () => boxes.map(({ clientWidth, scrollHeight }) => `${clientWidth} ${scrollHeight}`).join();
  const top = () => line.getBoundingClientRect().top;
  let size = '';
  let kept = 0;
  const look = () => {
    if (sizes() === size) {
      if (Math.abs(top() - kept) >= 1) end();
      return;
    }
    scrollLine(line, before);
    size = sizes();
    kept = top();
  };
  const grown = new ResizeObserver(look);
  const moved = new AbortController();
  const { signal } = moved;
  const end = () => {
    grown.disconnect();
    moved.abort();
  };
  look();
  for (const box of boxes) grown.observe(box);
  window.addEventListener('scroll', look, { capture: true, passive: true, signal });
  for (const input of ['wheel', 'keydown', 'pointerdown'])
    window.addEventListener(input, end, { capture: true, passive: true, signal });
  setTimeout(end, AROUND);
  endings.set(window, end);
}

/**
 * Scrolls until a line is at `top`, in px. A box inside the page may be what is scrolled; what that cannot make good is
 * left to what is around it.
 */
function scrollLine(line: Range, top: number): void {
  for (let at: Element | null = elementAt(line); at; at = at.parentElement) {
    const off = line.getBoundingClientRect().top - top;
    if (Math.abs(off) < 1) return;
    if (at === at.ownerDocument.documentElement)
      at.ownerDocument.defaultView?.scrollBy({ top: off, behavior: 'instant' });
    else if (scrolls(at)) at.scrollBy({ top: off, behavior: 'instant' });
  }
}

const elementAt = ({ startContainer }: Range) =>
  startContainer instanceof Element ? startContainer : startContainer.parentElement;

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

/** Whether an element stays where it is while the page scrolls, as bars at the side do. */
function staysBy(element: Element | null): boolean {
  for (let at = element; at?.parentElement?.parentElement; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position) || scrolls(at)) return true;
  return false;
}

/**
 * The letter nearest the reader's eye, as a range; `null` where there is no text near. What scrolls with the page goes
 * before what stays beside it: there may be a picture at the very place.
 */
function lineAtEye({ document, innerWidth, innerHeight }: Window): Range | null {
  let beside: Range | null = null;
  for (const down of DOWN) {
    for (const across of ACROSS) {
      const y = innerHeight * EYE + down;
      const range = letterAt(document, innerWidth * across, y);
      if (!range) continue;
      const { top, bottom, height } = range.getBoundingClientRect();
      // The caret goes to the nearest text, which may be far.
      if (!(height > 0 && top < y + height && bottom > y - height)) continue;
      if (!staysBy(elementAt(range))) return range;
      beside ??= range;
    }
  }
  return beside;
}

function letterAt(document: Document, x: number, y: number): Range | null {
  const caret = document.caretPositionFromPoint(x, y);
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== Node.TEXT_NODE || !/\S/.test((node as Text).data)) return null;
  const range = document.createRange();
  const start = Math.min(caret.offset, (node as Text).length - 1);
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return range;
}
