import fc from "fast-check";
import { rules } from "../../src/checks";
import type { Rule } from "../../src/checks/rule";
import { acceptedAboveAware } from "../../src/checks/rules/accepted-above-aware";
import { countNotWhole } from "../../src/checks/rules/count-not-whole";
import { scoresMissing } from "../../src/checks/rules/scores-missing";
import { runChecks } from "../../src/checks/run-checks";
import { figures } from "../../src/catalogue/figures";
import type { RawValue } from "../../src/domain/cell-value";
import type { VerdictCounts } from "../../src/domain/verdict";
import { checkedWorkbook, validActivities, year } from "./checked-workbook-builder";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const none: VerdictCounts = { passed: 0, failed: 0, notTested: 0, notApplicable: 0, broken: 0 };

const total = (counts: VerdictCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** A rule that judges the workbook as another does and then meets a bug of its own. */
const breaksAfter = (rule: Rule): Rule => ({
  ...rule,
  id: "VT-99",
  ruleId: "bug-met",
  *judge(workbook) {
    yield* rule.judge(workbook);
    throw new TypeError("x is undefined");
  },
});

describe("runChecks", () => {
  it("counts a rule that compares two data points once for each year", () => {
    const { counts } = runChecks(checkedWorkbook(), [acceptedAboveAware]);
    expect(counts).toEqual({ ...none, passed: 2 });
  });

  it("counts a rule on every data point once for each row and year", () => {
    const workbook = checkedWorkbook({
      figures: { "LE19.b": "[x]", "LE19.c": "[z]", "LE19.d": -1, "LE19.e": "" },
    });
    // nine data points in two years; four cells were changed
    expect(runChecks(workbook, [countNotWhole]).counts).toEqual({
      passed: 14,
      failed: 1,
      notTested: 2,
      notApplicable: 1,
      broken: 0,
    });
  });

  it("counts a rule on activities once for each row", () => {
    const { counts } = runChecks(checkedWorkbook(), [scoresMissing]);
    expect(counts).toEqual({ ...none, passed: 3, notApplicable: 1 });
  });

  it("passes the valid workbook with every rule, none broken, none not tested", () => {
    const { counts, findings } = runChecks(checkedWorkbook(), rules);
    expect(counts).toMatchObject({ failed: 0, notTested: 0, broken: 0 });
    expect(counts.passed).toBeGreaterThan(100);
    expect(findings).toEqual([]);
  });

  it("has nothing to tell without rules", () => {
    expect(runChecks(checkedWorkbook(), [])).toEqual({ counts: none, findings: [] });
  });

  it("tells everything that a person needs of a failure", () => {
    const workbook = checkedWorkbook({ figures: { "LE19.c": 97 } });
    expect(runChecks(workbook, [acceptedAboveAware]).findings).toEqual([
      {
        rule: "VT-02",
        ruleId: "accepted-above-aware",
        severity: "warning",
        result: "failed",
        place: { sheet: "Data points", cell: "H9" },
        year,
        values: { "LE19.c": 97, "LE19.b": 96 },
        message: "Accepting support is 97, above made aware 96, in 2024-25",
        advice: acceptedAboveAware.advice,
      },
    ]);
  });

  it.each<[RawValue, string | number | null]>([
    ["", null],
    ["[x]", "[x]"],
    ["[c]", "[c]"],
    ["about 96", "about 96"],
    ["#REF!", "#REF!"],
  ])("keeps what stands in a cell apart in the values of a finding: %j is %j", (raw, value) => {
    const workbook = checkedWorkbook({ figures: { "LE19.b": raw } });
    const [finding] = runChecks(workbook, [acceptedAboveAware]).findings;
    expect(finding?.result).toBe("not tested");
    expect(finding?.values).toEqual({ "LE19.c": 60, "LE19.b": value });
  });

  it("does not advise to mend what is only not tested", () => {
    const workbook = checkedWorkbook({ figures: { "LE19.b": "" } });
    const [finding] = runChecks(workbook, [acceptedAboveAware]).findings;
    expect(finding?.advice).toMatch(/^Enter what is missing, or leave it/);
  });

  it("tells findings in the order of the rules", () => {
    const workbook = checkedWorkbook({
      figures: { "NI8.i": 0.5, "LE19.c": 97 },
      activities: [{ name: "", scores: [3] }],
    });
    const told = runChecks(workbook, rules).findings.map(({ rule }) => rule);
    const order = rules.map(({ id }) => id);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe("a rule with a bug", () => {
  const workbook = checkedWorkbook({ figures: { "LE19.c": 97 } });

  it("becomes one broken verdict, keeps what it said before, and lets the others go on", () => {
    const alone = runChecks(workbook, [acceptedAboveAware, countNotWhole]).counts;
    const beside = runChecks(workbook, [breaksAfter(acceptedAboveAware), countNotWhole]).counts;
    expect(beside).toEqual({ ...alone, broken: 1 });
  });

  it("says that the fault is not in the figures", () => {
    const { findings } = runChecks(workbook, [breaksAfter(acceptedAboveAware)]);
    expect(findings.at(-1)).toMatchObject({
      rule: "VT-99",
      ruleId: "bug-met",
      result: "broken",
      message: "VT-99 could not be judged: x is undefined",
      advice:
        "This is a fault of the add-in, not of the figures; the other checks are not affected. Please report it.",
    });
  });

  it("is broken too when it fails before its first verdict, or in its sentence", () => {
    const atOnce: Rule = {
      ...acceptedAboveAware,
      judge: () => {
        throw new Error("no rows");
      },
    };
    const inSentence: Rule = {
      ...acceptedAboveAware,
      judge: (checked) =>
        [...acceptedAboveAware.judge(checked)].map((judgement) => ({
          ...judgement,
          message: () => {
            throw new Error("no name");
          },
        })),
    };
    expect(runChecks(workbook, [atOnce]).counts).toEqual({ ...none, broken: 1 });
    expect(runChecks(workbook, [inSentence]).counts.broken).toBe(1);
  });
});

describe("whatever people type", () => {
  const anything = fc.oneof(
    fc.constantFrom<RawValue>("", 0, "[x]", "[z]", "[c]", "n/a", "60", " ", "<5", true, "#N/A", "#DIV/0!"),
    fc.integer({ min: -5, max: 200 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 8 }).filter((text) => !text.includes("NaN")),
  );
  const typed = fc.record({
    figures: fc.dictionary(fc.constantFrom(...figures.map(({ id }) => id)), anything),
    scores: fc.array(anything, { minLength: 6, maxLength: 6 }),
    name: fc.constantFrom("", "Call earlier"),
    settings: fc.dictionary(fc.constantFrom("basis.LE19", "unit.LE19.a", "remand.LE19.a"), anything),
  });

  it("breaks no rule, and every row and year has one verdict of each rule", () => {
    const expected = total(runChecks(checkedWorkbook(), rulesWithFixedRows).counts);
    fc.assert(
      fc.property(typed, ({ scores, name, ...changes }) => {
        const activities = [{ name, scores }, ...validActivities.slice(1)];
        const workbook = checkedWorkbook({ ...changes, activities });
        expect(runChecks(workbook, rules).counts.broken).toBe(0);
        expect(total(runChecks(workbook, rulesWithFixedRows).counts)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("gives no finding without a sentence, a cell and an advice", () => {
    fc.assert(
      fc.property(typed, ({ scores, name, ...changes }) => {
        const activities = [{ name, scores }, ...validActivities.slice(1)];
        const { findings } = runChecks(checkedWorkbook({ ...changes, activities }), rules);
        for (const { message, advice, place } of findings) {
          expect(message).toMatch(/\S.{10}/s);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
          expect(advice).not.toBe("");
          expect(place.cell).toMatch(/^[A-Z]+\d+$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Rules on Scoring skip rows that nobody has used, so their number of verdicts depends on what is typed. */
const rulesWithFixedRows = rules.filter(({ id }) => id !== "SCO-04" && id !== "SCO-07");
