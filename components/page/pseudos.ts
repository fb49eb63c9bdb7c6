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

/** The selector of what bears the pseudo-elements in `selector`: each is taken off, or stands for any element. */
const bearerOf = (selector: string) =>
  selector.replace(
    /(^|[\s>+~,(])?::?(?:before|after|first-letter|first-line|marker|placeholder)\b/g,
    (_, before?: string) => (before === undefined ? '' : `${before}*`),
  );

/** The rules inside a rule: of a group, a nesting, or an imported sheet (which may be from another origin). */
function inner(rule: CSSRule): CSSRuleList | undefined {
  if (!(rule instanceof CSSImportRule)) return (rule as Partial<CSSGroupingRule>).cssRules;
  return rule.styleSheet?.cssRules;
}

/** Finds the rules that give a pseudo-element text or a size; of a sheet that may not be read, all is assumed. */
function collect(rules: CSSRuleList, around: string, found: Map<Pseudo, string[]>): void {
  for (const rule of rules) {
    let selector = around;
    if (rule instanceof CSSStyleRule) {
      selector = around ? `:is(${rule.selectorText.replaceAll('&', `:is(${around})`)})` : rule.selectorText;
      const name = NAMED.exec(rule.selectorText)?.[1];
      const { style } = rule;
      if (name && (showsText(style.content) || style.fontSize || style.lineHeight || style.font)) {
        const pseudo = `::${name}` as Pseudo;
        found.set(pseudo, [
          ...(found.get(pseudo) ?? []),
          bearerOf(rule.selectorText.replaceAll('&', around || ':root')),
        ]);
      }
    }
    const nested = inner(rule);
    if (nested?.length) collect(nested, selector, found);
  }
}

/** What one sheet says, and how many rules it had when it was read: scripts may add some. */
const read = new WeakMap<CSSStyleSheet, { length: number; found: Map<Pseudo, string[]> | null }>();

function findIn(sheet: CSSStyleSheet): Map<Pseudo, string[]> | null {
  try {
    const { length } = sheet.cssRules;
    const known = read.get(sheet);
    if (known?.length === length) return known.found;
    const found = new Map<Pseudo, string[]>();
    collect(sheet.cssRules, '', found);
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
