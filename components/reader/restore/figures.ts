import { rename } from '../replace';
import { tidy } from '../tidy';

/** Captions that a page only calls so: a picture and the lines under it become a figure. */

const CAPTION = '[class*="caption" i]:not(figure,figcaption,caption,table,img)';
/** A gallery or a whole section may be called a caption's container; a caption is short. */
const LONGEST = 800;
const CAPTIONED = '[class*="caption" i]';
/** How far above a caption its picture may be held. */
const FAR = 4;

/** A table of one picture and the words below it, as Blogger makes them. */
function openCaptionTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const [pictured, captioned, ...others] = table.querySelectorAll('td');
    if (!pictured?.querySelector('img') || tidy(pictured.textContent) || !captioned || others.length > 0) continue;
    if (pictured.parentElement === captioned.parentElement || captioned.querySelector('img,table')) continue;
    const words = tidy(captioned.textContent);
    if (!words || words.length > LONGEST || !(captioned.matches(CAPTION) || table.matches(CAPTIONED))) continue;
    const caption = rename(captioned, 'figcaption');
    rename(table, 'figure').replaceChildren(...pictured.childNodes, caption);
  }
}

export function makeFigures(root: Element): void {
  openCaptionTables(root);
  for (const caption of root.querySelectorAll(CAPTION)) {
    const words = caption.textContent?.trim() ?? '';
    if (!words || words.length > LONGEST || caption.querySelector('img,picture,video,table')) continue;
    const figure = caption.closest('figure');
    if (figure) {
      if (!figure.querySelector('figcaption') && caption.closest('figcaption') === null) rename(caption, 'figcaption');
      continue;
    }
    const box = boxOf(caption, root);
    if (!box) continue;
    rename(caption, 'figcaption');
    rename(box, 'figure');
  }
}

/** The nearest box around a caption that holds a picture and little text besides. */
function boxOf(caption: Element, root: Element): Element | null {
  const words = caption.textContent?.trim().length ?? 0;
  let box = caption.parentElement;
  for (let step = 0; box && box !== root && step < FAR; step++, box = box.parentElement) {
    if ((box.textContent?.trim().length ?? 0) > words + 120) return null;
    if (box.querySelector('img,picture,video,svg')) return box.matches('div,dl,section,span,p,center') ? box : null;
  }
  return null;
}
