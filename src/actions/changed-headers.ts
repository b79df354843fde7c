import { criteria } from "../catalogue/scoring-criteria";
import type { Finding } from "../domain/finding";
import type { ReportingYear } from "../domain/period";
import type { TableContents } from "../excel/read-tables";

/**
 * Rules find columns by their headers, so a header that was edited is told first. What stands under it is not judged
 * until the header is right again: neither as missing nor as wrong.
 * @see rule ACC-04
 */
export function changedHeaders(
  tables: ReadonlyMap<string, TableContents>,
  years: readonly ReportingYear[],
): readonly Finding[] {
  const wanted: Readonly<Record<string, readonly string[]>> = {
    CJ_Setup: ["Id", "Value"],
    CJ_DataPoints: ["Id", "Short name", "Outcome", "Unit", ...years],
    CJ_Rates: ["Id", "Numerator", "Denominator", ...years],
    CJ_Scoring: ["Id", "Improvement activity", "Outcome", ...criteria.map((criterion) => criterion.header)],
  };
  return Object.entries(wanted).flatMap(([name, headers]) => {
    const table = tables.get(name);
    if (table === undefined) return [];
    return headers
      .filter((header) => !table.headers.includes(header))
      .map((header) => headerFinding(table, header, headers));
  });
}

function headerFinding(table: TableContents, header: string, wanted: readonly string[]): Finding {
  const stranger = strangerBeside(table, header, wanted);
  return {
    rule: "ACC-04",
    ruleId: "header-edited",
    severity: "warning",
    result: "failed",
    place: { sheet: table.sheet, cell: table.headerAddressOf(stranger ?? 0) },
    values: stranger === undefined ? {} : { found: table.headers[stranger] ?? "", expected: header },
    message:
      stranger === undefined
        ? `The column "${header}" of ${table.name} is not there`
        : `The header "${table.headers[stranger] ?? ""}" stands where "${header}" is expected`,
    advice: `Type the header "${header}" again; the figures below it are kept, and the checks that need them run again.`,
  };
}

/** The column whose neighbour on the left is the one expected there, or of the same name but for case and spaces. */
function strangerBeside(table: TableContents, header: string, wanted: readonly string[]): number | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, "");
  const alike = table.headers.findIndex((found) => plain(found) === plain(header));
  if (alike >= 0) return alike;
  const before = wanted[wanted.indexOf(header) - 1];
  const at = before === undefined ? -1 : table.headers.indexOf(before) + 1;
  return at > 0 && at < table.headers.length && !wanted.includes(table.headers[at] ?? "") ? at : undefined;
}
