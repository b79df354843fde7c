import { column, own, quoted, setting, threshold } from "./references";
import { oneDecimalFormula, statusWordsFormula } from "./status-words";

export const outcomesTable = "CJ_Outcomes";

const me = (header: string): string => own(outcomesTable, header);
const vote = me("Working: indicator vote");
const assessed = me("Working: assessed");
const evidenceStatus = column("CJ_LocalEvidence", "Working: status");

/** Votes of one colour: the national indicator's and those of the items of local evidence. */
export function voteCount(status: string): string {
  return (
    `IF(${vote}="${status}",1,0)+` +
    `COUNTIFS(${column("CJ_LocalEvidence", "Outcome")},${me("Id")},${evidenceStatus},"${status}")`
  );
}

/** `outcomeStatus` in Excel's words. */
export function suggestionFormula(): string {
  const share = (id: string): string => `ROUND(${threshold(id)}*${assessed}/100,9)`;
  const red = me("Working: red votes");
  const green = me("Working: green votes");
  const indicatorAllows = `OR(${vote}="Green",${me("Working: indicator is steady")}="yes")`;
  return (
    `IF(OR(${assessed}=0,${assessed}<ROUND(${threshold("minCoverage")}*${me("Working: votes")}/100,9)),"Grey",` +
    `IF(AND(${red}>=${threshold("minRedVotes")},${red}>=${share("redShare")}),"Red",` +
    `IF(AND(${red}=0,${green}>=${share("greenShare")},${indicatorAllows}),"Green","Amber")))`
  );
}

/** The votes in words: "Amber – NI8 Amber; LE18 Green: 2 of 2 assessed". */
export function whyFormula(indicator: string, evidenceIds: readonly string[]): string {
  const votes = evidenceIds.map(
    (id) =>
      `"${id} "&IFERROR(INDEX(${evidenceStatus},MATCH("${id}",${column("CJ_LocalEvidence", "Id")},0)),"not there")`,
  );
  const first = `IF(${vote}="none","",${quoted(`${indicator} `)}&${vote}${votes.length === 0 ? "" : '&"; "'})`;
  return (
    `${me("Working: status")}&" – "&${[first, votes.join('&"; "&')].filter((part) => part !== "").join("&")}&` +
    `": "&${assessed}&" of "&${me("Working: votes")}&" assessed"&` +
    `IF(AND(${me("Working: status")}<>"Grey",OR(${vote}="Grey",${vote}="none")),", evidence only","")`
  );
}

/** What a stamp keeps: the status, the votes and the values behind them, as they are now. */
export function evidenceFormula(figureIds: readonly string[], rateIds: readonly string[]): string {
  const latest = (table: string, id: string, mark: string): string => {
    const at = (header: string): string =>
      `INDEX(${column(table, header)},MATCH("${id}",${column(table, "Id")},0))`;
    const value = mark === "%" ? oneDecimalFormula(at("Latest")) : `ROUND(${at("Latest")},2)`;
    return `"; ${id} "&IFERROR(IF(${at("Latest year")}="","none",${value}&"${mark} ("&${at("Latest year")}&")"),"not there")`;
  };
  return [
    me("Why"),
    ...figureIds.map((id) => latest("CJ_DataPoints", id, "")),
    ...rateIds.map((id) => latest("CJ_Rates", id, "%")),
  ].join("&");
}

/** Whether the figures have moved on since partners agreed; the agreed status itself never changes. */
export function agreedBeforeFormula(): string {
  return (
    `IF(${me("Working: agreed")}="","",IF(${me("Evidence when agreed")}="","agreed, evidence not stamped",` +
    `IF(${me("Evidence when agreed")}=${me("Working: evidence")},"agreed on the latest data","agreed before the latest data")))`
  );
}

/** What goes into reports: the agreed status; the suggestion, marked as one, until there is any. */
export function shownStatusFormula(): string {
  const agreed = me("Working: agreed");
  return `IF(${agreed}<>"",${statusWordsFormula(agreed)},${statusWordsFormula(me("Working: status"))}&" (suggested)")`;
}

/** 1 for the nearest; "" while partners have not said. */
export function howNearOrder(words: readonly string[]): string {
  return words.reduceRight(
    (otherwise, word, i) => `IF(${me("How near")}=${quoted(word)},${i + 1},${otherwise})`,
    '""',
  );
}

/** Order by a working column, the lowest first; equal values share an order. */
export function orderFormula(header: string): string {
  const all = column(outcomesTable, header);
  return `IF(${me(header)}="","",1+SUMPRODUCT((${all}<>"")*(${all}<${me(header)})))`;
}

/** The mean of the outcome's complete activities, from Scoring. */
export function outcomePriorityFormula(): string {
  const outcome = column("CJ_Scoring", "Outcome");
  const rounded = column("CJ_Scoring", "Working: priority rounded");
  const complete = `SUMPRODUCT((${outcome}=${me("Id")})*(${rounded}<9E+99)*(${rounded}<>""))`;
  return (
    `IF(${complete}=0,"not scored",` +
    `SUMIFS(${column("CJ_Scoring", "Overall priority (average)")},${outcome},${me("Id")})/${complete})`
  );
}

/** One paragraph with the four things that the plan's narrative assessment has to hold. */
export function narrativeFormula(): string {
  const agreed = me("Working: agreed");
  const date = `IF(ISNUMBER(${me("Agreed on")})," on "&TEXT(${me("Agreed on")},"d mmmm yyyy"),"")`;
  const by = `IF(${me("Agreed by")}="",""," by "&${me("Agreed by")})`;
  const reason = `IF(${me("Reason")}="",""," Reason: "&${me("Reason")}&".")`;
  const near = `IF(${me("How near")}="","How near it is has not been agreed.","Partners judge it: "&LOWER(${me("How near")})&".")`;
  const status =
    `IF(${agreed}="","No status has been agreed; the figures suggest "&${me("Working: status")}&".",` +
    `"The agreed status is "&${agreed}&${by}&${date}&IF(${agreed}=${me("Working: status")},", as suggested",` +
    `"; the figures suggest "&${me("Working: status")})&"."&${reason})`;
  const priority =
    `IF(${me("Priority")}="yes","It is a priority for action.",IF(${me("Priority")}="no","It is not a priority for action.",` +
    `"Whether it is a priority has not been decided."))`;
  const score = `IF(ISNUMBER(${me("Outcome priority")})," Its activities score "&${oneDecimalFormula(me("Outcome priority"))}&" on average (1 is done first).","")`;
  const action = `IF(${me("Action")}="",""," Action: "&${me("Action")}&".")`;
  const area = setting("area");
  return (
    `${me("Outcome")}&IF(${area}="",""," ("&${area}&", "&${setting("reportingYear")}&")")&". "&${near}&" "&${status}&" "&` +
    `${priority}&${score}&${action}`
  );
}
