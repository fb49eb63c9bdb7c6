import { settleFormulas } from './formulas';
import { showFallbacks } from './pictures';
import { measure } from './prose';

/** The copy of a page that extraction works on, so that the page itself is never touched. */

const NEVER_TEXT = 'script,style,template,noscript,link,meta,base,object,embed,applet,canvas,datalist,area,map';
const HIDDEN = [
  '[hidden],[aria-hidden=true]',
  ...['display:none', 'display: none', 'visibility:hidden', 'visibility: hidden'].map((css) => `[style*="${css}" i]`),
].join();

/** A hidden part with so many times the text that can be seen is the article, waiting for a script to show it. */
const WAITING = 2;

/** What a tab, a fold or a "show more" of the page would bring out. */
const ON_DEMAND = '[role=tabpanel],[role=region],details *';

/**
 * A copy without what is never text and without what is hidden. It belongs to no window: nothing in it runs or is
 * fetched.
 */
export function copyOf(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  showMethods(copy);
  settleFormulas(copy);
  showFallbacks(copy);
  for (const element of copy.querySelectorAll(NEVER_TEXT)) element.remove();
  if (copy.body) settleHidden(copy.body);
  return copy;
}

/** In Chromium a field named `setAttribute` hides that method of its form, from us too; such names go. */
function showMethods(copy: Document): void {
  for (const field of copy.querySelectorAll('input,button,select,textarea,fieldset,output,object,img')) {
    for (const name of ['name', 'id']) if ((field.getAttribute(name) ?? '') in field) field.removeAttribute(name);
  }
}

function settleHidden(body: HTMLElement): void {
  const hidden = [...body.querySelectorAll(HIDDEN)];
  if (!hidden.length) return;
  const of = measure(body);
  const outer = hidden.filter((element) => !element.parentElement?.closest(HIDDEN));
  const visible = of(body).prose - outer.reduce((sum, element) => sum + of(element).prose, 0);
  const promised = new Set(
    [...body.querySelectorAll('[aria-controls]')].map((control) => control.getAttribute('aria-controls')),
  );
  for (const element of hidden) {
    const { prose } = of(element);
    const isText = prose > visible * WAITING || (prose > 0 && (promised.has(element.id) || element.matches(ON_DEMAND)));
    if (isText) for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
    else element.remove();
  }
}
