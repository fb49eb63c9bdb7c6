import { bearerOf, styleRules } from './rules';

/**
 * Which elements have pseudo-elements of their own text or size. Asking a pseudo-element for its style costs as much as
 * asking ten elements, so only those are asked that a rule of the page speaks of.
 */
export const PSEUDOS = ['::before', '::after', '::first-letter', '::first-line', '::marker', '::placeholder'] as const;
export type Pseudo = (typeof PSEUDOS)[number];

/** The elements that bear a pseudo-element: a selector, or nothing where no rule speaks of it. */
export type Bearers = Partial<Record<Pseudo, string>>;

const NAMED = /::?(before|after|first-letter|first-line|marker|placeholder)\b/;
/** So many selectors take longer to match than the style takes to compute. */
const MANY = 24;
const ALL = '*';

const NO_TEXT = new Set(['', 'none', 'normal', '""', "''"]);
/** Whether a value of `content` shows text. */
export const showsText = (content: string) => !NO_TEXT.has(content);

/** Finds the rules that give a pseudo-element text or a size. */
function collect(rules: CSSRuleList): Map<Pseudo, string[]> {
  const found = new Map<Pseudo, string[]>();
  for (const { selector, style } of styleRules(rules)) {
    const name = NAMED.exec(selector)?.[1];
    if (!name || !(showsText(style.content) || style.fontSize || style.lineHeight || style.font)) continue;
    const pseudo = `::${name}` as Pseudo;
    found.set(pseudo, [...(found.get(pseudo) ?? []), bearerOf(selector)]);
  }
  return found;
}

/** What one sheet says, and how many rules it had when it was read: scripts may add some. */
const read = new WeakMap<CSSStyleSheet, { length: number; found: Map<Pseudo, string[]> | null }>();

function findIn(sheet: CSSStyleSheet): Map<Pseudo, string[]> | null {
  try {
    const { length } = sheet.cssRules;
    const known = read.get(sheet);
    if (known?.length === length) return known.found;
    const found = collect(sheet.cssRules);
    read.set(sheet, { length, found });
    return found;
  } catch {
    // It, or a sheet it imports, is from another origin.
    return null;
  }
}

/** The bearers of pseudo-elements in a document or shadow root, as its style sheets are now, `ours` left out. */
export function bearersIn(root: Document | ShadowRoot, ours: CSSStyleSheet): Bearers {
  const bearers: Partial<Record<Pseudo, string[]>> = {};
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    if (sheet === ours) continue;
    const found = findIn(sheet);
    for (const pseudo of found ? found.keys() : PSEUDOS) {
      bearers[pseudo] = [...(bearers[pseudo] ?? []), ...(found?.get(pseudo) ?? [ALL])];
    }
  }
  return Object.fromEntries(
    Object.entries(bearers).map(([pseudo, list]) => [pseudo, usable(list.length > MANY ? ALL : list.join(','))]),
  );
}

/** A selector that the page made up of something newer than our knowledge of it stands for any element. */
function usable(selector: string): string {
  try {
    document.createElement('i').matches(selector);
    return selector;
  } catch {
    return ALL;
  }
}
