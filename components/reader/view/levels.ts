import { rename, unwrap } from '../replace';
import { tidy } from '../tidy';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** A heading of the article, as the outline lists it. */
export interface Heading {
  element: HTMLElement;
  /** 2 to 6: the title alone is the first level. */
  level: number;
  text: string;
}

/** What a heading says, in one line. */
function saidBy(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll('br')) end.replaceWith(' ');
  return tidy(copy.textContent);
}

/**
 * Gives the headings of an article levels that follow the title without a gap (WCAG 1.3.1), whatever levels the page
 * uses; each gets an id, for links to lead to. Empty ones go.
 */
export function orderHeadings(article: ParentNode): Heading[] {
  const open: number[] = [];
  const found: Heading[] = [];
  for (const heading of [...article.querySelectorAll<HTMLElement>(HEADINGS)]) {
    const text = saidBy(heading);
    if (!text) {
      if (!heading.querySelector('img, svg, math')) unwrap(heading);
      continue;
    }
    const own = Number(heading.localName[1]);
    while ((open.at(-1) ?? 0) >= own) open.pop();
    open.push(own);
    const level = Math.min(6, open.length + 1);
    const element = level === own ? heading : (rename(heading, `h${level}`) as HTMLElement);
    element.id ||= `lectern-part-${found.length + 1}`;
    found.push({ element, level, text });
  }
  return found;
}
