/** A sheet with a rule for screens whose colours are not the reader's system's. */
export function onScreen(selector: string, declarations: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen and (forced-colors: none) { ${selector} { ${declarations} } }`);
  return sheet;
}
