import { rules } from "../../src/checks";
import { runChecks } from "../../src/checks/run-checks";
import type { RawValue } from "../../src/domain/cell-value";
import type { CountingBasis } from "../../src/domain/counting-basis";
import type { Verdict } from "../../src/domain/verdict";
import { checkedWorkbook, year } from "./checked-workbook-builder";

/** A funnel of local evidence 19 in 2024-25, in the order a to e. */
function funnel(values: readonly RawValue[], basis: CountingBasis = "not stated") {
  return checkedWorkbook({
    figures: Object.fromEntries(values.map((raw, i) => [`LE19.${"abcde"[i] ?? ""}`, raw])),
    settings: { "basis.LE19": basis },
  });
}

/** What one rule says of the funnel in 2024-25. */
function verdictOf(id: string, workbook: ReturnType<typeof funnel>): Verdict | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  return [...(rule?.judge(workbook) ?? [])].find((judgement) => judgement.year === year)?.verdict;
}

function failedIn(workbook: ReturnType<typeof funnel>): readonly string[] {
  return runChecks(workbook, rules).findings.flatMap(({ result, rule, severity, place }) =>
    result === "failed" ? [`${rule} ${severity} ${place.sheet}!${place.cell}`] : [],
  );
}

const funnelRules = ["VT-01", "VT-02", "VT-03", "VT-04", "VT-05", "VT-06", "VT-07", "VT-09"];

describe("the clean funnel: a 120, b 96, c 60, d 41, e 55", () => {
  const clean = funnel([120, 96, 60, 41, 55]);

  it.each(funnelRules)("passes %s", (id) => {
    expect(verdictOf(id, clean)).toBe("passed");
  });

  it("gives no finding at all", () => {
    expect(runChecks(clean, rules).findings).toEqual([]);
  });
});

describe("accepted above made aware: a 120, b 50, c 60, d 41, e 55", () => {
  const values = [120, 50, 60, 41, 55];

  it("gives VT-02 and VT-07 as warnings while the counting basis is not stated", () => {
    expect(failedIn(funnel(values))).toEqual([
      "VT-02 warning Data points!H9",
      "VT-07 warning Data points!H11",
      "VAL-02 warning Rates!H10",
    ]);
  });

  it("gives warnings when different people or systems are counted", () => {
    expect(failedIn(funnel(values, "different people or systems"))).toEqual(failedIn(funnel(values)));
  });

  it("gives VT-02 as an error when the same people are counted, VT-07 still as a warning", () => {
    expect(failedIn(funnel(values, "same people"))).toEqual([
      "VT-02 error Data points!H9",
      "VT-07 warning Data points!H11",
      "VAL-02 error Rates!H10",
    ]);
  });
});

describe("made aware not available: a 120, b [x], c 60, d 41, e 55", () => {
  const workbook = funnel([120, "[x]", 60, 41, 55]);

  it.each(["VT-01", "VT-02", "VT-07"])("does not test %s", (id) => {
    expect(verdictOf(id, workbook)).toBe("not tested");
  });

  it.each(["VT-03", "VT-04", "VT-05", "VT-06", "VT-09"])("still tests %s", (id) => {
    expect(verdictOf(id, workbook)).toBe("passed");
  });

  it("still finds more people accepting and engaging than were liberated", () => {
    expect(failedIn(funnel([40, "[x]", 60, 41, 30])).slice(0, 2)).toEqual([
      "VT-05 warning Data points!H9",
      "VT-06 warning Data points!H10",
    ]);
  });
});

describe("an empty funnel", () => {
  it.each(funnelRules)("is not tested by %s: an empty workbook does not look clean", (id) => {
    expect(verdictOf(id, funnel(["", "", "", "", ""]))).toBe("not tested");
  });
});
