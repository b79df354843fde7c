import { typeAnId } from "./check-column";
import { evidenceRows } from "./evidence-columns";
import { indicatorRows, ownIndicatorRows } from "./figure-status-columns";
import { listedWords } from "./listed-rows";
import { judgedRates } from "./proportion-status-columns";
import { column, own, quoted, setting, threshold } from "./references";
import { oneDecimalFormula, statusWordsFormula } from "./status-words";

export const outcomesTable = "CJ_Outcomes";

const me = (header: string): string => own(outcomesTable, header);
const vote = me("Working: indicator vote");
const assessed = me("Working: assessed");

const dataPoints = (header: string): string => column("CJ_DataPoints", header);
const outcomeOfPoint = `${dataPoints("Outcome")},${me("Id")}`;

/** How many rows of Data points vote on the outcome as so, with so a status. */
function votersOf(votesAs: "indicator" | "own", status: string): string {
  return `COUNTIFS(${outcomeOfPoint},${dataPoints("Working: votes as")},"${votesAs}",${dataPoints("Working: status")},"${status}")`;
}

/** `indicatorVote` in Excel's words: the worst assessed part of the national indicator. */
export function indicatorVoteFormula(): string {
  return ["Red", "Amber", "Green", "Grey"].reduceRight(
    (otherwise, status) => `IF(${votersOf("indicator", status)}>0,"${status}",${otherwise})`,
    '"none"',
  );
}

/** Amber only because nothing clearly moved, without a target. */
export function indicatorIsSteadyFormula(): string {
  const moved = `COUNTIFS(${outcomeOfPoint},${dataPoints("Working: votes as")},"indicator",${dataPoints("Working: status")},"Amber",${dataPoints("Working: steady")},"no")`;
  return `IF(AND(${vote}="Amber",${moved}=0),"yes","no")`;
}

/** "NI8", from the id of its first part; "" where there is none. */
export function indicatorNameFormula(): string {
  const first = `INDEX(${dataPoints("Id")},MATCH(${me("Id")}&"|indicator|1",${dataPoints("Working: place")},0))`;
  return `IFERROR(LEFT(${first},FIND(".",${first}&".")-1),"")`;
}

/** Votes of one colour: the national indicator's, those of own indicators, and those of the items of local evidence. */
export function voteCount(status: string): string {
  return (
    `IF(${vote}="${status}",1,0)+${votersOf("own", status)}+` +
    `COUNTIFS(${column("CJ_LocalEvidence", "Outcome")},${me("Id")},${column("CJ_LocalEvidence", "Working: status")},"${status}")`
  );
}

/** `outcomeStatus` in Excel's words. */
export function suggestionFormula(): string {
  const share = (id: string): string => `ROUND(${threshold(id)}*${assessed}/100,9)`;
  const red = me("Working: red votes");
  const green = me("Working: green votes");
  const indicatorAllows = `OR(${vote}="Green",${vote}="none",${me("Working: indicator is steady")}="yes")`;
  return (
    `IF(OR(${assessed}=0,${assessed}<ROUND(${threshold("minCoverage")}*${me("Working: votes")}/100,9)),"Grey",` +
    `IF(AND(${red}>=${threshold("minRedVotes")},${red}>=${share("redShare")}),"Red",` +
    `IF(AND(${red}=0,${green}>=${share("greenShare")},${indicatorAllows}),"Green","Amber")))`
  );
}

/** Every vote behind "; ": the national indicator, own indicators, the items of local evidence by number. */
export function votesInWordsFormula(): string {
  const id = me("Id");
  return (
    `IF(${vote}="none","","; "&${me("Working: indicator")}&" "&${vote})&` +
    `${listedWords(ownIndicatorRows, id, "Working: vote in words")}&` +
    listedWords(evidenceRows, id, "Working: vote in words")
  );
}

/** The votes in words: "Amber – NI8 Amber; LE18 Green: 2 of 2 assessed". */
export function whyFormula(): string {
  const status = me("Working: status");
  return (
    `IF(${me("Id")}="",${typeAnId(outcomesTable, "Outcome", "LO1")},` +
    `${status}&" – "&IF(${me("Working: votes")}=0,"nothing votes on this outcome yet",` +
    `MID(${me("Working: votes in words")},3,999)&": "&${assessed}&" of "&${me("Working: votes")}&" assessed"&` +
    `IF(AND(${status}<>"Grey",${vote}="Grey"),", evidence only","")))`
  );
}

/** What a stamp keeps: the status, the votes and the values behind them, as they are now. */
export function evidenceFormula(): string {
  const id = me("Id");
  const lists = [indicatorRows, ownIndicatorRows, judgedRates];
  return [me("Why"), ...lists.map((rows) => listedWords(rows, id, "Working: latest in words"))].join("&");
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
  const agreedHow = `IF(${by}&${date}="","",", agreed"&${by}&${date})`;
  const reason = `IF(${me("Reason")}="",""," Reason: "&${me("Reason")}&".")`;
  const near = `IF(${me("How near")}="","How near it is has not been agreed.","Partners judge it: "&LOWER(${me("How near")})&".")`;
  const status =
    `IF(${agreed}="","No status has been agreed; the figures suggest "&${me("Working: status")}&".",` +
    `"The agreed status is "&${agreed}&${agreedHow}&IF(${agreed}=${me("Working: status")},", as suggested",` +
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
