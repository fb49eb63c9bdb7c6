import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import type { Stage } from './stage';

/** Says on the stage that the page is being looked at, and goes on when that is seen. */
export function waiting({ document, window, leave, ended }: Stage, words: Words, goOn: () => void): void {
  const text = make('p', { textContent: words('panel.loading'), lang: words('language'), dir: words('direction') });
  text.role = 'status';
  document.body.append(text);
  const left = new AbortController();
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), { signal: left.signal });
  // Two frames: what is asked for in the first is painted after it.
  window.requestAnimationFrame(() =>
    window.requestAnimationFrame(() => {
      left.abort();
      if (ended.aborted) return;
      text.remove();
      goOn();
    }),
  );
}
