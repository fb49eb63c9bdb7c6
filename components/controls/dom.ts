/** Makes an element; properties are set as properties, so nothing is ever parsed as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  // Not `document.createElement`: a page can name an image so, and would have that called.
  const create = Document.prototype.createElement;
  const element = Object.assign(create.call(document, tag) as HTMLElementTagNameMap[Tag], properties);
  element.append(...children);
  return element;
}

let made = 0;
/** An id that no other element of ours has. */
export const freshId = (of: string) => `${of}-${++made}`;
