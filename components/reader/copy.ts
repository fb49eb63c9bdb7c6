import { settleFormulas } from './formulas';
import { showFallbacks } from './pictures';
import { measure } from './prose';

/** The copy of a page that extraction works on, so that the page itself is never touched. */

/** What is never text, or is there to act with and to go elsewhere by: gone at once, the choice among the rest is quicker. */
const NEVER_TEXT = [
  'script,style,template,noscript,link,meta,base,object,embed,applet,canvas,datalist,area,map',
  'nav,button,input,select,textarea,iframe',
  '[role=navigation],[role=search],[role=menu],[role=menubar],[role=dialog],[role=alertdialog],[aria-modal=true]',
].join();
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** A hidden part with so many times the text that can be seen is the article, waiting for a script to show it. */
const WAITING = 2;

/** What a tab, a fold or a "show more" of the page would bring out. */
const ON_DEMAND = '[role=tabpanel],[role=region],table,details *';

/**
 * A copy without what is never text and without what is hidden. It belongs to no window: nothing in it runs or is
 * fetched.
 */
export function copyOf(document: Document): Document {
  const copy = document.implementation.createHTMLDocument(document.title);
  for (const { name, value } of document.documentElement.attributes) copy.documentElement.setAttribute(name, value);
  if (document.body) copy.body.replaceWith(copy.importNode(document.body, true));
  showMethods(copy);
  settleFormulas(copy);
  showFallbacks(copy);
  // Nobody closed a button with paragraphs in it.
  for (const button of copy.querySelectorAll('button:has(p)')) button.replaceWith(...button.childNodes);
  for (const element of copy.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const drawing of copy.querySelectorAll('svg')) {
    if (!drawing.closest('figure') && !drawing.querySelector('text')) drawing.remove();
  }
  settleHidden(copy.body);
  return copy;
}

/** In Chromium a field named `setAttribute` hides that method of its form, from us too; such names go. */
function showMethods(copy: Document): void {
  for (const field of copy.querySelectorAll('input,button,select,textarea,fieldset,output,object,img')) {
    for (const name of ['name', 'id']) if ((field.getAttribute(name) ?? '') in field) field.removeAttribute(name);
  }
}

const isHidden = (element: Element) =>
  element.matches('[hidden],[aria-hidden=true]') || HIDING.test(element.getAttribute('style') ?? '');

function settleHidden(body: HTMLElement): void {
  const hidden = [...body.querySelectorAll('[hidden],[aria-hidden=true],[style]')].filter(isHidden);
  if (!hidden.length) return;
  const of = measure(body);
  let visible = of(body).prose;
  for (const [index, element] of hidden.entries()) {
    // In the order of the document, what holds an element comes before it.
    if (!hidden.slice(0, index).some((outer) => outer.contains(element))) visible -= of(element).prose;
  }
  const promised = new Set(
    [...body.querySelectorAll('[aria-controls]')].map((control) => control.getAttribute('aria-controls')),
  );
  for (const element of hidden) {
    const { prose, text } = of(element);
    const isText = prose > visible * WAITING || (text > 0 && (promised.has(element.id) || element.matches(ON_DEMAND)));
    if (isText) for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
    else element.remove();
  }
}
