import { groupOf, isAboutVersion, type CheckReport, type FindingGroup } from "../../actions/check-report";
import type { Finding } from "../../domain/finding";
import { verdictKey } from "../../domain/verdict";

/** The JSON contract: counts, and every finding with the place taken apart. */
export function reportAsJson(report: CheckReport): unknown {
  return { counts: report.counts, findings: report.findings.map(findingAsJson) };
}

function findingAsJson({ place, result, ...finding }: Finding): unknown {
  const { rule, ruleId, severity, values, message, advice, ...more } = finding;
  return {
    rule,
    ruleId,
    severity,
    result: verdictKey(result),
    sheet: place.sheet,
    cell: place.cell,
    values,
    message,
    advice,
    ...more,
  };
}

const headings: readonly (readonly [FindingGroup, string])[] = [
  ["to fix", "To fix"],
  ["to look at", "To look at"],
];

/** The report for a person: counts, findings in groups, and in one line per rule what could not be checked. */
export function reportAsText(report: CheckReport): string {
  const { passed, failed, notTested, notApplicable, broken } = report.counts;
  const lines = [
    `${passed} passed, ${failed} failed, ${notTested} not tested, ${notApplicable} not applicable, ${broken} broken`,
  ];
  for (const finding of report.findings.filter(isAboutVersion)) lines.push("", ...findingLines(finding));
  for (const [group, heading] of headings) {
    const findings = report.findings.filter((finding) => groupOf(finding) === group);
    if (findings.length === 0) continue;
    lines.push("", `${heading} (${findings.length})`);
    if (findings.some(isAboutVersion)) lines.push("  1 of these, about the version, stands at the top");
    for (const finding of findings) if (!isAboutVersion(finding)) lines.push(...findingLines(finding));
  }
  const unchecked = report.findings.filter((finding) => groupOf(finding) === "could not check");
  if (unchecked.length > 0)
    lines.push("", `Could not check (${unchecked.length})`, ...uncheckedLines(unchecked));
  return `${lines.join("\n")}\n`;
}

function findingLines(finding: Finding): readonly string[] {
  const folded = finding.foldedUnder === undefined ? "" : ` [same slip as ${finding.foldedUnder}]`;
  return [
    `  ${finding.rule} ${finding.message} (${finding.place.sheet}, ${finding.place.cell})${folded}`,
    `      ${finding.advice}`,
  ];
}

function uncheckedLines(findings: readonly Finding[]): readonly string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule].map(([rule, list]) => {
    const broken = list.find((finding) => finding.result === "broken");
    return broken === undefined
      ? `  ${rule} not tested ${list.length} ${list.length === 1 ? "time" : "times"}: something that it needs is missing or cannot be used`
      : `  ${rule} ${broken.message}`;
  });
}
