import { actionKinds, actionRows, actionStatuses, complete } from "../../catalogue/action-words";
import { activitiesPerOutcome } from "../../catalogue/scoring-criteria";
import type { ColumnBlueprint, SheetBlueprint, ValidationBlueprint } from "../blueprint";
import {
  actionCheck,
  actionsTable as table,
  closesGap,
  daysLeft,
  namesGap,
  gaps,
  isAction,
  logicModelRow,
  namedByOrigin,
  scoredPriority,
  scoringRow,
  timeLeft,
  whichDeliverable,
} from "../formulas/action-columns";
import { choiceList } from "../formulas/choice-list";
import { idBlock } from "../formulas/id-block";
import { column, own, quoted } from "../formulas/references";
import { deliverableNamed, deliverableRow, logicModelRowNamed } from "../formulas/linked-rows";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleAction } from "../sample-planning";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const actionsSheetName = "Actions";
export const actionsSheetPurpose =
  "What will be done, by whom and by when. Comes from: the id of a row with a gap, such as Q1, or any words.";

const kinds = choiceList({
  table,
  name: "Kind choice",
  words: actionKinds,
  promptTitle: "What kind of action?",
  prompt: "improvement: something gets better. gap: something that is not known becomes known.",
  widthInCharacters: 13,
});

const statuses = choiceList({
  table,
  name: "Status choice",
  words: actionStatuses,
  promptTitle: "How does it stand?",
  prompt:
    "Blue: complete. Green: in progress, in time. Amber: in progress with a later date. Red: the date has passed. Grey: not started.",
  widthInCharacters: 24,
});

/** One row per improvement action or data gap: owner, date, how it stands, where it comes from and how urgent it is. */
export function actionsSheet(scope: WorkbookScope): SheetBlueprint {
  const rowsWith = (header: string, word: string): string =>
    `COUNTIF(${column(table, header)},${quoted(word)})`;
  const actions = `SUM(${column(table, "Working: is an action")})`;
  const late = `SUM(${column(table, "Working: is late")})`;
  const open = `(${gaps(scope)}-SUM(${column(table, "Working: closes a gap")}))`;
  return houseSheet({
    name: actionsSheetName,
    tabColor: tabColours.type,
    title: "Actions",
    purpose: actionsSheetPurpose,
    liveNote: liveNote(
      `IF(${actions}=0,"No action is written down yet. ",${actions}&" actions: "&${rowsWith("Status", complete)}&" complete, "&${late}&" late. ")&` +
        `"Gaps without an action: "&${open}&". Lower score: higher priority."`,
      "12 actions: 12 complete, 12 late. Gaps without an action: 12. Lower score: higher priority.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [...typedColumns(scope), ...kinds.columns, ...statuses.columns, ...workingColumns(scope)],
      rows: Array.from({ length: actionRows }, (_, i) => ({
        key: `AC${i + 1}`,
        cells: { Id: `AC${i + 1}`, ...(scope.sample ? sampleAction(i, scope) : {}) },
      })),
    },
  });
}

function typedColumns(scope: WorkbookScope): readonly ColumnBlueprint[] {
  return [
    { header: "Action", role: "input", widthInCharacters: 50 },
    { header: "Id", role: "label", widthInCharacters: 7 },
    {
      header: "Outcome",
      role: "input",
      widthInCharacters: 9,
      validation: idsOf("Outcomes", scope.outcomeIds.length, "an outcome, for example O8"),
    },
    { header: "Kind", role: "input", widthInCharacters: 13, validation: kinds.validation },
    {
      header: "Status",
      role: "input",
      widthInCharacters: 24,
      validation: statuses.validation,
      tones: {
        "✔ Blue": "done",
        "● Green": "good",
        "▲ Amber": "caution",
        "■ Red": "bad",
        "○ Grey": "neutral",
      },
    },
    { header: "Due", role: "input", widthInCharacters: 18, align: "centre", numberFormat: "d mmmm yyyy" },
    {
      header: "Time left",
      role: "formula",
      widthInCharacters: 16,
      formula: timeLeft,
      tones: { late: "bad", "due today": "caution", "no date": "neutral", complete: "done" },
    },
    { header: "Owner", role: "input", widthInCharacters: 24 },
    {
      header: "Scoring activity",
      role: "input",
      widthInCharacters: 11,
      validation: idsOf(
        "Scoring",
        scope.outcomeIds.length * activitiesPerOutcome,
        "an activity, for example A8.1",
      ),
    },
    {
      header: "Priority of that activity",
      role: "formula",
      widthInCharacters: 22,
      linesToAllow: 2,
      formula: scoredPriority,
    },
    { header: "Comes from", role: "input", widthInCharacters: 14 },
    {
      header: "What that is",
      role: "formula",
      widthInCharacters: 40,
      linesToAllow: 2,
      formula: namedByOrigin,
    },
    { header: "Logic model row", role: "input", widthInCharacters: 11 },
    linked(logicModelRow, logicModelRowNamed(own(table, "Logic model row")), 90),
    { header: "National deliverable", role: "input", widthInCharacters: 13, align: "centre" },
    linked(whichDeliverable, deliverableNamed(own(table, "Working: deliverable row")), 36),
    { header: "Progress so far", role: "input", widthInCharacters: 40 },
    {
      header: "Check",
      role: "formula",
      widthInCharacters: 40,
      linesToAllow: 2,
      formula: actionCheck(kinds.isChosen("Kind"), statuses.isChosen("Status")),
      tones: { OK: "good", "*": "caution" },
    },
  ];
}

function linked(header: string, formula: string, widthInCharacters: number): ColumnBlueprint {
  return {
    header,
    role: "formula",
    widthInCharacters,
    linesToAllow: 2,
    formula,
    tones: { "not on": "bad" },
    since: 3,
  };
}

function idsOf(sheet: string, rows: number, example: string): ValidationBlueprint {
  return {
    rule: { kind: "cells", sheet, block: idBlock(rows) },
    promptTitle: `An id of ${sheet}`,
    prompt: `The id of ${example}. The ids stand in the second column of ${sheet}.`,
    error: `Expected the id of a row on ${sheet}. Go on only if you are sure.`,
    severity: "warning",
  };
}

function workingColumns(scope: WorkbookScope): readonly ColumnBlueprint[] {
  return [
    workingColumn("is an action", isAction),
    workingColumn("is late", `IF(LEFT(${own(table, "Time left")},4)="late",1,0)`),
    { ...workingColumn("names a gap", namesGap(scope)), since: 3 },
    workingColumn("closes a gap", closesGap),
    {
      ...workingColumn("deliverable row", deliverableRow(own(table, "National deliverable")), 11),
      since: 3,
    },
    { ...workingColumn("days", daysLeft, 11), since: 3 },
    { ...workingColumn("Scoring row", scoringRow, 11), since: 3 },
  ];
}
