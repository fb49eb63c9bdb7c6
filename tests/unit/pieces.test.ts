// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { piecesOf } from '@/components/reader/safe/pieces';

const paragraphs = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `<p>${word} <b>${at}</b></p>`).join('\n');

function box(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

describe('the pieces of an article', () => {
  const html = `First${paragraphs(3, 'a')}<div id="d"><section>${paragraphs(900, 'b')}</section> and <i>more</i></div><ul>${'<li>c</li>'.repeat(700)}</ul>last<!-- end -->`;

  it('make the same again, put back in their order', () => {
    const top = box(html);
    const before = top.innerHTML;
    const pieces = [...piecesOf(top)];
    for (const { nodes } of pieces) for (const node of nodes) node.remove();
    expect(top.innerHTML).toBe('');
    for (const { parent, nodes } of pieces) (parent as Element).append(...nodes);
    expect(top.innerHTML).toBe(before);
    expect(pieces.length).toBeGreaterThan(6);
  });

  it('are small, but for what means something only whole', () => {
    const drawing = `<svg>${'<g></g>'.repeat(2000)}</svg>`;
    const sizes = [...piecesOf(box(`${html}${drawing}`))]
      .filter(({ isShell }) => !isShell)
      .map(({ nodes }) =>
        nodes.reduce((sum, node) => sum + 1 + ((node as Element).querySelectorAll?.('*').length ?? 0), 0),
      );
    expect(Math.max(...sizes)).toBeGreaterThan(2000);
    expect(sizes.filter((size) => size > 800)).toHaveLength(1);
  });

  it('of a short one are one', () => {
    expect([...piecesOf(box(paragraphs(20, 'a')))]).toHaveLength(1);
    expect([...piecesOf(box(''))]).toEqual([]);
  });
});
