import { useState } from "react";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "../../actions/build-request";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

interface Planned {
  readonly request: BuildRequest;
  readonly plan: BuildPlan;
}

/** Where the building stands. While it is written, and when that fails, the plan stays to be seen. */
export type BuildState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly step: string;
      readonly progress?: Progress;
      readonly planned?: Planned;
    }
  | { readonly kind: "planned"; readonly planned: Planned }
  | { readonly kind: "built"; readonly request: BuildRequest; readonly report: BuildReport }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly request: BuildRequest;
      readonly planned?: Planned;
    };

export interface Building {
  readonly state: BuildState;
  /** the dry run */
  readonly plan: (request: BuildRequest) => Promise<void>;
  /** writes what was planned */
  readonly build: (planned: Planned) => Promise<void>;
  /** forgets the plan, because the choices that it was made from have changed */
  readonly startAgain: () => void;
}

export function useBuild(): Building {
  const { planBuild, buildWorkbook } = usePlannerActions();
  const [state, setState] = useState<BuildState>({ kind: "idle" });

  async function plan(request: BuildRequest): Promise<void> {
    setState({ kind: "working", step: "Reading the workbook" });
    const outcome = await attempt(() => planBuild(request));
    setState(
      outcome.ok
        ? { kind: "planned", planned: { request, plan: outcome.value } }
        : { kind: "failed", failure: outcome.failure, request },
    );
  }

  async function build(planned: Planned): Promise<void> {
    const { request } = planned;
    setState({ kind: "working", step: "Starting to build", planned });
    const outcome = await attempt(() =>
      buildWorkbook(request, (progress) =>
        setState({ kind: "working", step: progress.step, progress, planned }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "built", request, report: outcome.value }
        : { kind: "failed", failure: outcome.failure, request, planned },
    );
  }

  return { state, plan, build, startAgain: () => setState({ kind: "idle" }) };
}
