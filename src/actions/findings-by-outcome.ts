import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { tableRows } from "./table-rows";

/**
 * Failed checks by the outcome that they are about: found in a row of that outcome, or resting on one of its figures
 * (a setting such as `unit.LE19.a` belongs to the figure that it names).
 * @returns by outcome id; an outcome without failed checks is left out
 */
export function findingsByOutcome(
  findings: readonly Finding[],
  tables: ReadonlyMap<string, TableContents>,
): ReadonlyMap<string, readonly Finding[]> {
  const outcomeOfRow = new Map<string, string>();
  const outcomeOfId = new Map<string, string>();
  for (const name of ["CJ_DataPoints", "CJ_Rates", "CJ_Scoring", "CJ_LocalEvidence", "CJ_Outcomes"]) {
    const table = tables.get(name);
    for (const row of table === undefined ? [] : tableRows(table)) {
      const outcome = row.text(name === "CJ_Outcomes" ? "Id" : "Outcome");
      outcomeOfRow.set(rowKey(row.place("Id")), outcome);
      outcomeOfId.set(row.text("Id"), outcome);
    }
  }
  const found = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ result }) => result === "failed")) {
    const ids = Object.keys(finding.values).flatMap((key) => [key, key.replace(/^[a-z]+\./, "")]);
    const outcomes = [outcomeOfRow.get(rowKey(finding.place)), ...ids.map((id) => outcomeOfId.get(id))];
    const outcome = outcomes.find((id) => id !== undefined && id !== "");
    if (outcome !== undefined) found.set(outcome, [...(found.get(outcome) ?? []), finding]);
  }
  return found;
}

function rowKey({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet} ${cell.replace(/\D/g, "")}`;
}
