import { deliverableStatuses } from "../../catalogue/deliverables/deliverable";
import type { ColumnBlueprint } from "../blueprint";
import { firstThatApplies } from "./first-that-applies";
import { monthDate, monthRead, noMonth, unlessUnreadable } from "./plan-months";
import { own, quoted } from "./references";
import { workingColumn } from "./working-column";

/*
 * The plan at hand is its update 1. Each update after it has cells of its own, next to those of the others, so that none
 * overwrites another; the newest dated one takes the place of what is printed.
 */

export const deliverablesTable = "CJ_NationalDeliverables";
const me = (header: string): string => own(deliverablesTable, header);

/** The numbers of the updates after the printed one; there is room for one at least. */
export type Updates = readonly [number, ...number[]];

/** The numbers of the updates after the printed one, up to the last. */
export function updatesUpTo(last: number): Updates {
  return [2, ...Array.from({ length: last - 2 }, (_, i) => i + 3)];
}

export type UpdateCell = "status" | "as at" | "timescale" | "completed on" | "note";

export function updateHeader(update: number, cell: UpdateCell): string {
  return `Update ${update} ${cell}`;
}

/** The cell of an update in the formula's own row. */
export const cellOf = (update: number, cell: UpdateCell): string => me(updateHeader(update, cell));

const monthOf = (update: number): string => me(`Working: month ${update}`);
const readOf = (update: number): string => me(`Working: read ${update}`);
const amissOf = (update: number): string => me(`Working: amiss ${update}`);
const lastAmiss = me("Working: amiss");
const calendar = me("Working: calendar");
const newest = me("Working: newest");
const newestMonth = me("Working: newest as at");

/** A condition: an update after the printed one counts. */
export const isLater = `${newest}>0`;

/** The month to which updates up to this one have moved the timescale; 0 while none has, −1 where a cell names none. */
export const timescaleOf = (update: number): string => me(`Working: timescale ${update}`);

/** The last update that has cells. */
export function lastOf(updates: Updates): number {
  return updates[updates.length - 1] ?? updates[0];
}

/** What holds the error of a row where a text is due. */
export const errorInRow = quoted("A cell of this row holds an error");

/** Months as numbers, see `monthNumber`. The cells of an update count once it has a status. */
export function updateWorking(updates: Updates): readonly ColumnBlueprint[] {
  const added = (header: string, formula: string): ColumnBlueprint => ({
    ...workingColumn(header, formula),
    since: 3,
  });
  return [
    ...updates.map((update) => added(`read ${update}`, monthReadOf(update))),
    ...updates.map((update) => numbered(update, "month", "as at", monthOfUpdate(update))),
    ...updates.map((update) => numbered(update, "timescale", "timescale", timescaleUpTo(update))),
    added("newest as at", `MAX(${updates.map(monthOf).join(",")})`),
    added("newest", newestUpdate(updates)),
    added(
      "newest status",
      `IFERROR(IF(${newest}=0,"",${ofNewest(updates, (update) => cellOf(update, "status"))}),${errorInRow})`,
    ),
    added("timescale before", timescaleBefore(updates)),
    added("completed on", `IFERROR(${completedOn(updates)},${errorInRow})`),
    ...updates.map((update) => added(`amiss ${update}`, amissOfUpdate(update, updates))),
    added("amiss", `MAX(${updates.map(amissOf).join(",")})`),
  ];
}

/** A column that each update has; that of update 2 was there while there was only one. */
function numbered(update: number, what: string, formerly: string, formula: string): ColumnBlueprint {
  return {
    ...workingColumn(`${what} ${update}`, formula),
    ...(update === 2 ? { formerly: [`Working: later ${formerly}`] } : { since: 3 }),
  };
}

/** Updates that do not count have less than any month: there is no status, or the month is none after the printed one. */
const noStatus = -2;
const refused = -3;

/** The month by which an update counts. */
function monthOfUpdate(update: number): string {
  const read = readOf(update);
  return `IF(AND(${read}>0,${read}<=${me("Working: printed as at")}),${refused},${read})`;
}

/** The month that stands there. */
function monthReadOf(update: number): string {
  const cell = cellOf(update, "as at");
  return unlessUnreadable(
    `IF(${cellOf(update, "status")}="",${noStatus},IF(${cell}="",${noMonth},${monthRead(cell, calendar)}))`,
  );
}

function timescaleUpTo(update: number): string {
  const before = update === 2 ? String(noMonth) : timescaleOf(update - 1);
  const cell = cellOf(update, "timescale");
  return unlessUnreadable(
    `IF(${monthOf(update)}<=${noStatus},${before},IF(${cell}="",${before},${monthRead(cell, calendar)}))`,
  );
}

/**
 * Which update counts: of those with a status the one of the latest month, the right one of two of the same month; 0 when
 * there is none. One without a month counts only while no other has one.
 */
function newestUpdate([first, ...others]: Updates): string {
  const which = others.reduce(
    (rest, update) => `IF(${monthOf(update)}=${newestMonth},${update},${rest})`,
    String(first),
  );
  return `IF(${newestMonth}<=${noStatus},0,${which})`;
}

/** What the newest update has of what each has; an error while none counts. */
function ofNewest(updates: Updates, of: (update: number) => string): string {
  return `CHOOSE(${newest}-${updates[0] - 1},${updates.map(of).join(",")})`;
}

/** The timescale that the newest update changes: an earlier update's, else a printed one; 0 when it changes none. */
function timescaleBefore(updates: Updates): string {
  const revised = me("Working: revised month");
  const printed = `IF(${revised}=0,${me("Working: original month")},${revised})`;
  const typed = ofNewest(updates, (update) => cellOf(update, "timescale"));
  const earlier = ofNewest(updates, (update) => (update === updates[0] ? "0" : timescaleOf(update - 1)));
  return `IFERROR(IF(${typed}="",0,IF(${earlier}=0,${printed},${earlier})),0)`;
}

/** What the last update to say so says, else what is printed. */
function completedOn(updates: Updates): string {
  const printed = me("Completed on");
  return updates.reduce(
    (rest, update) =>
      `IF(AND(${monthOf(update)}>${noStatus},${cellOf(update, "completed on")}<>""),${cellOf(update, "completed on")},${rest})`,
    `IF(${printed}="","",${printed})`,
  );
}

const printedAsAt = me("Printed as at");

/** How an update contradicts itself, the printed one or those before it; each with what is said behind its number. */
const amiss = {
  noStatus: quoted(" is filled without a status: choose one, until then it does not count."),
  noMonth: `" as at: expected a month"&IF(${printedAsAt}="",""," after "&${printedAsAt})&", such as December 2024."`,
  notAfterPrinted: `" as at: expected a month after "&${printedAsAt}&", such as December 2024; until then it does not count."`,
  notAfterEarlier: quoted(
    " as at: expected a month after those of the updates before it; the latest month counts.",
  ),
  completion: quoted(
    " completed on: expected with the status Complete only, and no day after the month of its update.",
  ),
  status: quoted(" status: expected one of the four words under Status choice 1 to 4 (DEL-01)."),
  revision: quoted(
    " status and timescale: one says that the timescale is revised, the other not; correct one (DEL-06).",
  ),
  error: quoted(": a cell of it holds an error: correct it."),
} as const;
const kinds = Object.keys(amiss) as readonly (keyof typeof amiss)[]; // the keys of a literal

/** Ten times the number of the update and how it is amiss, counted from 1; else 0. */
function amissOfUpdate(update: number, updates: Updates): string {
  const code = (kind: keyof typeof amiss): string => String(10 * update + 1 + kinds.indexOf(kind));
  const cell = (which: UpdateCell): string => cellOf(update, which);
  const month = monthOf(update);
  const status = cell("status");
  const day = cell("completed on");
  const earlier = updates.filter((other) => other < update).map(monthOf);
  const isRevised = `MAX(${me("Working: revised month")},${timescaleOf(update)})>0`;
  const finding = firstThatApplies(
    [
      [
        `${month}=${noStatus}`,
        `IF(${cell("as at")}&${cell("timescale")}&${day}&${cell("note")}="",0,${code("noStatus")})`,
      ],
      [`${month}=${refused}`, code("notAfterPrinted")],
      [`${month}<=0`, code("noMonth")],
      ...(earlier.length === 0
        ? []
        : ([[`${month}<=MAX(${earlier.join(",")})`, code("notAfterEarlier")]] as const)),
      [`AND(${day}<>"",${status}<>"Complete")`, code("completion")],
      // what follows is said of the newest update by the checks of the whole row
      [`${newest}=${update}`, "0"],
      [`N(${day})>=${monthDate(month, 1)}`, code("completion")],
      [isNoStatusWord(status), code("status")],
      // of the four words two begin so, the shorter of which is that of no revision
      [`AND(LEFT(${status},11)="In progress",(LEN(${status})=11)=(${isRevised}))`, code("revision")],
    ],
    "0",
  );
  return `IFERROR(${finding},${code("error")})`;
}

/** The words of the status in one text between bars, in lower case: a working column of its own. */
export const statusWordsFormula = quoted(`|${deliverableStatuses.join("|").toLowerCase()}|`);

/** A condition: the text is none of the four words. */
export function isNoStatusWord(text: string): string {
  return `ISERROR(FIND("|"&LOWER(${text})&"|",${me("Working: words")}))`;
}

/** The sentence about the last update that is amiss, with its condition. */
export function amissUpdate(): { readonly when: string; readonly says: string } {
  const how = `CHOOSE(MOD(${lastAmiss},10),${kinds.map((kind) => amiss[kind]).join(",")})`;
  return { when: `${lastAmiss}>0`, says: `"Update "&INT(${lastAmiss}/10)&${how}` };
}
