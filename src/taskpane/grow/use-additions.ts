import type { AddedRow, AddRequest } from "../../actions/add-row";
import type { RowAdditionPlan } from "../../actions/addition-plan";
import { usePlannerActions } from "../planner-actions";
import { alone, useDryRun, type DryRun, type Planned } from "../use-dry-run";
import { useGrowth, type Growing } from "./use-growth";
import { useMakingSheet, type MakingSheet } from "./use-making-sheet";

/** A row, with its name as it will stand in the cell, or the beginning of it. */
export interface NamedRow extends AddRequest {
  readonly name: string;
}

export type PlannedRow = Planned<NamedRow, RowAdditionPlan>;
export type AddingRow = DryRun<NamedRow, RowAdditionPlan, AddedRow>;

/** Everything that the view adds. One thing is done at a time, since each writes into the workbook. */
export interface Additions {
  readonly row: AddingRow;
  readonly growth: Growing;
  readonly sheet: MakingSheet;
  readonly isWorking: boolean;
}

/** @param onWritten called after something was written, or may have been */
export function useAdditions(onWritten: () => void): Additions {
  const actions = usePlannerActions();
  const row = useDryRun<NamedRow, RowAdditionPlan, AddedRow>({
    plan: ({ additionId, typed }) => actions.planRow({ additionId, typed }),
    write: ({ additionId, typed }, onProgress) => actions.addRow({ additionId, typed }, onProgress),
    steps: { plan: "Reading the workbook", write: "Adding the row" },
    onWritten,
  });
  const growth = useGrowth(onWritten);
  const sheet = useMakingSheet(onWritten);
  return {
    row: alone(row, [growth, sheet]),
    growth: alone(growth, [row, sheet]),
    sheet: alone(sheet, [row, growth]),
    isWorking: [row, growth, sheet].some(({ state }) => state.kind === "working"),
  };
}
