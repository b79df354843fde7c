import type { Finding } from "../domain/finding";
import { countVerdicts, verdictKey, type Severity, type VerdictCounts } from "../domain/verdict";
import { settingText, type CheckedWorkbook } from "./checked-workbook";
import { foldFindings } from "./fold-findings";
import type { Judgement, Rule, Weight } from "./rule";

/** Verdicts counted per rule × row × year, and what is worth telling. */
export interface ChecksResult {
  readonly counts: VerdictCounts;
  /** failed, broken and not tested, in the order of the rules; failures folded where they rest on the same slip */
  readonly findings: readonly Finding[];
}

/**
 * Lets every rule judge the workbook. A rule that throws is told as one "broken" verdict and keeps what it said
 * before; the others go on.
 */
export function runChecks(workbook: CheckedWorkbook, rules: readonly Rule[]): ChecksResult {
  const counts = { ...countVerdicts([]) };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, workbook);
    try {
      for (const judgement of rule.judge(workbook)) {
        const { verdict } = judgement;
        if (verdict === "passed") counts.passed += 1;
        else if (verdict === "not applicable") counts.notApplicable += 1;
        else {
          counts[verdictKey(verdict)] += 1;
          const { weight } = judgement;
          const weighed = weight === undefined ? severity : severityOf(weight, workbook);
          findings.push(findingOf(rule, weighed, verdict, judgement));
        }
      }
    } catch (error) {
      counts.broken += 1;
      findings.push(brokenFinding(rule, severity, error));
    }
  }
  return { counts, findings: foldFindings(findings) };
}

/** The severity of a failure in this workbook: "same people" makes an excess in a funnel an error. */
export function severityOf({ severity, basis }: Weight, workbook: CheckedWorkbook): Severity {
  if (basis === undefined) return severity;
  return settingText(workbook, basis, "not stated") === "same people" ? "error" : severity;
}

function findingOf(
  rule: Rule,
  severity: Severity,
  verdict: Finding["result"],
  judgement: Judgement,
): Finding {
  const { year } = judgement;
  // Added below rather than spread into the literal, which took as long as all the rest.
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = {
    rule: rule.id,
    ruleId: rule.ruleId,
    severity,
    result: verdict,
    place: judgement.place,
    values: judgement.values,
    message: judgement.message(),
    advice:
      verdict === "failed"
        ? rule.advice
        : "Enter what is missing, or leave it: a rule that lacks a value says nothing.",
  };
  if (year !== undefined) finding.year = year;
  return finding;
}

function brokenFinding(rule: Rule, severity: Severity, error: unknown): Finding {
  return {
    rule: rule.id,
    ruleId: rule.ruleId,
    severity,
    result: "broken",
    place: { sheet: "Data checks", cell: "A1" },
    values: {},
    message: `${rule.id} could not be judged: ${error instanceof Error ? error.message : String(error)}`,
    advice:
      "This is a fault of the add-in, not of the figures; the other checks are not affected. Please report it.",
  };
}
