import type { Article } from './article';

/** A stand-in: the page's own `<article>` or `<main>`, or all of it. */
export function extract(document: Document, url: string): Article | null {
  const root = (document.cloneNode(true) as Document).documentElement;
  const body = root.querySelector('article') ?? root.querySelector('main') ?? root.querySelector('body');
  if (!body?.textContent?.trim()) return null;
  const heading = body.querySelector('h1');
  const title = (heading ?? root.querySelector('title'))?.textContent?.trim() ?? '';
  heading?.remove();
  for (const noise of body.querySelectorAll('script, style, noscript, template')) noise.remove();
  for (const name of ['href', 'src']) {
    for (const element of body.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!value.startsWith('#') && URL.canParse(value, document.baseURI)) {
        element.setAttribute(name, new URL(value, document.baseURI).href);
      }
    }
  }
  return {
    title,
    byline: null,
    html: body.innerHTML,
    lang: root.getAttribute('lang') ?? '',
    dir: root.getAttribute('dir') === 'rtl' ? 'rtl' : '',
    site: null,
    published: null,
    url,
    isArticle: body.localName === 'article',
  };
}
