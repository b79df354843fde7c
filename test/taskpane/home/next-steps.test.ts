import type { WorkbookStatus } from "../../../src/actions/workbook-status";
import { yearFrom } from "../../../src/domain/period";
import { journeyOf } from "../../../src/taskpane/home/next-steps";
import { builtStatus, standing } from "../plain-actions";

type Built = Extract<WorkbookStatus, { kind: "built" }>;

const now = new Date(2025, 10, 21);
const next = (changed: Partial<Built["standing"]>, others: Partial<Built> = {}): string | undefined =>
  journeyOf(builtStatus({ standing: standing(changed), ...others }), now).next?.id;

const place = { sheet: "Data points", cell: "H6" };
const nextYear = yearFrom(2024);
const figures = {
  filled: 6,
  of: 11,
  ofEarlier: 0,
  filledEver: 20,
  next: place,
  nextYear,
  areInvented: false,
};
const noFigures = { ...figures, filled: 0, filledEver: 0 };
const toFix = { toFix: 2, toLookAt: 1, first: "Scores stand in a row without an activity" };
const outcome = { id: "O8", title: "Voluntary throughcare", agreed: "", isAgreedBeforeLatest: false };
const activities = { named: 3, scored: 1, next: { sheet: "Scoring", cell: "D7" } };

describe("the next useful thing", () => {
  it.each([
    [
      "the first figure, whatever the checks say of blank cells",
      { figures: noFigures, checks: toFix },
      "figures",
    ],
    ["figures that contradict each other, before those still missing", { figures, checks: toFix }, "fix"],
    ["figures still missing", { figures, outcomes: [outcome] }, "figures"],
    ["statuses to agree, before scores", { outcomes: [outcome], activities }, "agree"],
    [
      "statuses agreed before the latest data",
      { outcomes: [{ ...outcome, agreed: "Green", isAgreedBeforeLatest: true }] },
      "agree",
    ],
    ["scores", { activities }, "score"],
    ["an activity to name", { activities: { ...activities, named: 0, scored: 0 } }, "score"],
    ["the report, when all is done", {}, "report"],
  ] as const)("is %s", (_, changed, expected) => {
    expect(next(changed)).toBe(expected);
  });

  it("is a missing sheet before anything else, and nothing in a workbook open for reading only", () => {
    expect(next({ figures: noFigures }, { missingSheets: ["Rates"] })).toBe("sheets");
    expect(next({ figures: noFigures }, { isReadOnly: true })).toBeUndefined();
  });

  it("says of what is to be fixed what the first finding says, be it figures or not", () => {
    const step = (checks: Built["standing"]["checks"]): string | undefined =>
      journeyOf(builtStatus({ standing: standing({ checks }) }), now).steps.find(({ id }) => id === "fix")
        ?.toDo;
    expect(step(toFix)).toBe("The first: Scores stand in a row without an activity.");
    expect(step({ ...toFix, toFix: 1 })).toBe("Scores stand in a row without an activity.");
    expect(step({ toFix: 0, toLookAt: 3, first: "" })).toBe("");
  });

  it("says that figures which come out later are due for an earlier year, and for which the next one is", () => {
    const late = { ...figures, filled: 9, ofEarlier: 3, nextYear: yearFrom(2023) };
    const step = journeyOf(builtStatus({ standing: standing({ figures: late }) }), now).next;
    expect(step?.standing).toBe("9 of 11 filled; 3 come out later and are due for an earlier year");
    expect(step?.toDo).toMatch(/^Type them on Data points; the next is due for 2023-24\. Where /);
  });

  it("leaves out what cannot be read", () => {
    const unread = standing({
      figures: undefined,
      checks: undefined,
      outcomes: undefined,
      activities: undefined,
      report: undefined,
    });
    expect(journeyOf(builtStatus({ standing: unread }), now).steps.map(({ id }) => id)).toEqual(["report"]);
  });

  it.each([
    [new Date(2025, 10, 21), undefined, "due by 31 December 2025, 40 days left"],
    [new Date(2025, 11, 30, 23, 59), undefined, "due by 31 December 2025, 1 day left"],
    [new Date(2025, 11, 31, 9), undefined, "due by 31 December 2025, today"],
    [new Date(2026, 0, 1), undefined, "was due by 31 December 2025, 1 day ago"],
    // 46021 is 30 December 2025: a date on Setup goes before the clock
    [new Date(2030, 0, 1), 46021, "due by 31 December 2025, 1 day left"],
  ])("counts the days to the annual report from %s (Setup: %s)", (clock, today, expected) => {
    const { steps } = journeyOf(builtStatus({ today }), clock);
    expect(steps.find(({ id }) => id === "report")?.standing).toBe(expected);
  });

  const waiting = { isDone: false, published: "", due: 46022, place: { sheet: "Duties", cell: "E8" } };

  it("has the annual report done where Statutory duties has it done, and goes on with what is next", () => {
    const report = { ...waiting, isDone: true, published: "18 September 2025" };
    const all = journeyOf(builtStatus({ standing: standing({ report }) }), now);
    expect(all.steps.at(-1)).toMatchObject({ id: "report", isDone: true, standing: "18 September 2025" });
    expect(all.next).toBeUndefined();
    expect(next({ report, activities })).toBe("score");
  });

  it("counts the days to the day that Statutory duties says, where the date of the report is typed", () => {
    // 46034 is 12 January 2026
    const report = { ...waiting, due: 46034 };
    const step = journeyOf(builtStatus({ standing: standing({ report }) }), now).next;
    expect(step?.standing).toBe("due by 12 January 2026, 52 days left");
    expect(step?.toDo).toMatch(/ Once it is out, type its date on Duties\.$/);
    const blank = standing({ report: { ...waiting, due: undefined } });
    expect(journeyOf(builtStatus({ standing: blank }), now).next?.standing).toMatch(
      /^due by 31 December 2025/,
    );
  });
});
