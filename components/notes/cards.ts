import { freshId, make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import { contentOf } from './content';
import { findNotes, fragmentOf, type Note, targetsIn } from './find';
import { placeCard } from './placeCard';

/** How long, in ms, a pointer rests before a note opens, and how long it may be away before the note closes. */
const REST = 350;
const GRACE = 400;

interface Card {
  element: HTMLElement;
  marker: HTMLElement;
  note: Note;
  /** Opened by a pointer that may go away again. */
  byHover: boolean;
}

/**
 * Opens notes beside their markers: by a click, by Enter, or by a pointer that rests there, and then as WCAG 1.4.13
 * asks: Escape dismisses a card, the pointer may move onto it, and it stays until it is left. A note within a note opens
 * above it. `mount` is where cards are put, in the document of `root` or in a shadow tree of it; `dress` is given the text
 * of each. Ends with `signal`.
 */
export function openNotes(
  root: ParentNode & Node,
  mount: ParentNode,
  words: Words,
  signal: AbortSignal,
  dress: (text: HTMLElement) => void = () => undefined,
): Note[] {
  const document = (root.ownerDocument ?? root) as Document;
  const window = document.defaultView as Window & typeof globalThis;
  const notes = findNotes(root);
  const targets = targetsIn(root);
  const byTarget = new Map(
    notes.flatMap((note) => note.markers.map((marker) => [targets.get(fragmentOf(marker) ?? ''), note])),
  );
  const cards: Card[] = [];
  let timer = 0;

  for (const { block, markers } of notes) {
    const isNamed = !!block.id;
    block.id ||= freshId('lectern-note');
    for (const marker of markers) marker.setAttribute('aria-details', block.id);
    signal.addEventListener('abort', () => {
      for (const marker of markers) marker.removeAttribute('aria-details');
      if (!isNamed) block.removeAttribute('id');
    });
  }

  /** The marker that an event is at, in the text or in a card. */
  function at(event: Event): { marker: HTMLElement; note: Note } | null {
    const [target] = event.composedPath();
    const marker = (target as Element | undefined)?.closest?.<HTMLElement>('a[href^="#"]');
    const note = marker && byTarget.get(targets.get(fragmentOf(marker) ?? ''));
    const isMarker =
      note &&
      (note.markers.includes(marker as HTMLAnchorElement) || cards.some(({ element }) => element.contains(marker)));
    return marker && note && isMarker ? { marker, note } : null;
  }

  function open(marker: HTMLElement, note: Note, byHover: boolean): void {
    const beneath = cards.findIndex(({ element }) => element.contains(marker));
    closeFrom(beneath + 1);
    const element = make('div', { className: 'lectern-card', id: freshId('lectern-card'), tabIndex: -1 });
    element.popover = 'manual';
    element.role = 'dialog';
    element.ariaLabel = words('notes.note', [note.label]);
    const close = make('button', {
      type: 'button',
      className: 'lectern-close',
      textContent: '×',
      ariaLabel: words('panel.close'),
    });
    close.addEventListener('click', () => dismiss());
    const text = make('div', { className: 'lectern-card-text' });
    text.append(contentOf(note, notes));
    const source = note.block.closest<HTMLElement>('[lang]');
    if (source) text.lang = source.lang;
    text.dir = window.getComputedStyle(note.block).direction;
    element.append(text, close);
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      const ends = event.shiftKey ? [element, element.querySelector('a[href], summary, button')] : [close];
      if (!ends.includes(activeElement as HTMLElement)) return;
      // The card stands last in its tree, but is read at its marker: from there the way leads on.
      dismiss();
      if (event.shiftKey) event.preventDefault();
    });
    mount.append(element);
    element.showPopover();
    dress(text);
    placeCard(element, marker);
    marker.ariaExpanded = 'true';
    cards.push({ element, marker, note, byHover });
    if (!byHover) element.focus({ preventScroll: true });
  }

  function closeFrom(index: number): void {
    for (const { element, marker } of cards.splice(Math.max(0, index))) {
      marker.ariaExpanded = null;
      element.remove();
    }
  }

  /** Closes the card on top; whoever was in it is back at its marker. */
  function dismiss(): void {
    const top = cards.at(-1);
    if (!top) return;
    const root = top.element.getRootNode() as Document | ShadowRoot;
    const isIn = top.element.contains(root.activeElement);
    closeFrom(cards.length - 1);
    if (isIn || !top.byHover) top.marker.focus({ preventScroll: true });
  }

  // What happens in a closed tree is seen whole only there; outside it seems to happen at the host.
  const shadow = mount instanceof window.ShadowRoot ? mount : null;
  function listen<Name extends keyof DocumentEventMap>(
    name: Name,
    hear: (event: DocumentEventMap[Name]) => void,
  ): void {
    const isInside = (event: Event) => !!shadow && event.target === shadow.host;
    const outside = (event: Event) => isInside(event) || hear(event as DocumentEventMap[Name]);
    window.addEventListener(name, outside, { capture: true, signal });
    shadow?.addEventListener(name, hear as EventListener, { signal });
  }

  listen('click', (event) => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0)
      return;
    const hit = at(event);
    if (hit) {
      event.preventDefault();
      event.stopImmediatePropagation();
      window.clearTimeout(timer);
      const known = cards.findIndex(({ marker }) => marker === hit.marker);
      const isShown = known >= 0 && !cards[known]?.byHover;
      closeFrom(known < 0 ? cards.length : known);
      if (!isShown) open(hit.marker, hit.note, false);
    } else if (cards.length > 0 && !isInCard(event)) closeFrom(0);
  });
  const isInCard = (event: Event) => cards.some(({ element }) => event.composedPath().includes(element));
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || cards.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dismiss();
  });
  listen('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    window.clearTimeout(timer);
    const hit = at(event);
    if (hit && !cards.some(({ marker }) => marker === hit.marker)) {
      timer = window.setTimeout(() => open(hit.marker, hit.note, true), REST);
    } else if (!hit && cards.at(-1)?.byHover && !isInCard(event)) {
      timer = window.setTimeout(() => closeFrom(cards.findIndex(({ byHover }) => byHover)), GRACE);
    }
  });
  listen('focusin', (event) => {
    if (cards.length === 0 || isInCard(event) || at(event)) return;
    closeFrom(0);
  });
  signal.addEventListener('abort', () => closeFrom(0));
  return notes;
}
