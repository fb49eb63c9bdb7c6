import { adopt } from './sheets';

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
export class Stills {
  readonly #document: Document;
  readonly #sheet: CSSStyleSheet;
  /** The value of the mark of each address that was read; null: it does not move, or cannot be read. */
  readonly #marks = new Map<string, Promise<string | null>>();
  #holding: AbortController | null = null;

  constructor(of: Window & typeof globalThis = window) {
    this.#document = of.document;
    this.#sheet = new of.CSSStyleSheet();
  }

  /** Holds all pictures still, those to come too, or lets go of them. */
  hold(still: boolean): void {
    if (still === !!this.#holding) return;
    if (!still) {
      this.#letGo();
      this.#holding = null;
      return;
    }
    this.#holding = new AbortController();
    const { signal } = this.#holding;
    const seen = ({ target }: Event) => void this.#see(target, signal);
    this.#document.addEventListener('load', seen, { capture: true, signal });
    const refused = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (blockedURI.startsWith('data') && effectiveDirective === 'img-src') this.#letGo();
    };
    this.#document.addEventListener('securitypolicyviolation', refused, { signal });
    adopt(this.#document, new Set([this.#sheet]), [this.#sheet]);
    for (const image of this.#document.querySelectorAll('img')) if (image.complete) void this.#see(image, signal);
  }

  #letGo(): void {
    this.#holding?.abort();
    adopt(this.#document, new Set([this.#sheet]), []);
    for (const image of this.#document.querySelectorAll(`[${HELD}]`)) image.removeAttribute(HELD);
  }

  async #see(image: EventTarget | null, signal: AbortSignal): Promise<void> {
    if ((image as Element | null)?.localName !== 'img') return;
    const { currentSrc, naturalWidth } = image as HTMLImageElement;
    const known = this.#marks.get(currentSrc) ?? this.#markFor(currentSrc, naturalWidth).catch(() => null);
    this.#marks.set(currentSrc, known);
    const mark = await known;
    const { currentSrc: now } = image as HTMLImageElement;
    if (signal.aborted || now !== currentSrc) return;
    if (mark) (image as Element).setAttribute(HELD, mark);
    else (image as Element).removeAttribute(HELD);
  }

  /** Reads a picture, and has a rule show it still if it moves. `width`: how wide it is by itself, in px of CSS. */
  async #markFor(address: string, width: number): Promise<string | null> {
    const response = await fetch(address, { cache: 'force-cache' });
    const file = await response.blob();
    const head = new TextDecoder('latin1').decode(await file.slice(0, HEAD).arrayBuffer());
    if (!MOVING.test(head)) return null;
    const frame = await createImageBitmap(file);
    const canvas = Document.prototype.createElement.call(document, 'canvas') as HTMLCanvasElement;
    Object.assign(canvas, { width: frame.width, height: frame.height });
    canvas.getContext('2d')?.drawImage(frame, 0, 0);
    const mark = String(this.#sheet.cssRules.length + 1);
    const still = `image-set(url("${canvas.toDataURL()}") ${frame.width / (width || frame.width)}x)`;
    this.#sheet.insertRule(`[${HELD}="${mark}"] { content: ${still} !important; }`);
    return mark;
  }
}
