import { useState } from "react";
import type { AddedRow, AddRequest } from "../../actions/add-row";
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

/** Where the view stands: one thing is done at a time, since each writes into the workbook. */
export type GrowState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly part: GrowPart;
      readonly step: string;
      readonly progress?: Progress;
      readonly planned?: PlannedGrowth;
    }
  | { readonly kind: "planned"; readonly planned: PlannedGrowth }
  | { readonly kind: "grown"; readonly planned: PlannedGrowth; readonly report: BuildReport }
  | { readonly kind: "row added"; readonly row: AddedRow; readonly name: string }
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
  /** @returns whether the row is there now */
  readonly addRow: (request: AddRequest, name: string) => Promise<boolean>;
  /** the dry run */
  readonly plan: (growth: Growth) => Promise<void>;
  /** writes what was planned */
  readonly grow: (planned: PlannedGrowth) => Promise<void>;
  readonly makeSheet: (name: string) => Promise<void>;
  /** forgets the plan, because the choices that it was made from have changed */
  readonly startAgain: () => void;
}

/** @param onWritten called after something was written, or may have been */
export function useGrow(onWritten: () => void): Growing {
  const actions = usePlannerActions();
  const [state, setState] = useState<GrowState>({ kind: "idle" });

  async function addRow(request: AddRequest, name: string): Promise<boolean> {
    setState({ kind: "working", part: "row", step: "Adding the row" });
    const outcome = await attempt(() =>
      actions.addRow(request, (progress) =>
        setState({ kind: "working", part: "row", step: progress.step, progress }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "row added", row: outcome.value, name }
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

  async function makeSheet(name: string): Promise<void> {
    setState({ kind: "working", part: "sheets", step: `Making ${name}` });
    const outcome = await attempt(() =>
      actions.makeSheet(name, (progress) =>
        setState({ kind: "working", part: "sheets", step: progress.step, progress }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "sheet made", name, report: outcome.value }
        : { kind: "failed", part: "sheets", failure: outcome.failure },
    );
    onWritten();
  }

  return { state, addRow, plan, grow, makeSheet, startAgain: () => setState({ kind: "idle" }) };
}
