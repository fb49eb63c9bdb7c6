/**
 * By what a packaged script is known to be in a page, in its own world that the page cannot see: `lecternPainter`, of
 * `painter.js`.
 */
export const presenceOf = (file: string) => `lectern${file.charAt(0).toUpperCase()}${file.slice(1, -'.js'.length)}`;
