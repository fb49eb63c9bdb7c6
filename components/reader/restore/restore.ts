import { settleHeadings } from '../headings';
import type { Steps } from '../steps';
import { settleAddresses } from './addresses';
import { makeFigures } from './figures';
import { openLayoutTables } from './layout';
import { settleLinks } from './links';
import { settleListings } from './listings';
import { makeParagraphs } from './paragraphs';
import { loadPictures } from './pictures';
import { flowPlainText } from './plainText';

/** Gives the article the structure that its page only shows, and addresses that hold elsewhere. */
export function* restore(root: Element, base: string, url: string): Steps<void> {
  settleListings(root);
  flowPlainText(root);
  loadPictures(root);
  makeFigures(root);
  yield;
  openLayoutTables(root);
  yield;
  yield* makeParagraphs(root);
  yield;
  settleHeadings(root);
  settleLinks(root);
  yield;
  settleAddresses(root, base, url);
}
