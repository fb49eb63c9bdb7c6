/** Pictures that a page loads only when they scroll into view: their address stands in another attribute, or in a noscript. */

const ADDRESS = /^\s*(?:(?:https?:)?\/\/|[./\w%-])[^\s{}<>]*\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]\S*)?\s*$/i;
const CANDIDATES = /\S+\s+[\d.]+[wx]\b/;
const LAZY_NAME = /src|original|lazy|image|img|url/;
/** What holds an address, whatever that ends in. */
const NAMED = /^data-(?:(?:lazy-|full-)?src|original|lazy)$/;
const STAND_IN =
  /^(?:data:|about:)|(?:blank|placeholder|spacer|transparent|pixel|loading|lazy)[^/]*\.(?:gif|png|svg|jpe?g)/i;

const isStandIn = (image: Element) => {
  const src = image.getAttribute('src');
  return !src || STAND_IN.test(src);
};

/** Puts the picture that a noscript holds in the place of the stand-in beside it. */
export function showFallbacks(body: HTMLElement): void {
  for (const noscript of body.querySelectorAll('noscript')) {
    if (!noscript.firstElementChild && !noscript.textContent?.includes('<img')) continue;
    // Where scripts may run, the parser has left the markup as text (https://html.spec.whatwg.org/#the-noscript-element).
    const holder = body.ownerDocument.createElement('div');
    if (noscript.firstElementChild) holder.append(...noscript.childNodes);
    else holder.innerHTML = noscript.textContent ?? '';
    const images = holder.querySelectorAll('img');
    const [image] = images;
    if (!image || images.length > 1 || holder.textContent?.trim()) continue;
    // A beacon, not a picture.
    if (Number(image.getAttribute('width') ?? 9) < 3 || Number(image.getAttribute('height') ?? 9) < 3) continue;
    const beside = [noscript.previousElementSibling, noscript.nextElementSibling].find(
      (element) => element?.matches('img') || element?.querySelectorAll('img').length === 1,
    );
    const standIn = beside?.matches('img') ? beside : beside?.querySelector('img');
    if (standIn && isStandIn(standIn)) standIn.replaceWith(image);
    else if (!beside && noscript.closest('figure,picture,a,p,div')) noscript.replaceWith(image);
  }
}

/** Gives every picture below `top` the address it waits for; takes away stand-ins for nothing. */
export function loadPictures(top: Element): void {
  for (const picture of top.querySelectorAll('amp-img,img,source')) {
    let image = picture;
    if (picture.localName === 'amp-img') {
      image = top.ownerDocument.createElement('img');
      for (const { name, value } of picture.attributes) image.setAttribute(name, value);
      picture.replaceWith(image);
    }
    const isWaiting = isStandIn(image) || image.hasAttribute('data-src');
    for (const { name, value } of isWaiting ? [...image.attributes] : []) {
      if (!name.startsWith('data-') || !LAZY_NAME.test(name)) continue;
      if (CANDIDATES.test(value)) {
        if (!image.hasAttribute('srcset') || STAND_IN.test(image.getAttribute('srcset') ?? ''))
          image.setAttribute('srcset', value);
      } else if (image.localName === 'img' && (ADDRESS.test(value) || NAMED.test(name)) && isStandIn(image)) {
        image.setAttribute('src', value);
      }
    }
    if (image.localName === 'img' && isStandIn(image) && !isDrawn(image)) image.remove();
    else image.removeAttribute('loading');
  }
}

/** Whether a picture has its whole drawing in its address, or a list to choose from. */
function isDrawn(image: Element): boolean {
  const src = image.getAttribute('src') ?? '';
  const inPicture = image.closest('picture')?.querySelector('source[srcset]');
  return image.hasAttribute('srcset') || !!inPicture || (src.startsWith('data:image/') && src.length > 500);
}
