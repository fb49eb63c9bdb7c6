/** What of a page's text can be seen, by geometry. Every function runs in a page, and so uses nothing outside itself. */

/** A piece of text, and why it cannot be seen; empty where it can. */
export interface Piece {
  text: string;
  why: string;
}

/**
 * Looks at the text nodes of a page: whether they are drawn, lie where they can be scrolled to, and are neither cut off
 * by a box around them nor covered by another element. The second time in a page it looks at those only that could be
 * seen the first time.
 */
function look(): Piece[] {
  const store = window as unknown as { seenText?: Text[] };
  const again = store.seenText;
  const nodes: Text[] = again ?? [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = again ? null : walker.nextNode(); node; node = walker.nextNode()) {
    if (/\S/.test((node as Text).data)) nodes.push(node as Text);
  }
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  // What has been scrolled on to keep the reader's place can be scrolled back to.
  for (const box of document.querySelectorAll('*'))
    if (box.scrollTop > 0) box.scrollTo({ top: 0, behavior: 'instant' });
  const range = document.createRange();
  const { scrollWidth, scrollHeight } = document.documentElement;

  /** How a box cuts off what is in it: not at all, or by scrolling, which loses nothing. */
  const cuts = (element: Element, axis: 'overflowX' | 'overflowY') =>
    ['hidden', 'clip'].includes(getComputedStyle(element)[axis]);

  const isCutOff = (element: Element) => cuts(element, 'overflowY');

  function reasonOf(node: Text): string {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'not drawn';
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (rects.length === 0) return 'not drawn';
    for (const rect of rects) {
      const left = rect.left + scrollX;
      const top = rect.top + scrollY;
      const ends = isCutOff(document.documentElement) || isCutOff(document.body);
      if (left + rect.width < 1 || top + rect.height < 1 || left > scrollWidth || (ends && top > scrollHeight)) {
        return `off the page at ${Math.round(left)}, ${Math.round(top)}`;
      }
      // Letters are lower than their line, and lines may be drawn a little into each other.
      const slack = Math.min(4, rect.height / 4);
      let fixed = false;
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display !== 'inline') {
          const { left: x, right, top: y, bottom } = box.getBoundingClientRect();
          if (cuts(box, 'overflowY') && (rect.top < y - slack || rect.bottom > bottom + slack)) {
            return `cut off by ${box.localName}.${box.className}`;
          }
          if (cuts(box, 'overflowX') && (rect.left < x - slack || rect.right > right + slack)) {
            return `cut off sideways by ${box.localName}.${box.className}`;
          }
          // What scrolls brings its text to sight; from there on the box itself is what must be seen.
          if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        }
        if (style.position === 'fixed') fixed = true;
      }
      if (fixed && (rect.top < -slack || rect.bottom > innerHeight + slack)) return 'off the window';
    }
    return '';
  }

  const firstLine = (node: Text) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  };

  /** By what text is covered where it now is, at the middle of its first line. */
  function coverHere(node: Text): string {
    const rect = firstLine(node);
    const hit = rect && document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    const parent = node.parentElement as Element;
    if (!hit || hit.contains(parent) || parent.contains(hit)) return '';
    // Beside its own label or picture, and transparent things, are no cover; a box of its own colour or words is.
    const style = getComputedStyle(hit);
    if (getComputedStyle(parent).pointerEvents === 'none') return '';
    const words = [...hit.childNodes].some((child) => child.nodeType === 3 && /\S/.test(child.nodeValue ?? ''));
    const opaque = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) || style.backgroundImage !== 'none';
    return words || opaque || hit.matches('img, video, iframe') ? `covered by ${hit.localName}.${hit.className}` : '';
  }

  /** By what text is covered wherever it is scrolled to. */
  function coverOf(node: Text): string {
    const rect = firstLine(node);
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) {
      scrollTo({ top: rect.top + scrollY - innerHeight / 2, left: scrollX, behavior: 'instant' });
    }
    let cover = coverHere(node);
    for (const block of ['center', 'start', 'end'] as const) {
      if (!cover) return '';
      node.parentElement?.scrollIntoView({ block, behavior: 'instant' });
      cover = coverHere(node);
    }
    return cover;
  }

  const found = new Map(nodes.filter((node) => node.isConnected).map((node) => [node, reasonOf(node)]));
  // Scrolling, which pages answer, comes when everything has been measured.
  for (const [node, why] of found) if (!why) found.set(node, coverOf(node));
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  if (!again) store.seenText = [...found].flatMap(([node, why]) => (why ? [] : [node]));
  return [...found].map(([node, why]) => ({ text: node.data.trim().slice(0, 40), why }));
}

/** To be called in a page: how much of its text can be seen or scrolled to. */
export const countText = `(${look})().filter(({ why }) => !why).length`;

/** To be called in the same page later: what of that text cannot be seen any more, as a list of `Piece`. */
export const lostText = `(${look})().filter(({ why }) => why)`;
