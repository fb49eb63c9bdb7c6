/** What there is to see on a page, so that the page by itself and the page dressed can be held against each other. */
export interface Survey {
  /** Every visible piece of text, by its place in the document: font size and line height in px, `null` for normal. */
  texts: Record<string, [size: number, line: number | null]>;
  /** Width and height in px of what is not text: pictures, frames, empty boxes that stand for an icon. */
  boxes: Record<string, [width: number, height: number]>;
  /** Pairs of pieces of text whose lines run into each other. */
  overlaps: string[];
  /** How far the page can be scrolled sideways, in px. */
  sideways: number;
}

/**
 * Runs in the page, alone: surveys the document, its open shadow roots (and those of `window.probes`, by which a fixture
 * hands out its closed ones) and its same-origin frames.
 */
export function survey(): Survey {
  const found: Survey = { texts: {}, boxes: {}, overlaps: [], sideways: 0 };
  const lines: { key: string; plane: object | null; left: number; right: number; top: number; bottom: number }[] = [];
  const skipped =
    'script, style, title, head, meta, link, base, template, noscript, datalist, option, optgroup, svg *, math annotation, lectern-strip, [contenteditable]:not([contenteditable="false"]) *';
  const pictures = 'img, svg, video, canvas, iframe, object, embed, picture, audio, meter, progress';
  const px = (length: string) => (length.endsWith('px') ? Number.parseFloat(length) : null);
  const isWord = (node: Node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? '');

  /** What is there for those who listen only, as the copy of a formula in MathML: cut down to nothing, with all in it. */
  const folded = new WeakSet<Element>();
  function isFolded(element: Element, { position, clip, overflow }: CSSStyleDeclaration, ...box: number[]): boolean {
    if (element.parentElement && folded.has(element.parentElement)) return true;
    if (overflow === 'hidden' && box.some((length) => length < 1)) return true;
    if (position !== 'absolute') return false;
    const [top = 0, right = 9, bottom = 9, left = 0] = clip.match(/[-\d.]+/g)?.map(Number) ?? [];
    return right - left < 3 || bottom - top < 3 || (overflow === 'hidden' && box.every((length) => length < 3));
  }

  /** What an element scrolls with. What stays while other text scrolls, or scrolls by itself, lies over it by intent. */
  const planes = new Map<Element, object | null>();
  function planeOf(element: Element): object | null {
    const known = planes.get(element);
    if (known !== undefined) return known;
    const { position, overflowY } = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight;
    const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
    const isOne = /fixed|sticky/.test(position) || (scrolls && parent);
    const plane = isOne ? element : parent ? planeOf(parent) : element.ownerDocument.defaultView;
    planes.set(element, plane);
    return plane;
  }

  function noteLines(key: string, node: Node, fontSize: number): void {
    const range = (node.ownerDocument ?? document).createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      // The middle of the em box: the box of an inline is taller than its letters, and may overlap where they do not.
      const middle = (top + bottom) / 2;
      lines.push({
        key,
        plane: node.parentElement && planeOf(node.parentElement),
        left,
        right,
        top: middle - fontSize * 0.3,
        bottom: middle + fontSize * 0.3,
      });
    }
  }

  function visit(root: Document | ShadowRoot, path: string): void {
    let at = 0;
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'lectern-strip') continue;
      const key = `${path}${at++} ${element.localName}${element.id && `#${element.id}`}`;
      if (element.matches(skipped)) continue;
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility !== 'visible') continue;
      if (!element.checkVisibility()) continue;
      const { width, height } = element.getBoundingClientRect();
      const size = Number.parseFloat(style.fontSize);
      const words = [...element.childNodes].filter(isWord);
      // The words of a button may be moved aside for a picture.
      const isField =
        element.matches(
          'select, textarea, input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=image], [type=hidden])',
        ) && Math.abs(Number.parseFloat(style.textIndent)) < 500;
      if ((words.length > 0 || isField) && !element.matches(pictures)) found.texts[key] = [size, px(style.lineHeight)];
      if (isFolded(element, style, width, height)) folded.add(element);
      // What is far from the window may be laid out by guess.
      const isLaidOut = element.checkVisibility({ contentVisibilityAuto: true });
      if (size > 0 && isLaidOut && style.display !== 'contents' && !folded.has(element))
        for (const word of words) noteLines(key, word, size);
      for (const pseudo of element.matches(`${pictures}, input`) ? [] : ['::before', '::after', '::marker']) {
        const shown = getComputedStyle(element, pseudo);
        const has =
          pseudo === '::marker'
            ? style.display === 'list-item' && style.listStyleType !== 'none'
            : !['none', 'normal', '""', ''].includes(shown.content);
        if (has) found.texts[key + pseudo] = [Number.parseFloat(shown.fontSize), px(shown.lineHeight)];
      }
      if (
        words.length > 0 &&
        !element.matches(pictures) &&
        /^(block|list-item|table-cell|inline-block)$/.test(style.display)
      ) {
        const shown = getComputedStyle(element, '::first-letter');
        found.texts[`${key}::first-letter`] = [Number.parseFloat(shown.fontSize), px(shown.lineHeight)];
      }
      const isIcon =
        width > 0 &&
        height > 0 &&
        width < 200 &&
        !element.matches('td, th') &&
        !element.textContent?.trim() &&
        (style.backgroundImage !== 'none' || style.maskImage !== 'none');
      if (element.matches(pictures) || isIcon) found.boxes[key] = [width, height];
      const shadow = element.shadowRoot;
      if (shadow) visit(shadow, `${key} > `);
      const inner =
        element.localName === 'iframe' || element.localName === 'frame'
          ? (element as HTMLIFrameElement).contentDocument
          : null;
      if (inner) visit(inner, `${key} | `);
    }
  }
  visit(document, '');
  const { probes = {} } = window as unknown as { probes?: Record<string, ShadowRoot> };
  for (const [name, root] of Object.entries(probes)) visit(root, `closed ${name} > `);

  lines.sort((one, other) => one.top - other.top);
  const pairs = new Set<string>();
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.top >= line.bottom) break;
      if (line.plane !== other.plane) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) < 2) continue;
      if (Math.min(line.bottom, other.bottom) - other.top < (line.bottom - line.top) * 0.15) continue;
      pairs.add(`${line.key} × ${other.key}`);
    }
  });
  found.overlaps = [...pairs];
  found.sideways = Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return found;
}

/** What is not as it should be on the page dressed at `times` its own text size; each with its place and its figures. */
export interface Faults {
  sizes: string[];
  lines: string[];
  boxes: string[];
  overlaps: string[];
}

const near = (value: number, wanted: number, share: number) => Math.abs(value - wanted) <= wanted * share + 0.01;

/** Holds a survey of the dressed page against that of the page by itself; sizes within 0.5 %, lines within 1 %. */
export function faults(own: Survey, now: Survey, times: number): Faults {
  const found: Faults = { sizes: [], lines: [], boxes: [], overlaps: [] };
  for (const [key, [size, line]] of Object.entries(own.texts)) {
    const got = now.texts[key];
    if (!got || !near(got[0], size * times, 0.005)) found.sizes.push(`${key}: ${size} → ${got?.[0]}`);
    else if (line !== null && !near(got[1] ?? Number.NaN, line * times, 0.01))
      found.lines.push(`${key}: ${line} → ${got[1]}`);
  }
  for (const [key, box] of Object.entries(own.boxes)) {
    const got = now.boxes[key];
    if (!got || box.some((length, at) => Math.abs((got[at] ?? 0) - length) > 0.6))
      found.boxes.push(`${key}: ${box.join('×')} → ${got?.join('×')}`);
  }
  const before = new Set(own.overlaps);
  found.overlaps = now.overlaps.filter((pair) => !before.has(pair));
  return found;
}
