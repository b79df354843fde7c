import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellResult } from "../model/cell";
import { cellResult } from "../model/cell";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow, tableBody, usedArea } from "../model/workbook-model";
import type { FormulaCell } from "./dependency-graph";
import { keysWithin } from "./dependency-graph";

type EngineWorkbook = Parameters<typeof calculateFormulas>[0];
type EngineSheet = EngineWorkbook["worksheets"][number];
type EngineCell = ReturnType<EngineSheet["getCell"]>;
type EngineRow = Parameters<Parameters<EngineSheet["eachRow"]>[1]>[0];
type EngineFunction =
  NonNullable<EngineWorkbook["userFunctions"]> extends ReadonlyMap<string, infer F> ? F : never;

// Tags of the package (its enums are not exported): CellValueTypeLike and RVKind in its `formula` module, 10.2.0.
const constantCell = 2;
const formulaCell = 6;
const blankValue = 0;
const numberValue = 1;

/** Wrapped round formulas whose result may be an empty cell, which Excel turns into 0. */
const shown = "CJ_SHOWN";

/** Runs the engine over some formulas of a workbook, with every other cell handed over as a value. */
export interface Engine {
  /**
   * @param formulas what to evaluate; what they read and is not among them must have its result
   * @param preset formulas whose result is settled beforehand (circular ones)
   * @returns the result of each formula
   */
  evaluate(
    formulas: ReadonlySet<FormulaCell>,
    preset: ReadonlyMap<FormulaCell, CellResult>,
  ): Map<FormulaCell, CellResult>;
}

/** @param now the clock of TODAY and NOW, in local time */
export function createEngine(workbook: WorkbookModel, now: () => Date): Engine {
  // The engine keeps its parsed formulas by workbook object, so one object lives as long as the engine.
  const sheets: EngineSheet[] = [];
  const engineWorkbook: EngineWorkbook = {
    worksheets: sheets,
    getWorksheet: (name) => sheets.find((sheet) => sheet.name === name),
    userFunctions: ownFunctions(now),
  };
  return {
    evaluate(formulas, preset) {
      const handed = new Map(workbook.sheets.map((sheet) => [sheet, new Map<number, EngineCell>()]));
      for (const formula of formulas) handOverInputs(workbook, handed, formula);
      const asked = new Map<FormulaCell, EngineCell>();
      for (const formula of formulas) {
        const known = preset.get(formula);
        const cell =
          known === undefined ? formulaFor(formula) : constantFor(formula.row, formula.column, known);
        handed.get(formula.sheet)?.set(cellKey(formula.row, formula.column), cell);
        if (known === undefined) asked.set(formula, cell);
      }
      sheets.splice(
        0,
        sheets.length,
        ...[...handed].map(([sheet, cells], index) => engineSheet(sheet, index + 1, cells)),
      );
      calculateFormulas(engineWorkbook);
      const results = new Map<FormulaCell, CellResult>(preset);
      for (const [formula, cell] of asked) results.set(formula, resultOf(cell));
      return results;
    },
  };
}

function handOverInputs(
  workbook: WorkbookModel,
  handed: ReadonlyMap<Sheet, Map<number, EngineCell>>,
  formula: FormulaCell,
): void {
  const reads = formula.references.readsAnything
    ? workbook.sheets.map((sheet) => ({ sheet, keys: [...sheet.cells.keys()] }))
    : formula.reads.map(({ sheet, area }) => ({ sheet, keys: keysWithin(sheet.cells, area) }));
  for (const { sheet, keys } of reads) {
    const cells = handed.get(sheet);
    for (const key of keys) {
      if (!cells || cells.has(key)) continue;
      const value = cellResult(sheet.cells.get(key));
      if (value !== null) cells.set(key, constantFor(keyRow(key), keyColumn(key), value));
    }
  }
}

function constantFor(row: number, column: number, value: CellResult): EngineCell {
  return { row: row + 1, col: column + 1, type: constantCell, model: {}, value, result: undefined };
}

function formulaFor({ row, column, formula, references }: FormulaCell): EngineCell {
  return {
    row: row + 1,
    col: column + 1,
    type: formulaCell,
    formula: references.mayBeBlank ? `${shown}(${formula})` : formula,
    model: {},
    value: undefined,
    result: undefined,
  };
}

function engineSheet(sheet: Sheet, id: number, cells: ReadonlyMap<number, EngineCell>): EngineSheet {
  const rows = new Map<number, EngineCell[]>();
  const used = usedArea(sheet, true);
  for (const cell of cells.values()) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return {
    id,
    name: sheet.name,
    // from A1, so that INDEX(A:A, 5) counts from row 1
    dimensions: { top: 1, left: 1, bottom: (used?.bottom ?? 0) + 1, right: (used?.right ?? 0) + 1 },
    eachRow: (optionsOrVisit: unknown, visitAfterOptions?: unknown) => {
      // the package allows its options to be left out
      const visit = (visitAfterOptions ?? optionsOrVisit) as (row: EngineRow, rowNumber: number) => void;
      for (const [row, inRow] of rows) visit(engineRow(inRow), row);
    },
    findCell: (row, column) => cells.get(cellKey(row - 1, column - 1)),
    // asked only for cells that a result spills into, which the model does not have: written and dropped
    getCell: (row, column) => constantFor(row - 1, column - 1, null),
    getTables: () =>
      sheet.tables.map((table) => {
        const body = tableBody(table);
        return {
          table: {
            name: table.name,
            tl: { row: table.area.top + 1, col: table.area.left + 1 },
            columns: table.columns,
            rows: new Array<unknown>(Math.max(0, body.bottom - body.top + 1)),
            headerRow: true,
            totalsRow: table.showTotals,
          },
        };
      }),
  };
}

function engineRow(cells: readonly EngineCell[]): EngineRow {
  return {
    eachCell: (optionsOrVisit: unknown, visitAfterOptions?: unknown) => {
      const visit = (visitAfterOptions ?? optionsOrVisit) as (cell: EngineCell, column: number) => void;
      for (const cell of cells) visit(cell, cell.col);
    },
  };
}

function resultOf(cell: EngineCell): CellResult {
  const { result } = cell;
  if (result === undefined) return 0; // Excel shows the value of an empty cell as 0
  if (typeof result === "number") return Number.isFinite(result) ? result + 0 : { error: "#NUM!" };
  if (typeof result === "object" && "error" in result) return { error: result.error };
  if (result instanceof Date) return serialOf(result);
  return result;
}

function ownFunctions(now: () => Date): ReadonlyMap<string, EngineFunction> {
  const number = (value: number): unknown => ({ kind: numberValue, value });
  return new Map<string, EngineFunction>([
    [
      shown,
      {
        minArity: 1,
        maxArity: 1,
        invoke: ([value]) => (isBlank(value) ? number(0) : value),
      },
    ],
    ["TODAY", { minArity: 0, maxArity: 0, invoke: () => number(Math.floor(serialOf(now()))) }],
    ["NOW", { minArity: 0, maxArity: 0, invoke: () => number(serialOf(now())) }],
  ]);
}

function isBlank(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === blankValue;
}

/** Excel's serial number of a local date and time: days since 30 December 1899. */
export function serialOf(date: Date): number {
  const days = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000 + 25_569;
  return days + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}
