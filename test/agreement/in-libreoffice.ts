import { recalculateAllWithLibreOffice } from "../../src/workbench/libreoffice/recalculate";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../src/workbench/xlsx/write-xlsx";
import type { PlannerWorkbook } from "../actions/planner-workbook";
import { formulaDifferences } from "./formula-differences";

/** A copy of the workbook as it stands, every formula worked out. */
export function calculated(excel: PlannerWorkbook): WorkbookModel {
  excel.calculation.recalculate();
  return structuredClone(excel.workbook);
}

/** The workbooks as LibreOffice works them out from files without results, in one run of the program. */
export async function inLibreOffice(ours: readonly WorkbookModel[]): Promise<readonly WorkbookModel[]> {
  const files = await Promise.all(ours.map((workbook) => writeXlsx(workbook)));
  const theirs: WorkbookModel[] = [];
  for (const bytes of await recalculateAllWithLibreOffice(files)) {
    const read = await readXlsx(bytes);
    if (!read.ok) throw new Error(read.trouble.found);
    theirs.push(read.value);
  }
  return theirs;
}

/** `formulaDifferences` of each workbook with what LibreOffice makes of it. */
export async function differencesInLibreOffice(
  ours: readonly WorkbookModel[],
): Promise<readonly ReturnType<typeof formulaDifferences>[]> {
  const theirs = await inLibreOffice(ours);
  if (theirs.length !== ours.length) throw new Error(`${theirs.length} of ${ours.length} files came back`);
  return theirs.map((their, i) => formulaDifferences(ours[i], their));
}
