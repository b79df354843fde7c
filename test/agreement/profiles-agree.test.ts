import fc from "fast-check";
import { addBreakdown } from "../../src/actions/add-breakdown";
import { judgements } from "../../src/catalogue/local-evidence";
import { yearsBetween, yearFrom } from "../../src/domain/period";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";

const years = yearsBetween(yearFrom(2020), yearFrom(2024));
const figure = fc.constantFrom(null, 0, 7, 120, -3, 2.5, "[x]", "[z]", "[c]", "n/a", "12");
const text = fc.constantFrom(null, "", "Known", "12");
const gap = fc.constantFrom(null, "none", "not available", "asked for", "perhaps");
const needId = fc.constantFrom(null, "ND1", "nd2", "ND10", "ND99");
const judgement = fc.constantFrom(null, "Good", ...judgements.map(({ words }) => words));
const date = fc.constantFrom(null, "spring", 45_382, 45_383, 45_700, 45_748);

const canOverlap = fc.constantFrom("yes", "no", null);

/** Small numbers, so that groups often do add up. */
const group = fc.constantFrom(null, 0, 3, 4, 7, 60, 120, "[x]", "[c]", "12");
const groups = ["women", "men", "not-known"].map((name) => `gender.${name}`);

/** One cell that people type into, by table, id and header, with what they might type. */
const cells: readonly (readonly [string, string, string, fc.Arbitrary<string | number | null>])[] = [
  ...years.flatMap((year) => [
    ...["Q1", "Q2"].map((id) => ["CJ_DemographicProfile", id, year, figure] as const),
    ...["ND1", "ND2", "ND9"].map((id) => ["CJ_NeedsProfile", id, year, figure] as const),
    ...["Q3", "NI8.i"].map((id) => ["CJ_DataPoints", id, year, figure] as const),
  ]),
  ...["Q1", "Q3", "Q5", "Q6"].flatMap((id) => [
    ["CJ_DemographicProfile", id, "Gap", gap] as const,
    ["CJ_DemographicProfile", id, "Answer in words", text] as const,
  ]),
  ...groups.flatMap((id) => [
    ...years.map((year) => ["CJ_DemographicProfile", `Q1.${id}`, year, group] as const),
    ...years.map((year) => ["CJ_NeedsProfile", `ND1.${id}`, year, group] as const),
    ["CJ_DemographicProfile", `Q1.${id}`, "Can overlap", canOverlap] as const,
  ]),
  ["CJ_DemographicProfile", "O1.Q1", "Question", text],
  ["CJ_DemographicProfile", "O1.Q1", "2024-25", figure],
  ["CJ_DemographicProfile", "Q1", "Source used", text],
  ["CJ_NeedsProfile", "ND1", "Source used", text],
  ["CJ_NeedsProfile", "ND2", "Gap", gap],
  ["CJ_NeedsProfile", "ND9", "Need", text],
  ...["SV1", "SV2"].flatMap((id) => [
    ...["Meets need 1", "Meets need 2", "Meets need 3"].map(
      (header) => ["CJ_ServicesProfile", id, header, needId] as const,
    ),
    ...["Service", "Who can use it", "Where and how to reach it"].map(
      (header) => ["CJ_ServicesProfile", id, header, text] as const,
    ),
  ]),
  ...["LE18", "LE20"].flatMap((id) => [
    ["CJ_LocalEvidence", id, "Judgement", judgement] as const,
    ["CJ_LocalEvidence", id, "Date", date] as const,
    ["CJ_LocalEvidence", id, "Text", text] as const,
    ["CJ_LocalEvidence", id, "Themes", text] as const,
  ]),
  ["CJ_LocalEvidence", "LE19", "Votes with", fc.constantFrom("LE19.i", "LE19.iii", "LE99", null)],
];
const typed = fc.tuple(...cells.map(([, , , value]) => value));

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "1,8" });
  const breakdown = {
    id: "gender",
    name: "Gender",
    groups: ["women", "men", "not known"],
    canOverlap: false,
  };
  const added = await addBreakdown({ breakdowns: [breakdown], rowIds: ["Q1", "ND1"] }, () => undefined);
  if (!added.ok) throw new Error(added.trouble.found);
});
afterAll(() => excel.shutDown());

it("profiles and local evidence show the same in LibreOffice, whatever is typed, and never an error", async () => {
  const ours = fc.sample(typed, { numRuns: 5, seed: 19 }).map((values) => {
    cells.forEach(([table, id, header], i) => excel.put(table, id, header, values[i] ?? null));
    return calculated(excel);
  });
  for (const { list, compared } of await differencesInLibreOffice(ours)) {
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }
});
