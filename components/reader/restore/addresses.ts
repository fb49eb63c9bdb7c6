/** Addresses that hold wherever the article is shown, and links within it that lead somewhere. */

const ADDRESSES = ['href', 'src', 'poster', 'cite', 'longdesc', 'data'];

/** Writes links to the page itself as `#part`, however it writes them, and has old `<a name>` found by an id. */
export function settleAnchors(root: Element, base: string, url: string): void {
  const [page = url] = url.split('#');
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) anchor.id = anchor.getAttribute('name') ?? '';
  for (const link of root.querySelectorAll('a[href*="#"]:not([href^="#"])')) {
    const href = absolute(link.getAttribute('href')?.trim() ?? '', base);
    if (href.startsWith(`${page}#`)) link.setAttribute('href', href.slice(page.length));
  }
}

/** Makes every address below `root` absolute, but for links to a part of the article itself; after `settleAnchors`. */
export function settleAddresses(root: Element, base: string, url: string): void {
  const [page = url] = url.split('#');
  for (const element of root.querySelectorAll('[href],[src],[poster],[cite],[longdesc],[data]')) {
    for (const name of ADDRESSES) {
      const value = element.getAttribute(name)?.trim();
      if (value && !(name === 'href' && value.startsWith('#'))) element.setAttribute(name, absolute(value, base));
    }
  }
  for (const element of root.querySelectorAll('[srcset]')) {
    element.setAttribute('srcset', absoluteSet(element.getAttribute('srcset') ?? '', base));
  }
  const targets = new Set([...root.querySelectorAll('[id]')].map((element) => element.id));
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const hash = href.startsWith('#') ? href.slice(1) : null;
    if (hash === null) {
      if (/^\s*javascript:/i.test(href)) link.removeAttribute('href');
    } else if (!hash) link.removeAttribute('href');
    else if (targets.has(hash)) link.setAttribute('href', `#${hash}`);
    else if (targets.has(decoded(hash))) link.setAttribute('href', `#${decoded(hash)}`);
    // What it leads to is on the page and not in the article.
    else link.setAttribute('href', `${page}#${hash}`);
  }
}

/** A part of an address as it reads, as a fragment is the id it means; as it stands where it is no valid encoding. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** A srcset: addresses may hold commas, so each ends at white space (https://html.spec.whatwg.org/#srcset-attribute). */
function absoluteSet(srcset: string, base: string): string {
  const candidates = srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(\s+[\d.]+[wxh])*/g);
  return [...candidates].map(([, address = '', size = '']) => `${absolute(address, base)}${size}`).join(', ');
}
