import type { Page } from 'puppeteer-core';
import { contrast, type Hex } from '../../components/display/contrast.ts';
import { type Colour, type Image, packed, painting, pixel } from './pixels.ts';

/** A piece of text in the window: where its first lines are, in px, and what it is drawn in. */
interface Piece {
  key: string;
  text: string;
  boxes: [left: number, top: number, right: number, bottom: number][];
  ink: [red: number, green: number, blue: number, alpha: number];
  /** By WCAG 2.2: 24 px, or 18.66 px and bold. */
  isLarge: boolean;
}

/** Runs in the page: the text that is to be seen in the window now, on top of all else. */
function pieces(): Piece[] {
  const found: Piece[] = [];
  const rgba = (colour: string): Piece['ink'] => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return /^color\(srgb/.test(colour) ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
  };
  const opacityMoves = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (Number(getComputedStyle(at).opacity) < 1 && at.getAnimations().length > 0) return true;
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (
      !element ||
      !text ||
      // Firefox draws the operators of formulas by themselves, so that they cannot be hidden as text is.
      element.closest('script, style, noscript, lectern-strip, option, del, s, strike, mo') ||
      (element.closest('svg') && !element.closest('foreignObject'))
    )
      continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    if (size < 1 || Math.abs(Number.parseFloat(style.textIndent)) > 500) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes: Piece['boxes'] = [];
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left < 4 || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) continue;
      // Only what lies on top: text under something else is not read.
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (
        !seen ||
        !(
          seen === element ||
          element.contains(seen) ||
          (seen.contains(element) && style.pointerEvents === 'none') ||
          (seen.contains(element) && style.display === 'inline')
        )
      )
        continue;
      // Without what underlines it, which is not drawn as text is.
      const middle = (top + bottom) / 2;
      boxes.push([left + 1, middle - size * 0.4, right - 1, middle + size * 0.28]);
      if (boxes.length === 3) break;
    }
    if (boxes.length === 0) continue;
    // What fades in or out at this moment is read at another.
    if (opacityMoves(element)) continue;
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    const ink = rgba(style.webkitTextFillColor || style.color);
    ink[3] *= opacity;
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const at = [...document.querySelectorAll(element.localName)].indexOf(element);
    found.push({
      key: `${element.localName}[${at}]${element.className && `.${String(element.className).slice(0, 30)}`}`,
      text: text.slice(0, 30),
      boxes,
      ink,
      isLarge,
    });
  }
  return found;
}

/** Runs in the page: draws all text as nothing, whatever a sheet says, or shows it again. */
function hideText(hide: boolean): void {
  const highlights = CSS.highlights as unknown as Map<string, Highlight>;
  if (!hide) return void highlights.delete('unseen');
  const range = document.createRange();
  range.selectNodeContents(document.body);
  highlights.set('unseen', new Highlight(range));
  const store = window as unknown as { unseen?: CSSStyleSheet };
  if (store.unseen && document.adoptedStyleSheets.includes(store.unseen)) return;
  const sheet = new CSSStyleSheet();
  store.unseen = sheet;
  sheet.replaceSync(
    '::highlight(unseen) { color: transparent; -webkit-text-fill-color: transparent; text-shadow: none; text-decoration-color: transparent; background: none }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const hex = (red: number, green: number, blue: number): Hex =>
  `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** The contrast of a piece of text with the tenth of its background on which it reads worst. */
function worst({ boxes, ink: [red, green, blue, alpha] }: Piece, image: Image, scale: number): number {
  const ratios: number[] = [];
  const ratioOver = (under: Colour) => {
    const over = (channel: number, below: number) => channel * alpha + below * (1 - alpha);
    return contrast(hex(over(red, under[0]), over(green, under[1]), over(blue, under[2])), hex(...under));
  };
  // Most of what is under a text is of one colour.
  const known = new Map<number, number>();
  for (const [left, top, right, bottom] of boxes) {
    for (let y = Math.round(top * scale); y < bottom * scale; y += 2) {
      for (let x = Math.round(left * scale); x < right * scale; x += 2) {
        const under = pixel(image, x, y);
        const ratio = known.get(packed(under)) ?? ratioOver(under);
        known.set(packed(under), ratio);
        ratios.push(ratio);
      }
    }
  }
  ratios.sort((one, other) => one - other);
  return ratios[Math.floor(ratios.length / 10)] ?? 21;
}

/** The text in the window and a picture of the window without it; taken again while scripts still move what is there. */
async function picture(page: Page): Promise<{ list: Piece[]; image: Image }> {
  for (let tries = 0; ; tries++) {
    const list = await page.evaluate(pieces);
    await page.evaluate(hideText, true);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
    );
    const image = await painting(page);
    await page.evaluate(hideText, false);
    const boxes = (of: Piece[]) => JSON.stringify(of.map(({ boxes }) => boxes));
    if (tries === 5 || boxes(await page.evaluate(pieces)) === boxes(list)) return { list, image };
  }
}

/** What cannot be read well: text whose contrast, measured in pixels with the text drawn as nothing, is too low. */
export async function illegible(page: Page, screens: number): Promise<{ total: number; low: string[] }> {
  const seen = new Map<string, number>();
  const low: string[] = [];
  const height = await page.evaluate(() => innerHeight);
  for (let screen = 0; screen < screens; screen++) {
    const isEnd = await page.evaluate(
      (top) => {
        scrollTo({ top, behavior: 'instant' });
        return scrollY < top - 1;
      },
      screen * height * 0.9,
    );
    const { list, image } = await picture(page);
    const scale = image.width / (await page.evaluate(() => innerWidth));
    for (const piece of list) {
      const id = `${piece.key} “${piece.text}”`;
      if (seen.has(id)) continue;
      const ratio = worst(piece, image, scale);
      seen.set(id, ratio);
      if (ratio < (piece.isLarge ? 3 : 4.5) - 0.05) low.push(`${id}: ${ratio.toFixed(2)}`);
    }
    if (isEnd) break;
  }
  return { total: seen.size, low };
}
