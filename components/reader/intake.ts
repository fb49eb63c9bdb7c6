import { rename } from './rename';

/** Elements whose text browsers show as it stands; all are `pre` today. */
const VERBATIM = 'xmp,plaintext,listing';

/** What may have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name) and is kept. */
const HOSTS = 'article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,nav,p,section,span';

/**
 * A copy of what is in `source`, made in `window` and in a document where nothing of it runs. Freed is what the sanitiser
 * would take away with the text inside: forms, whose fields can hide the form's own methods, and elements that no
 * standard knows. Shadow trees are left behind.
 */
export function intake(source: Element, window: Window & typeof globalThis): DocumentFragment {
  const { content } = window.document.createElement('template');
  for (let child = source.firstChild; child; child = child.nextSibling) {
    content.append(content.ownerDocument.importNode(child, true));
  }
  for (const element of content.querySelectorAll(VERBATIM)) {
    const pre = window.document.createElement('pre');
    pre.textContent = element.textContent;
    element.replaceWith(pre);
  }
  for (const element of content.querySelectorAll(HOSTS)) if (isHost(element)) rename(element, element.localName);
  const { HTMLFormElement, HTMLUnknownElement } = window;
  for (const element of content.querySelectorAll('*')) {
    if (element instanceof HTMLUnknownElement || element instanceof HTMLFormElement) unwrap(element, window);
  }
  return content;
}

/**
 * Whether an element brought a shadow tree along. A closed one is copied with its host, and nothing can look into it;
 * but no element can be given a second one.
 */
function isHost(element: Element): boolean {
  try {
    (element.cloneNode() as Element).attachShadow({ mode: 'closed' });
    return false;
  } catch {
    return true;
  }
}

/** Puts what is in an element in its place; the element's own methods may be hidden by fields of a form. */
function unwrap(element: Element, { Element, Node }: Window & typeof globalThis): void {
  const first = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get as (this: Node) => ChildNode | null;
  for (let child = first.call(element); child; child = first.call(element)) {
    Element.prototype.before.call(element, child);
  }
  Element.prototype.remove.call(element);
}
