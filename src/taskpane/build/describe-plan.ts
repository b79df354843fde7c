import type { BuildPlan } from "../../actions/build-request";

type PlannedSheet = BuildPlan["sheets"][number];

/** Nothing in the plan changes the workbook. */
export function changesNothing(plan: BuildPlan): boolean {
  return plan.sheets.every((sheet) => sheet.action === "keep");
}

/** The plan in one sentence: "8 sheets will be made and 1 completed." */
export function describePlan(plan: BuildPlan): string {
  if (plan.obstacles.length > 0) {
    return plan.obstacles.length === 1
      ? "One thing stands in the way, so nothing can be built yet."
      : `${plan.obstacles.length} things stand in the way, so nothing can be built yet.`;
  }
  if (changesNothing(plan)) return "The workbook is complete. Nothing has to be made.";
  const parts = [
    countOf(plan, "make", "will be made"),
    countOf(plan, "complete", "will be completed"),
    countOf(plan, "keep", "will be kept as now"),
  ].filter((part) => part !== "");
  return `${parts.join(", ")}. Nothing has been written yet.`;
}

function countOf(plan: BuildPlan, action: PlannedSheet["action"], words: string): string {
  const count = plan.sheets.filter((sheet) => sheet.action === action).length;
  if (count === 0) return "";
  return `${count === 1 ? "1 sheet" : `${count} sheets`} ${words}`;
}

const actionWords = {
  make: "will be made",
  complete: "will be completed",
  keep: "stays as it is",
} as const satisfies Record<PlannedSheet["action"], string>;

/** What happens to one sheet: "will be completed: 6 rows are missing". */
export function describeSheet(sheet: PlannedSheet): string {
  return sheet.detail === "" ? actionWords[sheet.action] : `${actionWords[sheet.action]}: ${sheet.detail}`;
}
