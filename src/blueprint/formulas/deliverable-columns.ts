import { deliverableStatuses, type DeliverableStatus } from "../../catalogue/deliverables/deliverable";
import type { ColumnBlueprint } from "../blueprint";
import { calendarFormula, monthDate, monthNumber, monthsFormula, monthWords } from "./plan-months";
import { column, own, quoted } from "./references";
import { workingColumn } from "./working-column";

export const deliverablesTable = "CJ_NationalDeliverables";
export const printedStatus = "Status at December 2023";

const me = (header: string): string => own(deliverablesTable, header);
const errorInRow = quoted("A cell of this row holds an error");

/** The plan at hand is its update 1; each update after it has cells of its own, so that none overwrites another. */
type UpdateNumber = number;
/** The last of the updates for which every sheet has room. */
export const lastUpdateAtFirst = 4;

/** The numbers of the updates after the printed one, up to the last. */
export function updatesUpTo(last: number): readonly UpdateNumber[] {
  return Array.from({ length: last - 1 }, (_, i) => i + 2);
}

type UpdateCell = "status" | "as at" | "timescale" | "completed on" | "note";

export function updateHeader(update: UpdateNumber, cell: UpdateCell): string {
  return `Update ${update} ${cell}`;
}

const cellOf = (update: UpdateNumber, cell: UpdateCell): string => me(updateHeader(update, cell));
const monthOf = (update: UpdateNumber): string => me(`Working: update ${update} month`);
const newest = me("Working: newest update");
const later = me("Working: newest status");
const isLater = `${newest}>0`;

/** The status of the newest update where one has one, else the printed one; the printed history stays beside it. */
export const statusNow = `IFERROR(IF(${me("Deliverable")}&${me("Id")}="","",IF(${isLater},${later},IF(${me(printedStatus)}="","No status yet",${me(printedStatus)}))),${errorInRow})`;

const month = {
  original: me("Working: original month"),
  revised: me("Working: revised month"),
  milestone: me("Working: first milestone"),
  printedAsAt: me("Working: printed as at"),
  laterAsAt: me("Working: newest as at"),
  later: me("Working: later timescale"),
  before: me("Working: timescale before"),
  asAt: me("Working: as at"),
  due: me("Working: due"),
  completed: me("Working: completed"),
};

const monthIn = (cell: string): string => monthNumber(cell, me("Working: calendar"));

/** The latest month that an update has; 0 while none has a status. */
function newestMonth(updates: readonly UpdateNumber[]): string {
  const latest = `MAX(${updates.map(monthOf).join(",")})`;
  return `IF(${latest}=-2,0,${latest})`;
}

/** The month of an update; without a status it does not count, which is less than any month. */
function monthOfUpdate(update: UpdateNumber): string {
  return `IFERROR(IF(${cellOf(update, "status")}="",-2,${monthIn(cellOf(update, "as at"))}),-1)`;
}

/**
 * Which update counts: of those with a status the one of the latest month, the right one of two of the same month; 0 when
 * there is none. One without a month counts only while no other has one.
 */
function newestUpdate(updates: readonly UpdateNumber[]): string {
  const which = updates.reduce(
    (rest, update) =>
      rest === "" ? `${update}` : `IF(${monthOf(update)}=${month.laterAsAt},${update},${rest})`,
    "",
  );
  return `IF(MAX(${updates.map(monthOf).join(",")})=-2,0,${which})`;
}

/** What of each update is shown where it is the newest. */
function ofNewest(
  updates: readonly UpdateNumber[],
  of: (update: UpdateNumber) => string,
  otherwise: string,
): string {
  return updates.reduce((rest, update) => `IF(${newest}=${update},${of(update)},${rest})`, otherwise);
}

/** What the last update to say anything of it says: it goes on until another one changes it. */
function lastSaid(
  cell: "timescale" | "completed on",
  upTo: readonly UpdateNumber[],
  otherwise: string,
): string {
  return upTo.reduce(
    (rest, update) =>
      `IF(AND(${monthOf(update)}>-2,${cellOf(update, cell)}<>""),${cellOf(update, cell)},${rest})`,
    otherwise,
  );
}

/** "October 2023"; "due October 2023, as at December 2023". Only where both months are known. */
const dueMonth = me("Working: due in words");
const due = me("Working: due and as at");

/** Months as numbers, see `monthNumber`. The cells of an update count once it has a status. */
export const deliverableWorking = (updates: readonly UpdateNumber[]): readonly ColumnBlueprint[] => [
  { ...workingColumn("calendar", calendarFormula, 120), since: 3 },
  workingColumn("original month", monthIn(me("Original timescale"))),
  workingColumn("revised month", monthIn(me("Revised timescale"))),
  workingColumn("first milestone", monthIn(me("First milestone"))),
  workingColumn("printed as at", monthIn(me("Printed as at"))),
  ...updates.map((update): ColumnBlueprint => ({
    ...workingColumn(`update ${update} month`, monthOfUpdate(update)),
    ...(update === 2 ? { formerly: ["Working: later as at"] } : { since: 3 }),
  })),
  { ...workingColumn("newest update", newestUpdate(updates)), since: 3 },
  {
    ...workingColumn(
      "newest status",
      `IFERROR(${ofNewest(updates, (update) => cellOf(update, "status"), '""')},${errorInRow})`,
    ),
    since: 3,
  },
  { ...workingColumn("newest as at", newestMonth(updates)), since: 3 },
  {
    ...workingColumn("newest timescale", `IFERROR(${lastSaid("timescale", updates, '""')},${errorInRow})`),
    since: 3,
  },
  workingColumn("later timescale", monthIn(me("Working: newest timescale"))),
  { ...workingColumn("timescale changed", timescaleChanged(updates)), since: 3 },
  { ...workingColumn("timescale before", monthIn(me("Working: timescale changed"))), since: 3 },
  workingColumn("as at", `IFERROR(IF(${isLater},${month.laterAsAt},${month.printedAsAt}),-1)`),
  workingColumn(
    "due",
    `IFERROR(IF(AND(${isLater},${month.later}>0),${month.later},IF(${month.revised}>0,${month.revised},${month.original})),-1)`,
  ),
  {
    ...workingColumn(
      "completed on",
      `IFERROR(${lastSaid("completed on", updates, `IF(${me("Completed on")}="","",${me("Completed on")})`)},${errorInRow})`,
    ),
    since: 3,
  },
  workingColumn("completed", monthIn(me("Working: completed on"))),
  { ...workingColumn("months left", monthsUntil(month.due)), since: 3 },
  { ...workingColumn("months to milestone", monthsUntil(month.milestone)), since: 3 },
  { ...workingColumn("due in words", `IF(${month.due}>0,${monthWords(month.due)},"")`), since: 3 },
  {
    ...workingColumn(
      "due and as at",
      `IF(AND(${month.due}>0,${month.asAt}>0),"due "&${dueMonth}&", as at "&${monthWords(month.asAt)},"")`,
      40,
    ),
    since: 3,
  },
  workingColumn("first lead", leadIn(me("Lead partners")), 30),
  workingColumn("second lead", leadIn(leadsAfter(["first"])), 30),
  workingColumn("third lead", leadIn(leadsAfter(["first", "second"])), 30),
];

/** The timescale that the newest update changes: an earlier update's, else a printed one; "" when it changes none. */
function timescaleChanged(updates: readonly UpdateNumber[]): string {
  const printed = `IF(${me("Revised timescale")}="",${me("Original timescale")},${me("Revised timescale")})`;
  const before = (update: UpdateNumber): string =>
    lastSaid("timescale", updates.slice(0, updates.indexOf(update)), printed);
  return `IFERROR(${ofNewest(updates, (update) => `IF(${cellOf(update, "timescale")}="","",${before(update)})`, '""')},"")`;
}

/** The month in a column for people: a date, or the words that there is none. */
export function shownMonth(working: string): string {
  const number = me(working);
  return `IFERROR(IF(${number}>0,${monthDate(number)},IF(${number}<0,"no month found","")),"no month found")`;
}

/** The bodies stand in one cell with semicolons between; the first of them, "" when there is none. */
function leadIn(bodies: string): string {
  return `IFERROR(LEFT(${bodies},FIND("; ",${bodies}&"; ")-1),"")`;
}

/** What stands behind so many bodies, each of which has a working column. */
function leadsAfter(earlier: readonly string[]): string {
  const lengths = earlier.map((which) => `LEN(${me(`Working: ${which} lead`)})`).join("+");
  return `MID(${me("Lead partners")},${lengths}+${1 + 2 * earlier.length},999)`;
}

/** Months from the month of the update to another; "" where one of the two is not known. */
function monthsUntil(other: string): string {
  return `IF(AND(${month.asAt}>0,${other}>0),${other}-${month.asAt},"")`;
}

const status = me("Status now");
const left = me("Working: months left");
const toMilestone = me("Working: months to milestone");

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
    `IF(${toMilestone}<0,"passed by "&${monthsFormula(`-${toMilestone}`)},IF(${toMilestone}=0,"this month",${monthsFormula(toMilestone)}&" left")))`;
  return (
    `IF(${month.asAt}<=0,"Cannot say: the month of the update is missing",IF(${month.due}<=0,"Cannot say: the timescale names no month",` +
    `IF(${left}<0,"Late by "&${monthsFormula(`-${left}`)}&": "&${due},` +
    `IF(${left}=0,"Due in the month of the update, "&${dueMonth}&": not late",` +
    `"Not late, "&${monthsFormula(left)}&" left: "&${due}))&${milestone}))`
  );
}

/** This product's colours for the four words, with the symbol in front. @see domain rag.md, 3.5 */
const colours: Readonly<Record<DeliverableStatus, string>> = {
  Complete: "✔ Blue",
  "In progress": "● Green",
  "In progress (with revised timescale)": "▲ Amber",
  Outstanding: "■ Red",
};

/** The colour of the status as a word; grey while there is none of the four. */
export const colour = `IF(${status}="","",${deliverableStatuses.reduceRight((otherwise, word) => `IF(${status}=${quoted(word)},${quoted(colours[word])},${otherwise})`, '"○ Grey"')})`;

/** By its colour, which is shorter to say: each of the four words has one of its own. */
const is = (word: DeliverableStatus): string => `${me("Colour")}=${quoted(colours[word])}`;

interface Finding {
  readonly when: string;
  /** a formula for the sentence: found, expected, what to do */
  readonly says: string;
}

const revisedWord: DeliverableStatus = "In progress (with revised timescale)";
const withoutStatus = (update: UpdateNumber): string =>
  (["as at", "timescale", "completed on", "note"] as const).map((cell) => cellOf(update, cell)).join("&");
const isOneOfFour = (cell: string): string =>
  `OR(${deliverableStatuses.map((word) => `${cell}=${quoted(word)}`).join(",")})`;
const number = me("Number");
const sameNumber = `SUMPRODUCT((${column(deliverablesTable, "Number")}=${number})*1)`;
const isRevised = `OR(${month.revised}>0,AND(${isLater},${month.later}>0))`;

/** Where the row contradicts itself. @see rules DEL-01, 02, 06, 07, 12 */
const toFix: readonly Finding[] = [
  {
    when: `AND(${me("Colour")}="○ Grey",${status}<>"No status yet")`,
    says: `"The status is """&${status}&""", expected one of the four words under Status choice 1 to 4 (DEL-01)."`,
  },
  {
    when: `AND(${me(printedStatus)}<>"",NOT(${isOneOfFour(me(printedStatus))}))`,
    says: `"The printed status is """&${me(printedStatus)}&""", expected one of the four words (DEL-01)."`,
  },
  {
    when: `NOT(ISNUMBER(${number}))`,
    says: quoted("There is no number: type the one that the update prints (DEL-02)."),
  },
  {
    when: `IF(ISNUMBER(${number}),${sameNumber}>1,FALSE)`,
    says: `"Number "&${number}&" stands in "&${sameNumber}&" rows, expected once: correct one (DEL-02)."`,
  },
  {
    when: `AND(${is(revisedWord)},NOT(${isRevised}))`,
    says: quoted(
      "The timescale was revised, but no revised month stands here: type it as the timescale of its update (DEL-06).",
    ),
  },
  {
    when: `AND(${is("In progress")},${isRevised})`,
    says: `"In progress with a timescale revised to "&${dueMonth}&": expected In progress (with revised timescale) (DEL-06)."`,
  },
  {
    when: `AND(${month.original}>0,${isRevised},${month.due}<=${month.original})`,
    says: `"Revised to "&${dueMonth}&", expected a month after "&${monthWords(month.original)}&" (DEL-07)."`,
  },
  {
    when: `${me("Lead partners")}=""`,
    says: quoted("No lead partner, expected at least one (DEL-12)."),
  },
];

/** What a person should look at. @see rules DEL-04, 09, 11, 16 */
const toLookAt = (updates: readonly UpdateNumber[]): readonly Finding[] => [
  ...updates.flatMap((update): readonly Finding[] => [
    {
      when: `AND(${monthOf(update)}=-2,${withoutStatus(update)}<>"")`,
      says: quoted(`Update ${update} is filled without a status: choose one, until then it does not count.`),
    },
    {
      when: `AND(${monthOf(update)}>-2,${monthOf(update)}<=${month.printedAsAt})`,
      says: `"Update ${update} as at: expected a month"&IF(${me("Printed as at")}="",""," after "&${me("Printed as at")})&", such as December 2024."`,
    },
  ]),
  {
    when: `AND(OR(${is("In progress")},${is(revisedWord)}),${month.due}>0,${month.asAt}>0,${month.due}<${month.asAt})`,
    says: `"In progress, but "&${due}&": expected Outstanding or a later timescale (DEL-04)."`,
  },
  {
    when: `AND(${is("Complete")},${month.asAt}>0,${month.completed}>${month.asAt})`,
    says: `"Completed in "&${monthWords(month.completed)}&", after the month of its update, "&${monthWords(month.asAt)}&": correct one of the two."`,
  },
  {
    when: `AND(${is(revisedWord)},LEN(${me("Why revised, in our words")})=0,${me("Own note")}="",${updates.map((update) => cellOf(update, "note")).join("&")}="")`,
    says: quoted("The plan gives no reason for the revision: ask, and type it as Own note (DEL-09)."),
  },
  {
    when: `OR(${month.original}<0,${month.revised}<0,${month.later}<0)`,
    says: quoted("A timescale names no month: expected a month such as April 2025, or a year (DEL-11)."),
  },
  {
    when: `AND(${isLater},${later}<>"Complete",OR(${[me(printedStatus), ...updates.map((update) => cellOf(update, "status"))].map((cell) => `${cell}="Complete"`).join(",")}))`,
    says: `"Complete before, now "&${later}&": check the newest update (DEL-16)."`,
  },
];

/** What is so, and good to know. @see rules DEL-05, 08, 10, 11, 13 */
const toKnow: readonly Finding[] = [
  {
    when: `AND(${is("Outstanding")},${month.asAt}>0,${month.due}>=${month.asAt})`,
    says: `"Outstanding before its timescale was over, "&${due}&" (DEL-05)."`,
  },
  {
    when: `AND(${is(revisedWord)},${month.revised}>0,${month.original}>0,${month.printedAsAt}>${month.original}+1)`,
    says: `"The timescale had passed by "&${monthsFormula(`${month.printedAsAt}-${month.original}`)}&" when it was revised (DEL-08)."`,
  },
  {
    when: `AND(${is(revisedWord)},${isLater},${month.before}>0,${month.laterAsAt}>${month.before}+1)`,
    says: `"The timescale had passed by "&${monthsFormula(`${month.laterAsAt}-${month.before}`)}&" when it was revised again (DEL-08)."`,
  },
  {
    when: `AND(${is("Complete")},${month.original}>0,${month.completed}>${month.original})`,
    says: `"Completed in "&${monthWords(month.completed)}&", the timescale was "&${monthWords(month.original)}&" (DEL-10)."`,
  },
  {
    when: `AND(${month.milestone}>0,${month.due}>0)`,
    says: `"Two milestones, "&${monthWords(month.milestone)}&" and "&${dueMonth}&"; the end is the later one (DEL-11)."`,
  },
  {
    when: `OR(${[1, 2, 3].map(isCollaboratorToo).join(",")})`,
    says: quoted("The same body is lead partner and collaborator (DEL-13)."),
  },
];

function isCollaboratorToo(n: number): string {
  const lead = me(`Working: ${["first", "second", "third"][n - 1] ?? ""} lead`);
  return `AND(${lead}<>"",ISNUMBER(FIND("; "&LOWER(${lead})&"; ","; "&LOWER(${me("Collaborators")})&"; ")))`;
}

/** Sentences follow each other with a space between; it goes into the text with which the sentence begins. */
function behindSpace(says: string): string {
  return says.startsWith('"') ? `" ${says.slice(1)}` : `" "&${says}`;
}

const levels = [
  { header: "Working: to fix", opening: "To fix:", findings: () => toFix },
  { header: "Working: to look at", opening: "To look at:", findings: toLookAt },
  { header: "Working: to know", opening: "To know:", findings: () => toKnow },
] as const;

/** The sentences of each level, in the order of their rules. */
export const findingColumns = (updates: readonly UpdateNumber[]): readonly ColumnBlueprint[] =>
  levels.map(({ header, findings }) => ({
    ...workingColumn(
      header.replace("Working: ", ""),
      `IFERROR(IF(${status}="","",${findings(updates)
        .map(({ when, says }) => `IF(${when},${behindSpace(says)},"")`)
        .join("&")}),${quoted(" A cell of this row holds an error: correct it.")})`,
      90,
    ),
    linesToAllow: 2,
  }));

/** All findings of the row, the most serious first, each level by its name. */
export const deliverableCheck = `IF(${status}="","",IF(${levels.map(({ header }) => me(header)).join("&")}="","OK",TRIM(${levels
  .map(({ header, opening }) => `IF(${me(header)}="","","${opening}"&${me(header)}&" ")`)
  .join("&")})))`;
