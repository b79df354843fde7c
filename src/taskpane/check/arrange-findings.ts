import { groupOf, isAboutVersion, type FindingGroup } from "../../actions/check-report";
import type { CellPlace, Finding } from "../../domain/finding";
import type { ReportingYear } from "../../domain/period";

/** A finding to act on, with those that follow from it. */
export interface Lead {
  /** stable from check to check, so that a finding keeps its place and the focus in it */
  readonly key: string;
  readonly finding: Finding;
  readonly folded: readonly Finding[];
}

/** All that one rule could not check, for one reason. */
export interface UncheckedRule {
  readonly key: string;
  readonly rule: string;
  readonly ruleId: string;
  readonly result: "not tested" | "broken";
  readonly findings: readonly Finding[];
  /** oldest first, each once */
  readonly years: readonly ReportingYear[];
}

export interface LeadGroup {
  /** findings of this group, folded ones with them */
  readonly count: number;
  readonly leads: readonly Lead[];
  /** findings of this group that stand under a lead of the other group */
  readonly shownElsewhere: number;
  /** one of this group is about the version, and is told before all others */
  readonly isOneToldFirst: boolean;
}

export interface ArrangedFindings {
  readonly toFix: LeadGroup;
  readonly toLookAt: LeadGroup;
  readonly couldNotCheck: { readonly count: number; readonly rules: readonly UncheckedRule[] };
}

/** Findings as a person reads them: in groups, consequences under their cause, one entry for each rule that lacked figures. */
export function arrangeFindings(findings: readonly Finding[]): ArrangedFindings {
  const leads = findLeads(
    findings.filter((finding) => finding.result === "failed" && !isAboutVersion(finding)),
  );
  const unchecked = findings.filter((finding) => groupOf(finding) === "could not check");
  return {
    toFix: leadGroup("to fix", findings, leads),
    toLookAt: leadGroup("to look at", findings, leads),
    couldNotCheck: { count: unchecked.length, rules: groupByRule(unchecked) },
  };
}

function leadGroup(group: FindingGroup, findings: readonly Finding[], leads: readonly Lead[]): LeadGroup {
  const elsewhere = leads
    .filter((lead) => groupOf(lead.finding) !== group)
    .flatMap((lead) => lead.folded.filter((folded) => groupOf(folded) === group));
  return {
    count: findings.filter((finding) => groupOf(finding) === group).length,
    leads: leads.filter((lead) => groupOf(lead.finding) === group),
    shownElsewhere: elsewhere.length,
    isOneToldFirst: findings.some((finding) => isAboutVersion(finding) && groupOf(finding) === group),
  };
}

/** A finding whose lead is not among the findings stands for itself: nothing is hidden. */
function findLeads(failed: readonly Finding[]): readonly Lead[] {
  const keyOf = keyMaker();
  const folded = new Map<Finding, Finding[]>();
  const leading: Finding[] = [];
  for (const finding of failed) {
    const lead = leadOf(finding, failed);
    if (lead === undefined) leading.push(finding);
    else folded.set(lead, [...(folded.get(lead) ?? []), finding]);
  }
  return leading.map((finding) => ({ key: keyOf(finding), finding, folded: folded.get(finding) ?? [] }));
}

/**
 * The finding that this one follows from: of the named rule, at the same cell, or else about a figure of the same year
 * that both look at. Leads do not fold themselves, so two findings that name each other are shown as two.
 */
function leadOf(finding: Finding, failed: readonly Finding[]): Finding | undefined {
  if (finding.foldedUnder === undefined) return undefined;
  const leads = failed.filter(
    (other) =>
      other.foldedUnder === undefined &&
      (other.rule === finding.foldedUnder || other.ruleId === finding.foldedUnder),
  );
  return (
    leads.find((lead) => isSamePlace(lead.place, finding.place)) ??
    leads.find((lead) => lead.year === finding.year && shareFigure(lead, finding))
  );
}

export function isSamePlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.cell === b.cell;
}

function shareFigure(a: Finding, b: Finding): boolean {
  return a.year !== undefined && Object.keys(a.values).some((id) => Object.hasOwn(b.values, id));
}

function groupByRule(findings: readonly Finding[]): readonly UncheckedRule[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.ruleId} ${finding.result}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([key, [first, ...others]]) => {
    if (first === undefined || first.result === "failed") return [];
    const { rule, ruleId, result } = first;
    const all = [first, ...others];
    const years = new Set(all.flatMap(({ year }) => (year === undefined ? [] : [year])));
    return [{ key, rule, ruleId, result, findings: all, years: [...years].sort() }];
  });
}

/** Keys by rule, cell and year; the second of the same gets a number behind it. */
export function keyMaker(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, place, year }) => {
    const key = [ruleId, place.sheet, place.cell, year ?? ""].join("|");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key}|${count}`;
  };
}
