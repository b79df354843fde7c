import { idOf, type Breakdown } from "../catalogue/breakdowns";
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
): readonly RowBlueprint[] {
  const subject = profile.words === "Need" ? row.words : row.id;
  return breakdown.groups.map((group): RowBlueprint => {
    const id = `${row.id}.${breakdown.id}.${idOf(group)}`;
    const words = `${lowerFirst(breakdown.name)}: ${group}`;
    return {
      key: id,
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

/** Rows to add, and the row that they belong to: one of ours, or one of the people's own as it stands. */
export interface RowsToAdd {
  readonly after: RowBlueprint;
  readonly rows: readonly RowBlueprint[];
}

/**
 * The sheet with further rows, each set right after the row that it belongs to; people type in them as in that one.
 * A row of the people's own comes into the blueprint as it stands, so that nothing in it is taken for a difference.
 * @param standing keys of the table's rows as they stand
 */
export function withRowsAfter(
  sheet: SheetBlueprint,
  added: readonly RowsToAdd[],
  standing: readonly string[],
): SheetBlueprint {
  const { table } = sheet;
  const newKeys = added.flatMap(({ rows }) => rows.map((row) => row.key));
  const rows = [...table.rows];
  const own = added.filter(({ after }) => table.rows.every((row) => row.key !== after.key));
  for (const { after } of own) {
    const before = standing.slice(0, standing.indexOf(after.key)).reverse();
    const previous = before.find((key) => rows.some((row) => row.key === key));
    rows.splice(previous === undefined ? 0 : rows.findIndex((row) => row.key === previous) + 1, 0, after);
  }
  return {
    ...sheet,
    table: {
      ...table,
      columns: table.columns.map((column) => typedAlsoIn(column, newKeys)),
      rows: rows.flatMap((row) => [
        row,
        ...added.filter(({ after }) => after.key === row.key).flatMap((list) => list.rows),
      ]),
    },
  };
}

function typedAlsoIn(column: ColumnBlueprint, keys: readonly string[]): ColumnBlueprint {
  const { validation } = column;
  if (validation?.onlyRows === undefined) return column;
  return { ...column, validation: { ...validation, onlyRows: [...validation.onlyRows, ...keys] } };
}

/** "Gender" → "gender"; a name in capitals such as "SIMD" stays. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
