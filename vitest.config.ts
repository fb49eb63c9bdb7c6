import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Files that look at each frame. */
const frames = ['faces', 'flash', 'hostile', 'place', 'popup', 'steady', 'typography'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** Tests that drive real browsers, `workers` files of them at once. */
const inBrowsers = (
  name: string,
  workers: number,
  which: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    globalSetup: 'tests/e2e/setup.ts',
    maxWorkers: workers,
    // Files share the browsers of their worker.
    isolate: false,
    // A real browser on a busy machine now and then swallows a click; what fails for a reason fails again.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    sequence: { groupOrder: 1 },
    ...which,
  },
});

export default defineConfig({
  resolve: { alias: { '@': here('.'), '#i18n': here('./.wxt/i18n/index.ts') } },
  test: {
    reporters: ['default', './tests/summary.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      inBrowsers('e2e', 2, { include: ['tests/e2e/**/*.test.ts'], exclude: frames }),
      // After the others, by themselves: a browser that is starved by another's drops the frames that are counted.
      inBrowsers('frames', 1, { include: frames, sequence: { groupOrder: 2 } }),
    ],
  },
});
