import type { Finding } from "../domain/finding";

/**
 * One slip, one finding: 12 typed for 120 trips six rules. Of the failures that rest on the same cell, or on the same
 * data point of the same year, the first leads (the list of rules is in order of how much they tell); the others say
 * under which rule they are folded. Every finding stays in the list.
 */
export function foldFindings(findings: readonly Finding[]): readonly Finding[] {
  const leads = new Map<string, Finding>();
  return findings.map((finding) => {
    if (finding.result !== "failed") return finding;
    const keys = slipKeys(finding);
    const lead = keys.map((key) => leads.get(key)).find((found) => found && found.rule !== finding.rule);
    if (lead !== undefined) return { ...finding, foldedUnder: lead.rule };
    for (const key of keys) leads.set(key, finding);
    return finding;
  });
}

function slipKeys(finding: Finding): readonly string[] {
  const cell = `${finding.place.sheet}!${finding.place.cell}`;
  const { year } = finding;
  return year === undefined ? [cell] : [cell, ...Object.keys(finding.values).map((id) => `${year} ${id}`)];
}
