import { agreeStatus, undoAgreement, type AgreementChange } from "../../src/actions/agree-status";
import type { OutcomeReport } from "../../src/actions/outcome-report";
import { readOutcomes } from "../../src/actions/read-outcomes";
import { readStatus } from "../../src/actions/read-status";
import { describeTrouble } from "../../src/domain/trouble";
import type { Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import type { Status } from "../../src/domain/status";
import { cellKey, findSheet, findTable, type Sheet } from "../../src/workbench/model/workbook-model";
import {
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const now = new Date(2025, 10, 21, 15, 30);
const today = 45982;

function valueOf<T>(result: Result<T, Trouble>): T {
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
  return result.value;
}

async function readOutcome(): Promise<OutcomeReport> {
  const [outcome] = valueOf(await readOutcomes()).outcomes;
  if (outcome === undefined) throw new Error("no outcome");
  return outcome;
}

async function agree(
  status: Status,
  { reason = "", by = "chair", seen }: { reason?: string; by?: string; seen?: OutcomeReport } = {},
): Promise<Result<AgreementChange, Trouble>> {
  const outcome = seen ?? (await readOutcome());
  return agreeStatus(
    {
      outcomeId: "O8",
      status,
      reason,
      by,
      seen: { agreement: outcome.agreement.cells, suggestion: outcome.suggestion.text },
    },
    now,
  );
}

const inRow = (header: string): unknown => excel.showBy("CJ_Outcomes", "O8", header);
const troubleOf = (result: Result<unknown, Trouble>): Trouble["kind"] | "none" =>
  result.ok ? "none" : result.trouble.kind;

function headerCell(header: string): { sheet: Sheet; row: number; column: number } {
  const found = findTable(excel.workbook, "CJ_Outcomes");
  if (found === undefined) throw new Error("no table");
  const { top, left } = found.table.area;
  return {
    sheet: found.sheet,
    row: top,
    column: left + found.table.columns.findIndex(({ name }) => name === header),
  };
}

/** In the row of the only outcome, below the headers. */
function typeFormula(header: string, formula: string): void {
  const { sheet, row, column } = headerCell(header);
  const area = { top: row + 1, left: column, bottom: row + 1, right: column };
  excel.edits.setContents(sheet, area, [[{ kind: "formula", formula }]], "person");
}

/** Every sheet as it stands, but for the five cells of an agreement. */
function everythingElse(): unknown {
  const copy = structuredClone(excel.workbook);
  const sheet = findSheet(copy, "Outcomes");
  for (const header of ["Agreed status", "Reason", "Agreed by", "Agreed on", "Evidence when agreed"]) {
    const { row, column } = headerCell(header);
    sheet?.cells.delete(cellKey(row + 1, column));
  }
  return contentsOf(copy);
}

describe("agreeing a status", () => {
  it("writes status, reason, role, date and evidence into the outcome's row, in one sync to read and one to write, and nothing else", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const seen = await readOutcome();
    const before = everythingElse();
    excel.host.counters.reset();
    valueOf(await agree("Amber", { reason: "=Agreed at the workshop", by: "May 2024", seen }));
    expect(excel.host.counters.syncs).toBe(2);
    expect(excel.host.counters.cellsWritten).toBe(5);
    expect(everythingElse()).toEqual(before);
    expect(inRow("Agreed status")).toBe("Amber");
    expect(inRow("Reason")).toBe("=Agreed at the workshop");
    expect(inRow("Agreed by")).toBe("May 2024");
    expect(inRow("Agreed on")).toBe(today);
    expect(inRow("Evidence when agreed")).toBe(inRow("Working: evidence"));
    expect(inRow("Agreed before the latest data")).toBe("agreed on the latest data");
  });

  it("is told in the outcome view and on the home, and is old when a figure changes", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    valueOf(await agree("Green"));
    expect((await readOutcome()).agreement).toMatchObject({
      status: { status: "Green" },
      words: { status: "Green", reason: "", by: "chair", on: "21 November 2025" },
      age: "agreed on the latest data",
    });
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 70);
    expect((await readOutcome()).agreement.age).toBe("agreed before the latest data");
    const status = valueOf(await readStatus());
    expect(status.kind === "built" && status.standing.outcomes).toMatchObject([
      { id: "O8", agreed: "Green", isAgreedBeforeLatest: true },
    ]);
    expect(inRow("Agreed status")).toBe("Green");
  });

  it("takes the date of Setup when one stands there", async () => {
    excel = await builtPlannerWorkbook();
    excel.put("CJ_Setup", "today", "Value", 45000);
    valueOf(await agree("Grey", { reason: "True" }));
    expect(inRow("Agreed on")).toBe(45000);
    expect(inRow("Reason")).toBe("True");
  });

  it("is taken back to what stood there before, formulas and texts among it", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Outcomes", "O8", "Agreed status", "Red");
    excel.put("CJ_Outcomes", "O8", "Reason", "'tis so");
    typeFormula("Agreed on", "DATE(2025,5,3)");
    const change = valueOf(await agree("Amber", { reason: "Better now" }));
    expect(inRow("Reason")).toBe("Better now");
    valueOf(await undoAgreement(change));
    expect(inRow("Agreed status")).toBe("Red");
    expect(inRow("Reason")).toBe("'tis so");
    expect((await readOutcome()).agreement.cells.on.content).toEqual({
      kind: "formula",
      formula: "=DATE(2025,5,3)",
    });
    expect((await readOutcome()).agreement.words.on).toBe("3 May 2025");
    expect(inRow("Agreed by")).toBe(null);
    expect(inRow("Evidence when agreed")).toBe(null);
  });

  it("is not taken back over what somebody has typed since", async () => {
    excel = await builtPlannerWorkbook();
    const change = valueOf(await agree("Grey"));
    excel.put("CJ_Outcomes", "O8", "Reason", "typed since");
    expect(troubleOf(await undoAgreement(change))).toBe("changed-meanwhile");
    expect(inRow("Agreed status")).toBe("Grey");
    expect(inRow("Reason")).toBe("typed since");
  });

  it("writes nothing when the row is no longer as it was seen", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const seen = await readOutcome();
    excel.put("CJ_Outcomes", "O8", "Agreed status", "Red");
    expect(troubleOf(await agree("Amber", { seen }))).toBe("changed-meanwhile");
    expect(inRow("Agreed status")).toBe("Red");
    expect(inRow("Agreed on")).toBe(null);
  });

  it("says what stands in the way, and writes nothing", async () => {
    excel = await builtPlannerWorkbook();
    const seen = await readOutcome();
    excel.host.cellBeingEdited = true;
    expect(troubleOf(await agree("Grey", { seen }))).toBe("cell-being-edited");
    excel.host.cellBeingEdited = false;
    excel.workbook.isReadOnly = true;
    expect(troubleOf(await agree("Grey", { seen }))).toBe("workbook-read-only");
    excel.workbook.isReadOnly = false;

    excel.put("CJ_Outcomes", "O8", "Id", "O 8");
    expect(troubleOf(await agree("Grey", { seen }))).toBe("row-missing");
    excel.put("CJ_Outcomes", "O 8", "Id", "O8");
    expect(inRow("Agreed status")).toBe(null);

    const outcomes = findSheet(excel.workbook, "Outcomes");
    if (outcomes) excel.edits.deleteSheet(outcomes, "person");
    expect(troubleOf(await agree("Grey", { seen }))).toBe("table-missing");
  });

  it("says which header is missing", async () => {
    excel = await builtPlannerWorkbook();
    const seen = await readOutcome();
    const { sheet, row, column } = headerCell("Reason");
    const area = { top: row, left: column, bottom: row, right: column };
    excel.edits.setContents(sheet, area, [[{ kind: "constant", value: "Why so" }]], "person");
    const refused = await agree("Grey", { seen });
    expect(refused).toMatchObject({ ok: false, trouble: { kind: "header-changed" } });
    expect(!refused.ok && refused.trouble.found).toContain('"Reason"');
    expect(inRow("Agreed status")).toBe(null);
  });
});

describe("reading the outcomes", () => {
  it("gathers figures, evidence, findings, activities and words in one sync, and writes nothing", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_DataPoints", "LE19.c", "2024-25", 130);
    excel.host.counters.reset();
    const outcome = await readOutcome();
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
    expect(outcome.title).toMatch(/^More people access voluntary throughcare/);
    expect(outcome.suggestion.text).toBe(inRow("Suggested status"));
    expect(outcome.suggestion.why).toBe(inRow("Why"));
    expect(outcome.narrative.text).toBe(inRow("Narrative"));
    expect(outcome.figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["NI8.i", "LE19.i", "LE19.ii"]),
    );
    const rate = outcome.figures.find(({ id }) => id === "LE19.i");
    expect(rate?.latest).toMatch(/^\d+(\.\d)?% in 2024-25$/);
    expect(rate?.place.cell).toBe(excel.addressBy("CJ_Rates", "LE19.i", "2024-25"));
    expect(outcome.evidence.map(({ id }) => id)).toEqual(["LE18", "LE19", "LE20", "LE21"]);
    expect(outcome.failed?.map(({ rule }) => rule)).toContain("VT-02");
    expect(outcome.activities.map(({ order }) => Number(order))).toEqual([1, 2, 3]);
    expect(outcome.mean.restsOn).toBe("3 of 3 activities");
  });

  it("is calm about a blank workbook", async () => {
    excel = await builtPlannerWorkbook();
    const outcome = await readOutcome();
    expect(outcome).toMatchObject({
      suggestion: { status: "Grey" },
      agreement: { words: { status: "", on: "" }, age: "" },
      filled: { cells: 0 },
      failed: [],
      activities: [],
    });
    const texts = JSON.stringify(outcome);
    expect(texts).not.toMatch(/#(REF|N\/A|VALUE|NAME|DIV)/);
  });

  it("leads to building when nothing is built, and to completing when the sheet is gone", async () => {
    excel = openPlannerWorkbook();
    expect(troubleOf(await readOutcomes())).toBe("workbook-not-built");
    excel.shutDown();
    excel = await builtPlannerWorkbook();
    const outcomes = findSheet(excel.workbook, "Outcomes");
    if (outcomes) excel.edits.deleteSheet(outcomes, "person");
    expect(troubleOf(await readOutcomes())).toBe("table-missing");
  });
});

describe("a workbook of a newer version", () => {
  it("takes no agreement from this add-in, which does not know what the evidence is there", async () => {
    excel = await builtPlannerWorkbook();
    const seen = await readOutcome();
    excel.put("CJ_Setup", "schemaVersion", "Value", 99);
    const before = contentsOf(excel.workbook);
    const refused = await agree("Green", { seen });
    expect(refused).toMatchObject({
      ok: false,
      trouble: { whatToDo: expect.stringMatching(/^Update the add-in/) },
    });
    expect(contentsOf(excel.workbook)).toEqual(before);
  });
});
