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
