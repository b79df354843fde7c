import { formulaOf, roleOf, type RowBlueprint, type SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { a1, a1Block } from "./a1";
import { growTable, type GrownTable } from "./grow-table";
import { growthMark, readGrowthMark, type GrowthMark } from "./growth-mark";
import { isFormula, ownRowDifferences, ownRowLooks, type Difference } from "./own-rows";
import { headOperations, legendAgain, legendLink, legendOperations } from "./make-sheet";
import type { Operation } from "./operations";
import { planCharts } from "./plan-charts";
import { planGrownLooks, type GrownSheet } from "./plan-grown-looks";
import { headBlock, planLooks, validations, type SheetPlaces } from "./plan-looks";
import type { SheetWork } from "./plan-write";
import { replacedContents, replacedHead, type EarlierSheet } from "./replaced-contents";
import { sameFormula } from "./same-formula";
import type { SheetState, TableState } from "./workbook-state";
import { blanksAgain, constantWrites, formulaFills } from "./write-differences";

/**
 * A sheet that is there: missing rows and columns are added, formulas and labels of our own rows are put back, our
 * formulas are extended to the rows that people added, and nothing else is touched. Rows are found by their key and
 * columns by their header, so sorting, inserted rows and moved columns do no harm. Input cells are never written, save
 * in what is added, and the few that the build owns. Looks are written where something is new; on a sheet that was never
 * finished, everywhere.
 * @param earlier what we wrote there before
 */
export function completeSheet(
  blueprint: SheetBlueprint,
  found: SheetState,
  standing: TableState,
  earlier: EarlierSheet = { isOfEarlierVersion: false },
): SheetWork {
  const { table } = blueprint;
  const grown = growTable(blueprint, standing);
  const { block } = grown;
  const columnAt = new Map(block.headers.map((header, i) => [header, i]));
  const bodyRowOf = rowsByKey(block, columnAt.get(table.keyHeader) ?? 0);
  const mark = readGrowthMark(found.head[3]);
  const added: Added = {
    columns: withMarked(grown.newColumns, mark?.columns, columnAt),
    rows: withMarked(grown.newRows, mark?.rows, bodyRowOf),
  };
  const known = table.rows.flatMap((row) =>
    rowDifferences(row, blueprint, grown, added, bodyRowOf.get(row.key) ?? 0, columnAt),
  );
  const differences = [...known, ...ownRowDifferences(blueprint, block, bodyRowOf, columnAt, known)];
  const labels = differences.filter((d) => !isFormula(d.wanted) && d.of !== "owned");
  const formulas = differences.filter((d) => isFormula(d.wanted));
  const owned = differences.filter((d) => d.of === "owned");
  const headDiffers = !headIsOurs(blueprint, found);
  const tableMissing = found.table === undefined;
  const isUnfinished = neverFinished(found);
  const legendChanges = !isUnfinished && mark === undefined && found.head[3] !== blueprint.legend;
  const isGrowing = grown.operations.length > 0;
  const places = placesOf(found, block, columnAt, bodyRowOf);
  const keyAt = columnAt.get(table.keyHeader) ?? 0;
  const reworded = labels
    .filter((d) => d.of === "standing")
    .map((d) => String(block.body[d.row]?.[keyAt] ?? ""));
  const renewed: GrowthMark["renewed"] = [
    ...(legendChanges ? ["lines" as const] : []),
    ...(headDiffers || legendChanges ? ["head" as const] : []),
  ];
  const now: GrowthMark = {
    ...added,
    reworded: [...new Set([...reworded, ...(mark?.reworded ?? [])])],
    renewed: [...new Set([...renewed, ...(mark?.renewed ?? [])])],
  };
  const structure: Operation[] = [
    ...(isGrowing && !isUnfinished ? markOperations(now, places) : []),
    ...(tableMissing ? [tableAgain(found, standing, table.name)] : []),
    ...unwrittenHeaders(standing),
    ...grown.operations,
    ...constantWrites(labels, block),
  ];
  const formulaOperations = [
    ...formulaFills(formulas, block),
    ...blanksAgain(blueprint, block, new Set(added.columns), bodyRowOf),
    ...(headDiffers ? headOperations(blueprint, places) : []),
  ];
  const charts = planCharts(blueprint, places, {
    found: found.charts,
    isFinished: !isUnfinished && (mark === undefined || hasAllCharts(blueprint, found)),
    newRows: added.rows,
    newColumns: new Set(added.columns),
  });
  const grownSheet: GrownSheet = {
    columns: new Set(now.columns),
    rows: new Set(now.rows.map((key) => block.top + 1 + (bodyRowOf.get(key) ?? 0))),
    reworded: new Set(now.reworded),
    renewed: now.renewed,
  };
  const ownLooks = ownRowLooks(blueprint, block, bodyRowOf);
  const looks =
    isUnfinished || tableMissing
      ? [
          ...planLooks(blueprint, places),
          ...ownLooks,
          ...charts.operations,
          ...legendOperations(blueprint, places),
        ]
      : isGrowing || mark !== undefined || legendChanges
        ? [
            ...planGrownLooks(blueprint, places, grownSheet),
            ...ownLooks.filter((operation) => isInRows(operation, grownSheet.rows)),
            ...charts.operations,
            ...legendAgain(blueprint, places),
          ]
        : charts.operations;
  const stood = (list: readonly Difference[]): number => list.filter((d) => d.of !== "new").length;
  const details = [
    counted(grown.newRows.size, "row is missing", "rows are missing"),
    counted(grown.newColumns.size, "column is missing", "columns are missing"),
    counted(stood(labels), "label differs", "labels differ"),
    counted(stood(formulas), "formula is missing or differs", "formulas are missing or differ"),
    counted(owned.length, "setting is written", "settings are written"),
    headDiffers || legendChanges ? "the head of the sheet differs" : "",
    tableMissing ? "its table is missing" : "",
    counted(charts.missing, "chart is missing", "charts are missing"),
    (isUnfinished || mark !== undefined) && !headDiffers ? "its formats are not finished" : "",
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
      ...replacedHead(blueprint, found, places, earlier),
      ...replacedContents(blueprint, differences, block, earlier),
    ],
    structure,
    formulas: formulaOperations,
    lists: isUnfinished || tableMissing ? [] : listsOfOtherSheets(blueprint, places, added.columns),
    isGrowing: isGrowing || mark !== undefined,
    looks,
    last,
  };
}

/** Drop-downs whose list stands on another sheet, in the columns that were there before. */
function listsOfOtherSheets(
  { table }: SheetBlueprint,
  places: SheetPlaces,
  added: readonly string[],
): readonly Operation[] {
  return table.columns
    .filter(({ header, validation }) => validation?.rule.kind === "cells" && !added.includes(header))
    .flatMap((column) => validations(column, table.rows, places));
}

type Added = Pick<GrowthMark, "columns" | "rows">;

/** The legend comes last of all: where there is none, nobody has seen the sheet finished. */
function neverFinished({ head }: SheetState): boolean {
  return (head[3] ?? "") === "" || head[3] === legendLink;
}

/** What this run adds, and what one that stopped has added before it. */
function withMarked(
  added: ReadonlySet<string>,
  marked: readonly string[] = [],
  present: ReadonlyMap<string, number>,
): readonly string[] {
  return [...new Set([...added, ...marked.filter((name) => present.has(name))])];
}

/** What is added lacks its looks until the end, so the sheet no longer says that it is finished. */
function markOperations(mark: GrowthMark, { sheet, head }: SheetPlaces): readonly Operation[] {
  return [{ kind: "write", sheet, block: headBlock(head, 3, 1), contents: [[growthMark(mark)]] }];
}

function tableAgain(found: SheetState, standing: TableState, name: string): Operation {
  const { sheet, top, left, body, headers } = standing;
  return found.looseTableName === undefined
    ? { kind: "add table", sheet, block: a1Block(top, left, body.length + 1, headers.length), name }
    : { kind: "rename table", table: found.looseTableName, to: name };
}

function unwrittenHeaders({ sheet, top, left, headers, unwritten = [] }: TableState): readonly Operation[] {
  return unwritten.flatMap((header): readonly Operation[] => {
    const cell = a1(top, left + headers.indexOf(header));
    return [
      { kind: "number format", sheet, block: cell, code: "@" },
      { kind: "write", sheet, block: cell, contents: [[header]] },
    ];
  });
}

function hasAllCharts({ charts = [] }: SheetBlueprint, found: SheetState): boolean {
  return charts.every(({ name }) => found.charts.includes(name));
}

/** Operations on single cells. */
function isInRows(operation: Operation, rows: ReadonlySet<number>): boolean {
  return "block" in operation && rows.has(Number(operation.block.replace(/\D/g, "")) - 1);
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
  added: Added,
  bodyRow: number,
  columnAt: ReadonlyMap<string, number>,
): readonly Difference[] {
  return blueprint.table.columns.flatMap((column) => {
    const { header } = column;
    const at = columnAt.get(header);
    const formula = formulaOf(column, row);
    const isOwned = row.owned?.includes(header) ?? false;
    const before = at === undefined ? "" : (block.body[bodyRow]?.[at] ?? "");
    const isNew =
      newColumns.has(header) ||
      newRows.has(row.key) ||
      // added by a run that stopped before it wrote the cell; what was typed there since stays
      ((added.columns.includes(header) || added.rows.includes(row.key)) &&
        (before === "" || isFormula(before)));
    if (at === undefined || (roleOf(column, row) === "input" && formula === null && !isOwned && !isNew))
      return [];
    const found = before;
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

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
