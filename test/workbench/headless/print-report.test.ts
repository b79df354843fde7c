import type { CheckReport } from "../../../src/actions/check-report";
import type { Finding } from "../../../src/domain/finding";
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

it("says once per rule what could not be checked, how often, and of a rule that broke what it met", () => {
  const finding = (rule: string, result: Finding["result"], message: string): Finding => ({
    rule,
    ruleId: rule.toLowerCase(),
    severity: "error",
    result,
    place: { sheet: "Data points", cell: "G8" },
    values: {},
    message,
    advice: "Nothing.",
  });
  const report: CheckReport = {
    counts: { passed: 0, failed: 0, notTested: 4, notApplicable: 0, broken: 1 },
    findings: [
      finding("VT-02", "not tested", "Made aware is blank, in 2023-24"),
      finding("VT-02", "not tested", "Made aware is blank, in 2024-25"),
      finding("VT-03", "not tested", "Engaging is [x], in 2024-25"),
      finding("HOU-01", "broken", "The rule met a fault of its own: no such row"),
      finding("HOU-01", "not tested", "Tenancies are blank, in 2024-25"),
    ],
  };
  const missing = "something that it needs is missing or cannot be used";
  expect(reportAsText(report)).toBe(
    [
      "0 passed, 0 failed, 4 not tested, 0 not applicable, 1 broken",
      "",
      "Could not check (5)",
      `  VT-02 not tested 2 times: ${missing}`,
      `  VT-03 not tested 1 time: ${missing}`,
      "  HOU-01 The rule met a fault of its own: no such row",
      "",
    ].join("\n"),
  );
});
