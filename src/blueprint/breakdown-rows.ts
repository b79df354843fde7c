import { idOf, type Breakdown } from "../catalogue/breakdowns";
import { lowerFirst } from "../domain/sentence";
import { roomHeader, rowWithRoom } from "./formulas/room-for-lines";
import { isWorking } from "./formulas/working-column";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "./blueprint";
import { figureProfileCells } from "./sheets/figure-profile";

/** A profile that can be broken down: its sheet, and the header of its first column. */
export const profilesWithFigures = [
  { sheet: "Demographic profile", table: "CJ_DemographicProfile", words: "Question" },
  { sheet: "Needs profile", table: "CJ_NeedsProfile", words: "Need" },
] as const;

export type ProfileWithFigures = (typeof profilesWithFigures)[number];

/** The row that is broken down, as it stands in the sheet. */
export interface BrokenDownRow {
  readonly id: string;
  /** the question, or the need */
  readonly words: string;
  readonly outcomeId: string;
}

/** The rows of a breakdown, one for each group, to stand below their question. */
export function breakdownRows(
  row: BrokenDownRow,
  breakdown: Breakdown,
  profile: ProfileWithFigures,
  typedLabels: readonly string[],
): readonly RowBlueprint[] {
  const subject = profile.words === "Need" ? row.words : row.id;
  return breakdown.groups.map((group): RowBlueprint => {
    const id = `${row.id}.${breakdown.id}.${idOf(group)}`;
    const words = `${lowerFirst(breakdown.name)}: ${group}`;
    return {
      key: id,
      typedLabels,
      cells: {
        ...figureProfileCells,
        [profile.words]: `${subject}, ${words}`,
        Id: id,
        Outcome: row.outcomeId,
        Breakdown: `${breakdown.name}: ${group}`,
        "Can overlap": breakdown.canOverlap ? "yes" : "no",
        "Part of": row.id,
        "Where it comes from": "Added on request; every word can be changed",
        ...(profile.words === "Question" ? { "Answered with": "numbers" } : {}),
      },
    };
  });
}

/** Labels of a group that are people's own from the start: they may call it as they like. */
export function typedLabelsOf(sheet: SheetBlueprint): readonly string[] {
  return sheet.table.columns
    .filter(({ role, header }) => role === "label" && !isWorking(header))
    .map(({ header }) => header);
}

/** Rows to add, and the key of the row that they belong to. */
export interface RowsToAdd {
  readonly partOf: string;
  readonly rows: readonly RowBlueprint[];
}

/**
 * The sheet with further rows, each set after the row that it belongs to and the groups which that has already; people
 * type in them as in that one. Rows of the people's own come into the blueprint as they stand, so that nothing in them is
 * taken for a difference, save that they get the room for their formulas where an earlier version left them none.
 * @param standing keys of the table's rows as they stand
 */
export function withRowsAfter(
  sheet: SheetBlueprint,
  added: readonly RowsToAdd[],
  own: readonly RowBlueprint[],
  standing: readonly string[],
): SheetBlueprint {
  const { table } = sheet;
  const rows = [...table.rows];
  const at = (key: string): number => rows.findIndex((row) => row.key === key);
  const inOrder = [...own].sort((a, b) => standing.indexOf(a.key) - standing.indexOf(b.key));
  for (const row of inOrder) {
    if (at(row.key) >= 0) continue;
    const before = standing.slice(0, standing.indexOf(row.key)).reverse();
    const previous = before.find((key) => at(key) >= 0);
    const hasRoom = (row.cells[roomHeader] ?? "") !== "";
    rows.splice(previous === undefined ? 0 : at(previous) + 1, 0, hasRoom ? row : rowWithRoom(row, table));
  }
  const newKeys: string[] = [];
  for (const { partOf, rows: groups } of added) {
    let end = at(partOf) + 1;
    while (rows[end]?.cells["Part of"] === partOf) end += 1;
    rows.splice(end, 0, ...groups.map((group) => rowWithRoom(group, table)));
    newKeys.push(...groups.map(({ key }) => key));
  }
  const typed = [
    ...newKeys,
    ...own.filter((row) => (row.cells["Part of"] ?? "") !== "").map(({ key }) => key),
  ];
  return {
    ...sheet,
    table: { ...table, columns: table.columns.map((column) => typedAlsoIn(column, typed)), rows },
  };
}

function typedAlsoIn(column: ColumnBlueprint, keys: readonly string[]): ColumnBlueprint {
  const { validation } = column;
  if (validation?.onlyRows === undefined) return column;
  return { ...column, validation: { ...validation, onlyRows: [...validation.onlyRows, ...keys] } };
}
