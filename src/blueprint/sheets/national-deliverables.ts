import { sourceWords } from "../../catalogue/source-words";
import { aimWords, priorityActions, priorityActionWords } from "../../catalogue/aims";
import { deliverables, planAsAt, printedTotals } from "../../catalogue/deliverables";
import { deliverableStatuses, type Deliverable } from "../../catalogue/deliverables/deliverable";
import { outcomes } from "../../catalogue/outcomes";
import { excelDay } from "../../domain/calendar-day";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import {
  colour,
  deliverableWorking,
  lastUpdateAtFirst,
  printedStatus,
  shownMonth,
  statusNow,
  timing,
} from "../formulas/deliverable-columns";
import { deliverableCheck, findingColumns } from "../formulas/deliverable-findings";
import {
  deliverablesTable as table,
  updateHeader,
  updatesUpTo,
  type UpdateCell,
  type Updates,
} from "../formulas/deliverable-updates";
import { deliverableShownAsColumn } from "../formulas/linked-rows";
import { column, quoted } from "../formulas/references";
import { houseSheet, orNotCounted } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const nationalDeliverablesName = "National deliverables";
export const nationalDeliverablesPurpose =
  "The 41 deliverables of the national delivery plan, as printed in update 1. Later updates stand beside them: type status and as at first.";

const month = "mmmm yyyy";

/**
 * The national delivery plan, one row per deliverable, the same for every area. What was printed stays; the newest
 * of the later updates takes its place in Status now. Lateness is judged at the month of the update, so neither today nor Setup matters.
 */
export function nationalDeliverablesSheet({
  lastUpdate = lastUpdateAtFirst,
}: Pick<WorkbookScope, "lastUpdate">): SheetBlueprint {
  return houseSheet({
    name: nationalDeliverablesName,
    tabColor: tabColours.type,
    title: "National deliverables",
    purpose: nationalDeliverablesPurpose,
    liveNote: { formula: orNotCounted(totals(lastUpdate)), longest: longestTotals },
    table: {
      name: table,
      keyHeader: "Id",
      columns: columns(updatesUpTo(lastUpdate)),
      rows: deliverables.map(rowOf),
    },
  });
}

const statusChoices = choiceList({
  table,
  name: "Status choice",
  words: deliverableStatuses,
  promptTitle: "Where does it stand?",
  prompt:
    "The status in a later update of the plan. Leave it blank until there is one; the printed status stays beside it.",
  widthInCharacters: 20,
});

/** What the first set of these columns was called while there was only one. */
const formerly: Readonly<Record<UpdateCell, string>> = {
  status: "Later status",
  "as at": "Later as at",
  timescale: "Later timescale",
  "completed on": "Later completed on",
  note: "Later update",
};

/** The cells of one update after the printed one, next to each other: a later update leaves those of the earlier ones alone. */
function columnsOfUpdate(update: number): readonly ColumnBlueprint[] {
  const cell = (which: UpdateCell, more: Omit<ColumnBlueprint, "header" | "role">): ColumnBlueprint => ({
    header: updateHeader(update, which),
    role: "input",
    ...more,
    ...(update === 2 ? { formerly: [formerly[which]] } : { since: 3 }),
  });
  return [
    cell("status", { widthInCharacters: 22, validation: statusChoices.validation }),
    cell("as at", { widthInCharacters: 17, align: "centre", numberFormat: month }),
    cell("timescale", { widthInCharacters: 18, align: "centre", numberFormat: month }),
    cell("completed on", { widthInCharacters: 21, align: "centre", numberFormat: "d mmmm yyyy" }),
    cell("note", { widthInCharacters: 40 }),
  ];
}

const columns = (updates: Updates): readonly ColumnBlueprint[] => [
  { header: "Deliverable", role: "label", widthInCharacters: 66 },
  { header: "Id", role: "label", widthInCharacters: 7 },
  { header: "Number", role: "label", widthInCharacters: 10, align: "centre" },
  { header: "Short name", role: "label", widthInCharacters: 24 },
  {
    header: "Status now",
    role: "formula",
    widthInCharacters: 22,
    linesToAllow: 2,
    formula: statusNow,
  },
  {
    header: "Colour",
    role: "formula",
    widthInCharacters: 11,
    formula: colour,
    tones: { "✔ Blue": "done", "● Green": "good", "▲ Amber": "caution", "■ Red": "bad", "○ Grey": "neutral" },
  },
  {
    header: "Time left or late",
    role: "formula",
    widthInCharacters: 44,
    linesToAllow: 3,
    formula: timing,
    tones: { Late: "bad", "Cannot say": "caution" },
  },
  {
    header: "Check",
    role: "formula",
    widthInCharacters: 92,
    linesToAllow: 2,
    formula: deliverableCheck,
    tones: { OK: "good", "To know": "neutral", "To fix": "bad", "To look at": "caution", "*": "caution" },
  },
  ...updates.flatMap(columnsOfUpdate),
  { header: "Own note", role: "input", widthInCharacters: 30 },
  { header: printedStatus, role: "label", widthInCharacters: 24 },
  { header: "Printed as at", role: "label", widthInCharacters: 15 },
  { header: "Original timescale", role: "label", widthInCharacters: 24 },
  {
    header: "Original month",
    role: "formula",
    widthInCharacters: 16,
    numberFormat: month,
    align: "centre",
    formula: shownMonth("Working: original month"),
  },
  { header: "Revised timescale", role: "label", widthInCharacters: 18 },
  {
    header: "Revised month",
    role: "formula",
    widthInCharacters: 16,
    numberFormat: month,
    align: "centre",
    formula: shownMonth("Working: revised month"),
  },
  { header: "Why revised, in our words", role: "label", widthInCharacters: 44 },
  { header: "First milestone", role: "label", widthInCharacters: 14 },
  { header: "Completed on", role: "label", widthInCharacters: 19, align: "centre" },
  { header: "Lead partners", role: "label", widthInCharacters: 30 },
  { header: "Collaborators", role: "label", widthInCharacters: 84 },
  { header: "Responsibility as printed", role: "label", widthInCharacters: 112 },
  { header: "Aim", role: "label", widthInCharacters: 56 },
  { header: "Priority action", role: "label", widthInCharacters: 110 },
  { header: "Outcome", role: "label", widthInCharacters: 9 },
  { header: "Doubtful printed words", role: "label", widthInCharacters: 60 },
  { header: "Source of the wording", role: "label", widthInCharacters: 58 },
  ...statusChoices.columns,
  ...findingColumns(updates),
  ...deliverableWorking(updates),
  deliverableShownAsColumn(),
];

const longestTotals = `At ${planAsAt}: 10 Complete, 10 In progress, 10 In progress (with revised timescale), 10 Outstanding; 40 of 41, the plan prints 7, 25, 6, 3. With 41 later: 10, 10, 10, 10. Late: 10. Update 4 is in use: press Build in the pane for cells of update 5.`;

/** The totals counted in the column, against those that the plan prints; what is late; the same now, after an update. */
function totals(lastUpdate: number): string {
  const counted = (header: string, word: string): string =>
    `COUNTIF(${column(table, header)},${quoted(word)})`;
  const list = (header: string): string =>
    deliverableStatuses.map((word) => `${counted(header, word)}&${quoted(` ${word}`)}`).join('&", "&');
  const asPrinted = deliverableStatuses
    .map((word) => `${counted(printedStatus, word)}=${printedTotals[word]}`)
    .join(",");
  const sum = deliverableStatuses.map((word) => counted(printedStatus, word)).join("+");
  const printed = deliverableStatuses.map((word) => printedTotals[word]).join(", ");
  const late = `SUMPRODUCT((${column(table, "Working: as at")}>${column(table, "Working: due")})*(${column(table, "Working: due")}>0)*(${column(table, "Status now")}<>"Complete"))`;
  const updates = `SUMPRODUCT((${column(table, "Working: newest")}<>0)*1)`;
  return (
    `"At ${planAsAt}: "&${list(printedStatus)}&"; "&(${sum})&` +
    `IF(AND(${asPrinted})," of ${deliverables.length}, as printed."," of ${deliverables.length}, the plan prints ${printed}.")&` +
    `IF(${updates}=0,""," With "&${updates}&" later: "&${deliverableStatuses.map((word) => counted("Status now", word)).join('&", "&')}&".")&` +
    `" Late: "&${late}&"."&` +
    `IF(SUMPRODUCT((${column(table, updateHeader(lastUpdate, "status"))}<>"")*1)=0,"",${quoted(` Update ${lastUpdate} is in use: press Build in the pane for cells of update ${lastUpdate + 1}.`)})`
  );
}

function rowOf(deliverable: Deliverable): RowBlueprint {
  const action = priorityActions.find(({ id }) => id === deliverable.priorityActionId);
  const outcome = outcomes.find(({ priorityActionId }) => priorityActionId === deliverable.priorityActionId);
  const { source } = deliverable;
  return {
    key: deliverable.id,
    cells: {
      Deliverable: deliverable.title,
      Id: deliverable.id,
      Number: deliverable.number,
      "Short name": deliverable.shortTitle,
      [printedStatus]: deliverable.status,
      "Printed as at": planAsAt,
      "Original timescale": deliverable.timescale,
      "Revised timescale": deliverable.revisedTimescale ?? "",
      "Why revised, in our words": deliverable.whyRevised ?? "",
      "First milestone":
        deliverable.firstMilestone === undefined
          ? ""
          : `${deliverable.firstMilestone.what} by ${deliverable.firstMilestone.by}`,
      "Completed on": deliverable.completedOn === undefined ? "" : excelDay(...deliverable.completedOn),
      "Lead partners": deliverable.leadPartners.join("; "),
      Collaborators: deliverable.collaborators.join("; "),
      "Responsibility as printed": deliverable.responsibility,
      Aim: aimWords(action?.aimId ?? ""),
      "Priority action": priorityActionWords(deliverable.priorityActionId),
      Outcome: outcome?.id ?? "",
      "Doubtful printed words": deliverable.note ?? "",
      "Source of the wording": sourceWords(source),
    },
    numberFormats: {
      // words such as "October 2023" would otherwise become dates
      "Printed as at": "@",
      "Original timescale": "@",
      "Revised timescale": "@",
      "First milestone": "@",
      "Completed on": "d mmmm yyyy",
    },
  };
}
