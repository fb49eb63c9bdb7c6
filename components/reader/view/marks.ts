import { MARKS } from '@/components/display/marks';
import { TEXT, textMarks } from '@/components/page/letters';

/**
 * Marks the reader's text with what the typographic controls need to know of it, by the same rules as the painter marks
 * a page. The text does not change, so once is enough, and only when a control asks for it.
 */
export function textMarker(
  main: HTMLElement,
  window: Window & typeof globalThis,
): (get: (property: string) => string) => void {
  let isMarked = false;
  return (get) => {
    if (isMarked || get(MARKS.text) !== '1') return;
    isMarked = true;
    const isTexty = (element: Element) => /\S/.test(element.textContent ?? '');
    const found: [Element, string][] = [];
    for (const element of main.querySelectorAll('*')) {
      const marks = new Map<string, string | null>();
      textMarks(element, window.getComputedStyle(element), isTexty(element), [], isTexty, marks);
      const kinds = marks.get(TEXT);
      if (typeof kinds === 'string') found.push([element, kinds]);
    }
    for (const [element, kinds] of found) element.setAttribute(TEXT, kinds);
  };
}
