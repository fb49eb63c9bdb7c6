/** The style rules of a page, whatever they stand in. */
export interface StyleRule {
  /** With what it is nested in. */
  selector: string;
  style: CSSStyleDeclaration;
  /** Whether it stands in a cascade layer. */
  isLayered: boolean;
}

/** The rules inside a rule: of a group, a nesting, or an imported sheet. */
function inner(rule: CSSRule): CSSRuleList | undefined {
  if (!(rule instanceof CSSImportRule)) return (rule as Partial<CSSGroupingRule>).cssRules;
  return rule.styleSheet?.cssRules;
}

const nestedIn = (selector: string, around: string) =>
  selector.includes('&') ? selector.replaceAll('&', `:is(${around})`) : `:is(${around}) ${selector}`;

const opensLayer = (rule: CSSRule) =>
  rule instanceof CSSLayerBlockRule || (rule instanceof CSSImportRule && rule.layerName !== null);

/** All style rules of a list; throws a `SecurityError` where an imported sheet is from another origin. */
export function* styleRules(rules: Iterable<CSSRule>, around = '', isLayered = false): Generator<StyleRule> {
  for (const rule of rules) {
    let selector = around;
    if (rule instanceof CSSStyleRule) {
      selector = around ? nestedIn(rule.selectorText, around) : rule.selectorText;
      yield { selector, style: rule.style, isLayered };
    }
    const nested = inner(rule);
    if (nested?.length) yield* styleRules(nested, selector, isLayered || opensLayer(rule));
  }
}
