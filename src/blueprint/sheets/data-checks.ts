import { figuresOf } from "../../catalogue/figures";
import { proportionsOf } from "../../catalogue/proportions";
import { rules } from "../../checks";
import type { Rule } from "../../checks/rule";
import { yearsBetween } from "../../domain/period";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { column, own, ownSpan, quoted, setting } from "../formulas/references";
import { foundFormula, verdictFormula, verdictNotByYear } from "../formulas/verdicts";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_DataChecks";
const me = (header: string): string => own(table, header);

const verdictTones = { passed: "good", failed: "bad", "not tested": "neutral", broken: "caution" } as const;

/** Every check that a formula can judge, with a verdict word per year; works in a workbook without the add-in. */
export function dataChecksSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const counted = (verdict: string): string =>
    `COUNTIF(${ownSpan(table, first, last)},"${verdict}")+IF(${me("Not by year")}="${verdict}",1,0)`;
  return houseSheet({
    name: "Data checks",
    tabColor: tabColours.check,
    title: "Data checks",
    purpose:
      "One row per check. Nothing is typed here. Not tested means that a figure is missing, which is not the same as passed. The task pane also checks that formulas have not been typed over.",
    liveNote: liveNote(
      `"To fix: "&${countOf("error")}&". To look at: "&${countOf("warning")}&". Could not check: "&(SUM(${column(table, "Not tested")})+SUM(${column(table, "Broken")}))&". Counted per check and year."`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Check", role: "label", widthInCharacters: 46, wrap: true },
        { header: "Id", role: "label", widthInCharacters: 18 },
        { header: "Rule", role: "label", widthInCharacters: 9 },
        {
          header: "Result",
          role: "formula",
          widthInCharacters: 13,
          wrap: true,
          formula: resultFormula(),
          tones: verdictTones,
        },
        { header: "Severity", role: "formula", widthInCharacters: 10, formula: severityFormula() },
        {
          header: "Found",
          role: "formula",
          widthInCharacters: 50,
          wrap: true,
          formula: foundFormula(table, years),
        },
        {
          header: "What to do",
          role: "formula",
          widthInCharacters: 50,
          wrap: true,
          formula: `IF(${me("Failed")}>0,${me("Advice")},"")`,
        },
        { header: "Left", role: "label", widthInCharacters: 15 },
        { header: "Relation", role: "label", widthInCharacters: 26, wrap: true },
        { header: "Right", role: "label", widthInCharacters: 15, wrap: true },
        ...years.map((year): ColumnBlueprint => ({
          header: year,
          role: "formula",
          widthInCharacters: 12,
          wrap: true,
          formula: verdictFormula(table, year),
          tones: verdictTones,
        })),
        {
          header: "Not by year",
          role: "formula",
          widthInCharacters: 12,
          wrap: true,
          formula: verdictNotByYear(table, years),
          tones: verdictTones,
        },
        count("Passed", byRow("passed", counted("passed"))),
        count("Failed", byRow("failed", counted("failed"))),
        count("Not tested", byRow("not tested", counted("not tested"))),
        count("Not applicable", byRow("not applicable", counted("not applicable"))),
        count("Broken", counted("broken")),
        { header: "Severity by default", role: "label", widthInCharacters: 11, wrap: true },
        { header: "Counting basis", role: "label", widthInCharacters: 13, wrap: true },
        { header: "Advice", role: "label", widthInCharacters: 50, wrap: true },
        {
          header: "Working: latest failing year",
          role: "formula",
          widthInCharacters: 12,
          formula: latestFailing(years),
        },
        { header: "Working: left row", role: "formula", widthInCharacters: 10, formula: rowIn("Left") },
        { header: "Working: right row", role: "formula", widthInCharacters: 10, formula: rowIn("Right") },
        {
          header: "Working: left name",
          role: "formula",
          widthInCharacters: 24,
          wrap: true,
          formula: nameOf("left"),
        },
        {
          header: "Working: right name",
          role: "formula",
          widthInCharacters: 24,
          wrap: true,
          formula: nameOf("right"),
        },
      ],
      rows: nativeRows(scope),
    },
  });
}

function countOf(severity: string): string {
  return `SUMIFS(${column(table, "Failed")},${column(table, "Severity")},"${severity}")`;
}

function count(header: string, formula: string): ColumnBlueprint {
  return { header, role: "formula", widthInCharacters: 9, formula, wrap: true };
}

/** A row about every activity counts the words of the working columns on Scoring, as many as there are rows. */
function byRow(verdict: string, otherwise: string): string {
  const working = (rule: string): string =>
    `COUNTIF(${column("CJ_Scoring", `Working: ${rule}`)},"${verdict}")`;
  return (
    `IF(${me("Left")}<>"Scoring",${otherwise},IF(${me("Rule")}="SCO-01",${working("SCO-01")},` +
    `IF(${me("Rule")}="SCO-02",${working("SCO-02")},${working("SCO-10")})))`
  );
}

function resultFormula(): string {
  return (
    `IF(${me("Failed")}>0,"failed",IF(${me("Broken")}>0,"broken",IF(${me("Passed")}>0,` +
    `IF(${me("Not tested")}>0,"passed where tested","passed"),` +
    `IF(${me("Not tested")}>0,"not tested","not applicable"))))`
  );
}

function severityFormula(): string {
  return (
    `IF(${me("Counting basis")}="",${me("Severity by default")},` +
    `IF(IFERROR(INDEX(${column("CJ_Setup", "Value")},MATCH(${me("Counting basis")},${column("CJ_Setup", "Id")},0)),"")="same people",` +
    `"error",${me("Severity by default")}))`
  );
}

function latestFailing(years: readonly string[]): string {
  return years.reduce((otherwise, year) => `IF(${me(year)}="failed","${year}",${otherwise})`, '""');
}

/** Where the id stands on Data points or, for a proportion, on Rates; an error when it stands on neither. */
function rowIn(side: string): string {
  const at = (sheetTable: string): string => `MATCH(${me(side)},${column(sheetTable, "Id")},0)`;
  return `IFERROR(${at("CJ_DataPoints")},IFERROR(${at("CJ_Rates")},"none"))`;
}

function nameOf(side: "left" | "right"): string {
  const id = me(side === "left" ? "Left" : "Right");
  const row = me(`Working: ${side} row`);
  const nameAt = (sheetTable: string): string => `INDEX(${column(sheetTable, "Short name")},${row})`;
  return (
    `IF(${row}="none",${id}&"",IF(ISNUMBER(MATCH(${id},${column("CJ_DataPoints", "Id")},0)),` +
    `${nameAt("CJ_DataPoints")},${nameAt("CJ_Rates")}))`
  );
}

function nativeRows(scope: WorkbookScope): readonly RowBlueprint[] {
  const native = {
    figures: figuresOf(scope.outcomeIds),
    proportions: proportionsOf(scope.outcomeIds),
    outcomeIds: scope.outcomeIds,
  };
  return rules.flatMap((rule: Rule) =>
    rule.native(native).map((check) => ({
      key: check.id,
      cells: {
        Check: check.check,
        Id: check.id,
        Rule: rule.id,
        Left: check.left,
        Relation: check.relation,
        Right: check.right,
        "Severity by default": rule.severity,
        "Counting basis": rule.basis ?? "",
        Advice: rule.advice,
      },
    })),
  );
}

/** For the Cover: the three counts of the master check. */
export const masterCheck =
  `"To fix: "&${countOf("error")}&". To look at: "&${countOf("warning")}&` +
  `". Could not check: "&(SUM(${column(table, "Not tested")})+SUM(${column(table, "Broken")}))&"."`;

/** Area and year from Setup, in words that also work while they are blank. */
export const areaAndYear =
  `IF(${setting("area")}="","Area not set on Setup",${setting("area")})&${quoted(", ")}&` +
  `IF(${setting("reportingYear")}="","year not set",${setting("reportingYear")})`;
