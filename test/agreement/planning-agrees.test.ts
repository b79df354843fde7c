import fc from "fast-check";
import { actionStatuses } from "../../src/catalogue/action-words";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";

const text = fc.constantFrom(null, "", "Known", "12");
const day = fc.constantFrom(null, "spring", 45_899, 45_900, 45_900.5, 45_901, 45_990, -3);
const gap = fc.constantFrom(null, "none", "not available", "asked for", "perhaps");
const figure = fc.constantFrom(null, 0, 7, 120, -3, 2.5, "[x]", "[z]", "[c]", "n/a", "12");

type Cell = readonly [string, string, string, fc.Arbitrary<string | number | null>];

/** One cell that people type into, by table, id and header, with what they might type. */
const cells: readonly Cell[] = [
  ...["RP8.1.1", "RP8.1.2", "OQ8.1", "RP1.1.1"].flatMap((id): readonly Cell[] => [
    ["CJ_Questions", id, "Answer", text],
    ["CJ_Questions", id, "Gap", gap],
    ["CJ_Questions", id, "Section", fc.constantFrom("population", "Population", "use and prevalence", null)],
  ]),
  ["CJ_DemographicProfile", "Q5", "Answer in words", text],
  ["CJ_DemographicProfile", "Q6", "Gap", gap],
  ["CJ_NeedsProfile", "ND1", "Gap", gap],
  ["CJ_ServicesProfile", "SV1", "Gap or duplication", text],
  ["CJ_Outcomes", "O8", "How near", fc.constantFrom(null, "Achieved", "Close", "Cannot tell", "far")],
  ["CJ_Outcomes", "O8", "Action", text],
  ["CJ_LocalEvidence", "LE20", "Judgement", fc.constantFrom(null, "Not known", "Good")],
  ...["LM8.1", "LM1.1"].flatMap((id): readonly Cell[] => [
    ["CJ_LogicModel", id, "Activity, input or goal", text],
    ["CJ_LogicModel", id, "Partner", text],
    ["CJ_LogicModel", id, "In place", fc.constantFrom(null, "in place", "not in place", "maybe")],
    ["CJ_LogicModel", id, "Evidence", text],
    ["CJ_LogicModel", id, "Tested by", fc.constantFrom(null, "LE19.b", "le19.i", "LE20", "LE99", "NI8.i", 7)],
  ]),
  ...["AC1", "AC2", "AC3"].flatMap((id): readonly Cell[] => [
    ["CJ_Actions", id, "Action", text],
    ["CJ_Actions", id, "Outcome", fc.constantFrom("O8", "o1", "O77", null)],
    ["CJ_Actions", id, "Kind", fc.constantFrom("gap", "improvement", "plan", null)],
    ["CJ_Actions", id, "Status", fc.constantFrom(null, "done", ...actionStatuses)],
    ["CJ_Actions", id, "Due", day],
    ["CJ_Actions", id, "Owner", text],
    ["CJ_Actions", id, "Scoring activity", fc.constantFrom(null, "A8.1", "A8.2", "A8.77")],
    ["CJ_Actions", id, "Comes from", fc.constantFrom(null, "Q6", "nd1", "SV1", "LE19.i", "a workshop")],
  ]),
  ["CJ_Scoring", "A8.1", "Improvement activity", text],
  ["CJ_Scoring", "A8.1", "Ease", fc.constantFrom(null, 3, "high")],
  ...["LE19.b 2024-25", "NI8.i 2024-25", "NI1.i 2024-25"].flatMap((id): readonly Cell[] => [
    ["CJ_Requests", id, "Year", fc.constantFrom("2024-25", "2021-22", "2015-16", "2024", null)],
    ["CJ_Requests", id, "Asked on", day],
    ["CJ_Requests", id, "Due", day],
    ["CJ_Requests", id, "Received on", day],
    ["CJ_Requests", id, "Marker", fc.constantFrom(null, "[p]", "p")],
    ["CJ_Requests", id, "Part year", fc.constantFrom(null, "no", "yes")],
    ["CJ_Requests", id, "Reason when not available", text],
    ["CJ_Requests", id, "Supplier", fc.constantFrom(null, "SPS", "Published: look it up")],
  ]),
  ["CJ_Requests", "LE19.c 2024-25", "Figure id", fc.constantFrom("LE19.c", "le19.C", "LE99", null)],
  ...["2024-25", "2021-22"].flatMap((year): readonly Cell[] =>
    ["LE19.b", "LE19.c", "NI8.i", "NI1.i"].map((id) => ["CJ_DataPoints", id, year, figure] as const),
  ),
  ["CJ_DataPoints", "LE19.b", "Part year", fc.constantFrom(null, "2024-25")],
];
const typed = fc.tuple(...cells.map(([, , , value]) => value));

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({
    outcomes: "1,8",
    sheets: "Questions, Logic model, Actions, Requests",
  });
  excel.put("CJ_Setup", "today", "Value", 45_900);
});
afterAll(() => excel.shutDown());

it("questions, logic model, actions and requests show the same in LibreOffice, whatever is typed, and never an error", async () => {
  const ours = fc.sample(typed, { numRuns: 4, seed: 23 }).map((values) => {
    cells.forEach(([table, id, header], i) => excel.put(table, id, header, values[i] ?? null));
    return calculated(excel);
  });
  for (const { list, compared } of await differencesInLibreOffice(ours)) {
    expect(list).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  }
});
