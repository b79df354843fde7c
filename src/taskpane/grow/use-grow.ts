import { useState } from "react";
import type { AddedRow, AddRequest } from "../../actions/add-row";
import type { AdditionPlan, RowAdditionPlan } from "../../actions/addition-plan";
import type { BuildReport, Progress } from "../../actions/build-request";
import type { Growth, GrowthPlan } from "../../actions/grow-workbook";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

/** The parts of the view; what is said about one of them stands there. */
export type GrowPart = "row" | "growth" | "sheets";

/** A dry run, and what it was made for. */
export interface PlannedGrowth {
  readonly growth: Growth;
  readonly plan: GrowthPlan;
}

/** The dry run of a row, and what it was made for. */
export interface PlannedRow {
  readonly request: AddRequest;
  readonly name: string;
  readonly plan: RowAdditionPlan;
}

/** The dry run of a sheet. */
export interface PlannedSheet {
  readonly name: string;
  readonly plan: AdditionPlan;
}

/** Where the view stands: one thing is done at a time, since each writes into the workbook. */
export type GrowState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly part: GrowPart;
      readonly step: string;
      readonly progress?: Progress;
      readonly planned?: PlannedGrowth;
      readonly row?: PlannedRow;
      readonly sheet?: PlannedSheet;
    }
  | { readonly kind: "row planned"; readonly row: PlannedRow }
  | { readonly kind: "sheet planned"; readonly sheet: PlannedSheet }
  | { readonly kind: "planned"; readonly planned: PlannedGrowth }
  | { readonly kind: "grown"; readonly planned: PlannedGrowth; readonly report: BuildReport }
  | { readonly kind: "row added"; readonly added: AddedRow; readonly name: string }
  | { readonly kind: "sheet made"; readonly name: string; readonly report: BuildReport }
  | {
      readonly kind: "failed";
      readonly part: GrowPart;
      readonly failure: Failure;
      readonly growth?: Growth;
      readonly planned?: PlannedGrowth;
    };

export interface Growing {
  readonly state: GrowState;
  /** the dry run of a row, named as the person named it */
  readonly planRow: (request: AddRequest, name: string) => Promise<void>;
  /** @returns whether the row is there now */
  readonly addRow: (row: PlannedRow) => Promise<boolean>;
  /** the dry run */
  readonly plan: (growth: Growth) => Promise<void>;
  /** writes what was planned */
  readonly grow: (planned: PlannedGrowth) => Promise<void>;
  /** the dry run of a sheet */
  readonly planSheet: (name: string) => Promise<void>;
  readonly makeSheet: (sheet: PlannedSheet) => Promise<void>;
  /** forgets the plan, because the choices that it was made from have changed */
  readonly startAgain: () => void;
}

/** @param onWritten called after something was written, or may have been */
export function useGrow(onWritten: () => void): Growing {
  const actions = usePlannerActions();
  const [state, setState] = useState<GrowState>({ kind: "idle" });

  async function planRow(request: AddRequest, name: string): Promise<void> {
    setState({ kind: "working", part: "row", step: "Reading the workbook" });
    const outcome = await attempt(() => actions.planRow(request));
    setState(
      outcome.ok
        ? { kind: "row planned", row: { request, name, plan: outcome.value } }
        : { kind: "failed", part: "row", failure: outcome.failure },
    );
  }

  async function addRow(row: PlannedRow): Promise<boolean> {
    setState({ kind: "working", part: "row", step: "Adding the row", row });
    const outcome = await attempt(() =>
      actions.addRow(row.request, (progress) =>
        setState({ kind: "working", part: "row", step: progress.step, progress, row }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "row added", added: outcome.value, name: row.name }
        : { kind: "failed", part: "row", failure: outcome.failure },
    );
    onWritten();
    return outcome.ok;
  }

  async function plan(growth: Growth): Promise<void> {
    setState({ kind: "working", part: "growth", step: "Reading the workbook" });
    const outcome = await attempt(() => actions.planGrowth(growth));
    setState(
      outcome.ok
        ? { kind: "planned", planned: { growth, plan: outcome.value } }
        : { kind: "failed", part: "growth", failure: outcome.failure, growth },
    );
  }

  async function grow(planned: PlannedGrowth): Promise<void> {
    setState({ kind: "working", part: "growth", step: "Reading the workbook", planned });
    const outcome = await attempt(() =>
      actions.growWorkbook(planned.growth, (progress) =>
        setState({ kind: "working", part: "growth", step: progress.step, progress, planned }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "grown", planned, report: outcome.value }
        : { kind: "failed", part: "growth", failure: outcome.failure, growth: planned.growth, planned },
    );
    onWritten();
  }

  async function planSheet(name: string): Promise<void> {
    setState({ kind: "working", part: "sheets", step: "Reading the workbook" });
    const outcome = await attempt(() => actions.planSheet(name));
    setState(
      outcome.ok
        ? { kind: "sheet planned", sheet: { name, plan: outcome.value } }
        : { kind: "failed", part: "sheets", failure: outcome.failure },
    );
  }

  async function makeSheet(sheet: PlannedSheet): Promise<void> {
    setState({ kind: "working", part: "sheets", step: `Making ${sheet.name}`, sheet });
    const outcome = await attempt(() =>
      actions.makeSheet(sheet.name, (progress) =>
        setState({ kind: "working", part: "sheets", step: progress.step, progress, sheet }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "sheet made", name: sheet.name, report: outcome.value }
        : { kind: "failed", part: "sheets", failure: outcome.failure },
    );
    onWritten();
  }

  const startAgain = (): void => setState({ kind: "idle" });
  return { state, planRow, addRow, plan, grow, planSheet, makeSheet, startAgain };
}
