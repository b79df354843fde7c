import { referencesOf } from "../calculation/formula-references";
import type { WorkbookModel } from "../model/workbook-model";
import { findSheet, findTable } from "../model/workbook-model";
import { HostError, invalidArgument } from "./host-error";

/** Excel's limit for the text of one formula. */
const longestFormula = 8192;

/**
 * Refuses a formula that Excel would not let anybody enter: brackets or quotes left open, a table, column or sheet that
 * is not there. (Excel takes a table reference only once the table exists, so the order of writing matters.)
 * @returns a check for formulas of one write; the same text is checked once
 */
export function formulaCheck(workbook: WorkbookModel): (formula: string) => void {
  const checked = new Set<string>();
  return (formula) => {
    if (checked.has(formula)) return;
    checked.add(formula);
    if (formula.length > longestFormula) {
      throw new HostError(
        "InvalidArgument",
        `A formula has at most ${longestFormula} characters; this one has ${formula.length}.`,
      );
    }
    if (!isClosed(formula)) throw invalidArgument(`The formula =${formula} leaves a bracket or quote open.`);
    for (const reference of referencesOf(formula).references) {
      if (reference.kind === "table") requireColumns(workbook, reference.table, reference.columns, formula);
      else if (reference.sheet !== undefined && !findSheet(workbook, reference.sheet)) {
        throw invalidArgument(`There is no sheet "${reference.sheet}" for the formula =${formula}.`);
      }
    }
  };
}

function requireColumns(
  workbook: WorkbookModel,
  name: string,
  columns: readonly string[],
  formula: string,
): void {
  const found = findTable(workbook, name);
  if (!found) throw invalidArgument(`There is no table "${name}" for the formula =${formula}.`);
  for (const wanted of columns) {
    const known = found.table.columns.some((column) => column.name.toLowerCase() === wanted.toLowerCase());
    if (!known)
      throw invalidArgument(`The table "${name}" has no column "${wanted}" for the formula =${formula}.`);
  }
}

function isClosed(formula: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'(?=!)/g, "");
  if (plain.includes('"')) return false;
  let round = 0;
  let square = 0;
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at];
    if (square > 0 && char === "'") at++;
    else if (char === "[") square++;
    else if (char === "]") square--;
    else if (square === 0 && char === "(") round++;
    else if (square === 0 && char === ")") round--;
    if (round < 0 || square < 0) return false;
  }
  return round === 0 && square === 0;
}
