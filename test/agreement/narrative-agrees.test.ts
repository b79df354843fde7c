import fc from "fast-check";
import { criteria } from "../../src/catalogue/scoring-criteria";
import { describeDay } from "../../src/domain/calendar-day";
import { readCellValue } from "../../src/domain/cell-value";
import { agreementAges, statuses, type Status } from "../../src/domain/status";
import { activityPriority } from "../../src/scoring/activity-priority";
import { outcomeMeanInWords, outcomePriority } from "../../src/scoring/outcome-priority";
import { agreedStatusInWords } from "../../src/status/agreed-status";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook();
});
afterAll(() => excel.shutDown());

const show = (header: string): unknown => excel.showBy("CJ_Outcomes", "O8", header);
const put = (header: string, value: string | number | null): void =>
  excel.put("CJ_Outcomes", "O8", header, value);

const generated = fc.record({
  judgement: fc.constantFrom(null, "In place and effective", "Not in place"),
  agreed: fc.constantFrom<Status | null>(null, ...statuses),
  by: fc.constantFrom("", "the chair", "J. Smith (chair). "),
  on: fc.constantFrom(null, 46_000),
  reason: fc.constantFrom("", "Two prisons share no dates", "They said so. ", "Why not?"),
  age: fc.constantFrom("latest", "older", "unknown"),
  /** six scores, three of them, or none, for each of three activities; null: no activity */
  scores: fc.array(fc.constantFrom<number | null>(null, 0, 3, 6), { minLength: 3, maxLength: 3 }),
});

describe("the narrative about an outcome", () => {
  it("says the agreed status, its age and what the mean rests on, by formula as by function", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(generated, ({ judgement, agreed, by, on, reason, age, scores }) => {
        for (const id of ["LE18", "LE20", "LE21"]) excel.put("CJ_LocalEvidence", id, "Judgement", judgement);
        put("Agreed status", agreed);
        put("Agreed by", by === "" ? null : by);
        put("Agreed on", on);
        put("Reason", reason === "" ? null : reason);
        put(
          "Evidence when agreed",
          age === "unknown" ? null : age === "older" ? "Grey; NI8 Grey" : String(show("Working: evidence")),
        );
        const typed = scores.map((count, i) => {
          excel.put(
            "CJ_Scoring",
            `A8.${i + 1}`,
            "Improvement activity",
            count === null ? null : "Meet people",
          );
          return criteria.map(({ header }, k) => {
            const score = count !== null && k < count ? ((i + k) % 5) + 1 : null;
            excel.put("CJ_Scoring", `A8.${i + 1}`, header, score);
            return score;
          });
        });
        const suggested = show("Working: status") as Status; // shown by our own formula
        const status = agreedStatusInWords({
          agreed: agreed ?? undefined,
          suggested,
          by,
          on: on === null ? "" : describeDay(on),
          reason,
          age,
        });
        const mean = outcomeMeanInWords(
          outcomePriority(
            typed
              .filter((_, i) => scores[i] !== null)
              .map((activity) => activityPriority(activity.map(readCellValue))),
          ),
        );
        expect(show("Agreed before the latest data")).toBe(agreed === null ? "" : agreementAges[age]);
        expect(show("Narrative")).toBe(
          "More people access voluntary throughcare following a short term prison sentence (Fife, 2024-25). " +
            `How near it is has not been agreed. ${status} Whether it is a priority has not been decided.` +
            (mean === "" ? "" : ` ${mean}`),
        );
        seen.add(suggested).add(`${age} ${agreed === suggested ? "as suggested" : "otherwise"}`);
        for (const words of ["with 1 of 3 scored", "with 2 of 3 scored", "average (1 is done first)"])
          if (mean.includes(words)) seen.add(words);
      }),
      { numRuns: 60, seed: 4 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...["Amber", "Red", "Grey"],
        ...["latest as suggested", "latest otherwise", "older as suggested", "unknown as suggested"],
        ...["with 1 of 3 scored", "with 2 of 3 scored", "average (1 is done first)"],
      ]),
    );
  });

  it("does not call a status as suggested that was agreed before the figures came to suggest it", () => {
    const words = agreedStatusInWords({
      agreed: "Green",
      suggested: "Green",
      by: "the chair",
      on: "3 May 2025",
      reason: "",
      age: "older",
    });
    expect(words).toBe(
      "The agreed status is Green, agreed by the chair on 3 May 2025, before the latest data; the evidence now suggests Green.",
    );
  });
});
