/** Sheets of ours on a document or shadow root, after the page's own and in the order given. */

type Root = Document | ShadowRoot;

/** Puts `sheets` in place of whatever `ours` were there, leaving the page's own sheets alone. */
export function adopt(root: Root, ours: ReadonlySet<CSSStyleSheet>, sheets: CSSStyleSheet[]): void {
  const now = [...root.adoptedStyleSheets];
  const next = [...now.filter((sheet) => !ours.has(sheet)), ...sheets];
  if (now.length !== next.length || next.some((sheet, at) => sheet !== now[at])) root.adoptedStyleSheets = next;
}
