import type { Area } from "./address";
import { areaAround } from "./address";
import type { CellShift } from "./cell-shift";
import { acrossOf, isWithinWidth, movedParts, spanOf, withSpan } from "./cell-shift";
import { rewrittenRule } from "./rewrite-formulas";
import type { Shift } from "./shift-formula";
import { shiftFormula } from "./shift-formula";
import type { Sheet, Table, WorkbookModel } from "./workbook-model";
import { tableBody } from "./workbook-model";

/** Conditional formats and validations move with their cells; their formulas are relative to their first cell. */
export function moveRules(
  workbook: WorkbookModel,
  sheet: Sheet,
  shift: CellShift,
  joined: Table | undefined,
): void {
  const partsOf = (area: Area, reaches: boolean): readonly RulePart[] =>
    movedParts(area, shift).map(({ from, to }) => ({
      area: reaches && reachesNewCells(from, shift, joined) ? areaAround(to, withinRule(shift, to)) : to,
      by: { rows: from.top - area.top, columns: from.left - area.left },
    }));
  sheet.validations = sheet.validations.flatMap((validation) =>
    partsOf(validation.area, shift.along === "rows").map(({ area, by }) => ({
      ...validation,
      area,
      rule: rewrittenRule(validation.rule, (formula) => shiftFormula(formula, by)),
    })),
  );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    partsOf(format.area, true).map(({ area, by }, i) => ({
      ...format,
      id: i === 0 ? format.id : `{cf-${workbook.nextId++}}`,
      area,
      formula: shiftFormula(format.formula, by),
    })),
  );
}

interface RulePart {
  readonly area: Area;
  /** how far its first cell lies from the first cell of the whole, before anything moves */
  readonly by: Shift;
}

/** A rule of the last cells of a table before which nothing moves holds for the new cells at that edge too. */
function reachesNewCells(area: Area, shift: CellShift, joined: Table | undefined): boolean {
  if (joined === undefined || !isWithinWidth(area, { ...shift, area: joined.area })) return false;
  const { last } = spanOf(area, shift.along);
  const body = spanOf(tableBody(joined), shift.along);
  return last === spanOf(shift.area, shift.along).first - 1 && last >= body.first;
}

/** The new cells in the rows or columns that a rule has. */
function withinRule(shift: CellShift, rule: Area): Area {
  return withSpan(shift.area, acrossOf(shift), spanOf(rule, acrossOf(shift)));
}

/** Rules of the first cells of a table hold for new cells before them too; asked once every formula has followed. */
export function reachBack(sheet: Sheet, shift: CellShift, joined: Table | undefined): void {
  const { first, last } = spanOf(shift.area, shift.along);
  if (joined === undefined || first !== spanOf(tableBody(joined), shift.along).first) return;
  const count = last - first + 1;
  const by = shift.along === "rows" ? { rows: -count, columns: 0 } : { rows: 0, columns: -count };
  const isFirst = ({ area }: { readonly area: Area }): boolean =>
    spanOf(area, shift.along).first === last + 1 && isWithinWidth(area, { ...shift, area: joined.area });
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    isFirst(format)
      ? {
          ...format,
          area: areaAround(format.area, withinRule(shift, format.area)),
          formula: shiftFormula(format.formula, by),
        }
      : format,
  );
  if (shift.along === "columns") return;
  sheet.validations = sheet.validations.map((validation) =>
    isFirst(validation)
      ? {
          ...validation,
          area: areaAround(validation.area, withinRule(shift, validation.area)),
          rule: rewrittenRule(validation.rule, (formula) => shiftFormula(formula, by)),
        }
      : validation,
  );
}
