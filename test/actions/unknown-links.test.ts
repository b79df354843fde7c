import { builtPlannerWorkbook, checked, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const told = async (rule: string): Promise<unknown> =>
  (await checked()).findings
    .filter((finding) => finding.rule === rule)
    .map(({ place, message }) => [`${place.sheet} ${place.cell}`, message]);

describe("a row of Logic model that Scoring names", () => {
  it("is told at its cell of Scoring when it is not there, and not when it is, or is a gap in words", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "Logic model" });
    for (const [id, named] of [
      ["A8.1", "LM9.9"],
      ["A8.2", "lm8.1"],
      ["A8.3", "LMIC figures are missing"],
      ["A8.4", "LM8.1, LM8.2"],
    ] as const)
      excel.put("CJ_Scoring", id, "Logic model row", named);
    const at = (id: string): string => `Scoring ${excel.addressBy("CJ_Scoring", id, "Logic model row")}`;
    const sentence = (id: string, named: string): string =>
      `${id} names "${named}" under Logic model row, expected the id of one row of Logic model, or a gap in words`;
    expect(await told("SCO-17")).toEqual([
      [at("A8.1"), sentence("A8.1", "LM9.9")],
      [at("A8.4"), sentence("A8.4", "LM8.1, LM8.2")],
    ]);
  });

  it("is not looked for while there is no Logic model", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    excel.put("CJ_Scoring", "A8.1", "Logic model row", "LM9.9");
    expect(await told("SCO-17")).toEqual([]);
  });
});

it("takes an id with * or ? as it stands, not for every id that looks like it", async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
  for (const id of ["A8.1", "A8.2"]) excel.put("CJ_Scoring", id, "Improvement activity", `Activity ${id}`);
  excel.put("CJ_Scoring", "A8.1", "Id", "A8*");
  excel.put("CJ_Scoring", "A8.2", "Id", "A8.?");
  expect(await told("SCO-16")).toEqual([]);
  excel.put("CJ_Scoring", "A8.3", "Id", "a8.?");
  expect(excel.showBy("CJ_Scoring", "A8.?", "Check")).toMatch(/^The id A8\.\? stands in 2 rows/);
});

it("tells an id that two activities have, which share a line of the picture, in both rows and in the pane", async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
  for (const id of ["A8.1", "A8.2"]) excel.put("CJ_Scoring", id, "Improvement activity", `Activity ${id}`);
  const first = excel.addressBy("CJ_Scoring", "A8.1", "Id");
  const second = excel.addressBy("CJ_Scoring", "A8.2", "Id");
  const check = excel.addressBy("CJ_Scoring", "A8.2", "Check");
  expect(await told("SCO-16")).toEqual([]);
  excel.put("CJ_Scoring", "A8.2", "Id", "a8.1");
  const sentence = (id: string): string => `The id ${id} stands in 2 rows: give each an id of its own`;
  expect(excel.showBy("CJ_Scoring", "A8.1", "Check")).toBe(sentence("A8.1"));
  expect(excel.show("Scoring", check)).toBe(sentence("a8.1"));
  expect(await told("SCO-16")).toEqual([
    [`Scoring ${first}`, `A8.1: ${sentence("A8.1")}`],
    [`Scoring ${second}`, `a8.1: ${sentence("a8.1")}`],
  ]);
});
