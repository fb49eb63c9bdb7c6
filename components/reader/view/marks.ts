import { MARKS } from '@/components/display/marks';
import { type Around, TEXT, textMarks } from '@/components/page/text/letters';

/** Marks the reader's text with what the typographic controls need to know of it, once one of them asks for it. */
export interface TextMarker {
  show(get: (property: string) => string): void;
  /** Marks what was put into the text. */
  add(nodes: readonly Node[]): void;
}

/** By the same rules as the painter marks a page. The text does not change, so once is enough for each element. */
export function textMarker(main: HTMLElement, window: Window & typeof globalThis): TextMarker {
  let isAsked = false;
  const mark = (elements: Iterable<Element>) => {
    const around: Around = {
      displayOf: (element) => window.getComputedStyle(element).display,
      isTexty: (element) => /\S/.test(element.textContent ?? ''),
    };
    const found: [Element, string][] = [];
    for (const element of elements) {
      const marks = new Map<string, string>();
      textMarks(element, window.getComputedStyle(element), around.isTexty(element), [], around, marks);
      const kinds = marks.get(TEXT);
      if (kinds !== undefined) found.push([element, kinds]);
    }
    for (const [element, kinds] of found) element.setAttribute(TEXT, kinds);
  };
  return {
    show(get) {
      if (isAsked || get(MARKS.text) !== '1') return;
      isAsked = true;
      mark(main.querySelectorAll('*'));
    },
    add(nodes) {
      const elements = isAsked ? nodes.filter((node) => node.nodeType === Node.ELEMENT_NODE) : [];
      mark((elements as Element[]).flatMap((element) => [element, ...element.querySelectorAll('*')]));
    },
  };
}
