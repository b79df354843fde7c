import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "./build-request";

/** Dry run: which sheets would be made or completed, and what stands in the way. Writes nothing. */
export async function planBuild(_request: BuildRequest): Promise<Result<BuildPlan, Trouble>> {
  throw new Error("not written yet");
}

/** Builds, completes or finishes the workbook; running it again changes nothing. */
export async function buildWorkbook(
  _request: BuildRequest,
  _onProgress: (progress: Progress) => void,
): Promise<Result<BuildReport, Trouble>> {
  throw new Error("not written yet");
}
