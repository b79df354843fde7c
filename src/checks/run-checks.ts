import type { CellValue } from "../domain/cell-value";
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
        counts[verdictKey(judgement.verdict)] += 1;
        const { verdict } = judgement;
        if (verdict === "passed" || verdict === "not applicable") continue;
        const { weight } = judgement;
        const weighed = weight === undefined ? severity : severityOf(weight, workbook);
        findings.push(findingOf(rule, weighed, verdict, judgement));
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
  return {
    rule: rule.id,
    ruleId: rule.ruleId,
    severity,
    result: verdict,
    place: judgement.place,
    ...(judgement.year === undefined ? {} : { year: judgement.year }),
    values: plainValues(judgement.values),
    message: judgement.message(),
    advice:
      verdict === "failed"
        ? rule.advice
        : "Enter what is missing, or leave it: a rule that lacks a value says nothing.",
  };
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

function plainValues(values: Judgement["values"]): Finding["values"] {
  const plain: Record<string, number | string | null> = {};
  for (const id in values) {
    const value = values[id];
    if (value !== undefined) plain[id] = plainValue(value);
  }
  return plain;
}

function plainValue(value: CellValue): number | string | null {
  switch (value.state) {
    case "number":
      return value.number;
    case "code":
      return value.code;
    case "text":
      return value.text;
    case "error":
      return value.error;
    case "blank":
      return null;
  }
}
