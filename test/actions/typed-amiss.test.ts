import type { CellConstant } from "../../src/workbench/model/cell";
import { parseArea } from "../../src/workbench/model/address";
import { findTable } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, checked, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook();
});
afterAll(() => {
  excel.shutDown();
});

async function amissNow() {
  return (await checked()).findings.filter(({ rule }) => rule === "VAL-12");
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

const expectedDay = "expected a day from 2016, the year of the Act, to today";

it.each<[table: string, id: string, header: string, typed: CellConstant, said: string]>([
  ["CJ_Outcomes", "O8", "Self-score, first session", 12, "12; expected a whole number from 1 to 10"],
  ["CJ_Outcomes", "O8", "Self-score, second session", 0, "0; expected a whole number from 1 to 10"],
  ["CJ_Outcomes", "O8", "Self-score, second session", 7.5, "7.5; expected a whole number from 1 to 10"],
  ["CJ_Outcomes", "O8", "Self-score, first session", "high", '"high"; expected a whole number from 1 to 10'],
  ["CJ_Outcomes", "O8", "Agreed on", 60_024, `2 May 2064; ${expectedDay}`],
  ["CJ_Outcomes", "O8", "Agreed on", 8_890, `3 May 1924; ${expectedDay}`],
  ["CJ_Outcomes", "O8", "Agreed on", "May", '"May"; expected a day, typed as 31/03/2025'],
  ["CJ_Outcomes", "O8", "Agreed status", "Greenish", '"Greenish"; expected Green, Amber, Red or Grey'],
  [
    "CJ_Outcomes",
    "O8",
    "How near",
    "Near",
    '"Near"; expected Achieved, Close, Some way off, Far off or Cannot tell',
  ],
  ["CJ_Outcomes", "O8", "Priority", "maybe", '"maybe"; expected yes or no'],
  ["CJ_LocalEvidence", "LE18", "Date", 60_024, `2 May 2064; ${expectedDay}`],
])("tells on %s, %s, under %s: %p", async (table, id, header, typed, said) => {
  if (table === "CJ_LocalEvidence") excel.put(table, id, "Judgement", "Not in place");
  excel.put(table, id, header, typed);
  const [finding, ...others] = await amissNow();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    severity: "warning",
    place: { cell: excel.addressBy(table, id, header) },
    message: expect.stringContaining(`: ${header} is ${said}`),
  });
  excel.put(table, id, header, null);
  expect(await amissNow()).toEqual([]);
});

it.each<[table: string, id: string, header: string, typed: CellConstant | null, said: string]>([
  ["CJ_Setup", "basis.LE19", "Value", "same persons", "expected one of the words under Choice 1 to Choice 3"],
  ["CJ_Setup", "unit.LE19.a", "Value", "x", "expected one of the words under Choice 1 to Choice 3"],
  ["CJ_Setup", "today", "Value", 500, "expected a day from 2016 on"],
  ["CJ_Setup", "today", "Value", "22/11/2026", "expected a day from 2016 on"],
  ["CJ_DataPoints", "NI8.i", "Outcome", "O99", "There is no outcome O99 on Outcomes"],
  ["CJ_Rates", "LE19.i", "Outcome", "O99", "There is no outcome O99 on Outcomes"],
  ["CJ_LocalEvidence", "LE18", "Outcome", "O99", "There is no outcome O99 on Outcomes"],
  [
    "CJ_Rates",
    "LE19.i",
    "Unit",
    "%",
    'Unit is "%"; expected per cent or per 100; until then it is read as per cent',
  ],
  ["CJ_LocalEvidence", "LE18", "Outcome", null, "Name the outcome in the column Outcome"],
])("tells on %s, %s, under %s that %p counts for nothing", async (table, id, header, typed, said) => {
  const stood = excel.showBy(table, id, header) as CellConstant;
  excel.put(table, id, header, typed);
  const [finding, ...others] = await amissNow();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    place: { cell: excel.addressBy(table, id, header) },
    message: expect.stringContaining(said),
  });
  excel.put(table, id, header, stood === "" ? null : stood);
  expect(await amissNow()).toEqual([]);
});

describe("an error", () => {
  it.each([
    [
      "CJ_LocalEvidence",
      "LE18",
      "Judgement",
      "Id",
      "Partners support people on short sentences: A cell of this row holds an error",
    ],
    ["CJ_Outcomes", "O8", "Agreed status", "Id", "O8: A cell of this row holds an error"],
    ["CJ_Outcomes", "O8", "Reason", "Reason", "O8: Reason is an error; expected words"],
    ["CJ_Outcomes", "O8", "Agreed by", "Agreed by", "O8: Agreed by is an error; expected words"],
    ["CJ_Outcomes", "O8", "Action", "Action", "O8: Action is an error; expected words"],
  ])("in %s, %s, under %s is told at %s", async (table, id, header, toldAt, message) => {
    const cell = parseArea(excel.addressBy(table, id, header));
    const { sheet } = findTable(excel.workbook, table) ?? {};
    if (sheet === undefined || cell === undefined) throw new Error(`no ${table}`);
    excel.edits.setContents(sheet, cell, [[{ kind: "formula", formula: "1/0" }]], "person");
    expect((await amissNow()).map(({ place, message }) => [place.cell, message])).toEqual([
      [excel.addressBy(table, id, toldAt), message],
    ]);
    excel.put(table, id, header, null);
    expect(await amissNow()).toEqual([]);
  });
});

it("tells a figure of a profile that its question or need cannot have, and nothing else that its Check says", async () => {
  for (const [table, id, value, said] of [
    ["CJ_DemographicProfile", "Q1", 2.5, "Not a whole number of people: 2024-25"],
    ["CJ_NeedsProfile", "ND2", -3, "Not a whole number of 0 or more, [x], [z] or [c]: 2024-25"],
  ] as const) {
    excel.put(table, id, "2024-25", 12);
    expect(await amissNow()).toEqual([]);
    excel.put(table, id, "2024-25", value);
    const cell = excel.addressBy(table, id, "Check");
    const sheet = findTable(excel.workbook, table)?.sheet.name ?? "";
    expect((await amissNow()).map(({ place, message }) => [place, message])).toEqual([
      [{ sheet, cell }, `${sheet}, row ${cell.replace(/\D/g, "")}: ${said}`],
    ]);
    excel.put(table, id, "2024-25", null);
  }
});

it("takes a choice on Setup with a space too many as the choice that it is", async () => {
  excel.put("CJ_DataPoints", "LE19.a", "2024-25", 50);
  excel.put("CJ_DataPoints", "LE19.b", "2024-25", 60);
  excel.put("CJ_Setup", "basis.LE19", "Value", "same people ");
  expect(excel.showBy("CJ_Setup", "basis.LE19", "Value used")).toBe("same people");
  const { findings } = await checked();
  expect(findings.filter(({ rule }) => rule === "VAL-12")).toEqual([]);
  expect(findings.find(({ rule }) => rule === "VT-01")).toMatchObject({ severity: "error" });
  for (const [table, id, header] of [
    ["CJ_DataPoints", "LE19.a", "2024-25"],
    ["CJ_DataPoints", "LE19.b", "2024-25"],
    ["CJ_Setup", "basis.LE19", "Value"],
  ] as const)
    excel.put(table, id, header, null);
});

it("works out one formula anew at an edit that moves nothing: the day, which all that compare with it look up", () => {
  excel.showBy("CJ_Setup", "today", "Value");
  const before = excel.calculation.counters.formulasEvaluated;
  excel.put("CJ_Notes", "N-status", "Source", "somewhere else");
  excel.showBy("CJ_Setup", "today", "Value");
  expect(excel.calculation.counters.formulasEvaluated - before).toBe(1);
  excel.put("CJ_Outcomes", "O8", "Agreed on", 45_700);
  excel.put("CJ_Setup", "today", "Value", 45_699);
  expect(excel.showBy("CJ_Outcomes", "O8", "Check")).toMatch(
    /^Agreed on is 12 February 2025; expected a day/,
  );
  excel.put("CJ_Setup", "today", "Value", 45_700);
  expect(excel.showBy("CJ_Outcomes", "O8", "Check")).toBe("");
  excel.put("CJ_Setup", "today", "Value", null);
  excel.put("CJ_Outcomes", "O8", "Agreed on", null);
});

it("tells a judgement that is none of the choices, and says nothing of self-scores from 1 to 10 or of a day that can be", async () => {
  excel.put("CJ_Outcomes", "O8", "Self-score, first session", 1);
  excel.put("CJ_Outcomes", "O8", "Self-score, second session", 10);
  excel.put("CJ_Outcomes", "O8", "Agreed on", 45_700);
  excel.put("CJ_Outcomes", "O8", "Agreed status", "green");
  excel.put("CJ_LocalEvidence", "LE18", "Judgement", "Good");
  expect((await amissNow()).map(({ place, values }) => [place.cell, values])).toEqual([
    [excel.addressBy("CJ_LocalEvidence", "LE18", "Judgement"), { Judgement: "Good" }],
  ]);
});
