/** A value that parts of the page watch. */
export interface Store<T> {
  get(): T;
  /** Replaces some properties and tells the watchers, unless nothing changed. */
  set(changed: Partial<T>): void;
  /** @returns a function that stops watching */
  watch(watcher: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set: (changed) => {
      const next = { ...value, ...changed };
      if ((Object.keys(changed) as (keyof T)[]).every((name) => Object.is(next[name], value[name]))) return;
      value = next;
      for (const watcher of [...watchers]) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
