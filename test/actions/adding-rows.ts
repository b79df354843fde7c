import { addRow, type AddedRow, type AddRequest } from "../../src/actions/add-row";
import { buildWorkbook } from "../../src/actions/build-workbook";
import type { BuildRequest } from "../../src/actions/build-request";
import type { Trouble } from "../../src/domain/trouble";
import { valueOf, type PlannerWorkbook } from "./planner-workbook";
import { cellsByPlace, lostCells, type PlacedCell } from "./typed-cells";

type Typed = AddRequest["typed"];

const silent = (): void => undefined;

/** An activity and a data point as the pane hands them over, of outcome 8. */
export const anActivity = { "Improvement activity": "Peer mentors at the gate", Outcome: "O8" } as const;
export const aDataPoint = {
  "Data point": "Number of peer mentors",
  Outcome: "O8",
  Unit: "people",
  "Better when": "higher",
} as const;

/** Adds a row as the pane does; trouble fails the test. */
export async function add(additionId: string, typed: Typed): Promise<AddedRow> {
  return valueOf(await addRow({ additionId, typed }, silent));
}

/** Why a row is not added; a row that is added fails the test. */
export async function refused(additionId: string, typed: Typed): Promise<Trouble> {
  const added = await addRow({ additionId, typed }, silent);
  if (added.ok) throw new Error(`${added.value.id} was added`);
  return added.trouble;
}

/** How many cells a build of the same workbook would still write. */
export async function cellsThatABuildWrites(request: BuildRequest): Promise<number> {
  return valueOf(await buildWorkbook(request, silent)).cellsWritten;
}

/** What was typed before and is not there any more, or is something else. */
export function lostSince(
  before: ReadonlyMap<string, PlacedCell>,
  { workbook }: PlannerWorkbook,
): readonly string[] {
  return lostCells(before, cellsByPlace(workbook));
}
