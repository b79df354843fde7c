import { countVerdicts, verdictKey, verdicts } from "../../src/domain/verdict";

describe("countVerdicts", () => {
  it("counts the five verdicts apart", () => {
    expect(
      countVerdicts([
        "passed",
        "failed",
        "not tested",
        "passed",
        "not applicable",
        "not tested",
        "broken",
        "passed",
      ]),
    ).toEqual({ passed: 3, failed: 1, notTested: 2, notApplicable: 1, broken: 1 });
  });

  it("counts nothing as nothing, not as passed", () => {
    expect(countVerdicts([])).toEqual({ passed: 0, failed: 0, notTested: 0, notApplicable: 0, broken: 0 });
  });
});

describe("verdictKey", () => {
  it("gives every verdict its name in JSON", () => {
    expect(verdicts.map(verdictKey)).toEqual(["passed", "failed", "notTested", "notApplicable", "broken"]);
  });
});
