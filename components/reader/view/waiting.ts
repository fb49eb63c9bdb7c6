import { make } from '@/components/controls/dom';
import type { Words } from '@/components/controls/words';
import type { Stage } from './stage';

/**
 * Says on the stage that the page is being looked at, once that is seen begins with `work`, and gives what comes of it;
 * null where the reader was left meanwhile.
 */
export async function waiting<Result>(
  { document, window, leave, ended }: Stage,
  words: Words,
  work: () => Promise<Result | null>,
): Promise<Result | null> {
  const text = make('p', { textContent: words('panel.loading') });
  text.role = 'status';
  const progress = make('progress', { ariaLabel: words('panel.loading') });
  const box = make('div', { lang: words('language'), dir: words('direction') }, text, progress);
  document.body.append(box);
  const left = new AbortController();
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), { signal: left.signal });
  // In a task of its own after a frame: within the callback, what is seen would wait for the work.
  await new Promise((seen) => window.requestAnimationFrame(() => setTimeout(seen)));
  const result = ended.aborted ? null : await work();
  left.abort();
  if (ended.aborted) return null;
  box.remove();
  return result;
}
