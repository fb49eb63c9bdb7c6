/** Long articles in which no paragraph is like another: the ledger of a harbour, entry by entry. */

const SHIPS = ['Anna', 'Three Brothers', 'Heron', 'Good Intent', 'Maria', 'Providence', 'Elbe', 'Young Tobias'];
const GOODS = ['rye', 'salt', 'hemp', 'tar', 'herring', 'deal boards', 'copper', 'flax', 'wool', 'wax', 'iron'];
const PORTS = ['Riga', 'Bergen', 'Danzig', 'Hull', 'Lübeck', 'Åbo', 'Reval', 'Antwerp', 'Stockholm'];
const ENDS = [
  'and paid the toll in silver, which the clerk weighed twice before he wrote it down',
  'and lay eleven days for a wind, while the crew mended sails on the strand',
  'and was let go free, for the master showed a letter under the seal of the town',
  'and left a chest with the warden as a pledge until the autumn market',
];

/** The one of a list whose turn it is. */
const of = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A page of so many entries, each with a note at the end: 2,000 are about 1 MB and 20,000 elements. */
export function ledgerPage(entries: number): string {
  const body: string[] = [];
  const notes: string[] = [];
  for (let at = 1; at <= entries; at++) {
    const [ship, goods, other, port] = [of(SHIPS, at * 5), of(GOODS, at * 3), of(GOODS, at * 7 + 1), of(PORTS, at * 4)];
    if (at % 12 === 1) body.push(`<h2 id="week-${at}">Week ${Math.ceil(at / 12)}</h2>`);
    body.push(
      `<p>Entry ${at}. The <em>${ship}</em> of <a href="/ports/${at}">${port}</a> came in with ${at % 90} lasts of ${goods}` +
        `<sup id="back-${at}"><a href="#note-${at}">[${at}]</a></sup> and ${(at * 7) % 60} of <b>${other}</b>, ${of(ENDS, at)}; ` +
        `of the ${goods} a part went on to the weigh house, of which the warden took his hundredth, as in year ${1500 + (at % 200)}.</p>`,
    );
    if (at % 9 === 0) {
      const items = [1, 2, 3, 4].map((item) => `<li>${of(GOODS, at + item)}, bale ${at}.${item}, for ${port}</li>`);
      body.push(`<ul>${items.join('')}</ul>`);
    }
    if (at % 15 === 0) {
      const rows = [1, 2, 3, 4, 5].map(
        (row) => `<tr><td>${at}.${row}</td><td>${of(SHIPS, at + row)}</td><td>${(at * row) % 97}</td></tr>`,
      );
      body.push(
        `<table><caption>Dues up to entry ${at}</caption><tr><th>Entry</th><th>Ship</th><th>Dues</th></tr>${rows.join('')}</table>`,
      );
    }
    notes.push(
      `<li id="note-${at}"><a href="#back-${at}">^</a> Leaf ${at} of the book, in the hand of clerk ${at % 7}.</li>`,
    );
  }
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The ledger of the harbour</title></head>
<body><article><h1>The ledger of the harbour</h1>
${body.join('\n')}
<h2>Notes</h2><ol>${notes.join('\n')}</ol></article></body>
</html>
`;
}
