import { buildWorkbook, planBuild } from "../../src/actions/build-workbook";
import { buildRequest, builtPlannerWorkbook, checked, failures } from "./planner-workbook";

const request = { outcomes: "all" };

describe("the tenth national indicator, which the documents announce and do not word", () => {
  it("has a label and a unit for typing, and building again keeps what was typed", async () => {
    const excel = await builtPlannerWorkbook(request);
    expect(excel.showBy("CJ_DataPoints", "NI10", "Data point")).toBeFalsy();
    excel.put("CJ_DataPoints", "NI10", "Data point", "The words of the published framework");
    excel.put("CJ_DataPoints", "NI10", "Unit", "sentences");
    excel.put("CJ_DataPoints", "NI10", "2024-25", 12);

    const plan = await planBuild(buildRequest(request));
    expect(plan.ok && plan.value.sheets.filter(({ action }) => action !== "keep")).toEqual([]);
    expect(plan.ok && plan.value.remarks).toEqual([]);
    await buildWorkbook(buildRequest(request), () => undefined);
    expect(excel.showBy("CJ_DataPoints", "NI10", "Data point")).toBe("The words of the published framework");
    expect(excel.showBy("CJ_DataPoints", "NI10", "Unit")).toBe("sentences");

    expect(excel.showBy("CJ_DataPoints", "NI10", "Suggested status")).toBe("");
    expect(failures(await checked()).filter(({ values }) => "NI10" in values)).toEqual([]);
    excel.shutDown();
  }, 120_000);
});
