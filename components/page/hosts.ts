/** Which elements bear shadow trees, now or later. */

interface ShadowAccess {
  openOrClosedShadowRoot: ShadowRoot | null;
}
declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** What may have a shadow root, custom elements apart (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Hosts in name only: one that begins with text is what it says it is. */
const HOLD_TEXT = new Set('blockquote h1 h2 h3 h4 h5 h6 p span'.split(' '));

/** So many that may yet become hosts are looked at in one go; the others have their turn in the next. */
const MANY = 300;

/** Those seen without a shadow root that are most likely to get one: custom elements, and what is empty until then. */
const bare = new Set<Element>();

/**
 * The shadow root of an element, also a closed one: a property of the element in Firefox, a function in Chromium
 * (https://developer.chrome.com/docs/extensions/reference/api/dom).
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const isCustom = element.localName.includes('-');
  // Asked of every element, and Chromium's function takes ten times as long as these questions.
  if (!isCustom && !HOSTS.has(element.localName)) return null;
  if (HOLD_TEXT.has(element.localName) && element.firstChild?.nodeType === Node.TEXT_NODE) return null;
  const shadow = rootOf(element);
  if (!shadow && (isCustom || !element.firstChild)) bare.add(element);
  return shadow;
}

function rootOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return (element as Element & ShadowAccess).openOrClosedShadowRoot;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}

/** Elements that were seen without a shadow root and have one now. */
export function lateHosts(): Element[] {
  const turn: Element[] = [];
  for (const element of bare) {
    if (turn.length === MANY) break;
    turn.push(element);
  }
  // Those that are to be looked at again go behind all others.
  for (const element of turn) bare.delete(element);
  return turn.filter((element) => element.isConnected && shadowOf(element));
}

/** To be told that nothing more is to be looked at. */
export const forgetBare = () => bare.clear();
