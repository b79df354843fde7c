import { buildWorkbook } from "../../src/actions/build-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "../actions/planner-workbook";

let excel: PlannerWorkbook | undefined;
afterEach(() => excel?.shutDown());

/** The built workbook again, in an Excel that answers with so little at once. */
async function builtInNarrowExcel(payloadLimitBytes: number): Promise<PlannerWorkbook> {
  const built = await builtPlannerWorkbook();
  const workbook = structuredClone(built.workbook);
  built.shutDown();
  excel = openPlannerWorkbook({ workbook, payloadLimitBytes });
  return excel;
}

describe("an answer that Excel refuses for its size", () => {
  it("is asked for in halves, and a table in halves of its rows, until all that stands is read", async () => {
    const { host } = await builtInNarrowExcel(200_000);
    const again = await buildWorkbook(buildRequest(), () => undefined);
    if (!again.ok) throw new Error(describeTrouble(again.trouble));
    expect(again.value).toMatchObject({ made: [], remarks: [] });
    expect(host.counters.writeActions).toBe(0);
  });

  it("gives a check the same findings as an answer in one piece", async () => {
    excel = await builtPlannerWorkbook();
    const whole = await checked();
    const wholeSyncs = excel.host.counters.syncs;
    excel.shutDown();
    const { host } = await builtInNarrowExcel(200_000);
    expect(await checked()).toEqual(whole);
    expect(host.counters.syncs).toBeGreaterThan(wholeSyncs);
  });

  it("is told when not even one row fits", async () => {
    await builtInNarrowExcel(20_000);
    const again = await buildWorkbook(buildRequest(), () => undefined);
    if (again.ok) throw new Error("The build went through.");
    expect(describeTrouble(again.trouble)).toContain("more than this Excel passes on at once");
  });
});
