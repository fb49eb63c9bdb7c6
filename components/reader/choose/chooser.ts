import { Readability } from '@mozilla/readability';
import type { Steps } from '../steps';
import { numbered } from './numbered';

const NUMBER = 'data-lectern-n';

/**
 * The elements of `area` that Readability would keep. It takes a copy apart, whose elements are numbered so that they can
 * be found again.
 */
export function* keptOf(area: Element): Steps<Set<Element>> {
  const { title, implementation, body } = area.ownerDocument;
  const victim = implementation.createHTMLDocument(title);
  const { clone, elements } = numbered(area, NUMBER);
  yield;
  if (area === body) victim.documentElement.replaceChild(clone, victim.body);
  else victim.body.append(clone);
  const again = () => {
    const { clone } = numbered(area, NUMBER);
    return area === body ? [...clone.childNodes] : [clone];
  };
  const chosen = new Chooser(victim, again).choose();
  const numbers = [...(chosen?.querySelectorAll(`[${NUMBER}]`) ?? [])].map((one) => Number(one.getAttribute(NUMBER)));
  return new Set(numbers.flatMap((number) => elements[number] ?? []));
}

/**
 * Readability as far as it chooses. What makes its result fit to be shown is left out, for nobody sees it, and so is to
 * look for what is hidden, of which the copy has none. As of @mozilla/readability 0.6.
 */
class Chooser extends Readability<Element> {
  declare _articleTitle: string;
  declare _getArticleTitle: () => string;
  declare _prepDocument: () => void;
  declare _grabArticle: () => Element | null;
  declare _simplifyNestedElements: (content: Element) => void;

  /** `again`: once more what is in the body of `page`, which is taken apart. */
  constructor(page: Document, again: () => ChildNode[]) {
    super(page);
    // Readability writes the body as HTML, to begin again with it where it has chosen too little.
    Object.defineProperty(page.body, 'innerHTML', {
      get: () => '',
      set: () => {
        page.body.replaceChildren(...again());
        this._prepDocument();
      },
    });
  }

  /** The choice, as a box of its own; null where there is nothing to choose. `parse` would write it as HTML as well. */
  choose(): Element | null {
    this._articleTitle = this._getArticleTitle();
    this._prepDocument();
    const chosen = this._grabArticle();
    if (chosen) this._simplifyNestedElements(chosen);
    return chosen;
  }

  _cleanStyles(): void {}
  _fixLazyImages(): void {}

  _isValidByline(): boolean {
    return false;
  }

  _isProbablyVisible(): boolean {
    return true;
  }

  /** Asked of each box, and many times. The copy has no space that would have to be taken out. */
  _getInnerText(element: Element): string {
    return element.textContent?.trim() ?? '';
  }

  /** Asked of each box. To put the text of all that is in it together takes longer than to look for its first letter. */
  _isElementWithoutContent(element: Element): boolean {
    const words = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) if (/\S/.test(words.currentNode.nodeValue ?? '')) return false;
    return !element.children.length || element.querySelectorAll('br,hr').length === element.children.length;
  }
}
