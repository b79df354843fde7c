import type { BreakableRow, BreakdownRequest } from "../../actions/breakdown-request";
import { breakdowns, readOwnBreakdown, type Breakdown } from "../../catalogue/breakdowns";

/** Which rows are meant: all of a kind, or one by its id. */
export type RowsChoice = "all" | "questions" | "needs" | { readonly id: string };

/** What stands in the form. The groups of a built-in breakdown can be changed before they are added. */
export interface BreakdownChoices {
  readonly rows: RowsChoice;
  /** id of a built-in breakdown, or "own" */
  readonly by: string;
  /** only of a breakdown in the person's own words */
  readonly name: string;
  readonly groups: string;
  readonly canOverlap: boolean;
}

export const own = "own";

export function firstChoices(): BreakdownChoices {
  const [first] = breakdowns;
  const start: BreakdownChoices = { rows: "questions", by: own, name: "", groups: "", canOverlap: false };
  return first === undefined ? start : chosenBy(start, first.id);
}

/** The form after another breakdown was chosen: with its groups; one in own words begins empty. */
export function chosenBy(choices: BreakdownChoices, by: string): BreakdownChoices {
  const built = builtIn(by);
  return {
    ...choices,
    by,
    groups: built?.groups.join(", ") ?? "",
    canOverlap: built?.canOverlap ?? false,
  };
}

export type ReadBreakdownChoices =
  | { readonly ok: true; readonly request: BreakdownRequest }
  | { readonly ok: false; readonly field: "rows" | "name" | "groups"; readonly message: string };

/** @param offered the rows that the workbook has now */
export function readBreakdownChoices(
  choices: BreakdownChoices,
  offered: readonly BreakableRow[],
): ReadBreakdownChoices {
  const built = builtIn(choices.by);
  const read = readOwnBreakdown({ ...choices, name: built?.name ?? choices.name });
  if (!read.ok)
    return { ok: false, field: read.field, message: `${read.found}. Expected: ${read.expected}.` };
  const breakdown = built === undefined ? read.breakdown : { ...read.breakdown, id: built.id };
  const rowIds = idsOf(choices.rows, offered);
  if (rowIds.length === 0) {
    return { ok: false, field: "rows", message: "No row of this kind takes figures and has words yet." };
  }
  return { ok: true, request: { breakdowns: [breakdown], rowIds } };
}

function idsOf(rows: RowsChoice, offered: readonly BreakableRow[]): readonly string[] {
  const meant = offered.filter(({ id, kind }) =>
    typeof rows === "object" ? id === rows.id : rows === "all" || rows === `${kind}s`,
  );
  return meant.map(({ id }) => id);
}

function builtIn(id: string): Breakdown | undefined {
  return breakdowns.find((breakdown) => breakdown.id === id);
}
