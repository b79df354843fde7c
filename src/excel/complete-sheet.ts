import {
  formulaOf,
  type ColumnBlueprint,
  type RowBlueprint,
  type SheetBlueprint,
} from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { a1, a1Block } from "./a1";
import { formulaRuns } from "./formula-runs";
import { headOperations, legendOperations } from "./make-sheet";
import type { Operation } from "./operations";
import { planCharts } from "./plan-charts";
import { planLooks, type SheetPlaces } from "./plan-looks";
import type { SheetWork } from "./plan-write";
import { sameFormula } from "./same-formula";
import type { SheetState, TableState } from "./workbook-state";

/** A cell of ours that holds something else. */
interface Difference {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly found: RawValue;
  readonly wanted: RawValue;
}

/**
 * A sheet that is there: missing rows are added at the end, formulas and labels of our own rows are put back, and
 * nothing else is touched. Rows are found by their key and columns by their header, so sorting, inserted rows and
 * moved columns do no harm. Input cells are never written, save for new rows and for settings that the build writes.
 */
export function completeSheet(blueprint: SheetBlueprint, found: SheetState, block: TableState): SheetWork {
  const { table } = blueprint;
  const sheet = block.sheet;
  const columnAt = new Map(block.headers.map((header, i) => [header, i]));
  const keyAt = columnAt.get(table.keyHeader) ?? 0;
  const bodyRowOf = new Map<string, number>();
  for (const [i, row] of block.body.entries()) {
    const key = String(row[keyAt] ?? "");
    if (!bodyRowOf.has(key)) bodyRowOf.set(key, i);
  }
  const present = table.rows.filter((row) => bodyRowOf.has(row.key));
  const missing = table.rows.filter((row) => !bodyRowOf.has(row.key));
  const differences = present.flatMap((row) =>
    rowDifferences(row, table.columns, block, bodyRowOf.get(row.key) ?? 0, columnAt),
  );
  const labels = differences.filter((d) => !isFormula(d.wanted));
  const formulas = differences.filter((d) => isFormula(d.wanted));
  const headDiffers = !headIsOurs(blueprint, found);
  const looksMissing = found.head[3] !== blueprint.legend;
  const tableMissing = found.table === undefined;
  const places = placesOf(sheet, block, columnAt, bodyRowOf, missing);
  const addTable: readonly Operation[] = !tableMissing
    ? []
    : found.looseTableName === undefined
      ? [
          {
            kind: "add table",
            sheet,
            block: a1Block(block.top, block.left, block.body.length + 1, block.headers.length),
            name: table.name,
          },
        ]
      : [{ kind: "rename table", table: found.looseTableName, to: table.name }];
  // new rows lack their looks until the end, so the sheet no longer says that it is finished
  const unfinished: readonly Operation[] =
    missing.length > 0 && !looksMissing ? [{ kind: "write", sheet, block: "A4", contents: [[""]] }] : [];
  const structure: Operation[] = [
    ...unfinished,
    ...addTable,
    ...(missing.length === 0 ? [] : [addRows(blueprint, block, missing, columnAt)]),
    ...labels.map((d): Operation => ({
      kind: "write",
      sheet,
      block: cellOf(d, block),
      contents: [[d.wanted]],
    })),
  ];
  const formulaOperations = [
    ...formulaFills(formulas, block),
    ...(headDiffers ? headOperations(blueprint, sheet) : []),
  ];
  const charts = planCharts(blueprint, places, {
    found: found.charts,
    isFinished: !looksMissing,
    newRows: missing.map((row) => row.key),
  });
  const looks =
    looksMissing || missing.length > 0 || tableMissing
      ? [...planLooks(blueprint, places), ...charts.operations, ...legendOperations(blueprint, sheet)]
      : charts.operations;
  const details = [
    counted(missing.length, "row is missing", "rows are missing"),
    counted(labels.length, "label differs", "labels differ"),
    counted(formulas.length, "formula is missing or differs", "formulas are missing or differ"),
    headDiffers ? "the head of the sheet differs" : "",
    tableMissing ? "its table is missing" : "",
    counted(charts.missing, "chart is missing", "charts are missing"),
    looksMissing && !headDiffers ? "its formats are not finished" : "",
  ].filter((text) => text !== "");
  const isChanged = structure.length + formulaOperations.length + looks.length > 0;
  return {
    plan: { name: blueprint.name, action: isChanged ? "complete" : "keep", detail: details.join(", ") },
    remarks: [
      ...(block.sheet === blueprint.name
        ? []
        : [`The sheet "${blueprint.name}" is now called "${block.sheet}"; it is used under that name.`]),
      ...differences.filter((d) => wasTyped(d.found)).map((d) => replaced(d, block)),
    ],
    structure,
    formulas: formulaOperations,
    looks,
  };
}

function rowDifferences(
  row: RowBlueprint,
  columns: readonly ColumnBlueprint[],
  block: TableState,
  bodyRow: number,
  columnAt: ReadonlyMap<string, number>,
): readonly Difference[] {
  return columns.flatMap((column) => {
    const at = columnAt.get(column.header);
    const formula = formulaOf(column, row);
    if (at === undefined || (column.role === "input" && formula === null)) return [];
    const found = block.body[bodyRow]?.[at] ?? "";
    const label = column.role === "label" ? (row.cells[column.header] ?? "") : "";
    const wanted: RawValue = formula === null ? label : `=${formula}`;
    const same =
      formula === null
        ? found === wanted
        : typeof found === "string" && sameFormula(found, String(wanted), block.name);
    return same ? [] : [{ row: bodyRow, column: at, header: column.header, found, wanted }];
  });
}

/** Differing formulas of a column are written run by run, not cell by cell. */
function formulaFills(differences: readonly Difference[], block: TableState): readonly Operation[] {
  const byColumn = new Map<number, Difference[]>();
  for (const d of differences) byColumn.set(d.column, [...(byColumn.get(d.column) ?? []), d]);
  return [...byColumn].flatMap(([column, list]) => {
    const formulas: (string | null)[] = block.body.map(() => null);
    for (const d of list) formulas[d.row] = String(d.wanted);
    return formulaRuns(formulas).map(({ from, count, formula }): Operation => ({
      kind: "fill",
      sheet: block.sheet,
      block: a1Block(block.top + 1 + from, block.left + column, count, 1),
      formula,
    }));
  });
}

/** New rows at the end, in the order of the columns as they stand; people's own columns stay blank. */
function addRows(
  blueprint: SheetBlueprint,
  block: TableState,
  missing: readonly RowBlueprint[],
  columnAt: ReadonlyMap<string, number>,
): Operation {
  const rows = missing.map((row) => {
    const contents: RawValue[] = block.headers.map(() => "");
    for (const column of blueprint.table.columns) {
      const at = columnAt.get(column.header);
      if (at === undefined) continue;
      const formula = formulaOf(column, row);
      contents[at] = formula === null ? (row.cells[column.header] ?? "") : `=${formula}`;
    }
    return contents;
  });
  return { kind: "add rows", table: blueprint.table.name, rows };
}

function placesOf(
  sheet: string,
  block: TableState,
  columnAt: ReadonlyMap<string, number>,
  bodyRowOf: ReadonlyMap<string, number>,
  missing: readonly RowBlueprint[],
): SheetPlaces {
  return {
    sheet,
    top: block.top,
    columnOf: (header) => block.left + (columnAt.get(header) ?? 0),
    rowOf: (key) => {
      const present = bodyRowOf.get(key);
      if (present !== undefined) return block.top + 1 + present;
      const added = missing.findIndex((row) => row.key === key);
      return added < 0 ? undefined : block.top + 1 + block.body.length + added;
    },
    bodyRows: block.body.length + missing.length,
  };
}

function headIsOurs(blueprint: SheetBlueprint, found: SheetState): boolean {
  const note = String(found.head[2] ?? "");
  const noteIsOurs =
    "formula" in blueprint.liveNote
      ? sameFormula(note, blueprint.liveNote.formula, blueprint.table.name)
      : note === blueprint.liveNote.text;
  return found.head[0] === blueprint.title && found.head[1] === blueprint.purpose && noteIsOurs;
}

function isFormula(wanted: RawValue): boolean {
  return typeof wanted === "string" && wanted.startsWith("=");
}

/** A constant that a person typed into a cell of ours; a formula or a blank is no loss. */
function wasTyped(found: RawValue): boolean {
  return found !== "" && found !== null && !isFormula(found);
}

function cellOf(d: Difference, block: TableState): string {
  return a1(block.top + 1 + d.row, block.left + d.column);
}

function replaced(d: Difference, block: TableState): string {
  const shown = typeof d.found === "string" ? `"${d.found}"` : String(d.found);
  return `${block.sheet}, ${cellOf(d, block)} (${d.header}): ${shown} was typed over ${isFormula(d.wanted) ? "a formula" : "a label"}, which is put back.`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
