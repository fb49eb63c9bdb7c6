import { FIRM } from '@/components/display/marks';

/** As long as something stands at the foot of the window, the page scrolls what has the focus, and its own end, above it. */
export function keepFree(foot: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  const own = Number.parseFloat(getComputedStyle(document.documentElement).paddingBottom) || 0;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // It is told of a size of 0 as well, when that is taken away.
  const sizes = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    const room = `padding-bottom: ${own + height}px !important; scroll-padding-bottom: ${height}px !important`;
    sheet.replaceSync(`:root${FIRM} { ${room} }`);
    if (foot.isConnected) return;
    sizes.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  sizes.observe(foot);
}
