import type { Article, FoundArticle } from './article';
import { choose } from './choose/choose';
import { takeListed } from './choose/listed';
import { certainRoot } from './choose/roots';
import { copyOf } from './copy/copy';
import { readable } from './copy/frames';
import { cutBoilerplate } from './cut/boilerplate';
import { trim } from './cut/trim';
import { cutHead } from './head/head';
import { directionOf, languageOf } from './head/language';
import { takeLead } from './head/lead';
import { metadataOf } from './head/metadata';
import { titleHeading, titleOf } from './head/title';
import { cutPermalinks, partHeadings } from './headings';
import { takeNotes } from './notes';
import { LONG, leastOf, measuring, type Of } from './prose';
import { appendAll, rename } from './replace';
import { settleAnchors } from './restore/addresses';
import { restore } from './restore/restore';
import { atOnce, type Steps } from './steps';

/** Characters of running text below which a page is no article. */
const LEAST = 200;

function baseOf(document: Document, url: string): string {
  const stated = document.querySelector('base[href]')?.getAttribute('href');
  return stated && URL.canParse(stated, url) ? new URL(stated, url).href : url;
}

/** A box around the root, whole where it can stand alone. */
function boxed(root: Element): Element {
  const box = root.ownerDocument.createElement('div');
  if (root.localName === 'body') appendAll(box, root.childNodes);
  else box.append(root.matches('td,th,li,dd,form,a') ? rename(root, 'div') : root);
  return box;
}

const DATA = 'table:has(th):not(:has(table))';

/** Characters in tables of data, which are read as paragraphs are. */
const dataOf = (root: Element, of: Of) =>
  [root, ...root.querySelectorAll(DATA)].reduce((sum, one) => sum + (one.matches(DATA) ? of(one).text : 0), 0);

const isEmpty = (element: Element) => !element.textContent?.trim() && !element.querySelector('img');

/**
 * The article of a page, or its main text where there is no article; null where there is no text at all. Reads the
 * document and never changes it; needs no API of browser extensions. `url` is the address of the document.
 */
export function extract(document: Document, url: string): Article | null {
  const found = findArticle(document, url);
  if (!found) return null;
  const { content, ...facts } = found;
  return { ...facts, html: content.innerHTML };
}

/** The same as nodes, for who goes on with them: to write HTML and read it again takes as long as half the extraction. */
export function findArticle(document: Document, url: string): FoundArticle | null {
  return atOnce(finding(document, url));
}

/** The same step by step. Only the first step looks at `document`. */
export function* finding(document: Document, url: string): Steps<FoundArticle | null> {
  const shown = readable(document);
  if (shown !== document) return yield* finding(shown, shown.URL);
  const metadata = metadataOf(document);
  const { titles, byline, site, published } = metadata;
  const base = baseOf(document, url);
  const copy = yield* copyOf(document);
  settleAnchors(copy.body, base, url);
  partHeadings(copy.body);
  yield;
  const measured = yield* measuring(copy.body);
  const least = leastOf(measured(copy.body));
  const onPage = least === LONG ? measured : yield* measuring(copy.body, least);
  yield;
  const certain = certainRoot(copy, onPage);
  yield;
  const { heading: pageTitle, isSaid } = titleHeading(copy.body, metadata, onPage);
  const choice = certain ? null : yield* choose(copy, pageTitle, onPage);
  const found = certain ?? choice?.root ?? copy.body;
  yield;
  // A row alone is no HTML.
  const root = found.matches('tr,tbody,thead') ? (found.closest('table') ?? found) : found;
  const apart = choice && pageTitle;
  const lead = apart && takeLead(root, apart, onPage);
  for (const part of choice ? takeListed(root, onPage) : []) {
    for (const element of [part, ...part.querySelectorAll('*')]) choice?.kept.add(element);
  }
  // A list of links looks like what leads away from an article; where it is all there is, it is what there is to read.
  const whole = onPage(root).prose > LEAST ? null : (root.cloneNode(true) as Element);
  takeNotes(root);
  yield;
  if (!certain) yield* cutBoilerplate(root, onPage);
  yield;
  const of = yield* measuring(root, least);
  const inside = titleHeading(root, metadata, of);
  // Where the title stands apart from the text, the only large heading in there is of a part.
  const heading = inside.isSaid || !isSaid ? inside.heading : null;
  if (heading) cutPermalinks(heading);
  const title = titleOf(heading ?? pageTitle, titles, site);
  const told = heading && cutHead(root, heading, of, metadata, lead?.standfirst ?? null);
  if (choice) yield* trim(root, of, choice.kept);
  const [lang, dir] = [languageOf(root), directionOf(root)];
  const { prose, links } = of(root);
  const read = Math.max(prose, dataOf(root, of));
  const article = boxed(whole && isEmpty(root) ? whole : root);
  yield* restore(article, base, url);
  if (isEmpty(article)) return null;
  return {
    title,
    standfirst: told?.standfirst ?? lead?.standfirst ?? null,
    byline: byline ?? told?.byline ?? lead?.byline ?? null,
    content: article,
    lang,
    dir,
    site,
    published: published ?? told?.published ?? lead?.published ?? null,
    url,
    isArticle: read > LEAST && read > links,
  };
}
