/** Elements whose text browsers show as it stands; all are `pre` today. */
const VERBATIM = 'xmp, plaintext, listing';

/**
 * Parses HTML into nodes of `window`, where nothing of them runs, and frees what the sanitiser would take away with the
 * text inside: forms, whose fields can hide the form's own methods, and elements that no standard knows.
 */
export function parse(html: string, window: Window & typeof globalThis): DocumentFragment {
  const template = window.document.createElement('template');
  template.innerHTML = html;
  const { content } = template;
  for (const element of content.querySelectorAll(VERBATIM)) {
    const pre = window.document.createElement('pre');
    pre.textContent = element.textContent;
    element.replaceWith(pre);
  }
  const isFreed = (element: Element) =>
    element instanceof window.HTMLFormElement || element instanceof window.HTMLUnknownElement;
  for (const element of content.querySelectorAll('*')) if (isFreed(element)) unwrap(element, window);
  return content;
}

/** Puts what is in an element in its place; the element's own methods may be hidden by fields of a form. */
function unwrap(element: Element, { Element, Node }: Window & typeof globalThis): void {
  const first = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get as (this: Node) => ChildNode | null;
  for (let child = first.call(element); child; child = first.call(element)) {
    Element.prototype.before.call(element, child);
  }
  Element.prototype.remove.call(element);
}
