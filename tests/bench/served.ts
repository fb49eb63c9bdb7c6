import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../pages/server.ts';

/** A page to try. */
export interface Served {
  id: string;
  url: string;
}

/** Every page there is to try, served on its own site. */
export async function servePages(): Promise<{ pages: Served[]; close(): Promise<void> }> {
  const own = await serve();
  const pages = ['sizes', 'colours', 'showing', 'sample', 'strip', 'letters'].map((id) => ({
    id: `own:${id}`,
    url: own.site(id, `/${id}/`),
  }));
  const server = new URL('../../../shared/pages/serve.mjs', import.meta.url);
  if (!existsSync(fileURLToPath(server))) return { pages, close: own.close };
  const shared: { pages: Map<string, unknown>; url(id: string): string; close(): Promise<void> } = await (
    await import(server.href)
  ).start();
  return {
    pages: [...pages, ...[...shared.pages.keys()].map((id) => ({ id, url: shared.url(id) }))],
    close: async () => {
      await own.close();
      await shared.close();
    },
  };
}
