import type { HeadlessExcel, HeadlessOptions } from "../../../src/workbench/headless/run-excel";
import { openHeadlessExcel } from "../../../src/workbench/headless/run-excel";

/** A headless Excel and a short way to run a batch that ends with a sync. */
export interface Opened extends HeadlessExcel {
  run<T>(batch: (context: Excel.RequestContext) => T | Promise<T>): Promise<T>;
  /** the error code with which a batch fails, "no error" when it does not */
  codeOf(batch: (context: Excel.RequestContext) => unknown): Promise<string>;
}

export function open(options?: HeadlessOptions): Opened {
  const excel = openHeadlessExcel(options);
  const run: Opened["run"] = (batch) =>
    excel.Excel.run(async (context) => {
      const result = await batch(context);
      await context.sync();
      return result;
    });
  const codeOf: Opened["codeOf"] = (batch) =>
    run(batch).then(
      () => "no error",
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );
  return { ...excel, run, codeOf };
}

/** Writes a small table "CJ_Rates" on the active sheet: header in row 1, two rows. */
export async function addRatesTable({ run }: Opened): Promise<void> {
  await run((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["Name", "Numerator", "Latest year"],
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    sheet.tables.add(range, true).name = "CJ_Rates";
  });
}
