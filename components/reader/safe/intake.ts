import { rename } from '../replace';
import { attributes } from './keep';

/** Elements whose text browsers show as it stands; all are `pre` today. */
const VERBATIM = new Set(['xmp', 'plaintext', 'listing']);

/** What may have a shadow tree (https://dom.spec.whatwg.org/#valid-shadow-host-name) and is kept. */
const HOSTS = new Set('article aside blockquote div footer h1 h2 h3 h4 h5 h6 header nav p section span'.split(' '));
const KEPT = new Set(attributes);
const isKept = (name: string) => KEPT.has(name) || name.startsWith('aria-');

/**
 * A copy of some nodes, made in `window` and in a document where nothing of it runs. Freed is what the sanitiser
 * would take away with the text inside: forms, whose fields can hide the form's own methods, and elements that no
 * standard knows. Shadow trees are left behind.
 */
export function intake(nodes: readonly Node[], window: Window & typeof globalThis): DocumentFragment {
  const { content } = window.document.createElement('template');
  for (const node of nodes) content.append(content.ownerDocument.importNode(node, true));
  const { HTMLFormElement, HTMLUnknownElement } = window;
  for (const element of content.querySelectorAll('*')) {
    const { localName } = element;
    if (element instanceof HTMLUnknownElement || element instanceof HTMLFormElement) unwrap(element, window);
    else if (VERBATIM.has(localName)) {
      const pre = window.document.createElement('pre');
      pre.textContent = element.textContent;
      element.replaceWith(pre);
    } else {
      for (const name of element.getAttributeNames()) if (!isKept(name.toLowerCase())) element.removeAttribute(name);
      if (HOSTS.has(localName) && isHost(element)) rename(element, localName);
    }
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
