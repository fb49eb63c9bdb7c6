import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import type { Heading } from './levels';

/** The headings of the article as a list of links, with the part being read marked. */
export interface Outline {
  element: HTMLElement;
  /** Marks the part that stands at the top of a window; `edge` is where text begins there, in px. */
  follow(edge: number): void;
}

export function outline(headings: Heading[], words: Words, go: (heading: Heading) => void): Outline {
  const links = headings.map((heading) => {
    const link = make('a', { href: `#${heading.element.id}`, textContent: heading.text });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(heading);
    });
    return link;
  });
  const items = links.map((link, at) => {
    const item = make('li', {}, link);
    item.style.setProperty('--level', String((headings[at]?.level ?? 2) - 2));
    return item;
  });
  const element = make('nav', { className: 'outline' }, make('ol', {}, ...items));
  element.ariaLabel = words('read.outline');
  let marked: Element | undefined;
  /** Within the list alone: where that does not scroll by itself, the article would be scrolled away. */
  const scrollTo = (link: Element) => {
    const [box, line] = [element.getBoundingClientRect(), link.getBoundingClientRect()];
    element.scrollTop += Math.min(0, line.top - box.top) + Math.max(0, line.bottom - box.bottom);
  };

  return {
    element,
    follow(edge) {
      const next = headings.findIndex((heading) => heading.element.getBoundingClientRect().top > edge);
      const current = links[(next < 0 ? headings.length : next) - 1];
      if (current === marked) return;
      marked?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'location');
      if (current) scrollTo(current);
      marked = current;
    },
  };
}
