import { addBreakdown } from "../../actions/add-breakdown";
import { addRow, planRow, type AddRequest } from "../../actions/add-row";
import { growWorkbook } from "../../actions/grow-workbook";
import { makeSheet } from "../../actions/make-sheet";
import { breakdowns } from "../../catalogue/breakdowns";
import type { WorkbookModel } from "../model/workbook-model";
import { expected } from "./built-example";
import type { Measurement } from "./report";
import { passed, syncsOf, traffic } from "./traffic";

const silent = (): void => undefined;

const dataPoint: AddRequest = {
  additionId: "data-point",
  typed: {
    "Data point": "Number of peer mentors",
    Outcome: "O8",
    Unit: "people",
    "Better when": "higher",
  },
};

/**
 * What is added to a workbook that people work in. Each reads what it needs to decide, plans, writes and reads back; more
 * than these few syncs would be one for each sheet or row.
 */
export async function additions(built: WorkbookModel): Promise<readonly Measurement[]> {
  const measured = [
    { what: "Fill an empty activity", most: 2, act: () => addRow(activity(0), silent) },
    {
      what: "Add an activity",
      most: 5,
      act: () => addRow(activity(0), silent),
      prepare: fillEmptyActivities,
    },
    { what: "Add a data point", most: 5, act: () => addRow(dataPoint, silent) },
    {
      what: "Add a breakdown",
      most: 3,
      act: () => addBreakdown({ rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) }, silent),
    },
    { what: "Complete one later sheet", most: 2, act: () => makeSheet("Charts", silent) },
    {
      what: "Add an earlier year",
      most: 8,
      act: () => growWorkbook({ kind: "year", which: "previous" }, silent),
    },
  ];
  const lines: Measurement[] = [];
  for (const { what, most, act, prepare } of measured) {
    const passing = await traffic(built, async () => expected<unknown>(await act()), prepare);
    lines.push(syncsOf(what, passing, most), ...passed(what, passing));
  }
  return lines;
}

function activity(number: number): AddRequest {
  return {
    additionId: "activity",
    typed: { "Improvement activity": `Peer mentors at gate ${number}`, Outcome: "O8" },
  };
}

/** Until the next activity needs a row of its own. */
async function fillEmptyActivities(): Promise<void> {
  for (let number = 1; expected(await planRow(activity(number))).fillsEmptyRow; number++)
    expected(await addRow(activity(number), silent));
}
