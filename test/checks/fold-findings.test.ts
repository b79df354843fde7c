import type { Finding } from "../../src/domain/finding";
import { yearFrom, type ReportingYear } from "../../src/domain/period";
import { foldFindings } from "../../src/checks/fold-findings";
import { rules } from "../../src/checks";
import { runChecks } from "../../src/checks/run-checks";
import { checkedWorkbook, withFirstActivity } from "./checked-workbook-builder";

/** The failures of a workbook: those that lead, and those that are folded under each. */
function slipsIn(workbook: ReturnType<typeof checkedWorkbook>): Record<string, readonly string[]> {
  const failures = runChecks(workbook, rules).findings.filter(({ result }) => result === "failed");
  const leads = failures.filter(({ foldedUnder }) => foldedUnder === undefined);
  return Object.fromEntries(
    leads.map((lead) => [
      `${lead.rule} ${lead.place.cell}`,
      failures
        .filter((other) => other.foldedUnder === lead.rule)
        .map((other) => `${other.rule} ${other.place.cell}`),
    ]),
  );
}

/** A failure of one rule at one cell, resting on these data points. */
function failure(rule: string, cell: string, year: ReportingYear, ...ids: readonly string[]): Finding {
  return {
    rule,
    ruleId: rule.toLowerCase(),
    severity: "warning",
    result: "failed",
    place: { sheet: "Data points", cell },
    year,
    values: Object.fromEntries(ids.map((id) => [id, 1])),
    message: "Found is not what was expected",
    advice: "Check both.",
  };
}

const foldedUnder = (...findings: readonly Finding[]): readonly (string | undefined)[] =>
  foldFindings(findings).map((finding) => finding.foldedUnder);

describe("foldFindings", () => {
  const [before, latest] = [yearFrom(2023), yearFrom(2024)];

  it("folds a failure under an earlier one of another rule that rests on the same data point", () => {
    expect(
      foldedUnder(failure("VT-02", "H9", latest, "c", "b"), failure("VT-07", "H11", latest, "e", "b")),
    ).toEqual([undefined, "VT-02"]);
  });

  it("does not fold across years, though the data point is the same", () => {
    expect(
      foldedUnder(failure("VT-02", "G9", before, "c", "b"), failure("VT-07", "H11", latest, "e", "b")),
    ).toEqual([undefined, undefined]);
  });

  it("does not fold a failure under its own rule: two shares of the same whole lead both", () => {
    expect(
      foldedUnder(failure("VAL-02", "H6", latest, "i", "a"), failure("VAL-02", "H7", latest, "ii", "a")),
    ).toEqual([undefined, undefined]);
  });

  it("folds under another rule even where its own rule leads at the first data point", () => {
    expect(
      foldedUnder(
        failure("VT-13", "H12", latest, "q"),
        failure("VAL-02", "H6", latest, "i", "a"),
        failure("VAL-02", "H7", latest, "a", "q"),
      ),
    ).toEqual([undefined, undefined, "VT-13"]);
  });

  it("folds nothing under a failure that is folded itself", () => {
    expect(
      foldedUnder(
        failure("VT-02", "H9", latest, "c", "b"),
        failure("VT-07", "H11", latest, "e", "b"),
        failure("VT-04", "H12", latest, "e", "a"),
      ),
    ).toEqual([undefined, "VT-02", undefined]);
  });
});

describe("one slip, one finding", () => {
  it("tells 12 typed for 120 people liberated once, the rest folded under it", () => {
    expect(slipsIn(checkedWorkbook({ figures: { "LE19.a": 12 } }))).toEqual({
      "VT-01 H8": [
        "VT-05 H9",
        "VT-06 H10",
        "VT-04 H11",
        "VT-13 H12",
        "VAL-02 H6",
        "VAL-02 H7",
        "VAL-02 H8",
        "VAL-02 H9",
      ],
    });
  });

  it("keeps every folded finding in the list, so that nothing is counted away", () => {
    const { counts, findings } = runChecks(checkedWorkbook({ figures: { "LE19.a": 12 } }), rules);
    expect(counts.failed).toBe(9);
    expect(findings.filter(({ result }) => result === "failed")).toHaveLength(9);
  });

  it("tells two separate slips in one year apart", () => {
    expect(slipsIn(checkedWorkbook({ figures: { "LE19.d": 61, "LE19.e": 121 } }))).toEqual({
      "VT-03 H10": ["VAL-02 H11"],
      "VT-04 H11": ["VT-07 H11", "VAL-02 H8"],
    });
  });

  it("tells slips in cells that no comparison joins apart", () => {
    expect(slipsIn(checkedWorkbook({ figures: { "NI8.i": 70.5, "LE19.c": "60" } }))).toEqual({
      "VAL-03 H9": [],
      "VAL-01 H6": [],
    });
  });

  it("tells two cells that fail the same rule apart", () => {
    expect(slipsIn(checkedWorkbook({ figures: { "LE19.c": "60", "LE19.d": "41" } }))).toEqual({
      "VAL-03 H9": [],
      "VAL-03 H10": [],
    });
  });

  it("folds text in a cell under the word for a missing figure", () => {
    expect(slipsIn(checkedWorkbook({ figures: { "LE19.c": "n/a" } }))).toEqual({
      "VAL-05 H9": ["VAL-03 H9"],
    });
  });

  it("folds a score missing under the wrong score that stands in its place", () => {
    expect(slipsIn(withFirstActivity({ scores: [4, 1, 3, 3, 5, 9] }))).toEqual({
      "SCO-01 I6": ["SCO-02 I6"],
      "SCO-05 A6": [],
    });
  });

  it("never folds a year under another year", () => {
    const workbook = checkedWorkbook({ figures: { "LE19.c": 97 }, inBothYears: true });
    expect(Object.keys(slipsIn(workbook))).toEqual(["VT-02 G9", "VT-02 H9"]);
  });

  it("folds nothing that is not tested", () => {
    const { findings } = runChecks(checkedWorkbook({ figures: { "LE19.b": "n/a" } }), rules);
    const untested = findings.filter(({ result }) => result === "not tested");
    expect(untested.length).toBeGreaterThan(3);
    expect(untested.filter(({ foldedUnder }) => foldedUnder !== undefined)).toEqual([]);
  });
});
