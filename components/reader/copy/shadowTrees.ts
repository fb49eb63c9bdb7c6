import { appendAll, unwrap } from '../replace';

/** What is shown of open shadow trees, put into a copy that has none. */

/** A form may have a field that is called so. */
const shadowOf = ({ shadowRoot }: Element) => (shadowRoot instanceof ShadowRoot ? shadowRoot : null);

const elementsOf = (root: Element | ShadowRoot) => [...root.querySelectorAll('*')];

/**
 * Gives `copy`, of `root` or of all that is in a shadow tree, the contents of the shadow trees below: their own nodes, and
 * in the place of their slots what is assigned to these. What no slot shows goes, as it is not seen.
 */
export function takeShadows(root: Element | ShadowRoot, copy: Element | DocumentFragment): void {
  const originals = elementsOf(root);
  if (!originals.some(shadowOf)) return;
  const copies = [...copy.querySelectorAll('*')];
  // The innermost first: what holds them is taken with them.
  for (const [at, host] of [...originals.entries()].reverse()) {
    const shadow = shadowOf(host);
    const own = copies[at];
    if (shadow && own) own.replaceChildren(flat(host, shadow, own));
  }
}

function flat(host: Element, shadow: ShadowRoot, copy: Element): DocumentFragment {
  const inside = copy.ownerDocument.createDocumentFragment();
  for (const node of shadow.childNodes) inside.append(copy.ownerDocument.importNode(node, true));
  const copies = [...inside.querySelectorAll('*')];
  const slots = elementsOf(shadow).flatMap((element, at) =>
    element instanceof HTMLSlotElement && copies[at] ? [[element, copies[at]] as const] : [],
  );
  const children = [...host.childNodes];
  const shown = [...copy.childNodes];
  takeShadows(shadow, inside);
  for (const [slot, place] of slots) {
    const assigned = slot.assignedNodes().flatMap((node) => shown[children.indexOf(node as ChildNode)] ?? []);
    if (assigned.length > 0) place.replaceChildren();
    appendAll(place, assigned);
    unwrap(place);
  }
  return inside;
}
