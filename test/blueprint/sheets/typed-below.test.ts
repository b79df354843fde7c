import { actionStatuses } from "../../../src/catalogue/action-words";
import { figuresOf } from "../../../src/catalogue/figures";
import { judgements } from "../../../src/catalogue/local-evidence";
import { growTable } from "../../../src/workbench/grid/editing/grow-table";
import { listValues, validationOf } from "../../../src/workbench/grid/editing/validation";
import { cellKey, findTable } from "../../../src/workbench/model/workbook-model";
import { laterSheets, workbookBlueprint } from "../../../src/blueprint/workbook-blueprint";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "1,8", sheets: "all" });
});
afterAll(() => excel.shutDown());

function tableCalled(name: string): NonNullable<ReturnType<typeof findTable>> {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** A cell of the row that was typed, the last of its table. */
function typedCell(name: string, header: string) {
  const { sheet, table } = tableCalled(name);
  const at = table.columns.findIndex((column) => column.name === header);
  if (at < 0) throw new Error(`no column ${header} in ${name}`);
  return { sheet, row: table.area.bottom, column: table.area.left + at };
}

/** What may be typed there: the title of the prompt, and what a drop-down offers. */
function choicesAt(name: string, header: string) {
  const { sheet, ...place } = typedCell(name, header);
  const validation = validationOf(sheet, place);
  excel.calculation.recalculate();
  return {
    prompt: validation?.prompt?.title,
    offered: validation && listValues(excel.workbook, sheet, validation, place),
  };
}

const outcomes = ["O1", "O8"];
const betterWhen = ["higher", "lower", "context only"];
const gaps = ["none", "not available", "asked for"];
const needs = [...Array.from({ length: 10 }, (_, i) => `ND${i + 1}`), "O1.ND1", "O1.ND2"];
const progress = ["Complete", "In progress", "In progress (with revised timescale)", "Outstanding"];
const activities = ["A1", "A8"].flatMap((outcome) => [1, 2, 3, 4, 5, 6].map((n) => `${outcome}.${n}`));

/** Every column in which a row that people type offers something to choose from. */
const choicesInTypedRows: readonly (readonly [table: string, header: string, words: readonly string[]])[] = [
  ["CJ_Outcomes", "Agreed status", ["Green", "Amber", "Red", "Grey"]],
  ["CJ_Outcomes", "How near", ["Achieved", "Close", "Some way off", "Far off", "Cannot tell"]],
  ["CJ_Outcomes", "Priority", ["yes", "no"]],
  ["CJ_DataPoints", "Outcome", outcomes],
  ["CJ_DataPoints", "Better when", betterWhen],
  ["CJ_Rates", "Outcome", outcomes],
  ["CJ_Rates", "Better when", betterWhen],
  ["CJ_DemographicProfile", "Outcome", outcomes],
  ["CJ_DemographicProfile", "Gap", gaps],
  ["CJ_DemographicProfile", "Answered with", ["numbers", "in words"]],
  ["CJ_NeedsProfile", "Outcome", outcomes],
  ["CJ_NeedsProfile", "Gap", gaps],
  ["CJ_ServicesProfile", "Outcome", outcomes],
  ["CJ_ServicesProfile", "Meets need 1", needs],
  ["CJ_ServicesProfile", "Meets need 2", needs],
  ["CJ_ServicesProfile", "Meets need 3", needs],
  ["CJ_LocalEvidence", "Outcome", outcomes],
  ["CJ_LocalEvidence", "Kind", ["narrative", "mechanism", "data points"]],
  ["CJ_LocalEvidence", "Judgement", judgements.map(({ words }) => words)],
  ["CJ_Scoring", "Outcome", outcomes],
  ["CJ_Requests", "Part year", ["no", "yes"]],
  ["CJ_Requests", "Marker", ["[p]", "[r]"]],
  ["CJ_Partners", "Takes part", ["yes", "asked", "no", "not known"]],
  ["CJ_Questions", "Outcome", outcomes],
  ["CJ_Questions", "Gap", gaps],
  ["CJ_LogicModel", "Outcome", outcomes],
  ["CJ_LogicModel", "In place", ["in place", "partly in place", "not in place", "not known"]],
  ["CJ_LogicModel", "Tested by", figuresOf(outcomes).map(({ id }) => id)],
  ["CJ_Actions", "Outcome", outcomes],
  ["CJ_Actions", "Kind", ["improvement", "gap"]],
  ["CJ_Actions", "Status", actionStatuses],
  ["CJ_Actions", "Scoring activity", activities],
  ["CJ_StatutoryDuties", "Applies here", ["yes", "no"]],
  ["CJ_NationalDeliverables", "Update 2 status", progress],
  ["CJ_NationalDeliverables", "Update 3 status", progress],
  ["CJ_NationalDeliverables", "Update 4 status", progress],
];

/** Columns with choices for single rows of ours, or for groups of people, which the pane makes. */
const forRowsOfOurs = [
  "CJ_DemographicProfile: Can overlap",
  "CJ_NeedsProfile: Can overlap",
  "CJ_LocalEvidence: Votes with",
  "CJ_Setup: Value",
  "CJ_ImpactAndEffort: Outcomes shown",
  "CJ_ImpactAndEffort: Axes",
  "CJ_OutcomePage: Outcome and its lines",
];

// Excel gives a row that is typed below the last one of a table what may be typed into the row above it.
describe("a row that people type below the last one of a table", () => {
  beforeAll(() => {
    for (const { sheet, table } of excel.workbook.sheets.flatMap((each) =>
      each.tables.map((one) => ({ sheet: each, table: one })),
    ))
      growTable(excel.edits, sheet, table);
  });

  it.each(choicesInTypedRows)("offers what may be chosen: %s, %s", (table, header, words) => {
    expect(choicesAt(table, header).offered).toEqual(words);
  });

  it("has no other column with choices", () => {
    const withChoices = workbookBlueprint(
      { ...buildRequest(), outcomeIds: outcomes },
      laterSheets.map(({ name }) => name),
    ).sheets.flatMap(({ table }) =>
      table.columns
        .filter(({ validation }) => validation?.rule.kind === "choices" || validation?.rule.kind === "cells")
        .map(({ header }) => `${table.name}: ${header}`),
    );
    const asked = choicesInTypedRows.map(([table, header]) => `${table}: ${header}`);
    expect(withChoices.sort()).toEqual([...asked, ...forRowsOfOurs].sort());
  });

  it("takes figures on Demographic profile, although the last question is answered in words", () => {
    const { sheet, row, column } = typedCell("CJ_DemographicProfile", "Answered with");
    expect(sheet.cells.get(cellKey(row - 1, column))?.value).toBe("in words");
    expect(choicesAt("CJ_DemographicProfile", "2024-25").prompt).toBe("Figure for 2024-25");
  });
});
