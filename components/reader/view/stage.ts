import { DRESSED, READER_ELEMENT } from '@/components/display/marks';

/**
 * Where the reader stands: over the living page, in the browser's top layer, which nothing of the page covers, with the
 * page inert beneath it. Everything of ours is in a frame of its own inside a closed shadow tree. The page has no way
 * to that frame (it is in no `window.frames`), hears no event of it, and its style sheets end outside. The frame's
 * sandbox lets no script run, and its own policy lets none load, should ever one slip through; listeners that we
 * add from our world run in it all the same, in both browsers.
 */
const POLICY =
  "default-src 'none'; img-src http: https: data: blob:; media-src http: https: blob:; base-uri 'none'; form-action 'none'";
const SANDBOX = [
  'allow-same-origin',
  // Printing, saving, and links that lead where they would lead in the page.
  'allow-modals',
  'allow-downloads',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
].join(' ');
const ADDRESS = 'about:srcdoc';
const DOCUMENT = `<!doctype html><html ${DRESSED}="live"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><title></title></head><body></body></html>`;

const CSS = `
  :host { all: initial !important; display: block !important; position: static !important; }
  @media print { :host { display: none !important; } }
  dialog {
    position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none;
    margin: 0; padding: 0; border: 0; overflow: hidden; background: Canvas; color-scheme: light dark;
  }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
`;

/** What names our entry of the frame's history. */
const ENTRY = 'lectern-reader';

/** An open stage. */
export interface Stage {
  document: Document;
  window: Window & typeof globalThis;
  /** Takes the stage away and leaves the page as it was. */
  leave(): void;
  /** Aborted when it is gone. */
  ended: AbortSignal;
}

/**
 * Sets up the stage; `fill` puts the reader on it before anything of it is painted. `left` is called once, when the reader is gone:
 * by `leave`, by Back, or because the page took it away. `label` names it for screen readers.
 */
export function openStage(label: string, fill: (stage: Stage) => void, left: () => void): void {
  const giveBack = remember();
  const host = document.createElement(READER_ELEMENT);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = label;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = label;
  frame.srcdoc = DOCUMENT;
  dialog.append(frame);
  root.append(dialog);
  const ended = new AbortController();
  const { signal } = ended;
  let length = 0;
  /** What had focus last: what is put above us takes it away before we hear of that. */
  let focused: EventTarget | undefined;

  function show(): void {
    const inside = frame.contentDocument;
    const win = frame.contentWindow as Stage['window'];
    if (!inside || inside.URL !== ADDRESS) {
      end();
      return;
    }
    // Shown first, because Firefox computes no styles in a frame that is not; nothing is painted in between.
    dialog.showModal();
    try {
      fill({ document: inside, window: win, leave, ended: signal });
    } catch (error) {
      end();
      throw error;
    }
    // The entry for Back is the frame's, so that neither the page nor its router hears of it.
    if (win.history.state !== ENTRY) win.history.pushState(ENTRY, '');
    length = history.length;
    inside.addEventListener('focusin', (event) => {
      focused = event.composedPath()[0];
    });
    win.addEventListener('popstate', () => win.history.state !== ENTRY && end(), { signal });
  }

  /** Takes back our entry of the history, where nobody has added to it since. */
  function leave(): void {
    const win = frame.contentWindow;
    const isLast = win?.history.state === ENTRY && history.length === length;
    end(isLast);
  }

  /** The frame must be there until Back has happened in it, or the entry would stay. */
  function end(goBack = false): void {
    if (signal.aborted) return;
    ended.abort();
    dialog.close();
    giveBack();
    left();
    const win = frame.contentWindow;
    const remove = () => host.remove();
    if (goBack && win) {
      win.addEventListener('popstate', remove);
      setTimeout(remove, 1000);
      win.history.back();
    } else remove();
  }

  frame.addEventListener('load', show, { once: true });
  document.documentElement.append(host);
  dialog.addEventListener('close', () => dialog.open || end());
  const stayOnTop = () => {
    if (!dialog.open) return;
    dialog.close();
    dialog.showModal();
    (focused as HTMLElement | undefined)?.focus({ preventScroll: true });
  };
  keepOnTop(host, stayOnTop, () => end(), signal);
}

/** Calls back when the page puts something into the top layer, or takes our element away. */
function keepOnTop(host: Element, covered: () => void, removed: () => void, signal: AbortSignal): void {
  const presence = new MutationObserver(() => host.isConnected || removed());
  presence.observe(document, { childList: true });
  presence.observe(document.documentElement, { childList: true });
  const modals = new MutationObserver((records) => {
    if (records.some(({ target }) => (target as Element).matches('dialog:modal'))) covered();
  });
  modals.observe(document, { subtree: true, attributeFilter: ['open'] });
  const popovers = ({ target }: Event) => target !== host && (target as Element).matches(':popover-open') && covered();
  document.addEventListener('toggle', popovers, { capture: true, signal });
  signal.addEventListener('abort', () => {
    presence.disconnect();
    modals.disconnect();
  });
}

/** Remembers where the reader is in the page; the function returned brings them back there. */
function remember(): () => void {
  const focus = document.activeElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const [left, top] = [scrollX, scrollY];
  return () => {
    if (focus instanceof HTMLElement && document.activeElement !== focus) focus.focus({ preventScroll: true });
    if (anchorNode?.isConnected && focusNode?.isConnected && selection?.anchorNode !== anchorNode) {
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
    if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
  };
}
