import type { BuildPlan, BuildReport, BuildRequest } from "../../src/actions/build-request";
import type { CheckReport } from "../../src/actions/check-report";
import type { WorkbookStatus } from "../../src/actions/workbook-status";
import type { Finding } from "../../src/domain/finding";
import { yearFrom } from "../../src/domain/period";
import { ok } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import type { PlannerActions } from "../../src/taskpane/planner-actions";

/** Plain functions in the place of the real actions, each answering at once; a test changes what it is about. */
export function plainActions(changed: Partial<PlannerActions> = {}): PlannerActions {
  return {
    readStatus: async () => ok({ kind: "not built" }),
    planBuild: async () => ok(plan()),
    buildWorkbook: async () => ok(report()),
    checkWorkbook: async () => ok(checkReport()),
    goToCell: async () => ok(undefined),
    watchWorkbook: async () => ok(async () => undefined),
    today: () => new Date(2025, 10, 21),
    ...changed,
  };
}

export function builtStatus(
  changed: Partial<Extract<WorkbookStatus, { kind: "built" }>> = {},
): Extract<WorkbookStatus, { kind: "built" }> {
  return {
    kind: "built",
    area: "Fife",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2020),
    schemaVersion: "1",
    missingSheets: [],
    isReadOnly: false,
    ...changed,
  };
}

export function plan(changed: Partial<BuildPlan> = {}): BuildPlan {
  return {
    sheets: [
      { name: "Cover", action: "make", detail: "" },
      { name: "Data points", action: "complete", detail: "6 rows are missing" },
      { name: "Setup", action: "keep", detail: "" },
    ],
    obstacles: [],
    remarks: [],
    ...changed,
  };
}

export function report(changed: Partial<BuildReport> = {}): BuildReport {
  return { made: ["Cover"], completed: ["Data points"], cellsWritten: 40, remarks: [], ...changed };
}

export function buildRequest(changed: Partial<BuildRequest> = {}): BuildRequest {
  return {
    area: "Fife",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2020),
    outcomes: ["O8"],
    sample: false,
    ...changed,
  };
}

export function finding(changed: Partial<Finding> = {}): Finding {
  return {
    rule: "VT-02",
    ruleId: "accepted-above-aware",
    severity: "error",
    result: "failed",
    place: { sheet: "Data points", cell: "G8" },
    year: yearFrom(2024),
    values: { "LE19.c": 60, "LE19.b": 50 },
    message: "People accepting support is 60, above people made aware, 50.",
    advice: "Correct whichever figure is wrong.",
    ...changed,
  };
}

export function checkReport(changed: Partial<CheckReport> = {}): CheckReport {
  return {
    counts: { passed: 214, failed: 1, notTested: 40, notApplicable: 12, broken: 0 },
    findings: [finding()],
    ...changed,
  };
}

export function trouble(changed: Partial<Trouble> = {}): Trouble {
  return {
    kind: "sheet-name-taken",
    found: "A sheet named Scoring was not made by this add-in",
    expected: "the name Scoring to be free",
    whatToDo: "Rename that sheet, then try again.",
    ...changed,
  };
}
