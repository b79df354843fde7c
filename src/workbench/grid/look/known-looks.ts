import { contains } from "../../model/address";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { CellLook } from "./cell-look";
import { cellLook } from "./cell-look";
import type { CellPlace } from "./conditional-formats";
import { createConditionalFormats } from "./conditional-formats";

/** How each cell of the sheet in front looks, worked out once and kept until the workbook changes. */
export interface KnownLooks {
  /** `undefined` for a cell that draws nothing: no content, no format, no table */
  at(sheet: Sheet, row: number, column: number): CellLook | undefined;
  /** like `at`, but an empty cell has a look, too: the active cell is drawn whatever it holds */
  always(sheet: Sheet, row: number, column: number): CellLook;
  /** Evaluates the conditional formats of cells that come into view, all in one go. */
  prepare(sheet: Sheet, places: () => Iterable<CellPlace>): void;
  /** @param why another sheet in front keeps the answers of conditional formats */
  forget(why: "workbook changed" | "other sheet"): void;
}

export function createKnownLooks(workbook: WorkbookModel): KnownLooks {
  const conditionalFormats = createConditionalFormats(workbook);
  let looks = new Map<number, CellLook | undefined>();
  const always = (sheet: Sheet, row: number, column: number): CellLook =>
    cellLook(sheet, row, column, conditionalFormats);

  return {
    at: (sheet, row, column) => {
      const key = cellKey(row, column);
      if (!looks.has(key)) {
        looks.set(key, drawsSomething(sheet, row, column) ? always(sheet, row, column) : undefined);
      }
      return looks.get(key);
    },
    always,
    prepare: (sheet, places) => {
      if (sheet.conditionalFormats.length === 0) return;
      const unknown = [...places()].filter(({ row, column }) => !looks.has(cellKey(row, column)));
      if (unknown.length > 0) conditionalFormats.prepare(sheet, unknown);
    },
    forget: (why) => {
      looks = new Map();
      if (why === "workbook changed") conditionalFormats.forget();
    },
  };
}

function drawsSomething(sheet: Sheet, row: number, column: number): boolean {
  return (
    sheet.cells.has(cellKey(row, column)) ||
    sheet.tables.some((table) => contains(table.area, row, column)) ||
    sheet.conditionalFormats.some((format) => contains(format.area, row, column))
  );
}
