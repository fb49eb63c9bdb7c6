/** What a page says of itself, outside its text: in its head, as schema.org's JSON-LD or in marked-up elements. */

export interface Metadata {
  /** Every way in which the page spells its title, the most trusted first. */
  titles: string[];
  byline: string | null;
  site: string | null;
  published: string | null;
}

type Thing = Record<string, unknown>;

const ARTICLE = /article|posting|report|^(web|faq|qa)?page$/i;

export const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const text = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '');

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first article that the page's JSON-LD describes; a page may hold several blocks, lists and graphs, and broken ones. */
function describedArticle(document: Document): Thing {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const top: unknown = JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
      const waiting = [top];
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (Array.isArray(next)) waiting.push(...next);
        else if (isThing(next)) {
          if ([next['@type']].flat().some((type) => ARTICLE.test(text(type))) && next['headline']) return next;
          if (next['@graph']) waiting.push(next['@graph']);
        }
      }
    } catch {
      // Not JSON: the page says nothing here.
    }
  }
  return {};
}

function namesOf(value: unknown): string {
  const names = [value].flat().map((one) => (isThing(one) ? text(one['name']) : text(one)));
  return names.filter((name) => name && !/^https?:/.test(name)).join(', ');
}

function contents(document: Document): (name: string) => string {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const value = tidy(meta.getAttribute('content'));
    for (const attribute of ['name', 'property', 'itemprop']) {
      for (const name of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        if (value && !values.has(name)) values.set(name, value);
      }
    }
  }
  return (name) => values.get(name) ?? '';
}

const MARKED_AUTHOR =
  '[itemprop~=author] [itemprop=name],[itemprop~=author],[rel=author],.byline .author,.p-author,.byline';
const MARKED_DATE = '[itemprop=datePublished],time[pubdate],.published[datetime],article time[datetime],.dt-published';

/** What sets names and dates out under labels, which would run together. */
const SET_OUT = ':has(h1,h2,h3,h4,h5,h6,table,dl)';

function marked(document: Document, selector: string): string | null {
  for (const element of document.querySelectorAll(`:is(${selector}):not(${SET_OUT})`)) {
    const found = tidy(element.getAttribute('datetime') || element.getAttribute('content') || element.textContent);
    if (found && found.length < 100) return found;
  }
  return null;
}

const first = (...values: string[]) => values.find(Boolean);

export function metadataOf(document: Document): Metadata {
  const described = describedArticle(document);
  const content = contents(document);
  const titles = [
    content('citation_title'),
    text(described['headline']),
    content('og:title'),
    content('twitter:title'),
    content('dc.title'),
    tidy(document.title),
  ].filter(Boolean);
  const author = [content('article:author'), content('og:article:author')].find((name) => !/^https?:/.test(name));
  return {
    titles: [...new Set(titles)],
    byline:
      first(
        namesOf(described['author']),
        content('author'),
        content('citation_author'),
        content('dc.creator'),
        content('parsely-author'),
        author ?? '',
      ) ?? marked(document, MARKED_AUTHOR),
    site:
      first(
        content('og:site_name'),
        isThing(described['publisher']) ? namesOf(described['publisher']) : '',
        content('application-name'),
      ) ?? null,
    published:
      first(
        text(described['datePublished']),
        content('article:published_time'),
        content('citation_publication_date'),
        content('datepublished'),
        content('dc.date'),
        content('date'),
        content('parsely-pub-date'),
      ) ?? marked(document, MARKED_DATE),
  };
}
