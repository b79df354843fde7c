import type { Finding } from "../domain/finding";
import { readReportingYear, yearsBetween, type ReportingYear } from "../domain/period";
import type { TableContents } from "../excel/read-tables";
import { tableRows } from "./table-rows";
import type { BuiltScope } from "./workbook-scope";

/**
 * The years that are judged: those of Setup, unless Data points holds all of them and more. A year that was typed away
 * on Setup would otherwise drop its column out of every check without a word.
 */
export function scopeOfColumns(tables: ReadonlyMap<string, TableContents>, built: BuiltScope): BuiltScope {
  const columns = yearColumns(tables);
  const first = columns[0];
  const last = columns.at(-1);
  const wanted = yearsBetween(built.firstYear, built.reportingYear);
  const hasMore = columns.length > wanted.length && wanted.every((year) => columns.includes(year));
  return hasMore && first !== undefined && last !== undefined
    ? { ...built, firstYear: first, reportingYear: last }
    : built;
}

/** Tells that Setup names fewer years than Data points has columns. */
export function otherYears(
  tables: ReadonlyMap<string, TableContents>,
  built: BuiltScope,
  judged: BuiltScope,
): readonly Finding[] {
  if (built.firstYear === judged.firstYear && built.reportingYear === judged.reportingYear) return [];
  const setup = tables.get("CJ_Setup");
  const id = built.reportingYear === judged.reportingYear ? "firstYear" : "reportingYear";
  const row = setup === undefined ? undefined : tableRows(setup).find((found) => found.text("Id") === id);
  return [
    {
      rule: "ACC-04",
      ruleId: "years-differ",
      severity: "warning",
      result: "failed",
      place: row?.place("Value") ?? { sheet: setup?.sheet ?? "Setup", cell: "A1" },
      values: { found: built[id], expected: judged[id] },
      message: `Setup says ${built.firstYear} to ${built.reportingYear}, the columns of Data points run from ${judged.firstYear} to ${judged.reportingYear}`,
      advice: "Type the years of the columns on Setup again; all columns are checked until then.",
    },
  ];
}

function yearColumns(tables: ReadonlyMap<string, TableContents>): readonly ReportingYear[] {
  return (tables.get("CJ_DataPoints")?.headers ?? [])
    .flatMap((header) => {
      const read = readReportingYear(header);
      return read.ok && read.year === header ? [read.year] : [];
    })
    .sort();
}
