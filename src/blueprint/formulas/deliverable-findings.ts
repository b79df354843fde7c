import type { DeliverableStatus } from "../../catalogue/deliverables/deliverable";
import type { ColumnBlueprint } from "../blueprint";
import { due, dueMonth, is, isNoneOfFour, leads, left, month, printedStatus } from "./deliverable-columns";
import {
  amissUpdate,
  cellOf,
  deliverablesTable,
  isLater,
  isNoStatusWord,
  timescaleOf,
  type Updates,
} from "./deliverable-updates";
import { monthDate, monthWords } from "./plan-months";
import { column, own, quoted } from "./references";
import { today } from "./today";
import { workingColumn } from "./working-column";

const me = (header: string): string => own(deliverablesTable, header);
const status = me("Status now");
const newestStatus = me("Working: newest status");

interface Finding {
  readonly when: string;
  /** a formula for the sentence: found, expected, what to do */
  readonly says: string;
}

const revisedWord: DeliverableStatus = "In progress (with revised timescale)";
const number = me("Number");
const sameNumber = `SUMPRODUCT((${column(deliverablesTable, "Number")}=${number})*1)`;
/** Where one is known: as the column shows it, which is shorter to say. */
const originalMonth = `TEXT(${me("Original month")},"mmmm yyyy")`;
const isRevised = `${month.revisedTo}>0`;

/**
 * Where the row contradicts itself, or lacks what every row of the plan has.
 * @see 003_667253055ec11f65.txt, Updating process (the four words, what they say of the timescale)
 */
const toFix: readonly Finding[] = [
  {
    // that of an update: the printed one is told by itself
    when: `AND(${isNoneOfFour},${status}&""<>${me(printedStatus)}&"")`,
    says: `"The status is """&${status}&""", expected one of the four words under Status choice 1 to 4 (DEL-01)."`,
  },
  {
    when: `AND(${me(printedStatus)}<>"",${isNoStatusWord(me(printedStatus))})`,
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
    says: `"Revised to "&${dueMonth}&", expected a month after "&${originalMonth}&" (DEL-07)."`,
  },
  {
    when: `${me("Lead partners")}=""`,
    says: quoted("No lead partner, expected at least one (DEL-12)."),
  },
];

/**
 * What a person should look at, since it seems wrong and can be true.
 * @see 003_667253055ec11f65.txt, Updating process (a reason for every revision; what "In progress" means)
 */
const toLookAt = (updates: Updates): readonly Finding[] => [
  amissUpdate(),
  {
    // by Setup's Today; lateness goes by this month, so a slip here makes the row years late
    when: `IF(${month.newestAsAt}>0,${monthDate(month.newestAsAt)}>${today},FALSE)`,
    says: `"The newest update is as at "&${monthWords(month.newestAsAt)}&", which is still to come: type the month that it prints."`,
  },
  {
    // a text, where a month is not known, is not below 0
    when: `AND(OR(${is("In progress")},${is(revisedWord)}),${left}<0)`,
    says: `"In progress, but "&${due}&": expected Outstanding or a later timescale (DEL-04)."`,
  },
  {
    when: `AND(${is("Complete")},${month.asAt}>0,${month.completed}>${month.asAt})`,
    says: `"Completed in "&${monthWords(month.completed)}&", after the month of its update, "&${monthWords(month.asAt)}&": correct one of the two."`,
  },
  {
    when: `AND(${is(revisedWord)},${[me("Why revised, in our words"), me("Own note"), ...updates.map((update) => cellOf(update, "note"))].join("&")}="")`,
    says: quoted("The plan gives no reason for the revision: ask, and type it as Own note (DEL-09)."),
  },
  {
    when: `MIN(${[month.original, month.revised, ...updates.map(timescaleOf)].join(",")})<0`,
    says: quoted("A timescale names no month: expected a month such as April 2025, or a year (DEL-11)."),
  },
  {
    when: `MIN(${month.completed},${month.milestone})<0`,
    says: quoted("A day of completion or a first milestone names no month: expected one such as April 2025."),
  },
  {
    when: `AND(${isLater},${newestStatus}<>"Complete",OR(${[me(printedStatus), ...updates.map((update) => cellOf(update, "status"))].map((cell) => `${cell}="Complete"`).join(",")}))`,
    says: `"Complete before, now "&${newestStatus}&": check the newest update (DEL-16)."`,
  },
];

/**
 * What is so, and good to know: each of these stands in the plan as it was printed.
 * @see 003_667253055ec11f65.txt, Nos. 5, 13, 21 and 25
 */
const toKnow: readonly Finding[] = [
  {
    when: `AND(${is("Outstanding")},${month.asAt}>0,${month.due}>=${month.asAt})`,
    says: `"Outstanding before its timescale was over, "&${due}&" (DEL-05)."`,
  },
  {
    when: `AND(${is(revisedWord)},${month.revised}>0,${hadPassed(month.printedAsAt, month.original)})`,
    says: passedBy(month.printedAsAt, month.original, quoted("revised")),
  },
  {
    when: `AND(${is(revisedWord)},${isLater},${hadPassed(month.newestAsAt, month.before)})`,
    says: passedBy(
      month.newestAsAt,
      month.before,
      `IF(${month.before}=${month.original},"revised","revised again")`,
    ),
  },
  {
    when: `AND(${is("Complete")},${month.original}>0,${month.completed}>${month.original})`,
    says: `"Completed in "&${monthWords(month.completed)}&", the timescale was "&${originalMonth}&" (DEL-10)."`,
  },
  {
    when: `AND(${month.milestone}>0,${month.due}>0)`,
    says: `"Two milestones, "&${monthWords(month.milestone)}&" and "&${dueMonth}&"; the end is the later one (DEL-11)."`,
  },
  {
    when: `OR(${leads.map(isCollaboratorToo).join(",")})`,
    says: quoted("The same body is lead partner and collaborator (DEL-13)."),
  },
];

/** A month to revise it is ordinary; so the months by which it had passed are always several. */
function hadPassed(asAt: string, timescale: string): string {
  return `${timescale}>0,${asAt}>${timescale}+1`;
}

/** @param how an expression: what happened to the timescale */
function passedBy(asAt: string, timescale: string, how: string): string {
  return `"The timescale had passed by "&(${asAt}-${timescale})&" months when it was "&${how}&" (DEL-08)."`;
}

function isCollaboratorToo(which: (typeof leads)[number]): string {
  const lead = me(`Working: ${which} lead`);
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
export const findingColumns = (updates: Updates): readonly ColumnBlueprint[] =>
  levels.map(({ header, findings }) => ({
    ...workingColumn(
      header,
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

/** Rows with something to fix, for the Cover; none once somebody has deleted the sheet. */
export const deliverablesToFix = `IFERROR(SUMPRODUCT((${column(deliverablesTable, levels[0].header)}<>"")*1),0)`;
