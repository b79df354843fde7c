import { aimWords, priorityActionWords } from "../../catalogue/aims";
import { outcomeById } from "../../catalogue/outcomes";
import { statuses } from "../../domain/status";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint, ValidationBlueprint } from "../blueprint";
import { agreementAgeFormula, stampColumns } from "../formulas/evidence-stamp";
import { outcomeCheckColumn, selfScores, selfScoreScale } from "../formulas/outcome-check";
import { narrativeFormula } from "../formulas/outcome-narrative";
import {
  activitiesFormula,
  activitiesScoredFormula,
  howNearOrder,
  indicatorIsSteadyFormula,
  indicatorNameFormula,
  indicatorVoteFormula,
  orderFormula,
  outcomePriorityFormula,
  outcomesTable as table,
  priorityRestsOnFormula,
  shownStatusFormula,
  suggestionFormula,
  voteCount,
  votesInWordsFormula,
  whyFormula,
} from "../formulas/outcome-columns";
import { choiceColumns } from "../formulas/choice-list";
import { dayValidation } from "../formulas/plausible-day";
import { own } from "../formulas/references";
import { statusTones, statusWordsFormula } from "../formulas/status-words";
import { thresholdsChangedFormula } from "../formulas/thresholds-changed";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleOutcomeCells } from "../sample-agreements";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const me = (header: string): string => own(table, header);

/** How near partners judge an outcome to be, nearest first. */
export const howNear = ["Achieved", "Close", "Some way off", "Far off", "Cannot tell"] as const;

const priorities = ["yes", "no"] as const;

/** One row per outcome: what is suggested and why, what partners agreed, how near it is, whether it is a priority. */
export function outcomesSheet(scope: WorkbookScope): SheetBlueprint {
  return houseSheet({
    name: "Outcomes",
    tabColor: tabColours.type,
    title: "Outcomes",
    purpose: "Partners agree a status beside each suggestion.",
    liveNote: liveNote(
      thresholdsChangedFormula(),
      "Thresholds changed from default: Band of no clear change of a percentage, points: was 3, is 5; Smallest number of people for a percentage: was 20, is 30.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [...shownColumns(), ...choiceListColumns, ...workingColumns()],
      rows: scope.outcomeIds.map((id) => outcomeRow(id, scope)),
    },
  });
}

function shownColumns(): readonly ColumnBlueprint[] {
  const text = (
    header: string,
    widthInCharacters: number,
    role: "input" | "formula" = "input",
    formula?: string,
  ): ColumnBlueprint => ({
    header,
    role,
    widthInCharacters,
    ...(formula === undefined ? {} : { formula }),
  });
  return [
    { header: "Outcome", role: "label", widthInCharacters: 50 },
    { header: "Id", role: "label", widthInCharacters: 7 },
    {
      ...text("Suggested status", 24, "formula", statusWordsFormula(me("Working: status"))),
      linesToAllow: 2,
      tones: statusTones,
    },
    { ...text("Why", 56, "formula", whyFormula()), linesToAllow: 3 },
    { ...text("Agreed status", 12), validation: chosen("Agreed status", "Status choice", statuses.length) },
    text("Reason", 34),
    text("Agreed by", 16),
    {
      ...text("Agreed on", 17),
      align: "centre",
      numberFormat: "d mmmm yyyy",
      validation: dayValidation("When was it agreed?", "The day on which partners agreed the status."),
    },
    {
      ...text("Agreed before the latest data", 18, "formula", agreementAgeFormula()),
      linesToAllow: 2,
      tones: { "agreed before": "caution" },
    },
    { ...text("Shown status", 32, "formula", shownStatusFormula()), linesToAllow: 2, tones: statusTones },
    { ...text("How near", 14), validation: chosen("How near is it?", "Near choice", howNear.length) },
    {
      ...text("Priority", 9),
      validation: chosen("Is it a priority for action?", "Priority choice", priorities.length),
    },
    text("Action", 40),
    { ...text("Order by distance", 10, "formula", orderFormula("Working: distance")), align: "centre" },
    {
      ...text("Outcome priority", 11, "formula", outcomePriorityFormula()),
      align: "centre",
      numberFormat: "0.0",
    },
    { ...text("Outcome priority rests on", 17, "formula", priorityRestsOnFormula()), since: 3 },
    { ...text("Order by score", 9, "formula", orderFormula("Working: priority rounded")), align: "centre" },
    { ...text("Narrative", 150, "formula", narrativeFormula()), linesToAllow: 3 },
    { ...text("Evidence when agreed", 110), linesToAllow: 3 },
    ...selfScores.map(selfScore),
    {
      header: "Self-score movement",
      role: "formula",
      widthInCharacters: 12,
      since: 2,
      formula: movementFormula(),
    },
    outcomeCheckColumn({ "Agreed status": statuses, "How near": howNear, Priority: priorities }),
    { header: "Aim", role: "label", widthInCharacters: 80, since: 2 },
    { header: "Priority action", role: "label", widthInCharacters: 100, since: 2 },
  ];
}

const scale = `${selfScoreScale.from} to ${selfScoreScale.to}`;

/** How partners score the outcome in a session of their own; optional, and without any threshold. */
function selfScore(header: string): ColumnBlueprint {
  return {
    header,
    role: "input",
    widthInCharacters: 12,
    align: "centre",
    since: 2,
    validation: {
      rule: { kind: "whole number", ...selfScoreScale },
      promptTitle: header,
      prompt: `${scale}, as partners agree in the session; ${selfScoreScale.to} is fully achieved. It changes no status.`,
      error: `Expected a whole number, ${scale}.`,
      severity: "warning",
    },
  };
}

function movementFormula(): string {
  const [first = "", second = ""] = selfScores.map(me);
  return (
    `IF(AND(ISNUMBER(${first}),ISNUMBER(${second})),IF(${second}>${first},"up "&(${second}-${first}),` +
    `IF(${second}<${first},"down "&(${first}-${second}),"no change")),"")`
  );
}

function chosen(title: string, choices: string, count: number): ValidationBlueprint {
  return {
    rule: { kind: "choices", firstHeader: `${choices} 1`, lastHeader: `${choices} ${count}` },
    promptTitle: title,
    prompt: "Choose from the list; the choices stand at the right of the same row.",
    error: "Choose one of the words of the list.",
    severity: "warning",
  };
}

const choiceListColumns: readonly ColumnBlueprint[] = [
  ...choiceColumns("Status choice", statuses, 13),
  ...choiceColumns("Near choice", howNear, 13),
  ...choiceColumns("Priority choice", priorities, 13),
];

function workingColumns(): readonly ColumnBlueprint[] {
  return [
    { ...workingColumn("indicator", indicatorNameFormula()), since: 2 },
    workingColumn("indicator vote", indicatorVoteFormula()),
    workingColumn("indicator is steady", indicatorIsSteadyFormula()),
    ...statuses.map((status) => workingColumn(`${status.toLowerCase()} votes`, voteCount(status))),
    workingColumn(
      "assessed",
      `${me("Working: green votes")}+${me("Working: amber votes")}+${me("Working: red votes")}`,
    ),
    workingColumn("votes", `${me("Working: assessed")}+${me("Working: grey votes")}`),
    workingColumn("status", suggestionFormula()),
    workingColumn(
      "agreed",
      `IFERROR(IF(OR(${statuses.map((s) => `${me("Agreed status")}="${s}"`).join(",")}),${me("Agreed status")},""),"")`,
    ),
    workingColumn("distance", howNearOrder(howNear)),
    workingColumn(
      "priority rounded",
      `IF(ISNUMBER(${me("Outcome priority")}),ROUND(${me("Outcome priority")},9),"")`,
    ),
    { ...workingColumn("votes in words", votesInWordsFormula(), 80), since: 2 },
    ...stampColumns,
    { ...workingColumn("activities", activitiesFormula()), since: 3 },
    { ...workingColumn("activities scored", activitiesScoredFormula()), since: 3 },
  ];
}

function outcomeRow(id: string, scope: WorkbookScope): RowBlueprint {
  const outcome = outcomeById(id);
  return {
    key: id,
    cells: {
      Outcome: outcome?.title ?? id,
      Id: id,
      Aim: aimWords(outcome?.aimId ?? ""),
      "Priority action": priorityActionWords(outcome?.priorityActionId ?? ""),
      ...(scope.sample ? sampleOutcomeCells(id, scope) : {}),
    },
  };
}
