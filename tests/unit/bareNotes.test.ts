// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linkBareNotes } from '@/components/notes/bare';

/** The text with its links to notes in angle brackets, and where these lead. */
function linked(html: string): [text: string, leads: string[]] {
  document.body.innerHTML = html;
  linkBareNotes(document.body);
  const links = [...document.querySelectorAll('a')];
  const leads = links.map((link) => document.getElementById(link.hash.slice(1))?.textContent?.trim() ?? 'nowhere');
  for (const link of links) link.textContent = `<${link.textContent}>`;
  return [document.querySelector('p')?.textContent ?? '', leads];
}

describe('notes that are only numbered', () => {
  const raised = '<p>A toll<sup>1</sup> was set.<sup>2</sup></p>';
  const notes = '<p><sup>1</sup> Hald, p. 3.</p><p><sup>2</sup> Register.</p>';
  const both = ['1 Hald, p. 3.', '2 Register.'];

  it('are those that begin with a raised number, under a heading or a line of large letters that says so', () => {
    for (const heading of ['<h3>Notes</h3>', '<center><b>NOTES</b></center>', '<div><strong>Endnotes</strong></div>'])
      expect(linked(raised + heading + notes)).toEqual(['A toll<1> was set.<2>', both]);
  });

  it('need no heading below a line, where the text before mentions each', () => {
    expect(linked(`${raised}<hr>${notes}`)[1]).toEqual(both);
    expect(linked(`${raised}<hr><ol><li>Hald, p. 3.</li><li>Register.</li></ol>`)[1]).toEqual([
      'Hald, p. 3.',
      'Register.',
    ]);
    expect(linked(`${raised}<hr>${notes}<p><sup>3</sup> Never told of.</p>`)[1]).toEqual([]);
    expect(linked(`<p>A toll was set in 1712.</p><hr>${notes}`)[1]).toEqual([]);
  });

  it('are known under what Russians, Arabs, Turks and Germans call them', () => {
    for (const heading of [
      'Сноски',
      'Источники',
      'Список литературы',
      'ملاحظات',
      'المصادر والمراجع',
      'Bibliyografya',
      'Belege',
    ])
      expect(linked(`${raised}<h3>${heading}</h3>${notes}`)[1], heading).toEqual(both);
  });

  it('are mentioned with the page on which it stands, too', () => {
    const list = '<h2>Литература</h2><ol><li>Хальд, Пошлины.</li><li>Реестр.</li></ol>';
    const [text, leads] = linked(`<p>Пошлина [1, с. 12] была высока [2, с. 3–5; 7].</p>${list}`);
    expect(text).toBe('Пошлина <[1>, с. 12] была высока <[2>, с. 3–5; 7].');
    expect(leads).toEqual(['Хальд, Пошлины.', 'Реестр.']);
    expect(linked(`<p>Шли [1, 2 или 3] года.</p>${list}`)[1]).toEqual([]);
  });

  it('are mentioned several at once, each by itself', () => {
    const list = '<h2>Notes</h2><ol><li>Hald.</li><li>Register.</li><li>Roll.</li></ol>';
    const [text, leads] = linked(`<p>A toll [1, 3; 2] was set in [1712, 1] and [3].</p>${list}`);
    expect(text).toBe('A toll [<1>, <3>; <2>] was set in [1712, 1] and <[3]>.');
    expect(leads).toEqual(['Hald.', 'Roll.', 'Register.', 'Roll.']);
  });

  it('are mentioned in the brackets that they have themselves', () => {
    const [text, leads] = linked('<p>A toll (1) was set [1] in (1712).</p><h2>Notes</h2><p>(1) Hald, p. 3.</p>');
    expect(text).toBe('A toll <(1)> was set [1] in (1712).');
    expect(leads).toEqual(['(1) Hald, p. 3.']);
  });

  it('are not mentioned by the numbers of paragraphs, which begin them', () => {
    const [text, leads] = linked(
      '<p><span>[1]</span> A toll was set [1].</p><p>[2] It was high.</p><h2>Notes</h2><p>[1] Hald, p. 3.</p><p>[2] Register.</p>',
    );
    expect(text).toBe('[1] A toll was set <[1]>.');
    expect(leads).toEqual(['[1] Hald, p. 3.']);
    expect(linked('<table><tr><td>A toll<td>[1]</table><h2>Notes</h2><p>[1] Hald, p. 3.</p>')[1]).toHaveLength(1);
    expect(linked('<p>[1] It was high.</p><hr><p>[1] Hald, p. 3.</p>')[1]).toEqual([]);
  });

  it('are led to by links or by bare numbers, not by both', () => {
    const [text] = linked(
      '<p>A toll<a href="#n1">1</a> was set, says roll [1].</p><h2>Notes</h2><ol><li id="n1">Hald, p. 3.</li></ol>',
    );
    expect(text).toBe('A toll<1> was set, says roll [1].');
  });
});
