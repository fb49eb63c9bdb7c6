/**
 * A static server for the fixture pages in this folder, on 127.0.0.1 only.
 *
 * - `/sample/`, `/sizes/` … the files of this folder; `?trickle=60` sends an HTML page in about
 *   40 chunks that many milliseconds apart, the first one ending after the first visible words;
 *   `?bfcache` sends `no-cache` instead of `no-store`, so that the page may be kept for Back.
 * - `/tone.wav` is a minute of a quiet tone, `/moving.gif` a square that is red and blue by turns.
 * - `/late.css?ms=300&css=…` answers the given CSS after that many milliseconds.
 * - `/flash/:name` are the pages of `flash.ts`, which may trickle too.
 * - `/hostile/:name` are the pages of `hostile.ts`.
 * - `/ledger/:n` is a long article of n entries.
 * - `/elements/:n` and `/thousand/` (n = 1000) are pages of exactly n elements, without script.
 *
 * `serve({ pages })` adds pages of a test's own, by path.
 *
 * Every host name ending in `.localhost` shows the same files, so one server is many sites.
 * `node tests/pages/server.ts [port]` runs it by itself and prints its address.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { elementsPage } from './elements.ts';
import { flash } from './flash.ts';
import { hostile } from './hostile.ts';
import { ledgerPage } from './ledger.ts';
import { movingGif } from './movingGif.ts';

export interface PagesServer {
  port: number;
  /** The address of a path: `url('/sample/')`. */
  url(path: string): string;
  /** The same path on a site of its own: `site('alpha', '/sample/')` is on alpha.localhost. */
  site(name: string, path: string): string;
  /** The paths asked for so far. */
  requests: string[];
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const HTML = 'text/html; charset=utf-8';
const CHUNKS = 40;
const TYPES = new Map([
  ['.html', HTML],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.gif', 'image/gif'],
  ['.svg', 'image/svg+xml'],
  ['.pdf', 'application/pdf'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.xml', 'text/xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.ttf', 'font/ttf'],
]);

export async function serve(options: { port?: number; pages?: Record<string, string> } = {}): Promise<PagesServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response, options.pages).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    site: (name, path) => `http://${name}.localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve()).closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Record<string, string> = {},
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://pages.invalid');
  const cache = searchParams.has('bfcache') ? 'no-cache' : 'no-store';
  const send = (type: string, body: string | Buffer) =>
    void response.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(body);

  if (Object.hasOwn(pages, pathname)) return send(HTML, pages[pathname] ?? '');
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  if (pathname === '/late.css') {
    await wait(Number(searchParams.get('ms') ?? 300));
    return send('text/css; charset=utf-8', searchParams.get('css') ?? '');
  }

  if (pathname === '/tone.wav') return send('audio/wav', tone(60));
  if (pathname === '/moving.gif') return send('image/gif', movingGif());

  const trap = hostile[/^\/hostile\/(\w+)$/.exec(pathname)?.[1] ?? ''];
  if (trap) {
    const headers = { 'content-type': trap.type, 'cache-control': cache, ...trap.headers };
    return void response.writeHead(200, headers).end(trap.body);
  }

  const count = pathname === '/thousand/' ? '1000' : /^\/elements\/(\d{2,6})$/.exec(pathname)?.[1];
  // The URL parser has resolved every `..`, and an encoded slash is no path of ours.
  const file = join(ROOT, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const entries = /^\/ledger\/(\d{1,5})$/.exec(pathname)?.[1];
  const long = count ? elementsPage(Number(count)) : entries && ledgerPage(Number(entries));
  const made = long || flash[/^\/flash\/(\w+)$/.exec(pathname)?.[1] ?? ''];
  const type = made ? HTML : TYPES.get(extname(file));
  const body = made ?? (type && (await readFile(file).catch(() => undefined)));
  if (!type || body === undefined) return plain(response, 404, `No page at ${pathname}`);
  if (!searchParams.has('trickle') || type !== HTML) return send(type, body);

  response.writeHead(200, { 'content-type': HTML, 'cache-control': cache });
  for (const chunk of chunks(body.toString())) {
    if (response.destroyed) return;
    response.write(chunk);
    await wait(Number(searchParams.get('trickle')) || 60);
  }
  response.end();
}

/** Up to and including the first visible words of the body, then the rest in equal pieces. */
function* chunks(html: string): Generator<Buffer> {
  const token = /<!--.*?-->|<(script|style|template)\b.*?<\/\1>|<[^>]*>?|[^<]+/gis;
  let end = html.search(/<body/i);
  for (let words = 0; words < 40 && end < html.length; end = token.lastIndex) {
    token.lastIndex = end;
    const text = token.exec(html)?.[0] ?? '';
    if (!text.startsWith('<')) words += text.trim().length;
  }
  yield Buffer.from(html.slice(0, end));
  const rest = Buffer.from(html.slice(end));
  const size = Math.ceil(rest.length / (CHUNKS - 1));
  for (let at = 0; at < rest.length; at += size) yield rest.subarray(at, at + size);
}

/** A tone of so many seconds: 8-bit samples, 8,000 a second (http://soundfile.sapp.org/doc/WaveFormat/). */
function tone(seconds: number): Buffer {
  const rate = 8000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + rate * seconds, 4);
  header.write('WAVEfmt ', 8);
  for (const [at, value, bytes] of [
    [16, 16, 4],
    [20, 1, 2],
    [22, 1, 2],
    [24, rate, 4],
    [28, rate, 4],
    [32, 1, 2],
    [34, 8, 2],
  ] as const) {
    header.writeUIntLE(value, at, bytes);
  }
  header.write('data', 36);
  header.writeUInt32LE(rate * seconds, 40);
  const samples = Buffer.from(
    Array.from({ length: rate * seconds }, (_, at) => 128 + 8 * Math.sin((at * 2 * Math.PI * 220) / rate)),
  );
  return Buffer.concat([header, samples]);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${text}\n`);
}

if (import.meta.main) {
  const pages = await serve({ port: Number(process.argv[2] ?? 0) });
  console.log(pages.url('/'));
}
