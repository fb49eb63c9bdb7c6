import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's BiDi connection used here; puppeteer keeps it out of its types. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): boolean;
}
interface Tree {
  contexts: { context: string }[];
}
type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

function connection(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** Sends a command of WebDriver BiDi that puppeteer has no method for. */
export async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  return (await connection(browser).send(method, params)).result as T;
}

/** Tells puppeteer of an event that Firefox kept to itself. */
export function tell(browser: Browser, event: string, params: object): void {
  connection(browser).emit(event, params);
}

/** Evaluates an expression that resolves to JSON, in a tab, in a view of the extension or in a window of the browser. */
export async function evaluate<T>(browser: Browser, context: string, expression: string): Promise<T> {
  const params = { expression, target: { context }, awaitPromise: true };
  const answer = await send<Evaluated>(browser, 'script.evaluate', params);
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value === undefined ? (undefined as T) : JSON.parse(answer.result.value);
}

/**
 * Runs the body of an async function with the rights of the browser's own code, in one of its windows. The body finds
 * its arguments by name, and `load` for the modules of the browser.
 */
export async function inside<T>(
  browser: Browser,
  body: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { contexts } = await send<Tree>(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [first] = contexts;
  if (!first) throw new Error('Firefox has no window left');
  const names = Object.keys(args);
  const values = names.map((name) => JSON.stringify(args[name]) ?? 'undefined');
  const expression = `(async (${names.join(', ')}) => {
    const load = (module) => ChromeUtils.importESModule(module);
    return JSON.stringify(await (async () => { ${body} })());
  })(${values.join(', ')})`;
  return evaluate(browser, first.context, expression);
}
