import { tidy } from '../tidy';

/** What a page's JSON-LD says of it in the words of https://schema.org; a page may hold several blocks, lists and graphs, and broken ones. */

type Thing = Record<string, unknown>;

const ARTICLE = /article|posting|report|^(web|faq|qa)?page$/i;

const text = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '');

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every thing that a page describes, in the order of the page. */
function* thingsIn(document: Document): Generator<Thing> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const top: unknown = JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
      const waiting = [top];
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (Array.isArray(next)) waiting.push(...next);
        else if (isThing(next)) {
          yield next;
          if (next['@graph']) waiting.push(next['@graph']);
        }
      }
    } catch {
      // Not JSON: the page says nothing here.
    }
  }
}

/** What is said of the first article; each empty where it is not. */
export function describedArticle(
  document: Document,
): Record<'headline' | 'author' | 'publisher' | 'published', string> {
  const things = [...thingsIn(document)];
  const isArticle = (thing: Thing) => [thing['@type']].flat().some((type) => ARTICLE.test(text(type)));
  const article = things.find((thing) => isArticle(thing) && thing['headline']) ?? {};
  // A name may be said where the whole thing is described, and be meant elsewhere.
  const whole = (thing: Thing) =>
    (!thing['name'] && things.find((other) => other['@id'] === thing['@id'] && other['name'])) || thing;
  const namesOf = (value: unknown): string => {
    const names = [value].flat().map((one) => (isThing(one) ? text(whole(one)['name']) : text(one)));
    return names.filter((name) => name && !/^https?:/.test(name)).join(', ');
  };
  return {
    headline: text(article['headline']),
    author: namesOf(article['author']),
    publisher: isThing(article['publisher']) ? namesOf(article['publisher']) : '',
    published: text(article['datePublished']),
  };
}
