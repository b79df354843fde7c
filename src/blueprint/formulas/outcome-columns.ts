import { typeAnId } from "./check-column";
import { evidenceRows } from "./evidence-columns";
import { ownIndicatorRows } from "./figure-status-columns";
import { listedWords } from "./listed-rows";
import { column, own, quoted, threshold } from "./references";
import { statusWordsFormula } from "./status-words";

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

/** What goes into reports: the agreed status; the suggestion, marked as one, until there is any. */
export function shownStatusFormula(): string {
  const agreed = me("Working: agreed");
  return `IF(${agreed}<>"",${statusWordsFormula(agreed)},${statusWordsFormula(me("Working: status"))}&" (suggested)")`;
}

/** 1 for the nearest; "" while partners have not said. */
export function howNearOrder(words: readonly string[]): string {
  const order = words.reduceRight(
    (otherwise, word, i) => `IF(${me("How near")}=${quoted(word)},${i + 1},${otherwise})`,
    '""',
  );
  return `IFERROR(${order},"")`;
}

/** Order by a working column, the lowest first; equal values share an order. */
export function orderFormula(header: string): string {
  const all = column(outcomesTable, header);
  return `IF(${me(header)}="","",1+SUMPRODUCT((${all}<>"")*(${all}<${me(header)})))`;
}

/** Header of the column of Scoring that holds an activity's outcome as it is read: an error is "". */
export const outcomeOfActivity = "Working: outcome";
const ofScoring = (header: string): string => column("CJ_Scoring", header);
const scored = me("Working: activities scored");
const activities = me("Working: activities");

/** How many activities of the outcome have all six scores. */
export function activitiesScoredFormula(): string {
  const rounded = ofScoring("Working: priority rounded");
  return `IF(${me("Id")}="",0,SUMPRODUCT((${ofScoring(outcomeOfActivity)}=${me("Id")})*(${rounded}<9E+99)*(${rounded}<>"")))`;
}

/** How many rows of Scoring are activities of the outcome, by a name or a score. */
export function activitiesFormula(): string {
  return `IF(${me("Id")}="",0,SUMIFS(${ofScoring("Working: is an activity")},${ofScoring(outcomeOfActivity)},${me("Id")}))`;
}

/** The mean of the outcome's complete activities, from Scoring. */
export function outcomePriorityFormula(): string {
  return (
    `IF(${scored}=0,"not scored",` +
    `SUMIFS(${ofScoring("Overall priority (average)")},${ofScoring(outcomeOfActivity)},${me("Id")})/${scored})`
  );
}

/** "1 of 3 activities": a mean of few of them may still move; "" where there is none. */
export function priorityRestsOnFormula(): string {
  return `IF(${activities}=0,"",${scored}&" of "&${activities}&" activities")`;
}
