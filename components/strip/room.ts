import { FIRM } from '@/components/display/marks';
import { asHighAsWindow, heldBelow, placedInWindow } from './held';

/** Marks what is lowered, by the numbers of the rules that do it. */
const LOWERED = 'data-lectern-lowered';
/**
 * The strip is not on paper. The other medium is none that there is: it tells the sheet from those of the page, where an
 * update of Lectern has left it behind with nobody to take it off.
 */
const MEDIA = 'screen, lectern';
const isOurs = (sheet: CSSStyleSheet) => sheet.media.mediaText === MEDIA;
/** How often it is looked what lies beneath the strip, when that before it has been lowered. */
const ROUNDS = 4;

/** A declaration that depends on how much of the window the strip takes. */
interface Lowering {
  property: 'top' | 'margin-top' | 'min-height' | 'max-height';
  value(room: number): string;
  /** What the window holds comes up again as the strip is scrolled away. */
  isFixed: boolean;
}

/**
 * Makes room for the strip at the top of a page, whatever way that is laid out in: all that is in the flow begins below
 * it, what the page has put at the top of the window is lowered, and what is as high as the window ends with it.
 */
export class Room {
  readonly #host: HTMLElement;
  readonly #sheet = new CSSStyleSheet({ media: MEDIA });
  #lowerings: { lowering: Lowering; style: CSSStyleDeclaration }[] = [];
  /** What the page has placed further down, which the flow does not take along. */
  #placed = new Set<HTMLElement>();
  #own = 0;
  #height = 0;
  #made: AbortController | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** From now on there is room for the strip, which is in the page. */
  make(): void {
    if (this.#made) return;
    this.#made = new AbortController();
    const { signal } = this.#made;
    const others = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
    document.adoptedStyleSheets = others;
    this.#own = Number.parseFloat(getComputedStyle(document.documentElement).paddingTop) || 0;
    document.adoptedStyleSheets = [...others, this.#sheet];
    // It tells of the first size too, before that is painted.
    const sizes = new ResizeObserver(([entry]) => this.#give(entry?.borderBoxSize[0]?.blockSize ?? 0));
    sizes.observe(this.#host);
    signal.addEventListener('abort', () => sizes.disconnect());
    const again = (isAnew = false) => scrollY < this.#height && this.#give(this.#height, isAnew);
    addEventListener('scrollend', () => again(), { signal });
    for (const event of ['load', 'resize']) addEventListener(event, () => again(true), { signal });
    addEventListener('scroll', () => this.#follow(), { signal, passive: true });
    // Some links come to the top only while they have the focus.
    const isLowered = (target: EventTarget | null) => target instanceof Element && target.hasAttribute(LOWERED);
    document.addEventListener('focusin', ({ target }) => this.#isCovered(target) && again(), { signal });
    document.addEventListener('focusout', ({ target }) => isLowered(target) && again(), { signal });
  }

  /** Gives the room back to the page. */
  end(): void {
    if (!this.#made) return;
    this.#made.abort();
    this.#made = null;
    this.#give(0);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** The part of the window that the strip takes, in px. */
  get #taken(): number {
    return Math.max(0, this.#height - scrollY);
  }

  #isCovered(target: EventTarget | null): boolean {
    return target instanceof Element && target !== this.#host && target.getBoundingClientRect().top < this.#taken;
  }

  /** `isAnew`: what is placed may be elsewhere than when that was looked for. */
  #give(height: number, isAnew = height !== this.#height): void {
    for (const element of document.querySelectorAll(`[${LOWERED}]`)) element.removeAttribute(LOWERED);
    this.#lowerings = [];
    const more = height - this.#height;
    this.#height = height;
    // Where the page takes its height from the window, it is as much lower.
    const room = `padding-top: ${this.#own + height}px !important; box-sizing: border-box !important`;
    const apply = () => this.#sheet.replaceSync(height > 0 ? `:root${FIRM} { ${room} }` : '');
    if (isAnew) this.#placed = this.#staying(apply);
    else apply();
    // Who is further down stays at the line.
    if (scrollY > 0) scrollBy({ top: more, behavior: 'instant' });
    if (scrollY < height) this.#lowerAll();
  }

  /** What stays where it is, placed by the page, when all that is in the flow gets its room. */
  #staying(apply: () => void): Set<HTMLElement> {
    this.#sheet.replaceSync('');
    const top = (element: HTMLElement) => element.getBoundingClientRect().top;
    const before = [...placedInWindow()].map((element) => [element, top(element)] as const);
    apply();
    return new Set(before.filter(([element, at]) => Math.abs(top(element) - at) < 1).map(([element]) => element));
  }

  #lowerAll(): void {
    const held = new Set<HTMLElement>();
    for (let round = 0; round < ROUNDS; round++) {
      const covered = new Set([...heldBelow(this.#host)].filter((element) => !held.has(element)));
      if (covered.size === 0) break;
      for (const element of covered) {
        held.add(element);
        const { position, top } = getComputedStyle(element);
        const own = Number.parseFloat(top) || 0;
        const isFixed = position === 'fixed';
        // Further down in a page that is scrolled a little.
        if (!isFixed && element.getBoundingClientRect().top + scrollY >= this.#height) continue;
        this.#lower(element, { property: 'top', value: (room) => `${own + room}px`, isFixed });
      }
    }
    for (const element of this.#placed) {
      if (!element.isConnected || held.has(element) || element === this.#host) continue;
      const own = Number.parseFloat(getComputedStyle(element).marginTop) || 0;
      this.#lower(element, { property: 'margin-top', value: (room) => `${own + room}px`, isFixed: false });
    }
    const high = [document.documentElement, ...held].flatMap((top) => {
      const isFixed = held.has(top) && getComputedStyle(top).position === 'fixed';
      return asHighAsWindow(top).map((element) => ({ element, isFixed, least: getComputedStyle(element).minHeight }));
    });
    for (const { element, isFixed, least } of high) {
      const property = Number.parseFloat(least) >= innerHeight - 1 ? 'min-height' : 'max-height';
      this.#lower(element, { property, value: (room) => `calc(100vh - ${room}px)`, isFixed });
    }
  }

  #lower(element: HTMLElement, lowering: Lowering): void {
    const same = ({ lowering: of }: { lowering: Lowering }) =>
      of.property === lowering.property && of.isFixed === lowering.isFixed && of.value(0) === lowering.value(0);
    let number = this.#lowerings.findIndex(same);
    if (number < 0) {
      number = this.#lowerings.length;
      const at = this.#sheet.insertRule(`[${LOWERED}~="${number}"]${FIRM} {}`, this.#sheet.cssRules.length);
      this.#lowerings.push({ lowering, style: (this.#sheet.cssRules[at] as CSSStyleRule).style });
      this.#set(number);
    }
    element.setAttribute(LOWERED, `${element.getAttribute(LOWERED) ?? ''} ${number}`.trim());
  }

  #set(number: number): void {
    const { lowering, style } = this.#lowerings[number] ?? {};
    if (lowering)
      style?.setProperty(lowering.property, lowering.value(lowering.isFixed ? this.#taken : this.#height), 'important');
  }

  #follow(): void {
    for (const [number, { lowering }] of this.#lowerings.entries()) if (lowering.isFixed) this.#set(number);
  }
}
