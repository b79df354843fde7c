import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";

/** Why an action did not do what was asked: trouble that it foresaw, or a fault in the add-in. */
export type Failure =
  | { readonly kind: "trouble"; readonly trouble: Trouble }
  | { readonly kind: "unexpected"; readonly message: string };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/**
 * Runs one action. This is the only place of the pane where something thrown is caught:
 * it is shown, never swallowed, and what the person typed into a form stays there.
 */
export async function attempt<T>(action: () => Promise<Result<T, Trouble>>): Promise<Outcome<T>> {
  try {
    const result = await action();
    if (result.ok) return { ok: true, value: result.value };
    return { ok: false, failure: { kind: "trouble", trouble: result.trouble } };
  } catch (thrown) {
    return { ok: false, failure: { kind: "unexpected", message: readMessage(thrown) } };
  }
}

function readMessage(thrown: unknown): string {
  return thrown instanceof Error && thrown.message !== "" ? thrown.message : String(thrown);
}
