/** Pages of article markup with an exact number of elements, the same every time. */

/** True sentences; the *term* may be drawn as a link, as emphasis or as plain words. */
const SENTENCES = [
  'Caravans from *Samarkand* carried paper westward long before Europe learned to make it.',
  'Zhang Qian returned to *Chang’an* in 126 BC with the first Han report on the Ferghana valley.',
  'The *Via Egnatia* joined the Adriatic to Byzantium across the mountains of Macedonia.',
  'Justinian’s subjects learned to raise silkworms when eggs were brought to *Constantinople* about 552.',
  'A bill drawn in *Genoa* could be paid in Bruges without a coin crossing the Alps.',
  'Ibn Battuta left *Tangier* in 1325 and did not see it again for twenty-four years.',
  'The *Hanseatic League* kept a counting house at Bergen and bought dried cod by the shipload.',
  'Zheng He’s first fleet sailed from the *Yangzi* in 1405 with more than two hundred vessels.',
  'The eruption of *Tambora* in 1815 spoiled harvests in New England and the Rhineland a year later.',
  'Venetian galleys sailed to *Alexandria* in convoy, on dates fixed by the Senate.',
  'The *Almagest* reached Latin readers from Arabic, in the version made at Toledo in 1175.',
  'Pepper was dear in *Lisbon* before 1499 and merely expensive afterwards.',
  'The *Suez Canal* opened in November 1869, and sailing ships lost the tea trade to steam.',
  'Mehmed II took *Trebizond* in 1461 and ended the last Byzantine court.',
  'At *Kaffa* the Genoese sold grain, furs and slaves until the Ottomans came in 1475.',
  'The *Treaty of Tordesillas* drew a line through lands that neither signatory had seen.',
  'Amsterdam’s *Exchange Bank*, founded in 1609, gave merchants money of a steady weight.',
  'The *Trans-Siberian Railway* was begun at Vladivostok in 1891, with the heir to the throne looking on.',
  'Coffee came to Istanbul in the middle of the sixteenth century and to *Vienna* before 1700.',
  'The *Peutinger Table* stretches the Roman roads into a strip nearly seven metres long.',
] as const;

const TITLES = ['Roads', 'Harbours', 'Letters', 'Silver', 'Pilgrims', 'Winters', 'Charters', 'Maps'];

/** A whole page on which `document.querySelectorAll('*').length` is `total` (at least 20). */
export function elementsPage(total: number): string {
  let left = total;
  let sentence = 0;
  const tag = (name: string, inner: string, attributes = ''): string => {
    left -= 1;
    return `<${name}${attributes}>${inner}</${name}>`;
  };
  const say = (mark: (term: string, at: number) => string): string => {
    const at = sentence++;
    // A stride of seven visits all twenty sentences before one comes back.
    const text = SENTENCES[(at * 7) % SENTENCES.length] ?? '';
    return text.replace(/\*(.+?)\*/, (_, term: string) => mark(term, at));
  };
  const words = (term: string) => term;
  const link = (term: string, at: number) => tag('a', term, ` href="#part-${at % 8}"`);
  const stress = (term: string) => tag('em', term);

  const paragraph = () => tag('p', [say(link), say(words), say(stress), say(link)].join(' '));
  const short = () => tag('p', `${say(words)} ${say(link)}`);
  const list = () => tag('ul', [link, words, stress, words].map((mark) => tag('li', say(mark))).join('\n'));
  const quote = () => tag('blockquote', tag('p', say(words)));
  const blocks = [paragraph, short, paragraph, list, paragraph, short, quote];
  const dearest = 8; // the most elements one block costs: a list with its items and marks

  const part = (number: number): string => {
    const title = `${TITLES[number % TITLES.length]}, part ${number + 1}`;
    const heading = tag(number % 4 === 0 ? 'h2' : 'h3', title, ` id="part-${number}"`);
    const body = blocks.map((block) => (left > dearest ? block() : ''));
    return tag('section', [heading, ...body].filter(Boolean).join('\n'));
  };

  left -= 9; // html, head, two meta, title, style, body, article, h1
  const parts: string[] = [];
  while (left > dearest) parts.push(part(parts.length));
  while (left > 0) parts.push(tag('p', say(words)));

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Roads and harbours, in ${total} elements</title>
<style>
body { font: 15px/1.5 Georgia, serif; color: #222; background: #fff; max-width: 44em; margin: 0 auto; padding: 16px }
h2 { font-size: 1.6em } h3 { font-size: 18px; line-height: 24px } li { font-size: .95em } blockquote { font-style: italic }
a { color: #06469b }
</style>
</head>
<body>
<article>
<h1>Roads and harbours</h1>
${parts.join('\n')}
</article>
</body>
</html>
`;
}
