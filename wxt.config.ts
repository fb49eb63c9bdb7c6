import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { commands } from './components/display/commands';
import { atHandPath, atHandScript, fonts, isAtHand } from './components/display/fonts';
import { packagedFiles } from './components/display/stylesheet';

/** Where npm has put a file of a package. */
const located = (from: string) => fileURLToPath(import.meta.resolve(from));

/** Each packaged font file and licence, and where npm has put it. */
function fontFiles(): { path: string; from: string }[] {
  const files = Object.values(fonts).flat();
  const packages = new Map(files.map(({ path, from }) => [from.split('/', 2).join('/'), path.split('-', 1)[0]]));
  const licences = [...packages].map(([name, path]) => ({ path: `${path}-LICENSE.txt`, from: `${name}/LICENSE` }));
  return [...files, ...licences].map(({ path, from }) => ({ path, from: located(from) }));
}

/** Readability tells every step to a log that is off, and writes out the whole article for it: half a kilobyte, and time. */
const silentReadability: Plugin = {
  name: 'silent-readability',
  transform: (code, id) =>
    id.endsWith('/@mozilla/readability/Readability.js') ? code.replace(/^ *this\.log\([^;]*\);$/gm, '') : null,
};

export default defineConfig({
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [16, 24, 32, 48, 96, 128] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    commands: commands(),
    // Any site may show text in a packaged font. Chromium gives the files addresses that change with every session, and
    // Firefox those of a random host, so that a page cannot ask for them and so learn that Lectern is here.
    web_accessible_resources: [
      { resources: ['fonts/*.woff2'], matches: ['*://*/*'], ...(browser === 'chrome' && { use_dynamic_url: true }) },
    ],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lectern@lectern.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  // The oldest browsers let in know light-dark(); what would stand in for it looks at the root only, not at our hosts.
  vite: () => ({
    plugins: [silentReadability],
    build: { target: 'es2022', cssTarget: ['chrome123', 'firefox142'] },
  }),
  hooks: {
    // A site's look is the list of packaged style sheets registered for it; the table says what there is to package.
    'build:publicAssets': (_, assets) => {
      for (const { path, from } of fontFiles()) assets.push({ relativeDest: path, absoluteSrc: from });
      for (const file of Object.values(fonts).flat().filter(isAtHand)) {
        const bytes = readFileSync(located(file.from));
        assets.push({ relativeDest: atHandPath(file), contents: atHandScript(file, bytes.toString('base64')) });
      }
      for (const { path, contents } of packagedFiles()) assets.push({ relativeDest: path, contents });
    },
  },
});
