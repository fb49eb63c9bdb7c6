/**
 * A page can name an image or form `createElement`, and `document.createElement` is that image, in our world too
 * (https://html.spec.whatwg.org/#dom-document-nameditem; Firefox shows extensions the true document). What makes the
 * reader needs the document as it is, so such names are taken off while it is made. To be imported before all else:
 * libraries ask the document for its methods as they are loaded.
 */
const taken: [element: Element, attribute: string, value: string][] = [];
const NAMED = 'img[name], form[name], embed[name], iframe[name], object[name], object[id]';
/** All that can be named. Kept, because a browser goes through a large page only once for a list that lives on. */
const lists = ['img', 'form', 'embed', 'iframe', 'object'].map((tag) =>
  Document.prototype.getElementsByTagNameNS.call(document, '*', tag),
);

/** Takes the names off that hide something of the document. */
export function takeNames(): void {
  for (const element of lists.flatMap((list) => [...list])) {
    if (!Element.prototype.matches.call(element, NAMED)) continue;
    for (const attribute of ['name', 'id']) {
      // Even these methods can be hidden, by a field of a form.
      const value = Element.prototype.getAttribute.call(element, attribute);
      if (value === null || !(value in Document.prototype)) continue;
      taken.push([element, attribute, value]);
      Element.prototype.removeAttribute.call(element, attribute);
    }
  }
}

/** Gives the page's elements their names back. */
export function giveNamesBack(): void {
  for (const [element, attribute, value] of taken.splice(0)) {
    Element.prototype.setAttribute.call(element, attribute, value);
  }
}

takeNames();
