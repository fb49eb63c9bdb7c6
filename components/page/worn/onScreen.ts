/** A rule for screens whose colours are not the reader's system's. */
export const ruleOnScreen = (selector: string, declarations: string) =>
  `@media screen and (forced-colors: none) { ${selector} { ${declarations} } }`;

/** A sheet with such a rule. */
export function onScreen(selector: string, declarations: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ruleOnScreen(selector, declarations));
  return sheet;
}
