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
    expect(excel.showBy("CJ_Notes", "N-indicator-10", "Text")).toMatch(
      /without a status until .* under Better when .* votes on no outcome until one is typed in its row\.$/,
    );
    excel.put("CJ_DataPoints", "NI10", "Better when", "higher");
    expect(excel.showBy("CJ_DataPoints", "NI10", "Suggested status")).not.toBe("");
    expect(excel.showBy("CJ_DataPoints", "NI10", "Working: votes as")).toBe("");
    excel.put("CJ_DataPoints", "NI10", "Outcome", "O2");
    expect(excel.showBy("CJ_DataPoints", "NI10", "Working: votes as")).toBe("indicator");
    excel.put("CJ_DataPoints", "NI10", "Outcome", null);
    excel.put("CJ_DataPoints", "NI10", "Better when", "context only");
    expect(failures(await checked()).filter(({ values }) => "NI10" in values)).toEqual([]);
    excel.shutDown();
  });
});
