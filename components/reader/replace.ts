/** Elements in the place of others. A page may have more nodes in one element than a call can have arguments. */

/** Puts nodes at the end of `parent`. */
export function appendAll(parent: ParentNode & Node, nodes: Iterable<Node>): void {
  for (const node of [...nodes]) parent.appendChild(node);
}

/** Puts an element of another name in the place of one, with its attributes and all that is in it. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  // Parsers take names of attributes that `setAttribute` refuses.
  for (const attribute of [...element.attributes]) {
    renamed.setAttributeNode(element.removeAttributeNode(attribute));
  }
  appendAll(renamed, element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Leaves what is in an element in its place. */
export function unwrap(element: Element): void {
  const inside = element.ownerDocument.createDocumentFragment();
  appendAll(inside, element.childNodes);
  element.replaceWith(inside);
}
