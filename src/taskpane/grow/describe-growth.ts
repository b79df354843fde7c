import type { AddedRow } from "../../actions/add-row";
import type { BuildReport } from "../../actions/build-request";
import type { Growth, GrowthPlan } from "../../actions/grow-workbook";
import { outcomes } from "../../catalogue/outcomes";
import type { Growing, PlannedGrowth } from "./use-growth";
import { spokenState } from "../spoken-state";

type PlannedSheet = GrowthPlan["sheets"][number];

/** The sheets that the plan changes, in the order of the workbook. */
export function changedSheets(plan: GrowthPlan): readonly PlannedSheet[] {
  return plan.sheets.filter((sheet) => sheet.action !== "keep");
}

/** What is added, for buttons and headings: "2025-26", "outcomes 1 and 2". */
export function nameOf({ request: growth, plan }: PlannedGrowth): string {
  switch (growth.kind) {
    case "year":
      return growth.which === "next" ? plan.reportingYear : plan.firstYear;
    case "outcomes": {
      const numbers = outcomes.filter(({ id }) => growth.outcomes.includes(id)).map((o) => String(o.number));
      return `${numbers.length === 1 ? "outcome" : "outcomes"} ${inWords(numbers)}`;
    }
    case "upgrade":
      return `what version ${plan.versions.after} has`;
  }
}

/** The dry run in sentences; the sheets follow one by one. */
export function describeGrowth(planned: PlannedGrowth): string {
  const { request: growth, plan } = planned;
  const changed = changedSheets(plan).length;
  if (plan.obstacles.length > 0) {
    return plan.obstacles.length === 1
      ? "One thing stands in the way, so nothing can be added yet."
      : `${plan.obstacles.length} things stand in the way, so nothing can be added yet.`;
  }
  if (changed === 0) return "Everything is there already. Nothing has to be added.";
  const kept = plan.sheets.length - changed;
  return [
    whatItDoes(growth, plan),
    `${counted(changed, "sheet changes", "sheets change")}${kept === 0 ? "" : `, ${counted(kept, "stays as it is", "stay as they are")}`}.`,
    "Everything that was typed stays where it is. Nothing has been written yet.",
  ].join(" ");
}

function whatItDoes(growth: Growth, plan: GrowthPlan): string {
  switch (growth.kind) {
    case "year":
      return growth.which === "next"
        ? `${plan.reportingYear} comes after the last year and becomes the reporting year: statuses and checks look at it from then on.`
        : `${plan.firstYear} comes before the first year; the reporting year stays ${plan.reportingYear}.`;
    case "outcomes":
      return "Each outcome gets its rows: figures, rates, questions, needs, services, evidence, activities and checks.";
    case "upgrade":
      return `The workbook is of version ${plan.versions.before}; it gets what version ${plan.versions.after} has.`;
  }
}

/** What happens to one sheet: "gets the column 2025-26 and 2 working columns". */
export function describeSheetGrowth({ action, grows }: PlannedSheet): string {
  if (action === "make") return "is made";
  const parts = grows === undefined ? [] : [...columnsIn(grows.columns), ...rowsIn(grows.rows)];
  return parts.length === 0 ? "is brought up to date" : `gets ${inWords(parts)}`;
}

function columnsIn(headers: readonly string[]): readonly string[] {
  const shown = headers.filter((header) => !isBehind(header));
  const behind = headers.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : [`the ${shown.length === 1 ? "column" : "columns"} ${shown.join(", ")}`]),
    ...(behind === 0 ? [] : [counted(behind, "working column", "working columns")]),
  ];
}

/** Working columns and lists of choices stand at the far right. */
function isBehind(header: string): boolean {
  return header.startsWith("Working: ") || / choice \d+$/.test(header);
}

function rowsIn(rows: number): readonly string[] {
  return rows === 0 ? [] : [counted(rows, "row", "rows")];
}

/** What was done. */
export function describeGrown({ request: growth, plan }: PlannedGrowth, report: BuildReport): string {
  const sheets = [...report.made, ...report.completed];
  const changed = sheets.length === 0 ? "Nothing had to be changed." : `Changed: ${sheets.join(", ")}.`;
  const years =
    growth.kind === "year" ? `The workbook holds ${plan.firstYear} to ${plan.reportingYear} now. ` : "";
  return `${years}${changed} Everything that was typed is where it was.`;
}

/** "2025-26 was added" */
export function headingOf(planned: PlannedGrowth): string {
  const { request: growth, plan } = planned;
  if (growth.kind === "upgrade") return `The workbook is of version ${plan.versions.after} now`;
  const name = nameOf(planned);
  const isSeveral = growth.kind === "outcomes" && growth.outcomes.length > 1;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${isSeveral ? "were" : "was"} added`;
}

/** What a screen reader hears of the state. Trouble speaks for itself. */
export function describeGrowing(state: Growing["state"]): string {
  return spokenState(state, {
    planned: describeGrowth,
    done: (report, planned) => `${headingOf(planned)}. ${describeGrown(planned, report)}`,
  });
}

/** "It is the row OWN1 of Data points." */
export function describeAdded({ id, place, wasEmptyRow }: AddedRow): string {
  return wasEmptyRow
    ? `It stands in the row ${id} of ${place.sheet}, which was empty.`
    : `It is the row ${id} of ${place.sheet}.`;
}

/** "Requests was made, and the Cover has its line"; a sheet that was there was completed. */
export function describeSheetMade(name: string, { made, completed }: BuildReport): string {
  if (!made.includes(name)) return `${name} is there, and complete`;
  return completed.includes("Cover") ? `${name} was made, and the Cover has its line` : `${name} was made`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
