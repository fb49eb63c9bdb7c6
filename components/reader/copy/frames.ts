/** Pages made of frames: the article is in one of them. */

/**
 * The document of a page in which most is to be read: of a frameset the frame with most text, of any other page itself.
 * A frame of another site cannot be looked into, and counts as empty.
 */
export function readable(document: Document): Document {
  if (document.body?.localName !== 'frameset') return document;
  const frames = [...document.querySelectorAll('frame')]
    .flatMap((frame) => frame.contentDocument ?? [])
    .map((inner) => readable(inner));
  const lengthOf = (inner: Document) => inner.body?.textContent?.length ?? 0;
  return frames.sort((one, other) => lengthOf(other) - lengthOf(one))[0] ?? document;
}
