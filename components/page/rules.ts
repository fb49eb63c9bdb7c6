/** The style rules of a page, whatever they stand in. */
export interface StyleRule {
  /** With what it is nested in. */
  selector: string;
  style: CSSStyleDeclaration;
}

/** The rules inside a rule: of a group, a nesting, or an imported sheet. */
function inner(rule: CSSRule): CSSRuleList | undefined {
  if (!(rule instanceof CSSImportRule)) return (rule as Partial<CSSGroupingRule>).cssRules;
  return rule.styleSheet?.cssRules;
}

const nestedIn = (selector: string, around: string) =>
  selector.includes('&') ? selector.replaceAll('&', `:is(${around})`) : `:is(${around}) ${selector}`;

/** All style rules of a list; throws a `SecurityError` where an imported sheet is from another origin. */
export function* styleRules(rules: CSSRuleList, around = ''): Generator<StyleRule> {
  for (const rule of rules) {
    let selector = around;
    if (rule instanceof CSSStyleRule) {
      selector = around ? nestedIn(rule.selectorText, around) : rule.selectorText;
      yield { selector, style: rule.style };
    }
    const nested = inner(rule);
    if (nested?.length) yield* styleRules(nested, selector);
  }
}

/** The selector of what bears the pseudo-elements in `selector`: each is taken off, or stands for any element. */
export const bearerOf = (selector: string) =>
  selector.replace(
    /(^|[\s>+~,(])?::?(?:before|after|first-letter|first-line|marker|placeholder)\b/g,
    (_, before?: string) => (before === undefined ? '' : `${before}*`),
  );

/** A sheet of more rules speaks of the whole page. */
const MANY = 400;

/** The elements of which a sheet speaks that came late; `null` where that cannot be told, or would take too long. */
export function concernedBy(sheet: CSSStyleSheet): Element[] | null {
  try {
    const selectors = [...styleRules(sheet.cssRules)].map(({ selector }) => bearerOf(selector));
    if (selectors.length > MANY) return null;
    return selectors.length > 0 ? [...document.querySelectorAll(selectors.join())] : [];
  } catch (error) {
    // Firefox lists sheets that are on their way; they tell when they have come.
    return error instanceof DOMException && error.name === 'InvalidAccessError' ? [] : null;
  }
}

/** Lengths that go by the letters of a font. */
const BY_LETTERS = /\d(ex|ch|cap|ic|rex|rch|rcap|ric)\b/;

/** The elements whose text is as large as some letter of its font is, as far as the page's own sheets can be read. */
export function sizedByFont(): Element[] {
  const selectors: string[] = [];
  for (const sheet of document.styleSheets) {
    try {
      for (const { selector, style } of styleRules(sheet.cssRules)) {
        if (BY_LETTERS.test(style.fontSize + style.lineHeight)) selectors.push(bearerOf(selector));
      }
    } catch {
      // From another origin, or on its way.
    }
  }
  return selectors.length > 0 ? [...document.querySelectorAll(selectors.join())] : [];
}
