import { checkedTables } from "../../src/actions/read-checked-workbook";
import { findSheet } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, checked, failures, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ sample: true });
});
afterEach(() => excel.shutDown());

/** Types into a cell by its place, as a person would over anything. */
function typeAt(sheetName: string, row: number, column: number, value: string | number | null): void {
  const sheet = findSheet(excel.workbook, sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  excel.edits.setContents(
    sheet,
    { top: row - 1, left: column, bottom: row - 1, right: column },
    [[value === null ? { kind: "empty" } : { kind: "constant", value }]],
    "person",
  );
}

/** What the Cover says has to be fixed, as a number. */
function toFixOnCover(): number {
  return Number(/To fix: (\d+)/.exec(String(excel.show("Cover", "A3")))?.[1]);
}

it("judges the figures under an edited year header by their place, as the sheet does", async () => {
  excel.put("CJ_DataPoints", "LE19.b", "2024-25", 50);
  typeAt("Data points", 5, 7, "2024/25");
  const report = await checked();
  const errors = failures(report).filter((f) => f.severity === "error");
  expect(errors.map((f) => f.rule)).toContain("VT-02");
  expect(errors).toHaveLength(toFixOnCover());
  expect(failures(report, "ACC-04").map((f) => f.message)).toEqual([
    'The header "2024/25" stands in place of "2024-25"',
  ]);
});

it("judges scores under an edited header too", async () => {
  typeAt("Scoring", 5, 5, "Effort");
  typeAt("Scoring", 6, 5, 9);
  expect(failures(await checked()).map((f) => f.rule)).toEqual(expect.arrayContaining(["ACC-04", "SCO-01"]));
});

it.each([
  ["blank", null, 'The row "b) No. of people made aware of support" has no id; expected its id LE19.b'],
  [
    "another",
    "LE19.zz",
    'The row "b) No. of people made aware of support" has the id "LE19.zz"; expected its id LE19.b',
  ],
])(
  "tells a data point whose id is %s at its cell, and calls it not tested in sheet and pane alike",
  async (_name, id, message) => {
    typeAt("Data points", 8, 1, id);
    const report = await checked();
    expect(failures(report, "ACC-04").map((f) => [f.severity, f.place.cell, f.message])).toEqual([
      ["error", "B8", message],
    ]);
    expect(excel.showBy("CJ_DataChecks", "VT-02", "2024-25")).toBe("not tested");
    expect(excel.showBy("CJ_DataChecks", "VAL-03 LE19.b", "2024-25")).toBe("not tested");
    expect(
      report.findings.some((f) => f.rule === "VT-02" && f.result === "not tested" && f.year === "2024-25"),
    ).toBe(true);
    expect(String(excel.show("Cover", "A3"))).toContain(`Could not check: ${report.counts.notTested}, `);
  },
);

it("tells an id that stands twice", async () => {
  typeAt("Data points", 8, 1, "LE19.a");
  const told = failures(await checked(), "ACC-04").map((f) => [f.place.cell, f.message]);
  expect(told).toEqual([
    ["B8", 'The row "b) No. of people made aware of support" has the id "LE19.a"; expected its id LE19.b'],
  ]);
});

it("tells a row that was copied, and one that is gone without another in its place", async () => {
  typeAt("Data points", 8, 0, "Another name");
  typeAt("Data points", 8, 1, "LE19.a");
  expect(failures(await checked(), "ACC-04").map((f) => f.ruleId)).toEqual(["row-missing", "row-doubled"]);
});

it("tells a setting whose id was changed, since checks depend on it", async () => {
  excel.put("CJ_Setup", "basis.LE19", "Id", "basis.xx");
  expect(failures(await checked(), "ACC-04").map((f) => f.message)).toEqual([
    'The row "Counting basis of local evidence 19" has the id "basis.xx"; expected its id basis.LE19',
  ]);
});

it("goes on checking a year that was typed away on Setup, and says so", async () => {
  excel.put("CJ_DataPoints", "LE19.c", "2024-25", 600);
  excel.put("CJ_Setup", "reportingYear", "Value", "2023-24");
  const report = await checked();
  expect(failures(report, "VT-02").map((f) => f.year)).toEqual(["2024-25"]);
  expect(failures(report, "ACC-04").map((f) => f.message)).toEqual([
    '"Reporting year" on Setup is 2023-24; expected 2024-25, the last year that has a column',
  ]);
});

it.each([
  ["CJ_DataPoints", "LE19.a", "Change", 99],
  ["CJ_DataChecks", "VT-02", "2024-25", "passed"],
  ["CJ_Outcomes", "O8", "Why", "because"],
])("tells a formula of %s that was typed over", async (table, id, header, value) => {
  excel.put(table, id, header, value);
  expect(failures(await checked(), "VAL-07").map((f) => [f.place.cell, f.message])).toContainEqual([
    excel.addressBy(table, id, header),
    `${header} of ${id} is typed over its formula`,
  ]);
});

it("tells that the sheet of the checks is gone, and goes on checking", async () => {
  const sheet = findSheet(excel.workbook, "Data checks");
  if (sheet) excel.edits.deleteSheet(sheet, "person");
  excel.put("CJ_DataPoints", "LE19.c", "2024-25", 600);
  const told = failures(await checked());
  expect(told.map((f) => f.ruleId)).toEqual(
    expect.arrayContaining(["sheet-missing", "accepted-above-aware"]),
  );
});

it("finds nothing wrong with the structure of a workbook that nobody has touched, in either spelling of formulas", async () => {
  expect(failures(await checked())).toEqual([]);
  excel.shutDown();
  excel = await builtPlannerWorkbook({ sample: true }, { formulaDisplay: "as written" });
  expect(failures(await checked())).toEqual([]);
  expect(checkedTables.length).toBeGreaterThan(3);
});
