import type { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellResult } from "../model/cell";
import { isCellError } from "../model/cell";

export type EngineFunctions = NonNullable<Parameters<typeof calculateFormulas>[0]["userFunctions"]>;
export type EngineFunction = EngineFunctions extends ReadonlyMap<string, infer F> ? F : never;

/** The tags of values inside the package: RVKind of its `formula` module, 10.2.0 (its enums are not exported). */
export const engineTag = { blank: 0, number: 1, text: 2, boolean: 3, error: 4, array: 5 } as const;

/** A value as the package passes it between functions. */
export type EngineValue =
  | { readonly kind: typeof engineTag.blank }
  | { readonly kind: typeof engineTag.number; readonly value: number }
  | { readonly kind: typeof engineTag.text; readonly value: string }
  | { readonly kind: typeof engineTag.boolean; readonly value: boolean }
  | { readonly kind: typeof engineTag.error; readonly code: string }
  | {
      readonly kind: typeof engineTag.array;
      readonly rows: readonly (readonly EngineValue[])[];
      readonly height: number;
      readonly width: number;
      /** 1-based row and column of the first cell, by which the package picks the formula's own row */
      readonly originRow: number;
      readonly originCol: number;
    };

/** A value of ours as the package knows it. */
export function engineValue(value: CellResult): EngineValue {
  if (value === null) return { kind: engineTag.blank };
  if (isCellError(value)) return { kind: engineTag.error, code: value.error };
  if (typeof value === "number") return { kind: engineTag.number, value };
  if (typeof value === "string") return { kind: engineTag.text, value };
  return { kind: engineTag.boolean, value };
}
