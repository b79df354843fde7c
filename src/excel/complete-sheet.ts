import { formulaOf, roleOf, type RowBlueprint, type SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { a1, a1Block } from "./a1";
import { formulaRuns } from "./formula-runs";
import { growTable, type GrownTable } from "./grow-table";
import { isFormula, ownRowDifferences, ownRowLooks, type Difference } from "./own-rows";
import { headOperations, legendOperations } from "./make-sheet";
import type { Operation } from "./operations";
import { planCharts } from "./plan-charts";
import { headBlock, planLooks, type SheetPlaces } from "./plan-looks";
import type { SheetWork } from "./plan-write";
import { sameFormula } from "./same-formula";
import type { SheetState, TableState } from "./workbook-state";

/**
 * A sheet that is there: missing rows and columns are added, formulas and labels of our own rows are put back, our
 * formulas are extended to the rows that people added, and nothing else is touched. Rows are found by their key and
 * columns by their header, so sorting, inserted rows and moved columns do no harm. Input cells are never written, save
 * in what is added, and the few that the build owns.
 */
export function completeSheet(blueprint: SheetBlueprint, found: SheetState, standing: TableState): SheetWork {
  const { table } = blueprint;
  const sheet = standing.sheet;
  const grown = growTable(blueprint, standing);
  const { block } = grown;
  const columnAt = new Map(block.headers.map((header, i) => [header, i]));
  const bodyRowOf = rowsByKey(block, columnAt.get(table.keyHeader) ?? 0);
  const known = table.rows.flatMap((row) =>
    rowDifferences(row, blueprint, grown, bodyRowOf.get(row.key) ?? 0, columnAt),
  );
  const differences = [...known, ...ownRowDifferences(blueprint, block, bodyRowOf, columnAt, known)];
  const labels = differences.filter((d) => !isFormula(d.wanted) && d.of !== "owned");
  const formulas = differences.filter((d) => isFormula(d.wanted));
  const owned = differences.filter((d) => d.of === "owned");
  const headDiffers = !headIsOurs(blueprint, found);
  const looksMissing = found.head[3] !== blueprint.legend;
  const tableMissing = found.table === undefined;
  const isGrowing = grown.operations.length > 0;
  const places = placesOf(found, block, columnAt, bodyRowOf);
  const addTable: readonly Operation[] = !tableMissing
    ? []
    : found.looseTableName === undefined
      ? [
          {
            kind: "add table",
            sheet,
            block: a1Block(standing.top, standing.left, standing.body.length + 1, standing.headers.length),
            name: table.name,
          },
        ]
      : [{ kind: "rename table", table: found.looseTableName, to: table.name }];
  // what is added lacks its looks until the end, so the sheet no longer says that it is finished
  const unfinished: readonly Operation[] =
    isGrowing && !looksMissing
      ? [{ kind: "write", sheet, block: headBlock(places.head, 3, 1), contents: [[""]] }]
      : [];
  const structure: Operation[] = [
    ...unfinished,
    ...addTable,
    ...grown.operations,
    ...constantWrites(labels, block),
  ];
  const formulaOperations = [
    ...formulaFills(formulas, block),
    ...blanksAgain(blueprint, grown, bodyRowOf),
    ...(headDiffers ? headOperations(blueprint, places) : []),
  ];
  const charts = planCharts(blueprint, places, {
    found: found.charts,
    isFinished: !looksMissing,
    newRows: [...grown.newRows],
    newColumns: grown.newColumns,
  });
  const looks =
    looksMissing || isGrowing || tableMissing
      ? [
          ...planLooks(blueprint, places),
          ...ownRowLooks(blueprint, block, bodyRowOf),
          ...charts.operations,
          ...legendOperations(blueprint, places),
        ]
      : charts.operations;
  const stood = (list: readonly Difference[]): number => list.filter((d) => d.of !== "new").length;
  const details = [
    counted(grown.newRows.size, "row is missing", "rows are missing"),
    counted(grown.newColumns.size, "column is missing", "columns are missing"),
    counted(stood(labels), "label differs", "labels differ"),
    counted(stood(formulas), "formula is missing or differs", "formulas are missing or differ"),
    counted(owned.length, "setting is written", "settings are written"),
    headDiffers ? "the head of the sheet differs" : "",
    tableMissing ? "its table is missing" : "",
    counted(charts.missing, "chart is missing", "charts are missing"),
    looksMissing && !headDiffers ? "its formats are not finished" : "",
  ].filter((text) => text !== "");
  const last = constantWrites(owned, block);
  const isChanged = structure.length + formulaOperations.length + looks.length + last.length > 0;
  return {
    plan: {
      name: blueprint.name,
      action: isChanged ? "complete" : "keep",
      detail: details.join(", "),
      ...(isGrowing ? { grows: { columns: [...grown.newColumns], rows: grown.newRows.size } } : {}),
    },
    remarks: [
      ...(block.sheet === blueprint.name
        ? []
        : [`The sheet "${blueprint.name}" is now called "${block.sheet}"; it is used under that name.`]),
      ...headRemarks(blueprint, found, places),
      ...differences.filter((d) => d.of === "standing" && wasTyped(d.found)).map((d) => replaced(d, block)),
    ],
    structure,
    formulas: formulaOperations,
    looks,
    last,
  };
}

/** The first row of each key, 0-based in the body; a doubled one counts as a row of the people's own. */
function rowsByKey(block: TableState, keyAt: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [i, row] of block.body.entries()) {
    const key = String(row[keyAt] ?? "");
    if (!rows.has(key)) rows.set(key, i);
  }
  return rows;
}

function rowDifferences(
  row: RowBlueprint,
  blueprint: SheetBlueprint,
  { block, newColumns, newRows }: GrownTable,
  bodyRow: number,
  columnAt: ReadonlyMap<string, number>,
): readonly Difference[] {
  return blueprint.table.columns.flatMap((column) => {
    const { header } = column;
    const at = columnAt.get(header);
    const formula = formulaOf(column, row);
    const isOwned = row.owned?.includes(header) ?? false;
    const isNew = newColumns.has(header) || newRows.has(row.key);
    if (at === undefined || (roleOf(column, row) === "input" && formula === null && !isOwned && !isNew))
      return [];
    const found = block.body[bodyRow]?.[at] ?? "";
    const constant = column.role === "formula" ? "" : (row.cells[header] ?? "");
    const wanted: RawValue = formula === null ? constant : `=${formula}`;
    const same =
      formula === null
        ? found === wanted
        : typeof found === "string" && sameFormula(found, String(wanted), block.name);
    const of = isNew ? "new" : isOwned ? "owned" : "standing";
    return same ? [] : [{ row: bodyRow, column: at, header, found, wanted, of }];
  });
}

/**
 * Excel spreads the first formula of an empty column over the whole of it. In a new column where not every row holds
 * one, the other cells are therefore written once more.
 */
function blanksAgain(
  blueprint: SheetBlueprint,
  { block, newColumns }: GrownTable,
  bodyRowOf: ReadonlyMap<string, number>,
): readonly Operation[] {
  return blueprint.table.columns
    .filter((column) => newColumns.has(column.header))
    .flatMap((column): readonly Operation[] => {
      const at = block.left + block.headers.indexOf(column.header);
      const contents: (readonly [RawValue | null])[] = block.body.map(() => [
        column.formula === undefined ? "" : null,
      ]);
      for (const row of blueprint.table.rows) {
        const constant = column.role === "formula" ? "" : (row.cells[column.header] ?? "");
        contents[bodyRowOf.get(row.key) ?? 0] = [formulaOf(column, row) === null ? constant : null];
      }
      const isMixed =
        contents.some(([content]) => content === null) && contents.some(([content]) => content !== null);
      return isMixed
        ? [
            {
              kind: "write",
              sheet: block.sheet,
              block: a1Block(block.top + 1, at, contents.length, 1),
              contents,
            },
          ]
        : [];
    });
}

/** Neighbouring constants of a column are written in one go. */
function constantWrites(differences: readonly Difference[], block: TableState): readonly Operation[] {
  const runs: { column: number; from: number; contents: RawValue[][] }[] = [];
  for (const d of [...differences].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column === d.column && last.from + last.contents.length === d.row) {
      last.contents.push([d.wanted]);
    } else runs.push({ column: d.column, from: d.row, contents: [[d.wanted]] });
  }
  return runs.map(({ column, from, contents }): Operation => ({
    kind: "write",
    sheet: block.sheet,
    block: a1Block(block.top + 1 + from, block.left + column, contents.length, 1),
    contents,
  }));
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

function placesOf(
  { headAt }: SheetState,
  block: TableState,
  columnAt: ReadonlyMap<string, number>,
  bodyRowOf: ReadonlyMap<string, number>,
): SheetPlaces {
  return {
    sheet: block.sheet,
    head: headAt ?? { top: 0, left: 0 },
    top: block.top,
    columnOf: (header) => block.left + (columnAt.get(header) ?? 0),
    rowOf: (key) => {
      const at = bodyRowOf.get(key);
      return at === undefined ? undefined : block.top + 1 + at;
    },
    bodyRows: block.body.length,
    contentOf: (row, header) => block.body[row - block.top - 1]?.[columnAt.get(header) ?? -1] ?? "",
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

/** Texts that stand in our head and are replaced, in the words of `replaced`. */
function headRemarks(
  blueprint: SheetBlueprint,
  { head }: SheetState,
  places: SheetPlaces,
): readonly string[] {
  const { title, purpose, liveNote, legend } = blueprint;
  const note = "text" in liveNote ? liveNote.text : undefined;
  return [title, purpose, note, legend].flatMap((wanted, i) => {
    const found = head[i] ?? "";
    if (found === wanted || !wasTyped(found)) return [];
    const over = wanted === undefined ? "a formula" : "a label";
    return [replacedText(`${places.sheet}, ${headBlock(places.head, i, 1)} (head)`, found, over)];
  });
}

/**
 * What a person typed into a cell of ours: a constant, or a formula without any table in it, as ours have one. A blank is
 * no loss, nor is a formula of ours that lost what it named.
 */
function wasTyped(found: RawValue): boolean {
  if (isFormula(found)) return !/\[|#REF!/.test(String(found));
  return found !== "" && found !== null;
}

function cellOf(d: Difference, block: TableState): string {
  return a1(block.top + 1 + d.row, block.left + d.column);
}

function replaced(d: Difference, block: TableState): string {
  const over = isFormula(d.wanted) ? "a formula" : "a label";
  return replacedText(`${block.sheet}, ${cellOf(d, block)} (${d.header})`, d.found, over);
}

function replacedText(place: string, found: RawValue, over: "a formula" | "a label"): string {
  const shown = typeof found === "string" ? `"${found}"` : String(found);
  return `${place}: ${shown} was typed over ${over}, which is put back.`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
