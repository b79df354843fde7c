import { column, own } from "./references";

/** The cell of Demographic profile in the row of the same id; blank stays blank, and so does a row that is not there. */
export function shownFromProfile(table: string, header: string): string {
  const row = `MATCH(${own(table, "Id")},${column("CJ_DemographicProfile", "Id")},0)`;
  const cell = `INDEX(${column("CJ_DemographicProfile", header)},${row})`;
  return `IFERROR(IF(${cell}="","",${cell}),"")`;
}

/**
 * What Outcomes says to one of the four questions of the narrative assessment, for the outcome of this row; blank until
 * partners have said it there.
 * @param question "1" to "4", see `narrativeAssessment`
 */
export function narrativeAnswer(table: string, question: "1" | "2" | "3" | "4"): string {
  const row = `MATCH(${own(table, "Outcome")},${column("CJ_Outcomes", "Id")},0)`;
  const at = (header: string): string => `INDEX(${column("CJ_Outcomes", header)},${row})`;
  const shown = (header: string): string => `IF(${at(header)}="","",${at(header)})`;
  const near = at("How near");
  const answers = {
    "1": `IF(OR(${near}="",${near}="Cannot tell"),${near}&"",IF(${near}="Achieved","Yes","Not yet"))`,
    "2": shown("How near"),
    "3": shown("Priority"),
    "4": shown("Action"),
  } as const;
  return `IFERROR(${answers[question]},"")`;
}
