import { figuresOf } from "../../catalogue/figures";
import { proportionsOf } from "../../catalogue/proportions";
import { rules } from "../../checks";
import type { NativeCheck, Rule } from "../../checks/rule";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { column, own, quoted, setting } from "../formulas/references";
import { ownErrorsTotal } from "../formulas/own-errors";
import {
  countFormula,
  foundFormula,
  listFormula,
  notDueFormula,
  verdictFormula,
  verdictNotByYear,
  workingFigure,
  workingHeader,
  workingList,
  workingName,
  workingRow,
} from "../formulas/verdicts";
import { yearsNotDue } from "../formulas/years-not-due";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_DataChecks";
const me = (header: string): string => own(table, header);

/** A check that has not failed shows no colour, and says that the word is for the case that it does. */
const severityTones = { error: "bad", warning: "caution", information: "neutral" } as const;

const verdictTones = { passed: "good", failed: "bad", "not tested": "neutral", broken: "caution" } as const;

const sumOf = (header: string): string => `SUM(${column(table, header)})`;
const unchecked = `(${sumOf("Not tested")}+${sumOf("Broken")})`;
/** No check has a verdict yet, as in a workbook that was only just built. */
const nothingToCheck = `${sumOf("Passed")}+${sumOf("Failed")}+${sumOf("Broken")}=0`;

/** The three counts of the master check; the full stop is the caller's. @param toFix how many errors there are */
const masterCheckOf = (toFix: string): string =>
  `"To fix: "&${toFix}&". To look at: "&(${failedWith("warning")}+${failedWith("information")})&` +
  `". Could not check"&IF(AND(${unchecked}>0,${nothingToCheck})," yet","")&": "&${unchecked}`;

/** Why some could not be checked, so that a new workbook alarms nobody; "" when all could. */
export const whyUnchecked = `IF(${unchecked}=0,"",IF(${nothingToCheck},", as there are no figures to check",", where something is missing"))`;

/**
 * For the Cover: with errors in rows that people added, which have no check on this sheet.
 * @param alsoToFix counts from other sheets
 */
export function masterCheck(alsoToFix: readonly string[]): string {
  return masterCheckOf(`(${[failedWith("error"), ownErrorsTotal, ...alsoToFix].join("+")})`);
}

/** For this sheet: they are told apart. */
const masterCheckHere =
  `${masterCheckOf(failedWith("error"))}&". Counted per check and year."&` +
  `IF(${ownErrorsTotal}>0," On Data points, in rows of your own, also to fix: "&${ownErrorsTotal}&".","")`;

/** Area and year from Setup, in words that also work while they are blank. */
export const areaAndYear =
  `IF(${setting("area")}="","Area not set on Setup",${setting("area")})&${quoted(", ")}&` +
  `IF(${setting("reportingYear")}="","year not set",${setting("reportingYear")})`;

/** Every check that a formula can judge, with a verdict word per year; works in a workbook without the add-in. */
export function dataChecksSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  return houseSheet({
    name: "Data checks",
    tabColor: tabColours.check,
    title: "Data checks",
    purpose: "Nothing is typed. Not tested means that a figure is missing; it does not mean passed.",
    liveNote: liveNote(masterCheckHere),
    print: { orientation: "landscape", lastHeader: "What to do", onOnePage: false },
    table: { name: table, keyHeader: "Id", columns: columns(years), rows: nativeRows(scope, years) },
  });
}

function columns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  return [
    { header: "Check", role: "label", widthInCharacters: 52 },
    { header: "Id", role: "label", widthInCharacters: 25 },
    { header: "Rule", role: "label", widthInCharacters: 9 },
    formula("Result", 19, { formula: resultFormula(), tones: verdictTones }),
    formula("Severity", 18, { tones: severityTones }),
    { ...formula("Found", 65), linesToAllow: 2 },
    formula("What to do", 112, { formula: `IF(${me("Failed")}>0,${me("Advice")},"")` }),
    { header: "Left", role: "label", widthInCharacters: 15 },
    { header: "Relation", role: "label", widthInCharacters: 38 },
    { header: "Right", role: "label", widthInCharacters: 17 },
    ...years.map((year) => formula(year, 14, { tones: verdictTones })),
    formula("Not by year", 14, { tones: verdictTones }),
    formula("Passed", 9, { align: "centre" }),
    formula("Failed", 9, { align: "centre" }),
    formula("Not tested", 9, { align: "centre" }),
    formula("Not applicable", 11, { align: "centre" }),
    formula("Broken", 9, { align: "centre" }),
    { header: "Severity by default", role: "label", widthInCharacters: 11 },
    { header: "Counting basis", role: "label", widthInCharacters: 13 },
    { header: "Advice", role: "label", widthInCharacters: 112 },
    formula("Working: latest failing year", 12, { formula: latestFailing(years) }),
    formula("Working: left row", 10),
    formula("Working: right row", 10),
    formula("Working: left name", 46),
    formula("Working: right name", 46),
    ...years.map((year) => formula(workingHeader("left", year), 12)),
    ...years.map((year) => formula(workingHeader("right", year), 12)),
    // the words for a missing figure on one line
    { ...formula(workingList, 200), since: 3 },
    { ...formula(yearsNotDue, 46), since: 3 },
  ];
}

function formula(
  header: string,
  widthInCharacters: number,
  more: Pick<ColumnBlueprint, "formula" | "tones" | "align"> = {},
): ColumnBlueprint {
  return { header, role: "formula", widthInCharacters, ...more };
}

function nativeRows(scope: WorkbookScope, years: readonly ReportingYear[]): readonly RowBlueprint[] {
  const native = {
    figures: figuresOf(scope.outcomeIds),
    proportions: proportionsOf(scope.outcomeIds),
    outcomeIds: scope.outcomeIds,
  };
  return rules.flatMap((rule) => rule.native(native).map((check) => nativeRow(rule, check, years)));
}

function nativeRow(rule: Rule, check: NativeCheck, years: readonly ReportingYear[]): RowBlueprint {
  const weight = check.weight ?? rule;
  const perYear = (
    header: (year: ReportingYear) => string,
    formulaOf: (year: ReportingYear) => string | null,
  ) => Object.fromEntries(years.map((year) => [header(year), formulaOf(year)]));
  const counts = (["passed", "failed", "not tested", "not applicable", "broken"] as const).map((verdict) => [
    verdict.slice(0, 1).toUpperCase() + verdict.slice(1),
    countFormula(check, rule.id, verdict, years),
  ]);
  return {
    key: check.id,
    cells: {
      Check: check.check,
      Id: check.id,
      Rule: rule.id,
      Left: check.left,
      Relation: check.relation,
      Right: check.right,
      "Severity by default": weight.severity,
      "Counting basis": weight.basis ?? "",
      Advice: rule.advice,
    },
    formulas: {
      Severity: severityFormula(weight.basis !== undefined),
      Found: foundFormula(check, years),
      ...perYear(
        (year) => year,
        (year) => verdictFormula(check, year),
      ),
      "Not by year": verdictNotByYear(check, years),
      ...Object.fromEntries(counts),
      "Working: left row": workingRow(check, "left"),
      "Working: right row": workingRow(check, "right"),
      "Working: left name": workingName(check, "left"),
      "Working: right name": workingName(check, "right"),
      ...perYear(
        (year) => workingHeader("left", year),
        (year) => workingFigure(check, "left", year),
      ),
      ...perYear(
        (year) => workingHeader("right", year),
        (year) => workingFigure(check, "right", year),
      ),
      [workingList]: listFormula(check),
      [yearsNotDue]: notDueFormula(check),
    },
  };
}

function failedWith(severity: string): string {
  return `SUMIFS(${column(table, "Failed")},${column(table, "Severity")},"${severity}")`;
}

function resultFormula(): string {
  return (
    `IF(${me("Failed")}>0,"failed",IF(${me("Broken")}>0,"broken",IF(${me("Passed")}>0,` +
    `IF(${me("Not tested")}>0,"passed where tested","passed"),` +
    `IF(${me("Not tested")}>0,"not tested","not applicable"))))`
  );
}

/** What a failure is, plain where there is one; else "if failed: error", so that nobody reads a passed check as an error. */
function severityFormula(hasBasis: boolean): string {
  const whenFailed = `IF(${me("Failed")}>0,"","if failed: ")`;
  const byDefault = me("Severity by default");
  if (!hasBasis) return `${whenFailed}&${byDefault}`;
  const basis = `IFERROR(INDEX(${column("CJ_Setup", "Value")},MATCH(${me("Counting basis")},${column("CJ_Setup", "Id")},0)),"")`;
  return `${whenFailed}&IF(${basis}="same people","error",${byDefault})`;
}

function latestFailing(years: readonly ReportingYear[]): string {
  return years.reduce<string>((otherwise, year) => `IF(${me(year)}="failed","${year}",${otherwise})`, '""');
}
