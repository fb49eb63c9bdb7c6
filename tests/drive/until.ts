/** How long a state may take to come about before a test gives up on it. */
const PATIENCE = 15_000;

/**
 * Asks again and again until the answer is neither empty nor an error, and resolves with it.
 * Rejects with `what` was awaited (and the last error) when patience runs out.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = PATIENCE,
): Promise<NonNullable<Exclude<T, false | 0 | ''>>> {
  const end = Date.now() + patience;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<Exclude<T, false | 0 | ''>>;
      cause = undefined;
    } catch (error) {
      // Pages that are on their way in or out throw; whether that matters shows at the end.
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (Date.now() < end);
  throw new Error(`Waited ${patience} ms in vain: ${what}`, { cause });
}
