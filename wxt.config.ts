import { defineConfig } from 'wxt';
import { commands } from './components/display/commands';
import { packagedFiles } from './components/display/stylesheet';

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
  vite: () => ({ build: { target: 'es2022', cssTarget: ['chrome123', 'firefox142'] } }),
  hooks: {
    // A site's look is the list of packaged style sheets registered for it; the table says what there is to package.
    'build:publicAssets': (_, assets) => {
      for (const { path, contents } of packagedFiles()) assets.push({ relativeDest: path, contents });
    },
  },
});
