import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { tableRows } from "./table-rows";

/** Columns that steer a status, as the sheet's own sentence about them begins. */
const steeringColumns = ["Target", "Own band", "Series starts", "Part year", "Better when"];

/**
 * What was typed amiss beside the figures of Data points and Rates, in the sentence that the sheet gives under Check:
 * without it the status would be another than was meant, and nobody told.
 */
export function typedAmiss(tables: ReadonlyMap<string, TableContents>): readonly Finding[] {
  return ["CJ_DataPoints", "CJ_Rates"].flatMap((name) => {
    const table = tables.get(name);
    return (table === undefined ? [] : tableRows(table)).flatMap((row) => {
      const said = row.text("Working: typed amiss");
      const header = steeringColumns.find((column) => said.startsWith(`${column} is `));
      if (header === undefined) return []; // nothing, or an error in the row, which other findings tell
      return [
        {
          rule: "ACC-04",
          ruleId: "typed-amiss",
          severity: "warning",
          result: "failed",
          place: row.place(header),
          values: { [header]: row.text(header) },
          message: `${row.text("Short name") || row.text("Id")}: ${said}`,
          advice: "Type it again. Until then the status of this row may be another than was meant.",
        } as const,
      ];
    });
  });
}
