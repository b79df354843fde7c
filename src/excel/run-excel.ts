import { trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { troubleFromOfficeError } from "./office-errors";

/** The lowest API set that the manifest asks for; a host below it is told so in a sentence instead of failing. */
const minimumExcelApi = "1.9";

/** The batch that is being queued; other folders hand it on without naming Office.js. */
export type ExcelContext = Excel.RequestContext;

/**
 * Runs one batch on the workbook. Expected host errors come back as trouble; anything else is a bug and throws.
 * Nothing from cells is logged.
 */
export async function runExcel<T>(
  batch: (context: ExcelContext) => Promise<Result<T, Trouble>>,
): Promise<Result<T, Trouble>> {
  const missing = missingRequirement();
  if (missing !== undefined) return trouble(missing);
  try {
    return await Excel.run(batch);
  } catch (error) {
    const known = troubleFromOfficeError(error);
    if (known === undefined) throw error;
    return trouble(known);
  }
}

function missingRequirement(): Trouble | undefined {
  if (typeof Excel === "undefined") {
    return {
      kind: "requirement-missing",
      found: "This page is not open in Excel",
      expected: "to be opened as a task pane of Excel",
      whatToDo: "Open a workbook in Excel and start Outcome Planner from the Home tab.",
    };
  }
  // Absent in the headless host, which has no Office.onReady and gates every member itself.
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements === undefined || requirements.isSetSupported("ExcelApi", minimumExcelApi))
    return undefined;
  return {
    kind: "requirement-missing",
    found: `This version of Excel does not offer ExcelApi ${minimumExcelApi}`,
    expected: `ExcelApi ${minimumExcelApi} or later (Excel 2021, Microsoft 365, Excel on the web)`,
    whatToDo: "Open the workbook in a newer Excel or in Excel on the web; its formulas work in any version.",
  };
}
