/** How long scrolling has to rest, in ms, for a place to be kept. */
const REST = 800;

/** Calls back where scrolling has come to rest. */
export function atRest(window: Window, ended: AbortSignal, act: () => void): void {
  let timer = 0;
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, REST);
  };
  window.addEventListener('scroll', wait, { signal: ended });
  ended.addEventListener('abort', () => window.clearTimeout(timer));
}

/** Calls back at most once a frame, however often those events come. */
export function onceAFrame(window: Window, events: string[], act: () => void): void {
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    window.requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
  for (const event of events) window.addEventListener(event, ask);
}
