import { buildWorkbook } from "../../actions/build-workbook";
import type { BuildRequest } from "../../actions/build-request";
import { readBuildRequest } from "../../actions/read-build-request";
import type { Result } from "../../domain/result";
import { describeTrouble, type Trouble } from "../../domain/trouble";
import { openHeadlessExcel } from "../headless/run-excel";
import type { WorkbookModel } from "../model/workbook-model";

/** The workbook that everything here is measured on: nine outcomes, every sheet, five years, invented figures. */
export const exampleRequest: BuildRequest = expected(
  readBuildRequest({ area: "Fife", reportingYear: "2024-25", outcomes: "all", sheets: "all", sample: true }),
);

/** The same with the starter sheets only. */
export const starterRequest: BuildRequest = { ...exampleRequest, sheets: "starter" };

/** That workbook, built and calculated. */
export async function buildExample(request: BuildRequest = exampleRequest): Promise<WorkbookModel> {
  const excel = openHeadlessExcel();
  const restore = excel.installGlobals();
  expected(await buildWorkbook(request, () => undefined));
  excel.calculation.recalculate();
  restore();
  excel.close();
  return excel.workbook;
}

/** A benchmark of something that failed would be a number without meaning. */
export function expected<T>(result: Result<T, Trouble>): T {
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
  return result.value;
}
