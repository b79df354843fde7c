import { laterSheets, withNeeded } from "../blueprint/workbook-blueprint";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readTables } from "../excel/read-tables";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { AdditionPlan } from "./addition-plan";
import { buildSheets, planAddition } from "./build-workbook";
import type { BuildReport, BuildRequest, Progress } from "./build-request";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf, holdsInventedFigures } from "./read-checked-workbook";
import { tableRows } from "./table-rows";
import { outcomesIn } from "./workbook-scope";
import { versionTrouble } from "./workbook-version";

/**
 * Dry run of `makeSheet`: what it would write on which sheet, and what stands in the way. Writes nothing; two syncs.
 * @param name of a later sheet, see `laterSheets`
 */
export async function planSheet(name: string): Promise<Result<AdditionPlan, Trouble>> {
  return runExcel(async (context) => {
    const request = await requestFor(context, name);
    return request.ok
      ? ok((await planAddition(context, request.value, ["Cover", ...withNeeded([name])])).plan)
      : request;
  });
}

/**
 * Makes one later sheet in the open workbook, with those that its formulas read, for the area and years that Setup says,
 * and adds its line to the Cover; in a workbook that is still the sample with its part of it. No other sheet is touched. A sheet that is there is completed, as *Build* does.
 * @param name of a later sheet, see `laterSheets`
 */
export async function makeSheet(
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<Result<BuildReport, Trouble>> {
  return runExcel(async (context) => {
    const request = await requestFor(context, name);
    return request.ok
      ? buildSheets(context, request.value, onProgress, ["Cover", ...withNeeded([name])])
      : request;
  });
}

const needed = [
  { name: "CJ_Setup", withFormulas: false },
  { name: "CJ_DataPoints", withFormulas: false },
] as const;

async function requestFor(context: ExcelContext, name: string): Promise<Result<BuildRequest, Trouble>> {
  const later = laterSheets.find((sheet) => sheet.name === name);
  if (later === undefined) throw new Error(`"${name}" is no later sheet of the blueprint.`);
  const tables = await readTables(context, needed);
  const built = builtScopeOf(tables);
  const dataPoints = tables.get("CJ_DataPoints");
  if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
  if (dataPoints === undefined) return trouble(figuresMissing(name));
  const otherVersion = versionTrouble(built, tables.get("CJ_Setup")?.sheet ?? "Setup");
  if (otherVersion !== undefined) return trouble(otherVersion);
  const outcomes = outcomesIn(tableRows(dataPoints).map((row) => row.raw("Id")));
  const { area, reportingYear, firstYear } = built;
  const sample = holdsInventedFigures(tables);
  return ok({ area, reportingYear, firstYear, outcomes, sample, sheets: [name] });
}

function figuresMissing(name: string): Trouble {
  return {
    kind: "table-missing",
    found: `${name} cannot be made: the sheet Data points, which it draws on, is not there`,
    expected: "the table CJ_DataPoints",
    whatToDo:
      "Build again, which makes missing sheets anew; what was typed elsewhere stays. Then make this sheet.",
  };
}
