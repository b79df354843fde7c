import { liveIn } from "../actions/lived-in-workbook";
import { valueOf, workbookOfVersion } from "../actions/planner-workbook";
import { upgrading, waysToGrow } from "../actions/ways-to-grow";
import { formulaDifferences } from "./formula-differences";
import { calculated, inLibreOffice } from "./in-libreoffice";

/** A file of schema version 2 with every sheet, lived in, upgraded, and then given everything that can be added. */
it("a workbook that had every way of growing, one after the other, shows what LibreOffice works out, and no error value", async () => {
  const excel = await workbookOfVersion(2);
  try {
    await liveIn(excel);
    valueOf(await upgrading().run());
    for (const { prepare, run } of waysToGrow) {
      prepare?.(excel);
      valueOf(await run());
    }
    const ours = calculated(excel);
    const [theirs] = await inLibreOffice([ours]);
    if (theirs === undefined) throw new Error("no file came back");
    const { list, compared } = formulaDifferences(ours, theirs);
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  } finally {
    excel.shutDown();
  }
});
