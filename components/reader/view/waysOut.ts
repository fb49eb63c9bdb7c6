import printCss from '@/assets/print.css?inline';
import readerCss from '@/assets/reader.css?inline';
import type { Note } from '@/components/notes/find';
import type { Deed } from './bar';
import { fileNameOf, fileOf } from './document';
import type { Dress } from './dress';
import { copyText, saveFile } from './hand';
import { markdownOf } from './markdown';
import { printArticle } from './print';
import type { Stage } from './stage';

/** What is taken along. */
export interface Taken {
  title: string;
  /** The article to its end. */
  whole: () => HTMLElement;
  notes: () => readonly Note[];
  look: Pick<Dress, 'below' | 'fonts'>;
}

/** The ways in which an article leaves the reader: as a file and on paper as it is read, and as Markdown. */
export function waysOut(
  { document, ended }: Stage,
  { title, whole, notes, look }: Taken,
  announce: (word: 'read.saved' | 'read.copied') => void,
): Deed[] {
  const save = async () => {
    const css = `${await look.fonts()}${readerCss}\n@media print { ${printCss} }\n${look.below(':root')}`;
    saveFile(document, await fileOf(whole(), css, title), fileNameOf(title));
    announce('read.saved');
  };
  const copyMarkdown = () => {
    copyText(document, markdownOf(whole(), notes()));
    announce('read.copied');
  };
  printArticle(whole, () => look.below(':host'), ended);
  return [
    { word: 'read.save', act: () => void save() },
    { word: 'read.markdown', act: copyMarkdown },
    { word: 'read.print', act: () => globalThis.print() },
  ];
}
