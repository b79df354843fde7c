import { shortened } from "../../src/actions/typed-words";
import { aDataPoint, add, cellsThatABuildWrites, lostSince, refused } from "./adding-rows";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  failures,
  type PlannerWorkbook,
} from "./planner-workbook";
import { cellsByPlace } from "./typed-cells";

const scope = { outcomes: "1,8" } as const;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

describe("a local outcome", () => {
  const title = "More people move from custody into work";

  it("comes with its choices, six rows on Scoring and a status of its own", async () => {
    excel = await builtPlannerWorkbook({ ...scope, sample: true });
    const before = cellsByPlace(excel.workbook);
    const added = await add("local-outcome", { Outcome: title });
    expect(added).toMatchObject({ id: "LO1", place: { sheet: "Outcomes" } });
    expect(excel.showBy("CJ_Outcomes", "LO1", "Status choice 1")).toBe("Green");
    expect(excel.showBy("CJ_Outcomes", "LO1", "Aim")).toBeNull();
    for (const n of [1, 6]) expect(excel.showBy("CJ_Scoring", `ALO1.${n}`, "Outcome")).toBe("LO1");
    expect(lostSince(before, excel)).toEqual([]);
    const activity = await add("activity", { "Improvement activity": "Job fairs", Outcome: "LO1" });
    expect(activity).toMatchObject({ id: "ALO1.1", wasEmptyRow: true });
    for (const header of [
      "Ease",
      "Cost",
      "Strategic value",
      "Resource impact",
      "Critical to meeting standards",
      "Benefit to the individual",
    ])
      excel.put("CJ_Scoring", "ALO1.1", header, 1);
    expect(excel.showBy("CJ_Outcomes", "LO1", "Outcome priority")).toBe(1);
    await add("data-point", { ...aDataPoint, Outcome: "LO1" });
    for (const [year, people] of [
      ["2020-21", 100],
      ["2021-22", 110],
      ["2022-23", 105],
      ["2023-24", 140],
      ["2024-25", 190],
    ] as const)
      excel.put("CJ_DataPoints", "OWN1", year, people);
    expect(String(excel.showBy("CJ_Outcomes", "LO1", "Suggested status"))).toMatch(/Green/);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
    expect(failures(await checked()).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has its own choices where the workbook has one outcome, whose aim it does not take", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    await add("local-outcome", { Outcome: title });
    expect(excel.showBy("CJ_Outcomes", "LO1", "Near choice 5")).toBe("Cannot tell");
    expect(excel.showBy("CJ_Outcomes", "LO1", "Priority action")).toBeNull();
  });

  it("is refused where a national outcome has its words, which is no local one", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    const national = String(excel.showBy("CJ_Outcomes", "O8", "Outcome"));
    expect(await refused("local-outcome", { Outcome: national })).toMatchObject({
      found: `"${shortened(national)}" is already on Outcomes`,
      expected: "words that no other national or local outcome has",
      where: { sheet: "Outcomes", cell: excel.addressBy("CJ_Outcomes", "O8", "Outcome") },
    });
  });
});

describe("what a partner does for an outcome", () => {
  it("makes the Logic model when it is not there yet, and adds a line for it to the Cover", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = {
      "Activity, input or goal": "Lends phones",
      Partner: "Housing association",
      Outcome: "O8",
    };
    const added = await add("partner-activity", typed);
    expect(added).toMatchObject({ id: "LM.own1", place: { sheet: "Logic model" } });
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Partner")).toBe("Housing association");
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Working: is an activity")).toBe("yes");
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Check")).toBe("Not looked at yet");
    expect(excel.showBy("CJ_Cover", "Logic model", "Sheet")).toBe("Logic model");
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
    expect((await add("partner-activity", { ...typed, Partner: "A college" })).id).toBe("LM.own2");
    expect((await refused("partner-activity", { ...typed, Partner: "a  college" })).found).toBe(
      '"Lends phones" is already on Logic model',
    );
  });

  it("takes the first empty row of the Logic model that is made for it, where the model of its outcome is empty", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = { "Activity, input or goal": "Lends phones", Partner: "A charity", Outcome: "O1" };
    expect(await add("partner-activity", typed)).toMatchObject({ id: "LM1.1", wasEmptyRow: true });
    expect(excel.showBy("CJ_LogicModel", "LM1.1", "Partner")).toBe("A charity");
    expect(excel.showBy("CJ_Cover", "Logic model", "Sheet")).toBe("Logic model");
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
    expect((await refused("partner-activity", typed)).found).toBe('"Lends phones" is already on Logic model');
    expect(await add("partner-activity", { ...typed, Partner: "A college" })).toMatchObject({ id: "LM1.2" });
  });
});

describe("a partner", () => {
  it("takes the first row of Partners without a name, on a sheet that is made for it, and a new row when all are taken", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = { Partner: "A housing association", "Who speaks for it": "Manager, office@example.org" };
    expect(await add("partner", typed)).toMatchObject({
      id: "P9",
      wasEmptyRow: true,
      place: { sheet: "Partners" },
    });
    expect(excel.showBy("CJ_Partners", "P9", "Partner")).toBe("A housing association");
    expect(excel.showBy("CJ_Partners", "P9", "Who speaks for it")).toBe("Manager, office@example.org");
    expect(excel.showBy("CJ_Partners", "P1", "Partner")).toBe("Chief Constable of Police Scotland");
    expect((await refused("partner", { Partner: "a housing  Association" })).found).toContain(
      "is already on Partners",
    );
    for (let i = 10; i <= 14; i++)
      expect(await add("partner", { Partner: `Body ${i}` })).toMatchObject({ id: `P${i}` });
    expect(await add("partner", { Partner: "One more" })).toMatchObject({ id: "P.own1", wasEmptyRow: false });
    expect(excel.showBy("CJ_Partners", "P.own1", "Where it stands")).toBe("not asked yet");
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
  });
});
