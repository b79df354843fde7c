import { deliverableStatuses, type DeliverableStatus } from "../../catalogue/deliverables/deliverable";
import type { ColumnBlueprint } from "../blueprint";
import {
  deliverablesTable,
  errorInRow,
  isLater,
  lastOf,
  statusWordsFormula,
  timescaleOf,
  updateWorking,
  type Updates,
} from "./deliverable-updates";
import { calendarFormula, monthDate, monthNumber, monthsFormula, monthWords } from "./plan-months";
import { own, quoted } from "./references";
import { workingColumn } from "./working-column";

export const printedStatus = "Status at December 2023";
/** The last of the updates for which every sheet has room. */
export const lastUpdateAtFirst = 4;

const me = (header: string): string => own(deliverablesTable, header);

/** The status of the newest update where one has one, else the printed one; the printed history stays beside it. */
export const statusNow = `IFERROR(IF(${me("Deliverable")}&${me("Id")}="","",IF(${isLater},${me("Working: newest status")},IF(${me(printedStatus)}="","No status yet",${me(printedStatus)}))),${errorInRow})`;

/** Cells with months as numbers, see `monthNumber`. */
export const month = {
  original: me("Working: original month"),
  revised: me("Working: revised month"),
  milestone: me("Working: first milestone"),
  printedAsAt: me("Working: printed as at"),
  newestAsAt: me("Working: newest as at"),
  revisedTo: me("Working: revised to"),
  before: me("Working: timescale before"),
  asAt: me("Working: as at"),
  due: me("Working: due"),
  completed: me("Working: completed"),
};
const status = me("Status now");
/** "" where a month is not known, as in the next one; below 0 the timescale has passed */
export const left = me("Working: months left");
const toMilestone = me("Working: to milestone");

/** "October 2023"; "due October 2023, as at December 2023". Only where the months are known. */
export const dueMonth = me("Working: due in words");
export const due = me("Working: due and as at");

const monthIn = (cell: string): string => monthNumber(cell, me("Working: calendar"));

export const deliverableWorking = (updates: Updates): readonly ColumnBlueprint[] => {
  const later = timescaleOf(lastOf(updates));
  return [
    added("calendar", calendarFormula, 150),
    added("words", statusWordsFormula, 60),
    workingColumn("original month", monthIn(me("Original timescale"))),
    workingColumn("revised month", monthIn(me("Revised timescale"))),
    workingColumn("first milestone", monthIn(me("First milestone"))),
    workingColumn("printed as at", monthIn(me("Printed as at"))),
    ...updateWorking(updates),
    added("revised to", `IF(${later}>0,${later},MAX(0,${month.revised}))`),
    workingColumn("as at", `IF(${isLater},${month.newestAsAt},${month.printedAsAt})`),
    workingColumn("due", `IF(${month.revisedTo}>0,${month.revisedTo},${month.original})`),
    workingColumn("completed", monthIn(me("Working: completed on"))),
    added("months left", monthsUntil(month.due)),
    added("to milestone", monthsUntil(month.milestone)),
    added("due in words", `IF(${month.due}>0,${monthWords(month.due)},"")`),
    added(
      "due and as at",
      `IF(AND(${month.due}>0,${month.asAt}>0),"due "&${dueMonth}&", as at "&${monthWords(month.asAt)},"")`,
      40,
    ),
    ...leads.map((which, i) => workingColumn(`${which} lead`, leadIn(leadsAfter(leads.slice(0, i))), 30)),
  ];
};

function added(header: string, formula: string, widthInCharacters?: number): ColumnBlueprint {
  return { ...workingColumn(header, formula, widthInCharacters), since: 3 };
}

/** The month in a column for people: a date, or the words that there is none. */
export function shownMonth(working: string): string {
  const number = me(working);
  return `IF(${number}>0,${monthDate(number)},IF(${number}<0,"no month found",""))`;
}

/** As many of the lead partners as are looked for among the collaborators. */
export const leads = ["first", "second", "third"] as const;

/** The bodies stand in one cell with semicolons between; the first of them, "" when there is none. */
function leadIn(bodies: string): string {
  return `IFERROR(LEFT(${bodies},FIND("; ",${bodies}&"; ")-1),"")`;
}

/** What stands behind so many bodies, each of which has a working column. */
function leadsAfter(earlier: readonly string[]): string {
  if (earlier.length === 0) return me("Lead partners");
  const lengths = earlier.map((which) => `LEN(${me(`Working: ${which} lead`)})`).join("+");
  return `MID(${me("Lead partners")},${lengths}+${1 + 2 * earlier.length},999)`;
}

/** Months from the month of the update to another; "" where one of the two is not known. */
function monthsUntil(other: string): string {
  return `IF(AND(${month.asAt}>0,${other}>0),${other}-${month.asAt},"")`;
}

/** How the row stands to its timescale, always at the month of the update and never today. */
export const timing = `IFERROR(IF(${status}="","",IF(${status}="Complete",${completeTiming()},IF(${status}="No status yet","No status yet",${openTiming()}))),${errorInRow})`;

function completeTiming(): string {
  const isWithin = `OR(${month.completed}>0,AND(${month.asAt}>0,${month.asAt}<=${month.due}))`;
  return (
    `IF(${month.due}<=0,IF(${month.completed}>0,"Complete","Complete; in which month is not said"),` +
    `IF(${month.completed}>${month.due},"Complete, "&${monthsFormula(`${month.completed}-${month.due}`)}&" after its timescale of ",` +
    `IF(${isWithin},"Complete within its timescale of ","Complete; in which month is not said, the timescale was "))&${dueMonth})`
  );
}

function openTiming(): string {
  const milestone =
    `IF(${month.milestone}<=0,"","; first milestone "&${monthWords(month.milestone)}&": "&` +
    `IF(${toMilestone}=0,"this month",IF(${toMilestone}<0,"passed by ","")&${monthsFormula(`ABS(${toMilestone})`)}&IF(${toMilestone}>0," left","")))`;
  return (
    `IF(${month.asAt}<=0,"Cannot say: the month of the update is missing",IF(${month.due}<=0,"Cannot say: the timescale names no month",` +
    `IF(${left}=0,"Due in the month of the update, "&${dueMonth}&": not late",` +
    `IF(${left}<0,"Late by ","Not late, ")&${monthsFormula(`ABS(${left})`)}&IF(${left}<0,": "," left: ")&${due})&${milestone}))`
  );
}

/** This product's colours for the four words of the plan, which has none, with the symbol in front. */
const colours: Readonly<Record<DeliverableStatus, string>> = {
  Complete: "✔ Blue",
  "In progress": "● Green",
  "In progress (with revised timescale)": "▲ Amber",
  Outstanding: "■ Red",
};
const noColour = "○ Grey";

/** The colour of the status as a word; grey while there is none of the four. */
export const colour = `IF(${status}="","",${deliverableStatuses.reduceRight((otherwise, word) => `IF(${status}=${quoted(word)},${quoted(colours[word])},${otherwise})`, quoted(noColour))})`;

/** Conditions by the colour, which is shorter to say than the status: each of the four words has one of its own. */
export const is = (word: DeliverableStatus): string => `${me("Colour")}=${quoted(colours[word])}`;
export const isNoneOfFour = `AND(${me("Colour")}=${quoted(noColour)},${status}<>"No status yet")`;
