import { builtPlannerWorkbook, checked, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook();
});
afterAll(() => {
  excel.shutDown();
});

async function amissNow() {
  return (await checked()).findings.filter(({ ruleId }) => ruleId === "typed-amiss");
}

it("tells a start of the series that is no reporting year as a failed finding at its cell, and nothing before", async () => {
  expect(await amissNow()).toEqual([]);
  excel.put("CJ_DataPoints", "NI8.i", "Series starts", "[z]");
  const [finding, ...others] = await amissNow();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    result: "failed",
    severity: "warning",
    place: { sheet: "Data points", cell: excel.addressBy("CJ_DataPoints", "NI8.i", "Series starts") },
    values: { "Series starts": "[z]" },
    message: expect.stringContaining('Series starts is "[z]"; expected a reporting year such as'),
  });
  excel.put("CJ_DataPoints", "NI8.i", "Series starts", null);
  expect(await amissNow()).toEqual([]);
});

it("compares as if no start were typed while it is no reporting year", async () => {
  for (const [year, value] of [
    ["2022-23", 50],
    ["2023-24", 60],
    ["2024-25", 80],
  ] as const)
    excel.put("CJ_DataPoints", "NI8.i", year, value);
  const shown = () => excel.showBy("CJ_DataPoints", "NI8.i", "Why");
  const without = shown();
  for (const typed of ["[z]", "2023/24", "2023", "next year"]) {
    excel.put("CJ_DataPoints", "NI8.i", "Series starts", typed);
    expect([typed, shown()]).toEqual([typed, without]);
  }
  excel.put("CJ_DataPoints", "NI8.i", "Series starts", "2024-25");
  expect(shown()).not.toBe(without);
});
