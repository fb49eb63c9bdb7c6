import { tidy } from '../tidy';
import { nameIn } from './dateline';
import { dayOf } from './day';
import { describedArticle } from './linkedData';
import { linesIn, saidIn } from './said';
import { nameBelow } from './who';

/** What a page says of itself, outside its text: in its head, as schema.org's JSON-LD or in marked-up elements. */

export interface Metadata {
  /** Every way in which the page spells its title, the most trusted first. */
  titles: string[];
  byline: string | null;
  site: string | null;
  published: string | null;
}

/** The values of the `meta` elements of a name, in the order of the page. */
function contents(document: Document): (name: string) => string[] {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = tidy(meta.getAttribute('content'));
    for (const attribute of ['name', 'property', 'itemprop']) {
      for (const said of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        // Dublin Core's names are written with a stop in HTML, and with a colon in RDFa.
        const name = said.replace(/^(dc|dcterms):/, '$1.');
        if (value) values.set(name, [...(values.get(name) ?? []), value]);
      }
    }
  }
  return (name) => values.get(name) ?? [];
}

const MARKED_AUTHOR =
  '[itemprop~=author] [itemprop=name],:is([itemprop~=author],[itemprop~=creator]),[rel=author],.byline .author,.p-author,.byline,[class*="post-author" i],[class*="entry-author" i],[class*="author-name" i]';
const MARKED_DATE =
  '[itemprop=datePublished],time[pubdate],.published[datetime],abbr.published[title],:is(article,main) time[datetime],.dt-published,[property~="dc:date"],[class*="post-date" i],[class*="entry-date" i]';

/** The name in a box about an author. */
const NAME = '[itemprop~=name],.fn,[rel=author]';

/** What sets names and dates out under labels, which would run together. */
const SET_OUT = ':has(h1,h2,h3,h4,h5,h6,table,dl)';
/** Where names and dates are those of others. */
const OF_OTHERS = '[class*="comment" i],[class*="related" i],[class*="recent" i],[itemtype$="Book"],aside,footer,nav';
/** Where a time that is not said to be of the article is one in it. */
const IN_TEXT = 'li,table,dl,figure,blockquote';
/** No page was published before. */
const FIRST_YEAR = 1990;
/** Characters of a line that tells who and when. */
const LINE = 120;
const LONGEST = 100;

/** Whether an element stands in a line of its own kind, and not in the text or in an entry of a list. */
const isInLine = (element: Element) => tidy(element.closest('p,li,td,dd,blockquote')?.textContent).length <= LINE;

function* marked(document: Document, selector: string): Generator<Element> {
  for (const element of document.querySelectorAll(`:is(${selector}):not(${SET_OUT})`))
    if (isInLine(element) && !element.parentElement?.closest(OF_OTHERS)) yield element;
}

function markedAuthor(document: Document): string | null {
  for (const element of marked(document, MARKED_AUTHOR)) {
    const name = element.querySelector(NAME) ?? element;
    const found = nameIn(name.getAttribute('content') || (nameBelow(linesIn(name)) ?? saidIn(name)));
    if (/\p{L}/u.test(found) && found.length < LONGEST) return found;
  }
  return null;
}

const isOfText = (time: Element, stated: string | null | undefined) =>
  time.closest(IN_TEXT) !== null || Number.parseInt(stated ?? '', 10) < FIRST_YEAR;

function markedDate(document: Document): string | null {
  for (const element of marked(document, MARKED_DATE)) {
    const inside = element.querySelector('time[datetime]')?.getAttribute('datetime');
    const attributes = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name));
    // A title may say what a date is of.
    const stated = attributes.find((value) => value && /\p{Nd}/u.test(value)) ?? inside;
    if (element.matches('time:not([itemprop],[pubdate],[class])') && isOfText(element, stated)) continue;
    const said = tidy(stated || element.textContent);
    if (said && said.length < LONGEST && (stated || dayOf(said))) return said;
  }
  return null;
}

/** Names may have commas of their own: family names come first then. */
const list = (names: string[]) => [...new Set(names)].join(names.some((name) => name.includes(',')) ? '; ' : ', ');

const first = (...values: (string | undefined)[]) => values.find(Boolean);

/** As editors call a page that nobody gave a title. */
const NAMELESS = /^(?:untitled(?: document)?|new page(?: \d+)?|no title|document)$/i;

/** Reads what a page says of itself. */
export function metadataOf(document: Document): Metadata {
  const described = describedArticle(document);
  const contentsOf = contents(document);
  const one = (...names: string[]) => first(...names.map((name) => contentsOf(name)[0])) ?? '';
  const all = (...names: string[]) => first(...names.map((name) => list(contentsOf(name)))) ?? '';
  const titles = [
    one('citation_title'),
    described.headline,
    one('og:title'),
    one('twitter:title'),
    one('dc.title', 'dcterms.title'),
    tidy(document.title),
  ].filter((title) => title && !NAMELESS.test(title));
  const profiles = [one('article:author'), one('og:article:author')];
  return {
    titles: [...new Set(titles)],
    byline:
      first(
        described.author,
        all('author', 'citation_author', 'dc.creator', 'dcterms.creator', 'dc.creator.personalname', 'parsely-author'),
        profiles.find((name) => !/^https?:/.test(name)),
      ) ?? markedAuthor(document),
    site: first(one('og:site_name'), described.publisher, one('application-name')) ?? null,
    published:
      first(
        described.published,
        one('article:published_time', 'citation_publication_date', 'citation_date', 'datepublished'),
        one(
          'dc.date',
          'dc.date.issued',
          'dcterms.issued',
          'dcterms.date',
          'date',
          'parsely-pub-date',
          'dcterms.created',
        ),
      ) ?? markedDate(document),
  };
}
