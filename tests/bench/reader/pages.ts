import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ledgerPage } from '../../pages/ledger.ts';

/** A page to read, with the address it was saved from. */
export interface SavedPage {
  id: string;
  url: string;
  html: string;
  /** The true text of its article, where it is known. */
  truth?: string;
  /** What it was picked for: 's' for the first benchmark's, else the second's reason. */
  subset: string;
}

interface Truth {
  set: string;
  why?: string;
  url: string;
  text: string;
}

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
const OWN = fileURLToPath(new URL('../../pages/articles/', import.meta.url));
const NOWHERE = 'https://page.invalid/article';

/** The pages with their true text; undefined where they are not beside the project. */
export function benchmarkPages(): SavedPage[] | undefined {
  const folder = shared('extraction/');
  if (!existsSync(join(folder, 'truth.json'))) return undefined;
  const truths: Record<string, Truth> = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  return Object.entries(truths).map(([id, { why, url, text }]) => ({
    id,
    url: url || NOWHERE,
    html: gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString('utf8'),
    truth: text,
    subset: why ?? 's',
  }));
}

/** Whole pages of many makers, beside the project; none where they are not there. */
export function realPages(): SavedPage[] {
  const folder = shared('pages/');
  if (!existsSync(join(folder, 'manifest.json'))) return [];
  const { pages }: { pages: { id: string; entry: string }[] } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  return pages
    .filter(({ entry }) => /\.x?html?$/.test(entry))
    .map(({ id, entry }) => ({
      id,
      url: `https://${id}.invalid${entry}`,
      html: readFileSync(join(folder, id, entry), 'utf8'),
      subset: 'real',
    }));
}

/** Pages to open the reader over: the largest real one, and made ones of one and of twenty megabytes. */
export function largePages(): SavedPage[] {
  const [largest] = realPages().sort((one, other) => other.html.length - one.html.length);
  const made = [2000, 39_000].map((entries) => ({
    id: `${entries.toLocaleString('en')} entries of a ledger`,
    url: NOWHERE,
    html: ledgerPage(entries),
    subset: 'own',
  }));
  return largest ? [largest, ...made] : made;
}

/** The project's own fixture articles. */
export function ownPages(): SavedPage[] {
  return readdirSync(OWN)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      id: name.replace('.html', ''),
      url: `https://fixture.invalid/${name}`,
      html: readFileSync(join(OWN, name), 'utf8'),
      subset: 'own',
    }));
}
