import { agreementAges } from "../../domain/status";
import type { ColumnBlueprint } from "../blueprint";
import { indicatorRows, ownIndicatorRows } from "./figure-status-columns";
import { listedWords } from "./listed-rows";
import { outcomesTable } from "./outcome-columns";
import { judgedRates } from "./proportion-status-columns";
import { column, own } from "./references";
import { oneDecimalFormula } from "./status-words";
import { workingColumn } from "./working-column";

const me = (header: string): string => own(outcomesTable, header);
const figures = me("Working: figures in words");

/**
 * What an agreement keeps of the evidence: status, votes and figures, by ids, numbers and years, without a sentence of
 * ours. So it changes with the data and the suggestion only. Who gives it another form, or changes "Working: vote in
 * words" or "Working: latest in words" of a row, adds the old form to `earlierForms`, or every agreement reads as out of date.
 */
const stampFormula = `${me("Working: status")}&${me("Working: votes in words")}&${figures}`;

/** Each figure and rate with its latest value and its year: "; NI8.i 74 (2024-25); LE19.i 80.0% (96 of 120, 2024-25)". */
function figuresInWords(): string {
  return [indicatorRows, ownIndicatorRows, judgedRates]
    .map((rows) => listedWords(rows, me("Id"), "Working: latest in words"))
    .join("&");
}

/** How versions 1 and 2 of the workbook began: the suggestion as a sentence. They differ in what they called "evidence only". */
function suggestionInWords(votesThatAreMissing: readonly string[]): string {
  const status = me("Working: status");
  const isOneOf = votesThatAreMissing.map((vote) => `${me("Working: indicator vote")}="${vote}"`).join(",");
  return (
    `${status}&" – "&IF(${me("Working: votes")}=0,"nothing votes on this outcome yet",` +
    `MID(${me("Working: votes in words")},3,999)&": "&${me("Working: assessed")}&" of "&${me("Working: votes")}&" assessed"&` +
    `IF(AND(${status}<>"Grey",OR(${isOneOf})),", evidence only",""))`
  );
}

/** Version 1 knew three rates, all of outcome 8, and kept them without their counts. */
function firstVersion(): string {
  const rate = (id: string): string => {
    const at = (header: string): string =>
      `INDEX(${column("CJ_Rates", header)},MATCH("${id}",${column("CJ_Rates", "Id")},0))`;
    const latest = `${oneDecimalFormula(at("Latest"))}&"% ("&${at("Latest year")}&")"`;
    return `"; ${id} "&IFERROR(IF(${at("Latest year")}="","none",${latest}),"not there")`;
  };
  const rates = ["LE19.i", "LE19.ii", "LE19.iii"].map(rate).join("&");
  const indicator = listedWords(indicatorRows, me("Id"), "Working: latest in words");
  return `IF(${me("Id")}="O8",${suggestionInWords(["Grey", "none"])}&${indicator}&${rates},"")`;
}

/** The same evidence as earlier versions wrote it, so that what was agreed then is compared with today's data, not with today's words. */
const earlierForms: readonly (readonly [version: number, formula: string])[] = [
  [1, firstVersion()],
  [2, `${suggestionInWords(["Grey"])}&${figures}`],
];

const earlierForm = (version: number): string => `evidence as version ${version} wrote it`;

/** The working columns that hold the evidence as it is now. */
export const stampColumns: readonly ColumnBlueprint[] = [
  { ...workingColumn("figures in words", figuresInWords(), 80), since: 3 },
  { ...workingColumn("evidence", stampFormula, 110), linesToAllow: 3 },
  ...earlierForms.map(([version, formula]) => ({
    ...workingColumn(earlierForm(version), formula, 110),
    since: 3,
  })),
];

/** Whether the data have moved on since partners agreed; the agreed status itself never changes. */
export function agreementAgeFormula(): string {
  const kept = me("Evidence when agreed");
  const forms = ["evidence", ...earlierForms.map(([version]) => earlierForm(version))];
  const isCurrent = `OR(${forms.map((form) => `${kept}=${me(`Working: ${form}`)}`).join(",")})`;
  return (
    `IFERROR(IF(${me("Working: agreed")}="","",IF(${kept}="","${agreementAges.unknown}",` +
    `IF(${isCurrent},"${agreementAges.latest}","${agreementAges.older}"))),"${agreementAges.unknown}")`
  );
}
