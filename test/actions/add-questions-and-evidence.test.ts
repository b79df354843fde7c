import { planIds, giveIds } from "../../src/actions/give-ids";
import { judgements } from "../../src/catalogue/local-evidence";
import { add, cellsThatABuildWrites, lostSince, refused } from "./adding-rows";
import { typeRowBelow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  failures,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";
import { cellsByPlace } from "./typed-cells";

const scope = { outcomes: "1,8", sheets: "Questions,Outcome page" };

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook(scope);
});
afterEach(() => excel.shutDown());

describe("a question to partners", () => {
  const typed = { Question: "Do people learn of you before release?", Outcome: "O8", "Who is asked": "SPS" };

  it("takes the empty rows of its outcome, then rows of its own, which are counted like the others", async () => {
    const before = cellsByPlace(excel.workbook);
    for (const [i, id] of ["OQ8.1", "OQ8.2", "OQ8.3", "QU.own1"].entries())
      expect(await add("evaluation-question", { ...typed, Question: `Question ${i}?` })).toMatchObject({
        id,
        wasEmptyRow: i < 3,
        place: { sheet: "Questions" },
      });
    expect(excel.showBy("CJ_Questions", "OQ8.1", "Who is asked")).toBe("SPS");
    for (const [header, shown] of [
      ["Status", "Not answered yet"],
      ["Kind", "evaluation question"],
      ["Gap choice 2", excel.showBy("CJ_Questions", "OQ8.1", "Gap choice 2")],
      ["Outcome", "O8"],
    ] as const)
      expect(excel.showBy("CJ_Questions", "QU.own1", header)).toBe(shown);
    excel.put("CJ_Questions", "QU.own1", "Answer", "Yes");
    expect(excel.showBy("CJ_Questions", "QU.own1", "In this section")).toBe("1 of 8 answered");
    expect(excel.showBy("CJ_Questions", "EQ1", "In this section")).toBe("1 of 8 answered");
    excel.put("CJ_Questions", "QU.own1", "Answer", null);
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
  });

  it("may be asked of several partners, of each once", async () => {
    await add("evaluation-question", typed);
    expect((await add("evaluation-question", { ...typed, "Who is asked": "Housing" })).id).toBe("OQ8.2");
    expect((await refused("evaluation-question", { ...typed, "Who is asked": "sps" })).found).toBe(
      '"Do people learn of you before release?" is already on Questions',
    );
  });
});

it("a prompt joins its section of the progress report, and the ids of Questions are one series", async () => {
  const sections = excel.showBy("CJ_Questions", "RP8.2.1", "In this section");
  const { id } = await add("report-prompt", { Question: "What else?", Outcome: "O8", Section: "population" });
  expect(id).toBe("QU.own1");
  expect(excel.showBy("CJ_Questions", id, "Who is asked")).toBe("Partners together");
  const [, count] = /of (\d+) answered/.exec(String(sections)) ?? [];
  expect(excel.showBy("CJ_Questions", id, "In this section")).toBe(`0 of ${Number(count) + 1} answered`);
  typeRowBelow(excel, "CJ_Questions", { Question: "Typed by hand?", Outcome: "O1" });
  expect(valueOf(await planIds()).given.map((given) => `${given.id}: ${given.name}`)).toEqual([
    "QU.own2: Typed by hand?",
  ]);
});

it("a profile question that is answered in words takes the row that waits for one, and Questions shows it", async () => {
  const added = await add("question", {
    Question: "Who is not told?",
    Outcome: "O1",
    "Answered with": "in words",
  });
  expect(added).toMatchObject({ id: "O1.Q3", wasEmptyRow: true });
  expect(excel.showBy("CJ_Questions", "O1.Q3", "Question")).toBe("Who is not told?");
  const next = await add("question", { Question: "Why?", Outcome: "O1", "Answered with": "in words" });
  expect(next).toMatchObject({ id: "Q.own1", wasEmptyRow: false });
  expect(excel.showBy("CJ_DemographicProfile", "Q.own1", "Check")).toBe("Not answered yet");
  // another kind of question may have its words
  const words = { Question: "Who is not told?", Outcome: "O1" };
  expect((await add("evaluation-question", words)).place.sheet).toBe("Questions");
  expect((await refused("evaluation-question", words)).found).toMatch(/is already on Questions$/);
});

describe("an item of local evidence", () => {
  const typed = { "Local evidence": "A lived experience panel", Outcome: "O8", Kind: "mechanism" };

  it("is judged, checked and counted as the numbered ones are, and stands on the page of its outcome", async () => {
    const before = cellsByPlace(excel.workbook);
    const { id } = await add("local-evidence", typed);
    expect(id).toBe("LEown1");
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
    const show = (header: string): unknown => excel.showBy("CJ_LocalEvidence", id, header);
    expect(judgements.map((_, i) => show(`Choice ${i + 1}`))).toEqual(judgements.map(({ words }) => words));
    expect([show("Check"), show("Votes with")]).toEqual(["Not judged yet", "its judgement"]);
    const votes = Number(excel.showBy("CJ_Outcomes", "O8", "Working: votes"));
    excel.put("CJ_LocalEvidence", id, "Judgement", "Not in place");
    expect(show("Why")).toBe("Red – judged: Not in place, no date");
    expect(excel.showBy("CJ_Outcomes", "O8", "Working: votes")).toBe(votes);
    expect(excel.showBy("CJ_Outcomes", "O8", "Why")).toMatch(/; LE21 Grey; LEown1 Red: 1 of \d+ assessed$/);
    excel.put("CJ_LocalEvidence", id, "Judgement", "In place and effective");
    expect(show("Check")).toBe("Green expects text and a date: both are missing");
    excel.put("CJ_OutcomePage", "L1", "Outcome and its lines", "O8");
    const lines = Array.from({ length: 24 }, (_, i) =>
      excel.showBy("CJ_OutcomePage", `L${i + 9}`, "Outcome and its lines"),
    );
    expect(lines).toContain("A lived experience panel");
    expect(lines.filter((line) => /^(18|19|20|21) \S/.test(String(line)))).toHaveLength(4);
    expect(failures(await checked()).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("that people typed below the table votes once it has an id of the same series", async () => {
    await add("local-evidence", typed);
    typeRowBelow(excel, "CJ_LocalEvidence", {
      "Local evidence": "A service map",
      Outcome: "O8",
      Judgement: "Not in place",
    });
    valueOf(await giveIds());
    expect(excel.showBy("CJ_LocalEvidence", "LEown2", "Working: status")).toBe("Red");
  });
});
