/** Expected trouble is a value: a function that can meet it returns a `Result`; bugs throw. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function trouble<E>(value: E): Result<never, E> {
  return { ok: false, trouble: value };
}
