import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";

/** Shows the sheet and selects the cell, in one sync. */
export async function selectCell(
  context: Excel.RequestContext,
  place: { readonly sheet: string; readonly cell: string },
): Promise<Result<undefined, Trouble>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load("name");
  sheet.activate();
  sheet.getRange(place.cell).select();
  await context.sync();
  if (!sheet.isNullObject) return ok(undefined);
  return trouble({
    kind: "sheet-missing",
    found: `There is no sheet named "${place.sheet}"`,
    expected: "the sheet that the finding names",
    where: { sheet: place.sheet, cell: place.cell },
    whatToDo: "It was renamed or deleted since the check; check again.",
  });
}
