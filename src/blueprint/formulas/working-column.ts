import type { ColumnBlueprint } from "../blueprint";

const mark = "Working: ";

/** True for the header of a step of a calculation, which nobody reads as a text. */
export function isWorking(header: string): boolean {
  return header.startsWith(mark);
}

/**
 * A step of a longer calculation: visible at the right of its table, headed "Working: …".
 * @param header with those words or without them
 */
export function workingColumn(header: string, formula?: string, widthInCharacters = 18): ColumnBlueprint {
  return {
    header: isWorking(header) ? header : `${mark}${header}`,
    role: "formula",
    widthInCharacters,
    ...(formula === undefined ? {} : { formula }),
  };
}
