import type { SheetBlueprint } from "../blueprint/blueprint";
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
import { listsToRenew, renewedLists } from "./renew-lists";
import { replacedContents, replacedHead, type EarlierSheet } from "./replaced-contents";
import { rowDifferences, rowsByKey, type Added } from "./row-differences";
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
  const places = placesOf(found, block, columnAt, bodyRowOf);
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
  const isUnfinished = neverFinished(found);
  const comparison: Comparison = {
    grown,
    labels,
    formulas,
    owned,
    mark,
    isUnfinished,
    headDiffers: !headIsOurs(blueprint, found),
    tableMissing: found.table === undefined,
    legendChanges: !isUnfinished && mark === undefined && found.head[3] !== blueprint.legend,
  };
  const isGrowing = grown.operations.length > 0;
  const now = markOf(comparison, added, columnAt.get(table.keyHeader) ?? 0);
  const charts = planCharts(blueprint, places, {
    found: found.charts,
    isFinished: !isUnfinished && (mark === undefined || hasAllCharts(blueprint, found)),
    newRows: added.rows,
    newColumns: new Set(added.columns),
  });
  const structure: readonly Operation[] = [
    ...(isGrowing && !isUnfinished ? markOperations(now, places) : []),
    ...(comparison.tableMissing ? [tableAgain(found, standing, table.name)] : []),
    ...unwrittenHeaders(standing),
    ...grown.operations,
    ...constantWrites(labels, block),
  ];
  const formulaOperations = [
    ...formulaFills(formulas, block),
    ...blanksAgain(blueprint, block, new Set(added.columns), bodyRowOf),
    ...(comparison.headDiffers ? headOperations(blueprint, places) : []),
  ];
  const ownLooks = ownRowLooks(blueprint, block, bodyRowOf);
  const renewed =
    isUnfinished || comparison.tableMissing ? [] : listsToRenew(blueprint, earlier, added.columns);
  const looks = [
    ...renewedLists(renewed, blueprint, block, places),
    ...cellLooksToWrite(blueprint, places, comparison, now, ownLooks),
    ...charts.operations,
    ...legendToWrite(blueprint, places, comparison),
  ];
  const last = constantWrites(owned, block);
  const isChanged = structure.length + formulaOperations.length + looks.length + last.length > 0;
  return {
    plan: {
      name: blueprint.name,
      standsAs: block.sheet,
      action: isChanged ? "complete" : "keep",
      detail: detailOf(comparison, charts.missing, renewed.length),
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
    lists:
      isUnfinished || comparison.tableMissing ? [] : listsOfOtherSheets(blueprint, places, added.columns),
    isGrowing: isGrowing || mark !== undefined,
    looks,
    last,
  };
}

/** What stands on a sheet, held against what is declared. */
interface Comparison {
  readonly grown: GrownTable;
  readonly labels: readonly Difference[];
  readonly formulas: readonly Difference[];
  readonly owned: readonly Difference[];
  /** left by a run that stopped while it added something */
  readonly mark: GrowthMark | undefined;
  readonly isUnfinished: boolean;
  readonly headDiffers: boolean;
  readonly tableMissing: boolean;
  readonly legendChanges: boolean;
}

/** What this run and the one that stopped before it add and renew, for the next one if this one stops too. */
function markOf(
  { grown: { block }, labels, mark, headDiffers, legendChanges }: Comparison,
  added: Added,
  keyAt: number,
): GrowthMark {
  const reworded = labels
    .filter((d) => d.of === "standing")
    .map((d) => String(block.body[d.row]?.[keyAt] ?? ""));
  const renewed: GrowthMark["renewed"] = [
    ...(legendChanges ? ["lines" as const] : []),
    ...(headDiffers || legendChanges ? ["head" as const] : []),
  ];
  return {
    ...added,
    reworded: [...new Set([...reworded, ...(mark?.reworded ?? [])])],
    renewed: [...new Set([...renewed, ...(mark?.renewed ?? [])])],
  };
}

/** All looks on a sheet that was never finished; on one that was, those of what is added; on a healthy one none. */
function cellLooksToWrite(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  comparison: Comparison,
  now: GrowthMark,
  ownLooks: readonly Operation[],
): readonly Operation[] {
  if (comparison.isUnfinished || comparison.tableMissing)
    return [...planLooks(blueprint, places), ...ownLooks];
  if (!isRenewed(comparison)) return [];
  const grownSheet: GrownSheet = {
    columns: new Set(now.columns),
    rows: new Set(now.rows.flatMap((key) => places.rowOf(key) ?? [])),
    reworded: new Set(now.reworded),
    renewed: now.renewed,
  };
  return [
    ...planGrownLooks(blueprint, places, grownSheet),
    ...ownLooks.filter((operation) => isInRows(operation, grownSheet.rows)),
  ];
}

function legendToWrite(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  comparison: Comparison,
): readonly Operation[] {
  if (comparison.isUnfinished || comparison.tableMissing) return legendOperations(blueprint, places);
  return isRenewed(comparison) ? legendAgain(blueprint, places) : [];
}

function isRenewed({ grown, mark, legendChanges }: Comparison): boolean {
  return grown.operations.length > 0 || mark !== undefined || legendChanges;
}

/** What a dry run says of the sheet, "" for a healthy one. */
function detailOf(
  { grown, labels, formulas, owned, mark, isUnfinished, ...of }: Comparison,
  missingCharts: number,
  renewedLists: number,
): string {
  const stood = (list: readonly Difference[]): number => list.filter((d) => d.of !== "new").length;
  return [
    counted(grown.newRows.size, "row is missing", "rows are missing"),
    counted(grown.newColumns.size, "column is missing", "columns are missing"),
    counted(stood(labels), "label differs", "labels differ"),
    counted(stood(formulas), "formula is missing or differs", "formulas are missing or differ"),
    counted(owned.length, "setting is written", "settings are written"),
    of.headDiffers || of.legendChanges ? "the head of the sheet differs" : "",
    of.tableMissing ? "its table is missing" : "",
    counted(renewedLists, "drop-down is renewed", "drop-downs are renewed"),
    counted(missingCharts, "chart is missing", "charts are missing"),
    (isUnfinished || mark !== undefined) && !of.headDiffers ? "its formats are not finished" : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
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
  return charts.every(({ name }) => found.charts.some((chart) => chart.name === name));
}

/** Operations on single cells. */
function isInRows(operation: Operation, rows: ReadonlySet<number>): boolean {
  return "block" in operation && rows.has(Number(operation.block.replace(/\D/g, "")) - 1);
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
    headerRow: block.top,
    firstRow: block.top + 1,
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
