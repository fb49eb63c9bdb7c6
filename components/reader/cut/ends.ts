import { CLAUSE, isDateline } from '../head/dateline';
import { HEADINGS } from '../headings';
import { INLINE, type Of } from '../prose';
import { tidy } from '../tidy';

/** What stands before and after all text of an article, and leads elsewhere. */

/** What is content without a paragraph in it. */
export const SUBSTANCE = 'img,picture,figure,table,pre,dl,blockquote,math,video,audio';
/** Characters that a line of links holds at most, and each of them. */
const WAY = 120;
const LABEL = 25;

/** Goes up from the end as long as there are but links, and headings with nothing under them; notes are neither. */
export function cutTail(root: Element, of: Of, kept: Set<Element>, ofNotes: Set<Element>): void {
  let part = root;
  for (let last = part.lastChild; last; last = part.lastChild) {
    // Words in no element of their own are as good as a paragraph; and between them, breaks make the lines.
    if (last.nodeType === Node.TEXT_NODE && last.nodeValue?.trim()) return;
    if (last.nodeType !== Node.ELEMENT_NODE) {
      last.remove();
      continue;
    }
    const element = last as Element;
    const { text, links, prose } = of(element);
    if (isOfPage(element, of) || isWayOn(element, of)) element.remove();
    else if (prose || ofNotes.has(element) || element.matches(SUBSTANCE) || element.querySelector(SUBSTANCE)) {
      if (INLINE.has(element.localName) || element.matches('p,li') || isGlossary(element, of)) return;
      part = element;
    } else if (!text || element.matches(HEADINGS) || (links > text * 0.6 && !kept.has(element)) || isWay(element, of))
      element.remove();
    else return;
  }
}

/** Whether a list has terms that are words and no links: the last of its entries are as good as the first. */
const isGlossary = (element: Element, of: Of) =>
  element.localName === 'dl' &&
  [...element.children].some((term) => term.localName === 'dt' && of(term).links < of(term).text);

/** Links to what else is of a subject, as WordPress and others mark them (https://microformats.org/wiki/rel-tag). */
const TAGS = 'a[rel~=tag],a[rel~=category]';
/** Characters that stand before them at most, and that a line of upkeep holds. */
const BEFORE = 40;
const UPKEEP = 400;
const POSTED =
  /^(?:(?:this|dieser)\s+(?:entry|post|article|beitrag|eintrag|artikel)\s+(?:was|is|wurde|ist)|posted\s+(?:on|in|by|under)|filed\s+(?:under|in)|veröffentlicht\s+(?:am|in|unter)|publié\s+(?:le|dans))(?!\p{L})/iu;
const KEPT_UP =
  /^[[(\s]*(?:(?:(?:this|the|diese|cette|esta|questa)\s+)?(?:page|document|seite|página|pagina)\s+)?(?:(?:was|has been|wurde)\s+)?(?:(?:last|zuletzt|letzte|dernière|última|ultim[oa]|последнее|son)\s+)?(?:updated?|modified|modification|revised|revision|edited|created|aktualisiert|geändert|änderung|aktualisierung|modifiée?|mise à jour|actualizad[oa]|actualización|modificad[oa]|aggiornat[oa]|aggiornamento|обновлен\p{L}*|изменен\p{L}*|güncelle\p{L}*|最終更新|更新日?)(?!\p{L})/iu;

/** Who edited a page, and from where it has its text, as Chinese papers say below it: a line without a full stop. */
const EDITED = /^[[(（【\s]*(?:责任编辑|責任編輯|编辑|編輯|稿件来源|来源|來源)\s*[:：][^。]{1,40}$/u;

/** Whether the last block tells of the page and not of its subject: its tags, where it is filed, when it was changed. */
function isOfPage(element: Element, of: Of): boolean {
  const { text, links } = of(element);
  if (!text || text > UPKEEP || element.matches(HEADINGS) || element.querySelector(HEADINGS)) return false;
  const said = tidy(element.textContent);
  // Behind the day may stand whom to write to, and how many have come, in words or in a picture.
  const [first = ''] = said.split(/(?<=\p{Nd})\.\s+(?=\p{Lu})/u);
  const isOfDay = KEPT_UP.test(said) && isDateline(first.replace(/[\s.]+$/, ''));
  const held = [...element.querySelectorAll(SUBSTANCE)];
  if (held.length > 0) return isOfDay && held.every(({ localName }) => localName === 'img');
  const tags = element.querySelectorAll(TAGS).length;
  if (tags === 0) return isOfDay || EDITED.test(said);
  const areAll = element.querySelectorAll('a[href]').length === tags;
  return isOfDay || POSTED.test(said) || (areAll && text - links <= BEFORE && !CLAUSE.test(said));
}

/** The same from the beginning, where only lines of links go: a heading has its text below it. */
export function cutTop(root: Element, of: Of): void {
  for (let node = root.firstChild; node; ) {
    const next: ChildNode | null = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { text, prose } = of(element);
      if (isWay(element, of)) element.remove();
      else if (text) {
        if (prose && !INLINE.has(element.localName) && element.localName !== 'p') cutTop(element, of);
        return;
      }
    }
    node = next;
  }
}

/** What a lone link says that goes on to the next page of a book, or back. */
const ON =
  /^(?:next|prev(?:ious)?|back|up|weiter|zurück|suivant|précédent|siguiente|anterior|avanti|indietro|далее|назад)(?=[\s:«»‹›←→]|$)/iu;

/** Whether a line below the last rule is one link that goes on. */
function isWayOn(element: Element, of: Of): boolean {
  const { text, links } = of(element);
  let before = element.previousSibling;
  while (before && before.nodeType !== Node.ELEMENT_NODE && !before.nodeValue?.trim()) before = before.previousSibling;
  if (before?.nodeName !== 'HR' || text > WAY || links < text) return false;
  return element.querySelectorAll('a[href]:not([href^="#"])').length === 1 && ON.test(tidy(element.textContent));
}

/** Letters and figures alone: ways may stand in brackets each. */
const lettersIn = (one: Element) => (one.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length;

/** A line of links to other pages, such as `Back | Contents | Next` or `[Back] [Next]`. */
function isWay(element: Element, of: Of): boolean {
  const { text, links } = of(element);
  if (text > WAY || links === 0 || element.querySelector('br,p,div,li')) return false;
  const linked = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + lettersIn(link), 0);
  if (linked < lettersIn(element) * 0.8) return false;
  // A picture may be a way too, and else there is more than ways.
  if ([...element.querySelectorAll(SUBSTANCE)].some((one) => one.localName !== 'img' || !one.closest('a')))
    return false;
  const ways = [...element.querySelectorAll('a[href]')];
  return ways.length > 1 && ways.every((way) => of(way).text <= LABEL && !way.matches('[href^="#"]'));
}
