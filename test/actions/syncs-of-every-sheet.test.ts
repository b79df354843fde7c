import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { buildRequest, openPlannerWorkbook, valueOf } from "./planner-workbook";

const everything = { outcomes: "all", sheets: "all" } as const;
const silent = (): void => undefined;

describe("a workbook of nine outcomes with every sheet", () => {
  it("is built in at most 8 syncs, built again in 2 reads without a write, and given a year in at most 8 syncs", async () => {
    const excel = openPlannerWorkbook();
    valueOf(await buildWorkbook(buildRequest(everything), silent));
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(8);
    excel.host.counters.reset();
    valueOf(await buildWorkbook(buildRequest(everything), silent));
    expect(excel.host.counters).toMatchObject({ syncs: 2, writeActions: 0, cellsWritten: 0 });
    excel.host.counters.reset();
    valueOf(await growWorkbook({ kind: "year", which: "next" }, silent));
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(8);
    excel.shutDown();
  });
});
