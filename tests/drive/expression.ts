/**
 * The source of a call: `run` with JSON arguments, resolving to JSON. `browser` and `chrome` are both there for it,
 * as names of its own rather than as globals, so that code which asks which of them exists is not deceived.
 */
export function expression(run: string, args: unknown[]): string {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(async () => {
    const browser = globalThis.browser ?? globalThis.chrome;
    const chrome = browser;
    return JSON.stringify(await (${run})(${list}));
  })()`;
}
