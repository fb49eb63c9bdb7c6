// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markdownOf } from '@/components/reader/markdown';

/** What is copied as Markdown of an article in the reader. */
function copied(html: string): string {
  document.body.innerHTML = `<main>${html}</main>`;
  return markdownOf(document.querySelector('main') as Element, []);
}

describe('an article as Markdown', () => {
  it('has a listing as code, without the numbers of its lines', () => {
    const listing =
      '<table><tbody><tr><td aria-hidden="true"><pre>1\n2</pre></td><td><pre>for toll in tolls:\n    print(toll)\n</pre></td></tr></tbody></table>';
    expect(copied(`<p>It prints:</p>${listing}<p>All of them.</p>`)).toBe(
      'It prints:\n\n```\nfor toll in tolls:\n    print(toll)\n```\n\nAll of them.\n',
    );
  });

  it('has a table of figures as a table', () => {
    expect(
      copied(
        '<table><thead><tr><th>Year</th><th>Ships</th></tr></thead><tbody><tr><td>1712</td><td>14</td></tr></tbody></table>',
      ),
    ).toBe('| Year | Ships |\n| --- | --- |\n| 1712 | 14  |\n');
  });
});
