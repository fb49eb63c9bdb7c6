import { hasOwnText } from '../elements';

/** What is drawn with letters but is no running text: icons, formulas, code. */

/**
 * Formulas of MathML, MathJax, KaTeX and MediaWiki, drawings with words in them, and ruby, where a reading and what it is
 * for hold each other's place.
 */
const DRAWN =
  'math, mjx-container, .MathJax, .MathJax_Display, .mjx-chtml, .katex, .mwe-math-element, ruby, svg:has(text)';

const DRAWN_NAMES = new Set(['math', 'mjx-container', 'ruby', 'svg']);

/** Asked of every element: most have neither such a name nor a class. */
export const isDrawn = (element: Element) =>
  (DRAWN_NAMES.has(element.localName) || element.hasAttribute('class')) && element.matches(DRAWN);

const ICON_FONT =
  /icon|awesome|glyph|symbol|dingbat|wingding|webding|fontello|icomoon|genericon|octicon|feather|lucide|^"?(fa|mdi|bi)\b/i;
const PRIVATE = '[\\ue000-\\uf8ff\\u{f0000}-\\u{10ffff}]';
const ALL_PRIVATE = new RegExp(`^[\\s"']*(${PRIVATE}[\\s"']*)+$`, 'u');
const FIRST_PRIVATE = new RegExp(`^[\\s"']*(${PRIVATE}|$)`, 'u');
/** The name of an icon, which a font draws as one sign by its ligatures. */
const ICON_NAME = /^\s*[a-z][a-z0-9]*([_ -][a-z0-9]+)*\s*$/i;

/** Whether a text is nothing but characters for private use: signs of an icon font. */
export const isPrivate = (text: string) => ALL_PRIVATE.test(text);

/** What is told by the name of a font, of which a page has few, is asked of each once. */
function told(is: (family: string) => boolean): (family: string) => boolean {
  const known = new Map<string, boolean>();
  return (family) => {
    const answer = known.get(family) ?? is(family);
    known.set(family, answer);
    return answer;
  };
}

const firstFamily = (style: Pick<CSSStyleDeclaration, 'fontFamily'>) => style.fontFamily.split(',', 1)[0] ?? '';

const isIconFont = told((fontFamily) => ICON_FONT.test(firstFamily({ fontFamily })));
const isMonospacedFont = told((family) => MONOSPACED.test(family));

/** Whether an element is an icon by its own text, or by the font of it. */
export function isIconByText(
  element: Element,
  style: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontFeatureSettings'>,
): boolean {
  if (!hasOwnText(element)) return false;
  if (isIconFont(style.fontFamily)) return true;
  // The text of all that is in an element takes its time to put together.
  if (FIRST_PRIVATE.test(element.firstChild?.nodeValue ?? '') && isPrivate(element.textContent ?? '')) return true;
  return style.fontFeatureSettings.includes('liga') && ICON_NAME.test(element.textContent ?? '');
}

/**
 * Whether an element is an icon drawn by a font: by the name of its font, by characters for private use in it or in its
 * pseudo-elements, or because a whole word in a font of its own is drawn as wide as one sign.
 */
export function icon(element: Element, style: CSSStyleDeclaration, pseudos: [string, CSSStyleDeclaration][]): boolean {
  const ownText = hasOwnText(element);
  const drawn = pseudos.filter(([pseudo]) => pseudo !== '::first-letter');
  if (!ownText) {
    return (
      !element.firstElementChild &&
      drawn.some(([, { content, fontFamily }]) => ALL_PRIVATE.test(content) || isIconFont(fontFamily))
    );
  }
  if (isIconByText(element, style)) return true;
  const text = element.textContent ?? '';
  if (text.length > 40 || text.length < 3 || !ICON_NAME.test(text) || element.firstElementChild) return false;
  if (isMonospacedFont(style.fontFamily)) return false;
  const parent = element.parentElement;
  if (!parent || firstFamily(getComputedStyle(parent)) === firstFamily(style)) return false;
  const { width } = element.getBoundingClientRect();
  return width > 0 && width < Number.parseFloat(style.fontSize) * Math.min(1.6, 0.3 * text.trim().length);
}

const MONOSPACED = /monospace|courier|consolas|menlo|monaco|typewriter|\bmono\b|\bcode\b/i;

/** Whether text is set in columns of one width, and the page does not set all its text so. */
export function isMonospaced(element: Element, style: Pick<CSSStyleDeclaration, 'fontFamily'>): boolean {
  if (!isMonospacedFont(style.fontFamily)) return false;
  return !!element.closest('pre, code, kbd, samp, tt') || !isMonospacedFont(getComputedStyle(document.body).fontFamily);
}
