import type { ColumnBlueprint } from "../blueprint";

/** A step of a longer calculation: visible at the right of its table, headed "Working: …". */
export function workingColumn(header: string, formula?: string, widthInCharacters = 18): ColumnBlueprint {
  return {
    header: `Working: ${header}`,
    role: "formula",
    widthInCharacters,
    wrap: true,
    ...(formula === undefined ? {} : { formula }),
  };
}
