import type { ReportingYear } from "../../domain/period";

/** The name of a sheet's table: `CJ_` and the sheet's words capitalised. */
export function tableNameOf(sheet: string): string {
  return `CJ_${sheet.replace(/(?:^| )(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
}

/**
 * References in the one dialect that Excel, LibreOffice and the embedded host agree on: always a table name, always
 * double brackets. `T[Col]` with a header such as "Overall priority (average)" would need them anyway.
 */
export function column(table: string, header: string): string {
  return `${table}[[${header}]]`;
}

/** The cell of the formula's own row. */
export function own(table: string, header: string): string {
  return `${table}[[#This Row],[${header}]]`;
}

/** A stretch of the formula's own row, from one header to another. */
export function ownSpan(table: string, first: string, last: string): string {
  return first === last ? own(table, first) : `${table}[[#This Row],[${first}]:[${last}]]`;
}

/** A stretch of columns of the whole body. */
export function columnSpan(table: string, first: string, last: string): string {
  return first === last ? column(table, first) : `${table}[[${first}]:[${last}]]`;
}

/** The headers of a stretch of columns. */
export function headerSpan(table: string, first: string, last: string): string {
  return first === last ? `${table}[[#Headers],[${first}]]` : `${table}[[#Headers],[${first}]:[${last}]]`;
}

/** The value of a setting, by its id; "" where it is blank or an error. */
export function setting(id: string): string {
  return `INDEX(${column("CJ_Setup", "Value used")},MATCH("${id}",${column("CJ_Setup", "Id")},0))`;
}

/** The value of a threshold that is in force: its default where what was typed is outside the allowed range. */
export const threshold = setting;

/** Texts in formulas double their quotation marks. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Nested IFs that ask year by year, the latest first, and give the first year that meets the condition.
 * A look-up of the last number over a gap is not the same in all engines, so the question is asked cell by cell.
 */
export function latestYearWhere(
  years: readonly ReportingYear[],
  condition: (year: ReportingYear) => string,
): string {
  return years.reduce((otherwise, year) => `IF(${condition(year)},"${year}",${otherwise})`, '""');
}
