import { contains } from "../../model/address";
import type { CellFormat } from "../../model/cell";
import type { ConditionalFormat, Sheet, WorkbookModel } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import { evaluateExpressions } from "../formula/evaluate-expressions";
import { shiftFormula } from "../../model/shift-formula";

/** A cell of the active sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Answers which conditional format each visible cell shows now. */
export interface ConditionalFormats {
  /** Evaluates what is not known yet for these cells, all in one go. */
  prepare(sheet: Sheet, cells: readonly CellPlace[]): void;
  /** What the prepared cell shows; an unprepared cell shows nothing. */
  formatOf(sheet: Sheet, row: number, column: number): CellFormat;
  /** Forgets every answer: the workbook has changed. */
  forget(): void;
}

/** Formats by expression, evaluated for the cells in view only and remembered until the next change. */
export function createConditionalFormats(workbook: WorkbookModel): ConditionalFormats {
  const known = new Map<string, Map<number, boolean>>();

  const answersOf = (sheet: Sheet, format: ConditionalFormat): Map<number, boolean> => {
    const id = `${sheet.id} ${format.id}`;
    const answers = known.get(id) ?? new Map<number, boolean>();
    known.set(id, answers);
    return answers;
  };

  return {
    prepare: (sheet, cells) => {
      const asked: {
        readonly answers: Map<number, boolean>;
        readonly key: number;
        readonly formula: string;
      }[] = [];
      for (const format of sheet.conditionalFormats) {
        const answers = answersOf(sheet, format);
        for (const { row, column } of cells) {
          const key = cellKey(row, column);
          if (!contains(format.area, row, column) || answers.has(key)) continue;
          const shift = { rows: row - format.area.top, columns: column - format.area.left };
          asked.push({ answers, key, formula: shiftFormula(format.formula, shift) });
        }
      }
      const results = evaluateExpressions(
        workbook,
        sheet,
        asked.map(({ formula }) => formula),
      );
      asked.forEach(({ answers, key }, i) => {
        const result = results[i];
        answers.set(key, result === true || (typeof result === "number" && result !== 0));
      });
    },
    formatOf: (sheet, row, column) => {
      const key = cellKey(row, column);
      let shown: CellFormat = {};
      for (const format of sheet.conditionalFormats) {
        if (!contains(format.area, row, column) || answersOf(sheet, format).get(key) !== true) continue;
        shown = { ...format.format, ...shown }; // the first rule in the list wins, as in Excel
        if (format.stopIfTrue) break;
      }
      return shown;
    },
    forget: () => {
      known.clear();
    },
  };
}
