import { freshId, make } from '@/components/controls/dom';
import { type Panel, panel } from '@/components/controls/panel';
import type { Choose } from '@/components/controls/view';
import type { Words } from '@/components/controls/words';
import type { Look } from '@/components/display/look';

/** Something the reader can have done with the article, by a button. */
export interface Deed {
  word: string;
  act(): void;
}

/** How long, in ms, is shown what was done. */
const SHOWN = 10_000;

/** The bar above the article: leaving, the outline, the controls, and what can be done with the article. */
export interface Bar {
  element: HTMLElement;
  /** Where the bar ends and the text begins in the window, in px. */
  edge(): number;
  /** Looks at once how high it is, where something is scrolled to in the same task; else that is seen in time. */
  measure(): void;
  show(look: Look): void;
  /** Shows how far one has read, 0 to 1, and how long the rest takes. */
  progress(share: number, minutesLeft: number): void;
  /** Says what was done, for a while. */
  announce(text: string): void;
  /** Has something offered in the bar. */
  offer(offered: HTMLElement): void;
  /** Closes what is open; whether anything was. */
  close(): boolean;
}

export function bar(
  words: Words,
  outline: HTMLElement | null,
  deeds: { leave: Deed; skip: Deed; others: Deed[] },
  choose: Choose,
): Bar {
  const language = words('language');
  let worn: Look = {};
  let controls: Panel | null = null;
  const status = make('p', { className: 'status' });
  status.role = 'status';
  let timer = 0;
  const button = ({ word, act }: Deed, className = '') => {
    const element = make('button', { type: 'button', className, textContent: words(word) });
    element.addEventListener('click', act);
    return element;
  };
  const drawers: { opener: HTMLButtonElement; content: HTMLElement }[] = [];
  const drawer = (word: string, content: HTMLElement) => {
    content.id = freshId('drawer');
    content.hidden = true;
    const opener = button({ word, act: () => toggle(opener) });
    opener.ariaExpanded = 'false';
    opener.setAttribute('aria-controls', content.id);
    drawers.push({ opener, content });
    return opener;
  };
  /** Opens one and closes the other. */
  function toggle(which: HTMLButtonElement | null): void {
    if (which && !controls) {
      controls = panel({ words, language, inStrip: false }, choose);
      controls.show(worn);
      look.append(controls.element);
    }
    for (const { opener, content } of drawers) {
      const open = opener === which && content.hidden;
      content.hidden = !open;
      opener.ariaExpanded = String(open);
    }
  }

  const skip = button(deeds.skip, 'skip');
  const share = make('progress', { max: 1, value: 0 });
  share.ariaLabel = words('read.progress');
  const left = make('span', { className: 'left' });
  const look = make('div', { className: 'look' });
  look.role = 'group';
  look.ariaLabel = words('read.look');
  const row = make(
    'div',
    { className: 'row' },
    skip,
    button(deeds.leave, 'leave'),
    ...(outline ? [drawer('read.outline', outline)] : []),
    drawer('read.look', look),
    ...deeds.others.map((deed) => button(deed)),
    make('span', { className: 'progress' }, left, share),
  );
  const header = make(
    'header',
    { className: 'bar', lang: language, dir: words('direction') },
    row,
    status,
    ...(outline ? [outline] : []),
    look,
  );
  const element = make('div', { className: 'lectern-bar' });
  const root = element.attachShadow({ mode: 'open' });
  root.append(header);
  // What is scrolled to stops short of it, and what opens below ends with the window.
  const measure = () =>
    header.ownerDocument.documentElement.style.setProperty('--lectern-bar-height', `${header.offsetHeight}px`);
  new ResizeObserver(measure).observe(header);
  header.addEventListener('keydown', (event) => {
    const opened = drawers.find(({ content }) => !content.hidden);
    if (event.key !== 'Escape' || !opened) return;
    event.stopPropagation();
    toggle(null);
    opened.opener.focus();
  });

  return {
    element,
    edge: () => Math.max(0, header.getBoundingClientRect().bottom),
    measure,
    show(now) {
      worn = now;
      controls?.show(now);
    },
    progress(at, minutesLeft) {
      share.value = at;
      const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(at);
      left.textContent = `${words('read.minutes', [String(minutesLeft)])} · ${percent}`;
    },
    announce(text) {
      status.textContent = text;
      clearTimeout(timer);
      timer = window.setTimeout(() => status.replaceChildren(), SHOWN);
    },
    offer: (offered) => status.after(offered),
    close() {
      const open = drawers.some(({ content }) => !content.hidden);
      toggle(null);
      return open;
    },
  };
}
