import { relations } from "../../checks/relations";
import type { Relation, RelationCells } from "../../checks/relations/relation";
import type { ReportingYear } from "../../domain/period";
import { column, columnSpan, headerSpan, own, setting } from "./references";

/** The verdict word of one year: the formula asks which relation the row declares and judges by it. */
export function verdictFormula(table: string, year: ReportingYear): string {
  const cellsFor = (relation: Relation): RelationCells =>
    cells(table, relation, (sheetTable) => column(sheetTable, year));
  const chosen = relations.reduceRight(
    (otherwise, relation) =>
      `IF(${own(table, "Relation")}="${relation.words}",${relation.verdictFormula(cellsFor(relation))},${otherwise})`,
    '""',
  );
  return `IFERROR(${chosen},"broken")`;
}

/** What was found in the latest failing year, in one sentence; for rules that are not judged by year, in their own words. */
export function foundFormula(table: string, years: readonly ReportingYear[]): string {
  const me = (header: string): string => own(table, header);
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const failingYear = me("Working: latest failing year");
  const names = { left: me("Working: left name"), right: me("Working: right name") };
  const byYear = relations.reduceRight((otherwise, relation) => {
    const at = cells(
      table,
      relation,
      (sheetTable) => columnSpan(sheetTable, first, last),
      (sheetTable) => `MATCH(${failingYear},${headerSpan(sheetTable, first, last)},0)`,
    );
    return `IF(${me("Relation")}="${relation.words}",${relation.foundFormula(names, at)},${otherwise})`;
  }, '""');
  return (
    `IF(${me("Failed")}=0,"",IF(${failingYear}<>"",${byYear}&", in "&${failingYear},` +
    `IF(${me("Left")}="Scoring",${me("Failed")}&" of "&(${me("Passed")}+${me("Failed")})&" activities fail: see the Check column of Scoring",` +
    `"Does not hold: "&${me("Check")})))`
  );
}

/** The verdict of a rule that is not judged by year: settings, and outcomes on Scoring. Empty for the others. */
export function verdictNotByYear(table: string, years: readonly ReportingYear[]): string {
  const me = (header: string): string => own(table, header);
  const relation = me("Relation");
  const scoring = (header: string): string => column("CJ_Scoring", header);
  const inOutcome = (header: string): string =>
    `SUMIFS(${scoring(header)},${scoring("Outcome")},${me("Left")})`;
  const complete = `SUMPRODUCT((${scoring("Outcome")}=${me("Left")})*(${scoring("Working: priority rounded")}<9E+99)*(${scoring("Working: priority rounded")}<>""))`;
  const unit = setting("unit.LE19.a");
  const remand = setting("remand.LE19.a");
  const notStated = (value: string): string => `OR(${value}="",${value}="not stated")`;
  const liberatedFigures = years
    .map((year) => `ISNUMBER(INDEX(${column("CJ_DataPoints", year)},${me("Working: right row")}))`)
    .join(",");
  return (
    `IFERROR(IF(${relation}="agrees with the counting basis",` +
    `IF(${notStated(unit)},"not tested",IF(AND(${unit}="liberations",${setting("basis.LE19")}="same people"),"failed","passed")),` +
    `IF(${relation}="is stated where there are figures for",` +
    `IF(NOT(${notStated(remand)}),"passed",IF(OR(${liberatedFigures}),"failed","not tested")),` +
    `IF(${relation}="has all its activities scored",` +
    `IF(${inOutcome("Working: scores entered")}=0,"not tested",IF(${complete}=${inOutcome("Working: is an activity")},"passed","failed")),` +
    `IF(${relation}="has an activity",IF(${inOutcome("Working: is an activity")}>0,"passed",` +
    `IF(SUM(${scoring("Working: is an activity")})>0,"failed","not tested")),"")))),"broken")`
  );
}

/** The cells that a relation looks at, by the working columns of Data checks. */
function cells(
  table: string,
  relation: Relation,
  block: (sheetTable: string) => string,
  columnNumber?: (sheetTable: string) => string,
): RelationCells {
  const at = (sheetTable: string, row: string): string =>
    `INDEX(${block(sheetTable)},${row}${columnNumber === undefined ? "" : `,${columnNumber(sheetTable)}`})`;
  const leftRow = own(table, "Working: left row");
  const dataPoint = (id: string): string =>
    at("CJ_DataPoints", `MATCH(${id},${column("CJ_DataPoints", "Id")},0)`);
  const left = own(table, "Left");
  return {
    left: at(relation.leftIn === "Rates" ? "CJ_Rates" : "CJ_DataPoints", leftRow),
    right: at("CJ_DataPoints", own(table, "Working: right row")),
    sibling: (letter) => dataPoint(`LEFT(${left},FIND(".",${left}))&"${letter}"`),
    denominator: dataPoint(`INDEX(${column("CJ_Rates", "Denominator")},${leftRow})`),
  };
}
