import { cellResult, isCellError } from "../../src/workbench/model/cell";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";

/** Formulas that give an error value: sheet, key of the cell, formula. */
export function errorValues(workbook: WorkbookModel): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula !== undefined && isCellError(cellResult(cell))
        ? [`${sheet.name} ${key}: ${JSON.stringify(cellResult(cell))} in ${cell.formula.slice(0, 200)}`]
        : [],
    ),
  );
}

/** Every formula cell of ours against the same cell of theirs: words alike, numbers to nine digits, no error values. */
export function formulaDifferences(
  ours: WorkbookModel | undefined,
  theirs: WorkbookModel,
): { readonly list: readonly string[]; readonly compared: number } {
  const list: string[] = [];
  let compared = 0;
  for (const [i, sheet] of (ours?.sheets ?? []).entries()) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      compared += 1;
      const our = cellResult(cell);
      const their = cellResult(theirs.sheets[i]?.cells.get(key));
      const same =
        typeof our === "number" && typeof their === "number"
          ? Math.abs(our - their) <= 1e-9 * Math.max(1, Math.abs(our))
          : (our ?? "") === (their ?? "");
      if (!same || isCellError(our))
        list.push(
          `${sheet.name} ${key}: ${JSON.stringify(our)} against ${JSON.stringify(their)} in ${cell.formula.slice(0, 200)}`,
        );
    }
  }
  return { list, compared };
}
