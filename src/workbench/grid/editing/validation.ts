import { formatValue } from "../../host/format-value";
import { contains } from "../../model/address";
import type { CellConstant, CellResult } from "../../model/cell";
import { cellResult } from "../../model/cell";
import type { Sheet, Validation, WorkbookModel } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import { evaluateExpressions } from "../formula/evaluate-expressions";
import { referredArea } from "../formula/referred-area";
import { shiftFormula } from "../../model/shift-formula";
import type { CellPlace } from "../look/conditional-formats";

/** The rule that holds for a cell, if any. */
export function validationOf(sheet: Sheet, { row, column }: CellPlace): Validation | undefined {
  return sheet.validations.find((v) => contains(v.area, row, column));
}

/**
 * The values that a list offers, as the source shows them; blanks are left out.
 * A source is "Yes,No", an address, or a formula that gives a reference (see `referredArea`); any other offers nothing.
 */
export function listValues(
  workbook: WorkbookModel,
  sheet: Sheet,
  validation: Validation,
  place: CellPlace,
): readonly string[] {
  if (validation.rule.kind !== "list") return [];
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const shifted = shiftFormula(source.slice(1), distance(validation, place));
  const found = referredArea(workbook, sheet, shifted, place);
  if (found === undefined) return [];
  const { sheet: holder, area } = found;
  const values: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = holder.cells.get(cellKey(row, column));
      const text = formatValue(cellResult(cell), cell?.format?.numberFormat);
      if (text !== "") values.push(text);
    }
  }
  return values;
}

/** Whether a typed constant keeps the rule of its cell. Formulas are judged by Excel after calculation, so they pass here. */
export function keepsRule(
  workbook: WorkbookModel,
  sheet: Sheet,
  validation: Validation,
  place: CellPlace,
  value: CellConstant,
): boolean {
  const { rule } = validation;
  const evaluate = (formula: string): CellResult =>
    evaluateExpressions(
      workbook,
      sheet,
      [shiftFormula(formula.replace(/^=/, ""), distance(validation, place))],
      {
        ...place,
        value,
      },
    )[0] ?? null;
  switch (rule.kind) {
    case "list":
      return listValues(workbook, sheet, validation, place).some(
        (text) => text === formatValue(value) || text === String(value),
      );
    case "custom": {
      const result = evaluate(rule.formula);
      return result === true || (typeof result === "number" && result !== 0);
    }
    default: {
      const isKind = typeof value === "number" && (rule.kind === "decimal" || Number.isInteger(value));
      if (!isKind) return false;
      const limit = (side: string | number | undefined): number => {
        if (typeof side === "number") return side;
        const result = side?.startsWith("=") ? evaluate(side) : Number(side ?? NaN);
        return typeof result === "number" ? result : NaN;
      };
      return compares(value, rule.operator, limit(rule.formula1), limit(rule.formula2));
    }
  }
}

function compares(value: number, operator: string, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      throw new Error(`A validation rule compares by "${operator}", which Office.js does not name.`);
  }
}

function distance(validation: Validation, place: CellPlace): { rows: number; columns: number } {
  return { rows: place.row - validation.area.top, columns: place.column - validation.area.left };
}
