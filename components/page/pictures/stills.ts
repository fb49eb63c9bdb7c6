import { PictureRules } from './pictureRules';

/** On a picture that is shown by its first frame. */
const HELD = 'data-lectern-held';

/** Where a file says that it moves: before its first frame. */
const HEAD = 4096;
/**
 * GIFs that come round again (https://www.w3.org/Graphics/GIF/spec-gif89a.txt and Netscape's extension of it), PNG
 * (https://www.w3.org/TR/png-3/#acTL-chunk), WebP (https://developers.google.com/speed/webp/docs/riff_container) and AVIF.
 */
const MOVING = /^GIF8.*(NETSCAPE2\.0|ANIMEXTS1\.0)|^\x89PNG.*acTL|^RIFF....WEBPVP8X.*ANIM|^....ftypavis/s;

/**
 * Pictures that move by themselves, held at their first frame. No sheet can say that yet in either browser
 * (https://drafts.csswg.org/css-images-4/#image-animation), so each is read once more, from the browser's cache, and
 * shows a still of itself by a rule. Pictures of other sites that let nobody read them go on moving, and so do all where
 * the page's policy forbids pictures in data: URLs.
 */
export function stills(of: Window & typeof globalThis = window): PictureRules {
  /** The value of the mark of each address that was read; null: it does not move, or cannot be read. */
  const marks = new Map<string, Promise<string | null>>();
  const rules = new PictureRules(HELD, of, async (image, ended) => {
    const { currentSrc, naturalWidth } = image;
    const known = marks.get(currentSrc) ?? markFor(currentSrc, naturalWidth, rules).catch(() => null);
    marks.set(currentSrc, known);
    const mark = await known;
    if (ended.aborted || image.currentSrc !== currentSrc) return;
    if (mark) image.setAttribute(HELD, mark);
    else image.removeAttribute(HELD);
  });
  of.document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith('data') && effectiveDirective === 'img-src') rules.takeBack();
  });
  return rules;
}

/** Reads a picture, and has a rule show it still if it moves. `width`: how wide it is by itself, in px of CSS. */
async function markFor(address: string, width: number, rules: PictureRules): Promise<string | null> {
  const response = await fetch(address, { cache: 'force-cache' });
  const file = await response.blob();
  const head = new TextDecoder('latin1').decode(await file.slice(0, HEAD).arrayBuffer());
  if (!MOVING.test(head)) return null;
  const frame = await createImageBitmap(file);
  const canvas = Document.prototype.createElement.call(document, 'canvas') as HTMLCanvasElement;
  Object.assign(canvas, { width: frame.width, height: frame.height });
  canvas.getContext('2d')?.drawImage(frame, 0, 0);
  const still = `image-set(url("${canvas.toDataURL()}") ${frame.width / (width || frame.width)}x)`;
  return rules.add(() => `content: ${still} !important;`);
}
