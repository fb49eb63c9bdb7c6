import { isCertainlyApart } from '../cut/boilerplate';
import type { Of } from '../prose';
import { bookOf } from './gutenberg';
import { threadOf } from './threads';

/** Pages whose maker says for certain where the article is: there is nothing to weigh. */

interface Maker {
  /** The element that holds the article and nothing else but `apart`. */
  root: string;
  /** What stands in it and is not of the article. */
  apart: string;
  /** What stands in it and is not for print: it is of the article where it has something to say. */
  unprinted?: string;
}

const MAKERS: Maker[] = [
  // MediaWiki: https://www.mediawiki.org/wiki/Manual:Interface/IDs_and_classes
  {
    root: '#mw-content-text .mw-parser-output,#mw-content-text',
    apart: [
      '.mw-editsection,.mw-jump-link,.mw-empty-elt,.navbox,.navbox-styles,.vertical-navbox,.navigation-box,.sistersitebox,.side-box,.portalbox,.portal-bar,.bandeau-portail,.printfooter,.catlinks,.mw-authority-control,.mw-indicators,.toc,#toc,.metadata.plainlinks,.ws-noexport,.licenseContainer,.mw-references-edit,.mw-collapsible-toggle,.navbar,[class*=related-]',
      // Where a place is, which a style sets by the title; and once more in another notation, which is hidden.
      '#coordinates,.geo-nondefault,.geo-multi-punct',
      '.coordinates .noprint',
      // What an article lacks, and that it is short, not what may be wrong in it.
      '.ambox,.stub',
    ].join(),
    unprinted: '.noprint:not(sup)',
  },
  // The same before 2010.
  {
    root: '#bodyContent:has(> #siteSub):not(:has(#mw-content-text))',
    apart: '#siteSub,#contentSub,#jump-to-nav,.editsection,.magnify,.printfooter,#catlinks,.catlinks,#toc,.navbox',
  },
  // Project Gutenberg: the licence before and after the book.
  {
    root: 'body:has(> #pg-header),body:has(> section.pg-boilerplate)',
    apart: '#pg-header,#pg-footer,.pg-boilerplate,#pg-machine-header',
  },
];

/** The certain root of a page, already without what is not of the article; null where there is none. */
export function certainRoot(document: Document, of: Of): Element | null {
  for (const { root, apart, unprinted } of MAKERS) {
    const found = [...document.querySelectorAll(root)].sort(
      (one, other) => (other.textContent?.length ?? 0) - (one.textContent?.length ?? 0),
    )[0];
    if (!found) continue;
    for (const element of found.querySelectorAll(apart)) element.remove();
    for (const element of unprinted ? found.querySelectorAll(unprinted) : []) if (!of(element).prose) element.remove();
    for (const element of found.querySelectorAll('[class]')) {
      if (of(element).prose < of(found).prose / 2 && isCertainlyApart(element)) element.remove();
    }
    return found;
  }
  return threadOf(document.body) ?? bookOf(document.body, of);
}
