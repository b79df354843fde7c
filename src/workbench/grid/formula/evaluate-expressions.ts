import { LeaveToPackage } from "../../calculation/compiled/values";
import { readFormulaText, type FormulaText } from "../../calculation/formula-texts";
import type { CellResult } from "../../model/cell";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { evaluateByPackage } from "./evaluate-by-package";
import { SheetSurroundings, type AssumedCell } from "./sheet-surroundings";

/**
 * Evaluates formulas that stand in no cell (conditional formats, validation rules), in the context of a sheet and with
 * the workbook's present results, so that nothing else is calculated again. Formulas of our dialect run as functions, as in
 * the calculation; for any other the package gets the values of the sheets that it names.
 * @param formulas without "=", already shifted to the cell that they judge; A1 references only, as in files
 * @returns one result per formula, `{ error }` where Excel would show an error
 */
export function evaluateExpressions(
  workbook: WorkbookModel,
  sheet: Sheet,
  formulas: readonly string[],
  assumed?: AssumedCell,
): CellResult[] {
  const around = new SheetSurroundings(workbook, sheet, assumed);
  const left: string[] = [];
  const results = formulas.map((formula): CellResult | undefined => {
    const result = compiledResult(readFormulaText(formula), around);
    if (result === undefined) left.push(formula);
    return result;
  });
  const byPackage = evaluateByPackage(workbook, sheet, left, assumed);
  let next = 0;
  return results.map((result) => (result === undefined ? (byPackage[next++] ?? null) : result));
}

/** @returns `undefined` when the package has to judge */
function compiledResult(text: FormulaText, around: SheetSurroundings): CellResult | undefined {
  if (text.compiled === undefined) return undefined;
  around.references = text.references.references;
  try {
    return text.compiled(around);
  } catch (reason) {
    if (reason instanceof LeaveToPackage) return undefined;
    throw reason;
  }
}
