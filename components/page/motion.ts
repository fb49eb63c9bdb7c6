/** Marquees, which no browser types any more. */
type Marquee = HTMLElement & Partial<Record<'start' | 'stop', () => void>>;

/** What no sheet can hold still: films that play by themselves, drawings that move themselves, and marquees. */
export class Motion {
  readonly #paused = new Set<HTMLVideoElement>();
  #listening: AbortController | null = null;

  /** Holds the page still, or lets go of what was held. */
  hold(still: boolean): void {
    if (still) this.#stop();
    else if (this.#listening) this.#letGo();
  }

  #stop(): void {
    if (!this.#listening) {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      const pause = ({ target }: Event) => target instanceof HTMLVideoElement && this.#pause(target);
      document.addEventListener('play', pause, { capture: true, signal });
    }
    for (const video of document.querySelectorAll('video')) if (!video.paused) this.#pause(video);
    for (const drawing of document.querySelectorAll('svg')) drawing.pauseAnimations();
    for (const marquee of document.querySelectorAll<Marquee>('marquee')) marquee.stop?.();
  }

  /** A film that the reader has started plays on: it is one with sound, or comes after a press. */
  #pause(video: HTMLVideoElement): void {
    if (!(video.autoplay || video.muted) || navigator.userActivation?.isActive) return;
    video.pause();
    this.#paused.add(video);
  }

  #letGo(): void {
    this.#listening?.abort();
    this.#listening = null;
    for (const video of this.#paused) void video.play().catch(() => undefined);
    this.#paused.clear();
    for (const drawing of document.querySelectorAll('svg')) drawing.unpauseAnimations();
    for (const marquee of document.querySelectorAll<Marquee>('marquee')) marquee.start?.();
  }
}
