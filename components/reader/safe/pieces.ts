/** A part of an article, which is gone through part by part. */
export interface Piece {
  parent: Node;
  /** Neighbours below `parent`; for a shell the one element whose inside comes in pieces of its own, next. */
  nodes: ChildNode[];
  isShell: boolean;
}

/** Elements that make a piece: some milliseconds of work. */
const PIECE = 400;

const HTML = 'http://www.w3.org/1999/xhtml';

/** What means something only whole, or whose text goes with it; drawings and formulas are no HTML. */
const WHOLE = /^(?:audio|colgroup|iframe|no\w+|object|picture|ruby|select|template|title|video)$/;

const isDivisible = ({ namespaceURI, localName }: Element) => namespaceURI === HTML && !WHOLE.test(localName);

/**
 * All that is below `top`, in the order of the document, in pieces of about `PIECE` elements. Taken out of their places
 * and put back in this order, they make the same tree. Looks ahead by one node, so that a piece may be taken out.
 */
export function* piecesOf(top: Node): Generator<Piece, undefined> {
  const open: { parent: Node; next: ChildNode | null }[] = [{ parent: top, next: top.firstChild }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { parent } = level;
    const nodes: ChildNode[] = [];
    let shell: Element | null = null;
    for (let room = PIECE; level.next && !shell && room > 0; ) {
      const node: ChildNode = level.next;
      const inside = node.nodeType === Node.ELEMENT_NODE ? (node as Element).getElementsByTagName('*') : null;
      // The collection is counted no further than to what is asked for.
      if (inside?.[PIECE] && isDivisible(node as Element)) shell = node as Element;
      else {
        nodes.push(node);
        room -= 1 + (inside?.length ?? 0);
      }
      level.next = node.nextSibling;
    }
    const inner = shell && { parent: shell, next: shell.firstChild };
    if (nodes.length) yield { parent, nodes, isShell: false };
    if (shell && inner) {
      open.push(inner);
      yield { parent, nodes: [shell], isShell: true };
    } else if (!level.next) open.pop();
  }
}
