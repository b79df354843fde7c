import type { AddedRow } from "../../actions/add-row";
import type { BuildReport } from "../../actions/build-request";
import type { Growth, GrowthPlan } from "../../actions/grow-workbook";
import { outcomes } from "../../catalogue/outcomes";
import { spokenState } from "../spoken-state";
import { counted, inTheWay, inWords } from "./describe-addition";
import type { Growing, PlannedGrowth } from "./use-growth";

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
  const changed = plan.changes.length;
  if (plan.obstacles.length > 0) return inTheWay(plan.obstacles.length);
  if (changed === 0) return "Everything is there already. Nothing has to be added.";
  return [
    whatItDoes(growth, plan),
    `${counted(changed, "sheet changes", "sheets change")}${plan.kept === 0 ? "" : `, ${counted(plan.kept, "stays as it is", "stay as they are")}`}.`,
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
