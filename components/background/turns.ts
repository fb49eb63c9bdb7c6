/** Has deeds done one after another, so that none begins with what another is about to replace. */
export function turns() {
  let turn: Promise<unknown> = Promise.resolve();
  return <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  };
}
