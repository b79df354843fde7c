import type { CheckReport } from "../../../src/actions/check-report";
import { reportAsText } from "../../../src/workbench/headless/print-report";

it("counts what it says of the version under what is to be looked at, and says it once, first", () => {
  const report: CheckReport = {
    counts: { passed: 3, failed: 1, notTested: 0, notApplicable: 0, broken: 0 },
    findings: [
      {
        rule: "ACC-04",
        ruleId: "other-version",
        severity: "warning",
        result: "failed",
        place: { sheet: "Setup", cell: "C9" },
        values: {},
        message: "Made by version 2 of the planner",
        advice: "Upgrade it under Add.",
      },
    ],
  };
  expect(reportAsText(report)).toBe(
    [
      "3 passed, 1 failed, 0 not tested, 0 not applicable, 0 broken",
      "",
      "  ACC-04 Made by version 2 of the planner (Setup, C9)",
      "      Upgrade it under Add.",
      "",
      "To look at (1)",
      "  1 of these, about the version, stands at the top",
      "",
    ].join("\n"),
  );
});
