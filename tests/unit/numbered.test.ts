// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { numbered } from '@/components/reader/choose/numbered';

it('a copy to choose in has all words, without marks of stress, and says what each part stands for', () => {
  const area = document.createElement('div');
  area.innerHTML =
    'Zero<p id="one">One <b>two <a href="/x">three <i>four</i></a></b> five</p><br><ul><li><span>six</span></li></ul><!-- no --><p class="e"></p>end';
  const { clone, elements } = numbered(area, 'data-n');
  expect(clone.innerHTML.replace(/ data-n="\d+"/g, '')).toBe(
    'Zero<p id="one">One two <a href="/x">three four</a> five</p><br><ul><li>six</li></ul><p class="e"></p>end',
  );
  for (const copy of [clone, ...clone.querySelectorAll('*')]) {
    const own = elements[Number(copy.getAttribute('data-n'))];
    expect([own?.localName, own?.id]).toEqual([copy.localName, copy.id]);
  }
});
