import { freshId, make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import { fragmentOf, type Note, namesOf } from './find';

/** Gives every note a link back to each of its markers that has none yet. */
export function addBackLinks(notes: readonly Note[], words: Words): void {
  for (const { block, from, markers, label } of notes) {
    if (from) continue;
    const known = new Set([...block.querySelectorAll('a[href^="#"]')].map(fragmentOf));
    for (const [at, marker] of markers.entries()) {
      if ([...namesOf(marker)].some((name) => known.has(name))) continue;
      marker.id ||= freshId('lectern-marker');
      const back = make('a', { href: `#${marker.id}`, className: 'lectern-back', textContent: '↩' });
      back.ariaLabel = words('notes.back', [markers.length > 1 ? `${label}, ${at + 1}` : label]);
      const last = [...block.children].findLast((child) => child.localName === 'p');
      (last ?? block).append(' ', back);
    }
  }
}
