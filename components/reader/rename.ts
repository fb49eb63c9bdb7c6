/** Puts an element of another name in the place of one, with its attributes and all that is in it. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  // Parsers take names of attributes that `setAttribute` refuses.
  for (const attribute of [...element.attributes]) {
    renamed.setAttributeNode(element.removeAttributeNode(attribute));
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
