/** Runs what it is given one after the other, in the order in which it was asked for. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Two writes at once would each plan on what the other is just changing, for example when somebody leaves a view that is
 * still building and adds a row in another one. The second waits until the first has ended, well or not, and reads then.
 */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run;
    return run;
  };
}
