import createPurifier from 'dompurify';
import { atOnce, type Steps } from '../steps';
import { intake } from './intake';
import { attributes, elements, foreignRoles, withoutText } from './keep';
import { piecesOf } from './pieces';

/** Where an article's HTML is from. */
export interface Whence {
  url: string;
  /** What addresses are relative to, which a page can set apart from its own. */
  base: string;
  /** Addresses of the pictures that the page shows. */
  shown: ReadonlySet<string>;
}

/** Addresses that a link may have: those a reader can follow, and none that runs. */
const FOLLOWED = /^(?:https?:|mailto:|tel:|ftp:|#)/i;
/** Addresses of pictures: also those that hold the picture itself. */
const SHOWN = /^(?:https?:|blob:|data:image\/(?:png|gif|jpe?g|webp|avif|bmp|svg\+xml)[;,])/i;
/** Addresses of sound and film. */
const PLAYED = /^(?:https?:|blob:)/i;
/** A CSS reference to anything but a part of the same drawing, or an escape that may hide one. */
const REFERENCE = /url\s*\((?!\s*["']?#)|image-set|\\/i;
/** Attributes that are words for a reader, and may say anything. */
const SPOKEN = /^(?:alt|title|abbr|label|headers|id|aria-.*)$/;

/** Links that lead away, of drawings too. */
const AWAY = ':is(a,area)[*|href]:not([*|href^="#"])';

const PICTURES = new Set(['img', 'image', 'mglyph']);

/**
 * What is in `content` and safe to show, as nodes made in `window`, whose document must hold nothing of the page
 * (a page can name its elements so that they hide the document's own methods). Links to parts of the page become
 * fragment links, and of pictures with a choice of sources the one that the page shows is taken. Scripts, styles,
 * frames, forms, event handlers and every address that could run are gone; see `keep.ts`.
 */
export function sanitise(content: Element, whence: Whence, window: Window & typeof globalThis): DocumentFragment {
  return atOnce(sanitising(content, whence, window));
}

/**
 * The same piece by piece. Each goes through the sanitiser as nodes, what holds them by itself, and nothing is ever
 * parsed again, so the pieces are as safe together as each is alone.
 */
export function* sanitising(
  content: Element,
  whence: Whence,
  window: Window & typeof globalThis,
): Steps<DocumentFragment> {
  const purify = purifier(whence, window);
  // In a document of its own, where no picture is fetched before all is settled.
  const { content: whole } = window.document.createElement('template');
  const copies = new Map<Node, ParentNode>([[content, whole]]);
  for (const { parent, nodes, isShell } of piecesOf(content)) {
    const into = copies.get(parent) ?? whole;
    const safe = purify(intake(isShell ? nodes.map((node) => node.cloneNode()) : nodes, window));
    // Where what holds the others is not kept, they stand in its place.
    for (const node of isShell ? nodes : []) copies.set(node, safe.firstElementChild ?? into);
    into.append(safe);
    yield;
  }
  return whole;
}

/** DOMPurify set up with the keep-list, and with what it does not know of addresses and pictures. */
function purifier(whence: Whence, window: Window & typeof globalThis): (dirty: Node) => DocumentFragment {
  const purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const kept = keptValue(element, attribute.attrName, attribute.attrValue, whence);
    if (kept === null) attribute.keepAttr = false;
    else attribute.attrValue = kept;
  });
  purifier.setConfig({
    ALLOWED_TAGS: elements,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: true,
    // Which addresses may stay where is said above, by attribute and element. This one is asked of every attribute, so
    // what has no scheme is let through.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|ftp|blob):|data:image\/|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    ADD_URI_SAFE_ATTR: ['srcset', 'media', 'cite'],
    ADD_FORBID_CONTENTS: withoutText,
    RETURN_DOM_FRAGMENT: true,
    // Nothing is parsed again after this, so no policy of the page has to be asked. Its types know no null.
    TRUSTED_TYPES_POLICY: null as never,
  });
  return (dirty) => {
    // The setting says so already; here it is for the types.
    const safe = purifier.sanitize(dirty, { RETURN_DOM_FRAGMENT: true });
    for (const player of safe.querySelectorAll('audio,video')) {
      player.setAttribute('controls', '');
      player.setAttribute('preload', 'none');
    }
    // A link leads out of the reader's frame, as it would lead away from the page.
    for (const link of safe.querySelectorAll(AWAY)) link.setAttribute('target', '_top');
    for (const image of safe.querySelectorAll('img')) takeShown(image, whence.shown);
    return safe;
  };
}

/** The value an attribute may keep; `null` where it goes. */
function keptValue(element: Element, name: string, raw: string, { url, base }: Whence): string | null {
  const tag = element.localName.toLowerCase();
  switch (name) {
    case 'href':
    case 'xlink:href':
      if (tag === 'image') return address(raw, base, SHOWN);
      return tag === 'a' || tag === 'area' ? fragment(address(raw, base, FOLLOWED), url) : own(raw);
    case 'cite':
      return address(raw, base, FOLLOWED);
    case 'src':
      return address(raw, base, PICTURES.has(tag) ? SHOWN : PLAYED);
    case 'poster':
      return address(raw, base, SHOWN);
    case 'srcset':
      return candidates(raw, base);
    case 'usemap':
      return own(raw);
    case 'role':
      return foreignRoles.has(raw.trim().toLowerCase()) ? null : raw;
    default:
      return REFERENCE.test(raw) && !SPOKEN.test(name) ? null : raw;
  }
}

const own = (raw: string) => (raw.startsWith('#') ? raw : null);

/** The whole address, where it is one of those allowed. */
function address(raw: string, base: string, allowed: RegExp): string | null {
  const trimmed = raw.trim();
  if (trimmed.startsWith('#')) return allowed.test('#') ? trimmed : null;
  const href = URL.parse(trimmed, base)?.href;
  return href && allowed.test(href) ? href : null;
}

/** A link to a part of the page itself, as one within the reader. */
function fragment(href: string | null, url: string): string | null {
  const [here = ''] = url.split('#');
  return href?.startsWith(`${here}#`) ? href.slice(here.length) : href;
}

/** The candidates of a srcset that are pictures (https://html.spec.whatwg.org/#srcset-attributes). */
function candidates(raw: string, base: string): string | null {
  const all = raw.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+[wx]))?\s*(?:,|$)/g);
  const kept = [...all].flatMap(([, at = '', size]) => {
    const href = address(at, base, SHOWN);
    return href && !href.startsWith('data:') ? [size ? `${href} ${size}` : href] : [];
  });
  return kept.join(', ') || null;
}

/** A frame of another width would choose, and fetch, what the page did not. */
function takeShown(image: HTMLImageElement, shown: ReadonlySet<string>): void {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const addresses = [image, ...sources].flatMap((source) =>
    (source.getAttribute('srcset') ?? '').split(/,\s+/).map((candidate) => candidate.split(' ')[0] ?? ''),
  );
  const known = [...addresses, image.getAttribute('src') ?? ''].find((address) => shown.has(address));
  if (!known) return;
  image.setAttribute('src', known);
  for (const name of ['srcset', 'sizes']) image.removeAttribute(name);
  for (const source of sources) source.remove();
}
