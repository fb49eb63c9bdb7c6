import panelCss from '@/assets/panel.css?inline';
import stripCss from '@/assets/strip.css?inline';
import { make } from '@/components/controls/dom';
import { panel } from '@/components/controls/panel';
import { signButton } from '@/components/controls/signButton';
import type { Choose } from '@/components/controls/view';
import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';
import { OWN_ELEMENT } from '@/components/display/marks';
import { Room } from './room';

/** How often the strip comes back into a page that takes it out. */
const RETURNS = 5;
/** What browsers start from, in px. */
const DEFAULT_SIZE = 16;

/**
 * The strip at the top of the page: the panel of the popup in one line, the rest of it behind `More`. The page makes room
 * for it, so that it covers nothing. It is in a closed shadow root: `!important` on `:host` beats all that a page can say
 * of the element itself.
 */
export function strip(words: Words, choose: Choose, openReader: () => void) {
  const host = document.createElement(OWN_ELEMENT);
  const room = new Room(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  dressStrip(DEFAULT_SIZE);
  root.adoptedStyleSheets = [sheet];

  const controls = panel({ words, language: words('language'), inStrip: true }, choose);
  const more = make('button', { type: 'button', className: 'more', textContent: words('panel.more') });
  more.ariaExpanded = 'false';
  const close = signButton('×', words('panel.close'), 'close');
  const read = make('button', { type: 'button', className: 'read', textContent: words('read.open') });
  read.addEventListener('click', openReader);
  const bar = make(
    'div',
    { className: 'bar', lang: words('language'), dir: words('direction') },
    controls.element,
    read,
    more,
    close,
  );
  bar.role = 'toolbar';
  bar.ariaLabel = words('name');
  root.append(bar);

  /** The page's own root size is none of the strip's business: its `rem` is the size the reader set in the browser. */
  function dressStrip(rem: number): void {
    const inPx = (_: string, count: string) => `${Number(count) * rem}px`;
    sheet.replaceSync(`${panelCss}\n${stripCss}`.replace(/([\d.]+)rem\b/g, inPx));
  }

  /** Where the reader was before coming to the strip. */
  let before: Element | null = null;
  bar.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !bar.contains(relatedTarget)) before = relatedTarget;
  });
  more.addEventListener('click', () => {
    const open = bar.toggleAttribute('data-open');
    more.ariaExpanded = String(open);
    // All of it stands before the button, where whoever goes on by keyboard would miss it.
    if (open) bar.querySelector<HTMLElement>('.rest :is(button, input), button.rest')?.focus();
  });
  close.addEventListener('click', () => putAway());
  bar.addEventListener('keydown', (event) => {
    // Keys pressed in the strip are none of the page's business.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    // What was opened last is closed first.
    if (!bar.hasAttribute('data-open')) return putAway();
    more.click();
    more.focus();
  });

  function putAway(): void {
    show({});
    choose({ strip: false });
    const target = before?.isConnected && before instanceof HTMLElement ? before : document.body;
    target.focus({ preventScroll: true });
  }

  function show(look: Look): void {
    controls.show(look);
    if (!look.strip) {
      dropped.disconnect();
      room.end();
      host.remove();
    } else if (!host.isConnected) {
      // After an update of Lectern the one before is still there, with nobody to answer it.
      for (const left of document.querySelectorAll(OWN_ELEMENT)) left.remove();
      document.documentElement.prepend(host);
      dropped.observe(document.documentElement, { childList: true });
      dressStrip(Number.parseFloat(getComputedStyle(host).fontSize) || DEFAULT_SIZE);
      room.make();
    }
  }

  /** A page that builds itself anew drops what it does not know; the strip comes back, unless there is a newer one. */
  let returns = RETURNS;
  const dropped = new MutationObserver(() => {
    if (host.isConnected) return;
    if (document.querySelector(OWN_ELEMENT) || returns-- <= 0) dropped.disconnect();
    else document.documentElement.prepend(host);
  });

  return { show };
}
