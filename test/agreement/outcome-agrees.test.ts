import fc from "fast-check";
import { judgements } from "../../src/catalogue/local-evidence";
import { thresholds } from "../../src/catalogue/thresholds";
import { statusWords, type Status } from "../../src/domain/status";
import { indicatorVote, outcomeStatus } from "../../src/status/outcome-status";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { inForce } from "./judged-rows";

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook();
});
afterEach(() => excel.shutDown());

const evidenceIds = ["LE18", "LE19", "LE20", "LE21"];
const rollUp = ["minCoverage", "minRedVotes", "redShare", "greenShare"] as const;

const generated = fc.record({
  before: fc.constantFrom(null, 100, 10),
  now: fc.constantFrom(null, 60, 100, 103, 200),
  target: fc.constantFrom(null, null, 100, 300),
  context: fc.constantFrom(false, false, false, true),
  judgements: fc.array(fc.constantFrom<string | null>(null, ...judgements.map((j) => j.words)), {
    minLength: 4,
    maxLength: 4,
  }),
  funnel: fc.constantFrom<readonly (number | null)[]>([null, null], [100, 90], [100, 20], [40, 40]),
  thresholds: fc.record(
    Object.fromEntries(
      rollUp.map((id) => {
        const t = thresholds.find((found) => found.id === id);
        return [id, fc.constantFrom(t?.default ?? 0, t?.lowest ?? 0, t?.highest ?? 0)];
      }),
    ),
  ),
});

describe("the suggestion for an outcome", () => {
  it("is the same by formula and by function, votes in words and all", async () => {
    const seen = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(generated, async (given) => {
        excel.put("CJ_DataPoints", "NI8.i", "2023-24", given.before);
        excel.put("CJ_DataPoints", "NI8.i", "2024-25", given.now);
        excel.put("CJ_DataPoints", "NI8.i", "Target", given.target);
        excel.put("CJ_DataPoints", "NI8.i", "Better when", given.context ? "context only" : "higher");
        excel.put("CJ_DataPoints", "LE19.a", "2024-25", given.funnel[0] ?? null);
        excel.put("CJ_DataPoints", "LE19.b", "2024-25", given.funnel[1] ?? null);
        excel.put("CJ_Rates", "LE19.i", "Target", 80);
        evidenceIds.forEach((id, i) => {
          if (id !== "LE19") excel.put("CJ_LocalEvidence", id, "Judgement", given.judgements[i] ?? null);
        });
        for (const [id, value] of Object.entries(given.thresholds)) excel.put("CJ_Setup", id, "Value", value);

        const word = (table: string, id: string): Status =>
          excel.showBy(table, id, "Working: status") as Status; // shown by our own formulas
        const indicator = word("CJ_DataPoints", "NI8.i");
        const t = inForce(given.thresholds);
        const expected = outcomeStatus(
          {
            indicator: indicatorVote("NI8", (indicator as string) === "" ? [] : [indicator]),
            indicatorIsSteady: excel.showBy("CJ_DataPoints", "NI8.i", "Working: steady") === "yes",
            evidence: evidenceIds.map((name) => ({ name, status: word("CJ_LocalEvidence", name) })),
          },
          t,
        );
        seen.add(expected.status);
        expect({
          status: excel.showBy("CJ_Outcomes", "O8", "Working: status"),
          why: excel.showBy("CJ_Outcomes", "O8", "Why"),
          shown: excel.showBy("CJ_Outcomes", "O8", "Suggested status"),
        }).toEqual({ ...expected, shown: statusWords[expected.status] });
      }),
      { numRuns: 60, seed: 18 },
    );
    expect([...seen].sort()).toEqual(["Amber", "Green", "Grey", "Red"]);
  });
});

describe("the row of an outcome", () => {
  it("says when the figures have moved on since partners agreed, and leaves the agreed status alone", () => {
    excel.put("CJ_DataPoints", "NI8.i", "2023-24", 100);
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", 200);
    expect(excel.showBy("CJ_Outcomes", "O8", "Agreed before the latest data")).toBe("");
    excel.put("CJ_Outcomes", "O8", "Agreed status", "Green");
    expect(excel.showBy("CJ_Outcomes", "O8", "Agreed before the latest data")).toBe(
      "agreed, evidence not stamped",
    );
    excel.put(
      "CJ_Outcomes",
      "O8",
      "Evidence when agreed",
      excel.showBy("CJ_Outcomes", "O8", "Working: evidence"),
    );
    expect(excel.showBy("CJ_Outcomes", "O8", "Agreed before the latest data")).toBe(
      "agreed on the latest data",
    );
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", 60);
    expect(excel.showBy("CJ_Outcomes", "O8", "Agreed before the latest data")).toBe(
      "agreed before the latest data",
    );
    expect(excel.showBy("CJ_Outcomes", "O8", "Shown status")).toBe(statusWords.Green);
  });

  it("tells the four things of the narrative assessment in one paragraph", () => {
    excel.put("CJ_Outcomes", "O8", "Agreed status", "Amber");
    excel.put("CJ_Outcomes", "O8", "Agreed by", "the partnership chair");
    excel.put("CJ_Outcomes", "O8", "Agreed on", 46_000);
    excel.put("CJ_Outcomes", "O8", "Reason", "Two prisons do not share liberation dates yet");
    excel.put("CJ_Outcomes", "O8", "How near", "Some way off");
    excel.put("CJ_Outcomes", "O8", "Priority", "yes");
    excel.put("CJ_Outcomes", "O8", "Action", "Agree one referral route");
    expect(excel.showBy("CJ_Outcomes", "O8", "Narrative")).toBe(
      "More people access voluntary throughcare following a short term prison sentence (Fife, 2024-25). " +
        "Partners judge it: some way off. The agreed status is Amber, agreed by the partnership chair on 9 December 2025; the evidence is not enough to suggest one. " +
        "Reason: Two prisons do not share liberation dates yet. It is a priority for action. Action: Agree one referral route.",
    );
  });

  it("names changed thresholds with their old and new value, and takes none from outside its range", () => {
    expect(excel.show("Outcomes", "A3")).toBe("All thresholds are the defaults of Setup.");
    excel.put("CJ_Setup", "bandCount", "Value", 8);
    expect(excel.show("Outcomes", "A3")).toBe(
      "Thresholds changed from default: Band of no clear change of a count, per cent: was 5, is 8.",
    );
    expect(excel.show("Data points", "A3")).toContain("1 threshold changed, see Outcomes.");
    excel.put("CJ_Setup", "minBase", "Value", 40);
    expect(excel.show("Data points", "A3")).toContain("2 thresholds changed, see Outcomes.");
    excel.put("CJ_Setup", "minBase", "Value", 20);
    excel.put("CJ_Setup", "bandCount", "Value", 80);
    expect(excel.showBy("CJ_Setup", "bandCount", "Value used")).toBe(5);
    expect(excel.show("Outcomes", "A3")).toBe("All thresholds are the defaults of Setup.");
    expect(excel.showBy("CJ_Setup", "bandCount", "Check")).toBe(
      "Not used: expected a number from 0 to 50; the default 5 counts",
    );
    expect(excel.show("Setup", "A3")).toContain("Not used: 1, see Check.");
    excel.put("CJ_Setup", "bandCount", "Value", 5);
    expect(excel.showBy("CJ_Setup", "bandCount", "Check")).toBe("");
    expect(excel.show("Setup", "A3")).not.toContain("Not used");
  });

  it.each(["baselineYears", "minRedVotes", "minBase", "minChange", "amberPeople"])(
    "uses no fraction for %s",
    (id) => {
      const usual = excel.showBy("CJ_Setup", id, "Default");
      excel.put("CJ_Setup", id, "Value", 2.5);
      expect(excel.showBy("CJ_Setup", id, "Value used")).toBe(usual);
      expect(excel.showBy("CJ_Setup", id, "Check")).toContain("Not used: expected a whole number");
      excel.put("CJ_Setup", id, "Value", 3);
      expect(excel.showBy("CJ_Setup", id, "Value used")).toBe(3);
      excel.put("CJ_Setup", id, "Value", Number(usual));
    },
  );

  it("uses red and green share only while both together are above 100", () => {
    const used = (red: number, green: number): readonly unknown[] => {
      excel.put("CJ_Setup", "redShare", "Value", red);
      excel.put("CJ_Setup", "greenShare", "Value", green);
      return ["redShare", "greenShare"].map((id) => excel.showBy("CJ_Setup", id, "Value used"));
    };
    expect(used(30, 71)).toEqual([30, 71]);
    expect(used(30, 70)).toEqual([50, 75]);
    expect(excel.showBy("CJ_Setup", "redShare", "Check")).toBe(
      "Not used: red and green share have to be above 100 together; the default 50 counts",
    );
    expect(used(500, 51)).toEqual([50, 51]);
    expect(used(50, 75)).toEqual([50, 75]);
  });
});
