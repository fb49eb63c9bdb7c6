import { tidy } from '../tidy';
import { decoded } from './addresses';

/** What is seen of a link though there are no words in it. */
const SHOWN = 'img, picture, svg, video, audio, canvas, math, object, hr';

/**
 * Takes away links with nothing in them, at which a reader with a keyboard would stop and see nothing, and gives those of a
 * picture without words its caption, or the name of what they lead to: a link has to say so (WCAG 2.2, 2.4.4).
 */
export function settleLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href]')) {
    if (tidy(link.textContent)) continue;
    if (link.querySelector(SHOWN)) nameByCaption(link);
    // Other links may lead to it.
    else if (link.id) link.removeAttribute('href');
    else link.replaceWith(...link.childNodes);
  }
}

function nameByCaption(link: Element): void {
  const isNamed = ['aria-label', 'aria-labelledby', 'title'].some((name) => link.getAttribute(name)?.trim());
  const pictures = [...link.querySelectorAll('img')];
  if (isNamed || pictures.length === 0 || pictures.some(({ alt }) => alt.trim())) return;
  const caption = tidy(link.closest('figure')?.querySelector('figcaption')?.textContent);
  const file = link.getAttribute('href')?.match(/([^/?#]+)\/?(?:[?#].*)?$/)?.[1];
  if (caption || file) link.setAttribute('aria-label', caption || decoded(file ?? ''));
}
