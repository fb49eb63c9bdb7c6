/** The text of HTML as a reader meets it, the same for every extractor that is measured. */

const UNSEEN = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE SELECT TEXTAREA BUTTON IFRAME OBJECT SVG'.split(' '));
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/**
 * The text below a node, each block on lines of its own (`textContent` would fuse the words of neighbouring blocks).
 * `leaveOut` is a selector of what is not to be read.
 */
export function textOf(top: Node, leaveOut = ''): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (UNSEEN.has(name) || (leaveOut && node instanceof Element && node.matches(leaveOut))) return;
    const isBlock = !INLINE.has(name);
    if (isBlock) text += '\n';
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (isBlock) text += '\n';
  };
  visit(top);
  return text;
}
