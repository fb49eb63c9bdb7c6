import { OWN_ELEMENT } from '@/components/display/marks';
import { shadowOf } from './hosts';

/** Which elements of a page the painter looks at, shadow trees included. */

/** What holds no text of its own to dress, whatever is inside. */
const REPLACED = new Set('img svg video audio canvas iframe object embed picture progress meter'.split(' '));
/** Those of them that show a picture. */
export const PICTURES = 'img, picture, svg, video, canvas, iframe, object, embed';
const NOT_RENDERED = new Set(
  `script style template noscript link meta title head base br wbr ${OWN_ELEMENT}`.split(' '),
);
const TEXT_FIELDS = new Set('input textarea select'.split(' '));
const PICTURED_INPUTS = new Set('checkbox radio range color image hidden'.split(' '));

export const isRendered = ({ localName }: Element) => !NOT_RENDERED.has(localName);

export const isReplaced = (element: Element) =>
  REPLACED.has(element.localName) ||
  (element.localName === 'input' && PICTURED_INPUTS.has((element as HTMLInputElement).type));

export const isTextField = (element: Element) => TEXT_FIELDS.has(element.localName) && !isReplaced(element);

/** The getter of a property, which a form cannot hide behind a field of that name. */
function getter<T extends Node, Name extends keyof T>(of: { prototype: T }, name: Name): (node: T) => T[Name] {
  const get = Object.getOwnPropertyDescriptor(of.prototype, name)?.get;
  return (node) => (get ? get.call(node) : node[name]);
}
const parentNode = getter(Node, 'parentNode');
const lastElementChild = getter(Element, 'lastElementChild');
const previousElementSibling = getter(Element, 'previousElementSibling');

/** What is asked of elements here and by those who mark them. */
const ASKED =
  'attributes children childNodes closest firstChild firstElementChild getAttribute getAttributeNames getRootNode hasAttribute hasAttributes isConnected localName matches nodeName removeAttribute setAttribute style textContent'.split(
    ' ',
  );

/**
 * Whether the fields of a form hide what is asked of every element: a form has a property for each of them by its name,
 * in every world (https://html.spec.whatwg.org/multipage/forms.html#the-form-element). Such a form is walked through, and
 * not marked itself.
 */
export function hidesItself(element: Element): boolean {
  const { localName } = element as { localName: unknown };
  // Asked of every element, and a class takes longer to compare than a name; which may be a field.
  if (typeof localName === 'string' && localName !== 'form') return false;
  return element instanceof HTMLFormElement && ASKED.some((name) => Object.hasOwn(element, name));
}

/** The parent, across the edge of a shadow tree. */
export function parentOf(node: Node): Element | null {
  const parent = parentNode(node);
  // By their types, not their classes: those of another window's nodes are other ones.
  if (parent?.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return (parent as Partial<ShadowRoot> | null)?.host ?? null;
}

/** All that are in the box that an element is in. */
export const allBeside = (element: Element): Element[] => [...(parentOf(element)?.children ?? [])];

export const hasOwnText = (element: Element) => {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
};

/** Whether an element is a cell of a table. */
export const isCell = ({ localName }: Element) => localName === 'td' || localName === 'th';

/** Whether there is neither text in an element nor another one, and it is no picture or field itself. */
export const holdsNothing = (element: Element) =>
  !(element.firstElementChild || hasOwnText(element) || isReplaced(element) || isTextField(element));

/** What a slot shows is the host's, but stands in the boxes around the slot, and text alone is drawn in its style. */
export const showsSlottedText = (element: Element) =>
  element.localName === 'slot' &&
  element instanceof HTMLSlotElement &&
  element.assignedNodes().some((node) => !isComment(node) && /\S/.test(node.textContent ?? ''));

const isComment = ({ nodeType }: Node) => nodeType === Node.COMMENT_NODE;

/** Whether there is text in an element, however deep; only the beginning is looked at where there is. */
function holdsText(element: Element): boolean {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (/\S/.test(texts.currentNode.nodeValue ?? '')) return true;
  return false;
}

/** Of an item in a list, its bullet or number is text too. */
export const showsBulletOnly = (element: Element) => {
  if (element.localName !== 'li' || holdsText(element)) return false;
  const { display, listStyleType } = getComputedStyle(element);
  return display === 'list-item' && listStyleType !== 'none';
};

/** Whether an element is one that readers write in, be there anything in it or not. */
export const isEditor = (element: Element) =>
  element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false';

/** Whether what is in an element is left alone: a picture's parts, and what readers write, with which marks would be saved. */
export const isOpaque = (element: Element) => !hidesItself(element) && (isReplaced(element) || isEditor(element));

/**
 * An element and all below it that may be drawn, parents first, through shadow roots of either mode. A stack of its own,
 * because pages may be nested deeper than calls can be; and a generator, because pages may be longer than one task can walk.
 */
export function* walk(top: Element, enter: (root: ShadowRoot) => void): Generator<Element> {
  const waiting = [top];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const isHidden = hidesItself(element);
    if (!isHidden && (!isRendered(element) || !element.isConnected)) continue;
    const shadow = isHidden ? null : shadowOf(element);
    // A host may have its own style from in there.
    if (shadow) enter(shadow);
    if (!isHidden) {
      yield element;
      if (isOpaque(element)) continue;
    }
    for (let child = lastElementChild(element); child; child = previousElementSibling(child)) waiting.push(child);
    if (shadow) {
      for (let child = shadow.lastElementChild; child; child = child.previousElementSibling) waiting.push(child);
    }
  }
}
