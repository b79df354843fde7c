import fc from "fast-check";
import { deliverableStatuses } from "../../src/catalogue/deliverables/deliverable";
import { cellResult } from "../../src/workbench/model/cell";
import { cellKey, findSheet, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { formulaDifferences } from "./formula-differences";
import { calculated, inLibreOffice } from "./in-libreoffice";

const deliverables = "CJ_NationalDeliverables";
const duties = "CJ_StatutoryDuties";
const month = fc.constantFrom(null, "March 2023", "March 2024", "dec 2024", "by 2026", "2027", 2025, 45_352, 45_657.5, "spring", "Marchember 2024", "[x]", 0, 12, "March", "March 20x4", ""); // prettier-ignore
const status = fc.constantFrom(null, "Done", "in progress", ...deliverableStatuses);
const day = fc.constantFrom(null, 45_455, 45_918, 46_050, 45_990.5, "June", "[z]", 0, 99_999);
const text = fc.constantFrom(null, "", "Known", "12");

/** One cell that people type into, by table, id and header, with what they might type. */
const cells: readonly (readonly [string, string, string, fc.Arbitrary<string | number | null>])[] = [
  ...["D1", "D2", "D5", "D13", "D21", "D24", "D25"].flatMap(
    (id) =>
      [
        [deliverables, id, "Update 2 status", status],
        [deliverables, id, "Update 2 as at", month],
        [deliverables, id, "Update 2 timescale", month],
        [deliverables, id, "Update 2 completed on", month],
        [deliverables, id, "Update 3 status", status],
        [deliverables, id, "Update 3 as at", month],
        [deliverables, id, "Update 4 status", status],
        [deliverables, id, "Update 4 timescale", month],
        [deliverables, id, "Own note", text],
      ] as const,
  ),
  [deliverables, "D7", "Number", fc.constantFrom(7, 8, "seven", null)],
  [deliverables, "D7", "Original timescale", month],
  [deliverables, "D30", "Lead partners", fc.constantFrom(null, "SPS", "A; B; C; D", "; ")],
  ...["SD1", "SD2", "SD3", "CL2", "QI1.1"].flatMap(
    (id) =>
      [
        [duties, id, "Date published", day],
        [duties, id, "Link", text],
        [duties, id, "Evidence", text],
        [duties, id, "Applies here", fc.constantFrom("yes", "no", null, "perhaps")],
      ] as const,
  ),
  ...["SD1", "CL3", "QI5.1"].map((id) => [duties, id, "Due", day] as const),
  ["CJ_Setup", "today", "Value", fc.constantFrom(45_981, 46_022, 46_023.5, 46_100)],
  ["CJ_Setup", "reportingYear", "Value", fc.constantFrom("2024-25", "2023-24", "soon", null)],
];
const typed = fc.tuple(...cells.map(([, , , value]) => value));

let excel: PlannerWorkbook;
const models: WorkbookModel[] = [];
const theirs: WorkbookModel[] = [];

/** As it was built, then as it was built with the sample, then with whatever is typed. */
beforeAll(async () => {
  for (const sample of [false, true]) {
    excel = await builtPlannerWorkbook({ sheets: "National deliverables, Statutory duties", sample });
    excel.put("CJ_Setup", "today", "Value", 45_981);
    models.push(calculated(excel));
    if (!sample) excel.shutDown();
  }
  for (const values of fc.sample(typed, { numRuns: 4, seed: 41 })) {
    cells.forEach(([table, id, header], i) => excel.put(table, id, header, values[i] ?? null));
    models.push(calculated(excel));
  }
  theirs.push(...(await inLibreOffice(models)));
});
afterAll(() => excel.shutDown());

const noteOf = (workbook: WorkbookModel | undefined, sheet: string): unknown =>
  workbook === undefined ? undefined : cellResult(findSheet(workbook, sheet)?.cells.get(cellKey(2, 0)));

it("LibreOffice counts the printed totals, 7, 25, 6 and 3, in the blank and in the sample workbook", () => {
  const printed =
    "At December 2023: 7 Complete, 25 In progress, 6 In progress (with revised timescale), 3 Outstanding; 41 of 41, as printed. Late: 2.";
  expect(theirs.slice(0, 2).map((workbook) => noteOf(workbook, "National deliverables"))).toEqual([
    printed,
    printed,
  ]);
});

it("LibreOffice says the days left of the annual report", () => {
  expect(noteOf(theirs[0], "Statutory duties")).toBe(
    "0 of 3 duties done. Annual report for 2024-25: 41 days left. As on 20 November 2025, see Setup.",
  );
});

it("deliverables and duties show the same in LibreOffice, whatever is typed, and never an error", () => {
  expect(theirs).toHaveLength(6);
  for (const [i, workbook] of theirs.entries()) {
    const ours = models[i];
    if (ours === undefined) throw new Error("a file more than workbooks");
    const { list, compared } = formulaDifferences(ofThese(ours), ofThese(workbook));
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(900);
  }
});

/** Only the two sheets: what years Setup may hold is tested elsewhere for the others. */
function ofThese(workbook: WorkbookModel): WorkbookModel {
  const names = ["National deliverables", "Statutory duties"];
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => names.includes(name)) };
}
