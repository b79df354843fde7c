import type { Finding } from "../domain/finding";
import type { VerdictCounts } from "../domain/verdict";

/** What a check of the whole workbook says. */
export interface CheckReport {
  readonly counts: VerdictCounts;
  /** failed, broken and not tested, in the order of the workbook (sheet, row, year, rule) */
  readonly findings: readonly Finding[];
}

/** The three groups in which a person reads findings. */
export type FindingGroup = "to fix" | "to look at" | "could not check";

/** to fix: failed errors; to look at: failed warnings and information; could not check: not tested and broken. */
export function groupOf(finding: Finding): FindingGroup {
  if (finding.result !== "failed") return "could not check";
  return finding.severity === "error" ? "to fix" : "to look at";
}

/** Our id of the finding that comes before all others, since it says how they are to be read. */
export const otherVersionRule = "other-version";

export function isAboutVersion({ ruleId }: Finding): boolean {
  return ruleId === otherVersionRule;
}
