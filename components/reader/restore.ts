import { settleAddresses } from './addresses';
import { makeFigures } from './figures';
import { settleHeadings } from './headings';
import { openLayoutTables } from './layout';
import { makeParagraphs } from './paragraphs';
import { loadPictures } from './pictures';

/** Gives the article the structure that its page only shows, and addresses that hold elsewhere. */
export function restore(root: Element, base: string, url: string): void {
  loadPictures(root);
  makeFigures(root);
  openLayoutTables(root);
  makeParagraphs(root);
  settleHeadings(root);
  settleAddresses(root, base, url);
}
