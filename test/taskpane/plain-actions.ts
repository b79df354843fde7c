import type { BuildPlan, BuildReport, BuildRequest } from "../../src/actions/build-request";
import type { AdditionPlan, RowAdditionPlan } from "../../src/actions/addition-plan";
import type { AddedRow } from "../../src/actions/add-row";
import type { GrowableWorkbook } from "../../src/actions/growable-workbook";
import type { GrowthPlan } from "../../src/actions/grow-workbook";
import { schemaVersion } from "../../src/catalogue/framework";
import type { CheckReport } from "../../src/actions/check-report";
import type { OutcomeReport, OutcomesReport } from "../../src/actions/outcome-report";
import type { Standing, WorkbookStatus } from "../../src/actions/workbook-status";
import type { CellPlace, Finding } from "../../src/domain/finding";
import { yearFrom } from "../../src/domain/period";
import { ok, trouble as inTrouble, type Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import type { PlannerActions } from "../../src/taskpane/planner-actions";

/** Plain functions in the place of the real actions, each answering at once; a test changes what it is about. */
export function plainActions(changed: Partial<PlannerActions> = {}): PlannerActions {
  return {
    readStatus: async () => ok({ kind: "not built" }),
    planBuild: async () => ok(plan()),
    buildWorkbook: async () => ok(report()),
    checkWorkbook: async () => ok(checkReport()),
    readOutcomes: async () => ok(outcomesReport()),
    agreeStatus: async () => inTrouble(trouble()),
    undoAgreement: async () => ok(undefined),
    planSheet: async (name) => ok(sheetPlan(name)),
    makeSheet: async (name) => ok(report({ made: [name], completed: ["Cover"] })),
    readGrowable: async () => ok(growable()),
    planRow: async () => ok(rowPlan()),
    addRow: async ({ additionId }) => ok(addedRow({ id: `${additionId}1` })),
    planGrowth: async () => ok(growthPlan()),
    growWorkbook: async () => ok(report({ made: [], completed: ["Data points", "Setup"] })),
    planIds: async () => ok({ given: [], waiting: [], isReadOnly: false, obstacles: [] }),
    giveIds: async () => ok({ given: [], waiting: [], isReadOnly: false, obstacles: [] }),
    readBreakable: async () => ok([]),
    planBreakdown: async () => ok({ additions: [], present: [], unfinished: [], remarks: [] }),
    addBreakdown: async () => ok({ additions: [], present: [], unfinished: [], remarks: [] }),
    goToCell: async () => ok(undefined),
    watchWorkbook: async () => ok(async () => undefined),
    today: () => new Date(2025, 10, 21),
    ...changed,
  };
}

/** A workbook for one outcome, 2020-21 to 2024-25, with one sheet of those that are made on request. */
export function growable(changed: Partial<GrowableWorkbook> = {}): GrowableWorkbook {
  return {
    version: "same",
    schemaVersion: String(schemaVersion),
    isReadOnly: false,
    firstYear: yearFrom(2020),
    reportingYear: yearFrom(2024),
    outcomes: [
      { id: "O8", title: "More people access voluntary throughcare" },
      { id: "LO1", title: "More people move into work" },
    ],
    missingOutcomes: [
      { id: "O1", title: "1 Diversion" },
      { id: "O2", title: "2 Police custody" },
    ],
    additions: [
      {
        id: "activity",
        noun: "improvement activity",
        sheet: "Scoring",
        explanation: "Something to do for an outcome.",
        keyPrefix: "A<outcome>.",
        fields: [
          { header: "Improvement activity", label: "The activity", hint: "Meet people before …" },
          { header: "Outcome", label: "Outcome", choices: "outcomes", tellsApart: true },
        ],
        fixed: {},
      },
      {
        id: "local-outcome",
        noun: "local outcome",
        sheet: "Outcomes",
        explanation: "An outcome of your own.",
        keyPrefix: "LO",
        fields: [{ header: "Outcome", label: "The outcome" }],
        fixed: {},
      },
    ],
    sheets: [
      { name: "Charts", purpose: "Drawn from Data points.", standsAs: "Charts" },
      { name: "Requests", purpose: "Figures to ask for." },
    ],
    ...changed,
  };
}

export function addedRow(changed: Partial<AddedRow> = {}): AddedRow {
  return {
    id: "A8.1",
    place: { sheet: "Scoring", cell: "A6" },
    noun: "improvement activity",
    wasEmptyRow: true,
    remarks: [],
    ...changed,
  };
}

/** The dry run of an activity that takes an empty row. */
export function rowPlan(changed: Partial<RowAdditionPlan> = {}): RowAdditionPlan {
  return {
    noun: "improvement activity",
    id: "A8.1",
    place: { sheet: "Scoring", cell: "A6" },
    fillsEmptyRow: true,
    changes: [{ name: "Scoring", isMade: false, rows: 0, columns: 0, cells: 1, dropDowns: 0 }],
    obstacles: [],
    remarks: [],
    ...changed,
  };
}

/** The dry run of a sheet that is not there yet. */
export function sheetPlan(name: string, changed: Partial<AdditionPlan> = {}): AdditionPlan {
  return {
    changes: [
      { name: "Cover", isMade: false, rows: 1, columns: 0, cells: 3, dropDowns: 0 },
      { name, isMade: true, rows: 16, columns: 26, cells: 334, dropDowns: 2 },
    ],
    obstacles: [],
    remarks: [],
    ...changed,
  };
}

/** The dry run of adding 2025-26. */
export function growthPlan(changed: Partial<GrowthPlan> = {}): GrowthPlan {
  return {
    changes: [
      {
        name: "Data points",
        isMade: false,
        rows: 0,
        columns: 3,
        newColumns: ["2025-26", "Working: first year", "Working: last year"],
        cells: 160,
        dropDowns: 0,
      },
      { name: "Setup", isMade: false, rows: 0, columns: 0, cells: 2, dropDowns: 0 },
    ],
    kept: 1,
    obstacles: [],
    remarks: [],
    firstYear: yearFrom(2020),
    reportingYear: yearFrom(2025),
    versions: { before: schemaVersion, after: schemaVersion },
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
    schemaVersion: String(schemaVersion),
    missingSheets: [],
    isReadOnly: false,
    today: undefined,
    standing: standing(),
    ...changed,
  };
}

/** All figures typed, nothing to fix, everything agreed and scored. */
export function standing(changed: Partial<Standing> = {}): Standing {
  return {
    figures: {
      filled: 11,
      of: 11,
      ofEarlier: 0,
      filledEver: 55,
      next: { sheet: "Data points", cell: "H6" },
      nextYear: yearFrom(2024),
      areInvented: false,
    },
    checks: { toFix: 0, toLookAt: 2, first: "" },
    outcomes: [{ id: "O8", title: "Voluntary throughcare", agreed: "Green", isAgreedBeforeLatest: false }],
    activities: { named: 3, scored: 3, next: { sheet: "Scoring", cell: "A9" } },
    report: undefined,
    ...changed,
  };
}

/** An outcome that is suggested Amber, not agreed, with something in every part. */
export function outcomeReport(changed: Partial<OutcomeReport> = {}): OutcomeReport {
  const at = (sheet: string, cell: string): CellPlace => ({ sheet, cell });
  const blank = { shown: "", content: { kind: "constant", value: "" } } as const;
  const amber = { status: "Amber", text: "▲ Amber – close, mixed, or no clear change" } as const;
  return {
    id: "O8",
    title: "More people access voluntary throughcare",
    suggestion: { ...amber, place: at("Outcomes", "C6"), why: "Amber – NI8 Amber: 1 of 5 assessed" },
    agreement: {
      status: { status: undefined, text: "", place: at("Outcomes", "E6") },
      words: { status: "", reason: "", by: "", on: "" },
      cells: { status: blank, reason: blank, by: blank, on: blank, evidence: blank },
      places: {
        status: at("Outcomes", "E6"),
        reason: at("Outcomes", "F6"),
        by: at("Outcomes", "G6"),
        on: at("Outcomes", "H6"),
        evidence: at("Outcomes", "R6"),
      },
      age: "",
    },
    howNear: { text: "Some way off", place: at("Outcomes", "K6") },
    isPriority: { text: "", place: at("Outcomes", "L6") },
    action: { text: "", place: at("Outcomes", "M6") },
    orderByDistance: "1",
    orderByScore: "1",
    narrative: { text: "No status has been agreed.", place: at("Outcomes", "Q6") },
    figures: [
      {
        id: "NI8",
        name: "Voluntary throughcare cases",
        latest: "1870 in 2024-25",
        change: "up 30 on 2023-24",
        status: { ...amber, place: at("Data points", "N6") },
        why: "Amber – no clear change, up 1.6% on 2023-24",
        place: at("Data points", "H6"),
      },
    ],
    charts: [{ title: "Voluntary throughcare by year", place: at("Charts", "A7") }],
    filled: { cells: 30, of: 55 },
    evidence: [
      {
        id: "LE18",
        name: "Mechanisms in place",
        kind: "mechanism",
        judgement: { text: "", place: at("Local evidence", "E6") },
        status: { status: "Grey", text: "○ Grey", place: at("Local evidence", "I6") },
        why: "",
      },
    ],
    failed: [finding()],
    activities: [
      { name: "Meet people before release", order: "1", priority: "2.5", place: at("Scoring", "A8") },
    ],
    emptyActivity: at("Scoring", "A9"),
    mean: { priority: "2.5", restsOn: "1 of 1 activities" },
    ...changed,
  };
}

export function outcomesReport(changed: Partial<OutcomesReport> = {}): OutcomesReport {
  return { outcomes: [outcomeReport()], isReadOnly: false, chartsSheet: "Charts", gaps: [], ...changed };
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
  return {
    made: ["Cover"],
    completed: ["Data points"],
    renamed: new Map(),
    cellsWritten: 40,
    remarks: [],
    ...changed,
  };
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

/** An action that gives the same answer each time, and what it was asked for. */
export function recording<Request, Value>(
  value: Value,
): {
  readonly asked: readonly Request[];
  readonly action: (request: Request) => Promise<Result<Value, never>>;
} {
  const asked: Request[] = [];
  return {
    asked,
    action: async (request) => {
      asked.push(request);
      return ok(value);
    },
  };
}
