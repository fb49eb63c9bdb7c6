/** Work that goes step by step, so that the browser, and who reads, can act in between. */
export type Steps<Result> = Generator<undefined, Result>;

/** How long, in ms, steps may follow each other: no task of more than 50 is felt (https://www.w3.org/TR/longtasks/). */
const SLICE = 40;

/** Elements that are gone through in some milliseconds. */
const MANY = 2000;

/** Each of `list`, with a step after every so many. */
export function* each<Item>(list: Iterable<Item>, act: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of list) {
    act(item);
    if (++count % MANY === 0) yield;
  }
}

/** Does all that is left to do. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does as many steps as fit into a slice of time, one slice after the other, with `pause` in between; null where `ended`
 * was aborted meanwhile.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pause: () => Promise<void>,
  ended?: AbortSignal,
): Promise<Result | null> {
  for (let begun = performance.now(); !ended?.aborted; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
  return null;
}
