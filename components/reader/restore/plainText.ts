/** Plain text, whose lines were broken for paper or a screen of another width: its running text flows on. */

/** Characters of a full line at least; what is narrower is in columns, or of verses. */
const NARROW = 40;
/** A line that was broken because it was full has such a part of the length of those that are full. */
const FULL = 0.6;
/** So many of all lines are no longer than what counts as full. */
const MOST_LINES = 0.9;
/** Such a part of an article is plain text, or it is about something else, as the console it shows; */
const MOST = 0.5;
/** and such a part of that is running text, or its lines mean something where they are. */
const RUNNING = 0.5;
/** So many of a block's lines begin with a capital where each is a verse. */
const VERSES = 0.7;

const BLANK_LINES = /\n(?:[^\S\n]*\n)+/;
/** Words stand in columns where there is more between them than after a sentence. */
const COLUMNS = /[^\s.!?:;”"’')\]](?: {2,}|\t)\S/;
const HYPHEN = /(?<=\p{L})[-\u00ad\u2010¬]$/u;

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Whether the lines of a block stand below each other at one margin, which the first may step in from. */
const isSquare = ([, ...others]: string[]) => new Set(others.map(indentOf)).size <= 1;

/** Whether each line of a block but the last was broken because it was full. */
function isRunning(lines: string[], width: number): boolean {
  if (lines.length < 2 || !isSquare(lines) || lines.some((line) => COLUMNS.test(line))) return false;
  if (lines.slice(0, -1).some((line) => line.length < width * FULL)) return false;
  const others = lines.slice(1);
  return others.length < 2 || others.filter((line) => /^\s*\p{Lu}/u.test(line)).length < others.length * VERSES;
}

/** Lines as one; a word that was parted between them is joined where the text has it whole elsewhere. */
function joined(lines: string[], words: Set<string>): string {
  return lines.reduce((said, line) => {
    const next = line.trimStart();
    if (!HYPHEN.test(said)) return `${said} ${next}`;
    const start = said.replace(HYPHEN, '');
    const whole = `${/\p{L}+$/u.exec(start)?.[0]}${/^\p{L}*/u.exec(next)?.[0]}`.toLowerCase();
    return words.has(whole) ? start + next : said + next;
  });
}

/** Gives an article that is preformatted text, without elements in it and mostly running, the paragraphs it only shows. */
export function flowPlainText(root: Element): void {
  for (const pre of root.querySelectorAll('pre')) {
    const said = (pre.textContent ?? '').replace(/\r\n?|\f/g, '\n').trimEnd();
    if (pre.firstElementChild || said.length < (root.textContent?.length ?? 0) * MOST) continue;
    const blocks = said.split(BLANK_LINES).map((block) => block.split('\n').map((line) => line.trimEnd()));
    const lengths = blocks.flatMap((lines) => lines.map((line) => line.length)).sort((one, other) => one - other);
    const width = lengths[Math.floor(lengths.length * MOST_LINES)] ?? 0;
    const running = new Set(width < NARROW ? [] : blocks.filter((lines) => isRunning(lines, width)));
    const inAll = [...running].reduce((sum, lines) => sum + lines.join(' ').length, 0);
    if (running.size === 0 || inAll < said.length * RUNNING) continue;
    const words = new Set(said.toLowerCase().match(/\p{L}+/gu));
    let placed: Element | null = null;
    for (const lines of blocks) {
      if (!lines.some(Boolean)) continue;
      const isPlaced = !running.has(lines) && (!isSquare(lines) || lines.some((line) => COLUMNS.test(line)));
      // Tables have blank lines, too.
      if (isPlaced && placed) placed.append(`\n\n${lines.join('\n')}`);
      else {
        const block: Element = root.ownerDocument.createElement(isPlaced ? 'pre' : 'p');
        if (isPlaced) block.textContent = lines.join('\n');
        else if (running.has(lines)) block.textContent = joined(lines, words).trim();
        else block.append(...brokenLines(lines, root.ownerDocument));
        pre.before(block);
        placed = isPlaced ? block : null;
      }
    }
    pre.remove();
  }
}

/** Lines that stay so, as verses and the lines of a title page do. */
const brokenLines = (lines: string[], page: Document): (string | Element)[] =>
  lines.flatMap((line, at) => (at ? [page.createElement('br'), line.trim()] : [line.trim()]));
