import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";

let excel: PlannerWorkbook;
const show = (id: string, header: string): unknown => excel.showBy("CJ_Outcomes", id, header);

describe.each([
  ["five years", "2020-21"],
  ["three years", "2022-23"],
])("what the sample agrees, in a workbook of %s", (_, firstYear) => {
  beforeAll(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "1,4,6,8", sample: true, firstYear });
  });
  afterAll(() => excel.shutDown());

  it("rests on the evidence as the workbook works it out, for outcome 1 and outcome 6", () => {
    for (const id of ["O1", "O6"]) {
      expect(show(id, "Evidence when agreed")).toBe(show(id, "Working: evidence"));
      expect(show(id, "Agreed before the latest data")).toBe("agreed on the latest data");
    }
  });

  it("was agreed a year earlier for outcome 4, and says that the data have moved since", () => {
    expect(show("O4", "Agreed before the latest data")).toBe("agreed before the latest data");
    expect(show("O4", "Evidence when agreed")).toMatch(/NI4\.i 73 \(2022-23\); NI4\.ii 44 \(2022-23\)$/);
  });

  it("is once the suggestion and once another status, with a reason", () => {
    expect([show("O6", "Working: status"), show("O6", "Agreed status")]).toEqual(["Green", "Green"]);
    expect([show("O1", "Working: status"), show("O1", "Agreed status")]).toEqual(["Amber", "Green"]);
    expect(show("O1", "Reason")).toMatch(/^Invented: /);
    expect(show("O6", "Narrative")).toMatch(/Action: Invented: keep contact .*\.$/);
  });

  it("leaves throughcare to the workshop, save for the self-scores of two sessions", () => {
    expect([show("O8", "Agreed status"), show("O8", "Priority")]).toEqual([null, null]);
    expect(["O1", "O4", "O8"].map((id) => show(id, "Self-score movement"))).toEqual([
      "up 1",
      "down 2",
      "up 1",
    ]);
  });
});

it("agrees nothing in a sample of too few years, and nothing in a workbook without a sample", async () => {
  for (const request of [{ sample: true, firstYear: "2023-24" }, { sample: false }]) {
    excel = await builtPlannerWorkbook({ outcomes: "1,4,6", ...request });
    for (const id of ["O1", "O4", "O6"]) expect(show(id, "Agreed status")).toBeNull();
    excel.shutDown();
  }
});
