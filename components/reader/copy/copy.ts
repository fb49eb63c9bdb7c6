import { HEADINGS } from '../headings';
import { isForScreenReaders } from '../names';
import { idsOfNotes } from '../notes';
import { INLINE, type Measure, measure } from '../prose';
import { rename, unwrap } from '../replace';
import { showFallbacks } from '../restore/pictures';
import type { Steps } from '../steps';
import { tidy } from '../tidy';
import { settleButtons } from './buttons';
import { settleFormulas } from './formulas';
import { settleInfoBoxes } from './infoBoxes';
import { settleInlineNotes } from './inlineNotes';
import { takeShadows } from './shadowTrees';

/** The copy of a page that extraction works on, so that the page itself is never touched. */

/** What is never text, or is there to act with and to go elsewhere by: gone at once, the choice among the rest is quicker. */
const NEVER_TEXT = [
  'script,style,template,noscript,link,meta,base,object,embed,applet,canvas,datalist,area,map',
  'nav,button,input,select,textarea,iframe',
  // OpenEdition says its notes beside the text, in short, and at the end; LibreOffice says what stands on every page.
  'ul.sidenotes,div[title=header],div[title=footer]',
  '[role=navigation],[role=search],[role=menu],[role=menubar],[role=dialog],[role=alertdialog],[aria-modal=true]',
].join();
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** A hidden part with so many times the text that can be seen is the article, waiting for a script to show it. */
const WAITING = 2;

/** What a tab, a fold or a "show more" of the page would bring out, */
const ON_DEMAND = '[role=tabpanel],[role=region],table,details *';
/** Names of what a style sheet may hide, as one of two languages. */
const MAYBE_HIDDEN = '[class*=hidden],[class*=d-none],[class*=hide],[lang]';

/**
 * A copy without what is never text and without what is hidden. It belongs to no window: nothing in it runs or is
 * fetched. Only the first step looks at `document`.
 */
export function* copyOf(document: Document): Steps<Document> {
  const copy = document.implementation.createHTMLDocument(document.title);
  const root = copy.importNode(document.documentElement);
  root.append(...copy.documentElement.childNodes);
  copy.documentElement.replaceWith(root);
  if (!document.body) return copy;
  // Cut before it is in the document, which would keep account of every part.
  const body = copy.importNode(document.body, true);
  noteHidden(document, body);
  takeShadows(document.body, body);
  yield;
  showMethods(body);
  settleFormulas(body);
  settleInlineNotes(body);
  settleInfoBoxes(body);
  showFallbacks(body);
  settleButtons(body);
  closeAnchors(body);
  for (const element of body.querySelectorAll(NEVER_TEXT)) element.remove();
  breakLines(body);
  yield;
  for (const drawing of body.querySelectorAll('svg')) {
    if (!drawing.closest('figure') && !drawing.querySelector('text')) drawing.remove();
  }
  settleHidden(body);
  yield;
  copy.body.replaceWith(body);
  return copy;
}

/** Says of what the page's style sheets hide that it is hidden. `body` is a whole copy of the document's. */
function noteHidden(document: Document, body: HTMLElement): void {
  const window = document.defaultView;
  if (!window) return;
  const isHiding = (element: Element) => window.getComputedStyle(element).display === 'none';
  const hidden = [...document.body.querySelectorAll(MAYBE_HIDDEN)].map(isHiding);
  // To find them again in the copy takes as long.
  if (!hidden.includes(true)) return;
  for (const [at, copy] of body.querySelectorAll(MAYBE_HIDDEN).entries())
    if (hidden[at]) copy.setAttribute('hidden', '');
}

/** In Chromium a field named `setAttribute` hides that method of its form, from us too; such names go. */
function showMethods(body: HTMLElement): void {
  if (!body.getElementsByTagName('form').length) return;
  for (const field of body.querySelectorAll('input,button,select,textarea,fieldset,output,object,img')) {
    for (const name of ['name', 'id']) if ((field.getAttribute(name) ?? '') in field) field.removeAttribute(name);
  }
}

/**
 * Makes anchors empty that hold what comes after them, because they are written as if they closed themselves: `<a
 * id="x"/>` does so in XHTML alone (https://html.spec.whatwg.org/multipage/parsing.html#parse-error-non-void-html-element-start-tag-with-trailing-solidus).
 */
function closeAnchors(body: HTMLElement): void {
  const placed = new Set<string>();
  for (const open of body.querySelectorAll('a:not([href])')) {
    const place = open.id || open.getAttribute('name') || '';
    const isOpen = [...open.children].some(({ localName }) => !INLINE.has(localName) && localName !== 'br');
    // The parser opens it again in each box that follows.
    if (isOpen || placed.has(place)) {
      if (!placed.has(place)) open.before(open.cloneNode());
      unwrap(open);
    }
    if (place) placed.add(place);
  }
}

/** Elements that a page defines itself begin a line of their own, but for those within a line. */
function breakLines(body: HTMLElement): void {
  // In a document without a window none of them is defined, nor is a `button` that a page gave more to do.
  for (const element of body.querySelectorAll(':not(:defined)')) {
    if (!element.localName.includes('-')) continue;
    const isInLine = [element.previousSibling, element.nextSibling].some(
      (node) =>
        (node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) ||
        (node && INLINE.has((node as Element).localName)),
    );
    if (!isInLine && element.textContent?.trim()) rename(element, 'div');
  }
}

/** A caption that says what the picture's alt says is kept from those alone who have heard that (so writes pandoc). */
const isHidden = (element: Element) =>
  element.matches('[hidden]:not([hidden=until-found]),[aria-hidden=true]:not(figcaption)') ||
  HIDING.test(element.getAttribute('style') ?? '');

/** Letters of what is read out in another way than it is written, as a dash between two years is. */
const SIGN = 40;

/** What is said to screen readers in the place of letters that are set in a way of their own, as the first of a text are. */
function spokenFor(element: Element): Element | null {
  if (!INLINE.has(element.localName)) return null;
  const { nextElementSibling: next, previousElementSibling: previous } = element;
  const spoken = [next, previous].find((one) => one && isForScreenReaders(one));
  const said = tidy(element.textContent);
  return spoken && said && said.length <= SIGN ? spoken : null;
}

/** Whether nothing stands right above an element but a heading: what hides there folds open. */
function isBelowHeading({ previousElementSibling: before }: Element): boolean {
  const heading = before?.matches(HEADINGS) ? before : before?.querySelector(HEADINGS);
  return !!heading && heading.localName !== 'h1' && tidy(heading.textContent) === tidy(before?.textContent);
}

function settleHidden(body: HTMLElement): void {
  const hidden = [...body.querySelectorAll('[hidden],[aria-hidden=true],[style]')].filter(isHidden);
  if (!hidden.length) return;
  const measures = new Map<Element, Measure>();
  const outermost: Element[] = [];
  let of = (_: Element): Measure | undefined => undefined;
  for (const element of hidden) {
    // In the order of the document, what holds an element comes before it.
    if (!outermost.at(-1)?.contains(element)) {
      outermost.push(element);
      of = measure(element);
    }
    measures.set(element, of(element) as Measure);
  }
  const prose = outermost.reduce((sum, element) => sum + (measures.get(element)?.prose ?? 0), 0);
  // Only what has prose may be the article.
  const visible = prose && measure(body)(body).prose - prose;
  const promised = new Set(
    [...body.querySelectorAll('[aria-controls]')].map((control) => control.getAttribute('aria-controls')),
  );
  // A table may be opened by a link that stands for it in the text; what else opens so asks, or leads elsewhere.
  for (const element of hidden)
    if (element.id && element.querySelector('table') && body.querySelector(`a[href="#${CSS.escape(element.id)}"]`))
      promised.add(element.id);
  const ofNotes = idsOfNotes(body);
  const holdsNote = (element: Element) =>
    ofNotes.size > 0 && [element, ...element.querySelectorAll('[id]')].some(({ id }) => ofNotes.has(id));
  for (const [element, { prose, text }] of measures) {
    const isOnDemand =
      (text > 0 && (promised.has(element.id) || element.matches(ON_DEMAND) || holdsNote(element))) ||
      (prose > 0 && isBelowHeading(element));
    const isText = prose > visible * WAITING || isOnDemand;
    const isAnchor = !text && !element.firstElementChild && (element.id || element.hasAttribute('name'));
    const spoken = spokenFor(element);
    spoken?.remove();
    // What others link to needs no words.
    if (isText || spoken || (isAnchor && element.localName === 'a'))
      for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
    else element.remove();
  }
}
