import type { CheckedWorkbook } from "../../src/checks/checked-workbook";
import type { Rule } from "../../src/checks/rule";
import { runChecks, severityOf } from "../../src/checks/run-checks";
import { countingBases, type CountingBasis } from "../../src/domain/counting-basis";
import type { Finding } from "../../src/domain/finding";
import type { Severity } from "../../src/domain/verdict";
import { checkedWorkbook } from "./checked-workbook-builder";

/** A workbook that the rule has nothing to say about, in words that complete "…". */
interface Quiet {
  readonly when: string;
  readonly workbook: CheckedWorkbook;
}

/** A workbook that the rule finds something in: the places and sentences, all of them, in order. */
interface Telling extends Quiet {
  /** where it is not the rule's own */
  readonly severity?: Severity;
  readonly tells: Readonly<Record<string, string>>;
}

/** The cases of one rule. Each list but the last two needs an entry; a rule that can never be in doubt says so. */
export interface RuleTable {
  /** one severity, or what the counting basis makes of it */
  readonly severity: Severity | { readonly samePeople: Severity; readonly otherwise: Severity };
  /** at least one row is passed, none fails, none is not tested */
  readonly accepts: readonly [Quiet, ...Quiet[]];
  readonly rejects: readonly [Telling, ...Telling[]];
  readonly notTested: readonly [Telling, ...Telling[]] | "never: its cells always have an expected value";
  /** how many rows and years are not applicable */
  readonly notApplicable?: readonly (Quiet & { readonly count: number })[];
  /** the rule has nothing to judge at all, for example because its data point was deleted */
  readonly silent?: readonly Quiet[];
}

/** Turns the cases of a rule into tests. `{ "Data points!H9": "sentence" }` is a finding at that cell. */
export function testRule(rule: Rule, table: RuleTable): void {
  const judged = (workbook: CheckedWorkbook) => runChecks(workbook, [rule]);
  const failed = (workbook: CheckedWorkbook) => told(judged(workbook).findings, "failed");
  const notTested = (workbook: CheckedWorkbook) => told(judged(workbook).findings, "not tested");

  describe(`${rule.id} ${rule.ruleId}`, () => {
    it("has nothing to say of the valid workbook", () => {
      expect(judged(checkedWorkbook()).findings).toEqual([]);
    });

    it.each(countingBases)("has its severity on the counting basis %j", (basis) => {
      const workbook = checkedWorkbook({ settings: { "basis.LE19": basis } });
      expect(severityOf(rule, workbook)).toBe(expectedSeverity(table.severity, basis));
    });

    it.each(table.accepts)("accepts $when", ({ workbook }) => {
      expect(judged(workbook).findings).toEqual([]);
      expect(judged(workbook).counts.passed).toBeGreaterThan(0);
    });

    it.each(table.rejects)("rejects $when", ({ workbook, tells, severity }) => {
      expect(failed(workbook)).toEqual(tells);
      for (const finding of judged(workbook).findings.filter(({ result }) => result === "failed")) {
        expect(finding).toMatchObject({
          rule: rule.id,
          ruleId: rule.ruleId,
          severity: severity ?? severityOf(rule, workbook),
          advice: rule.advice,
        });
      }
    });

    for (const { when, workbook, tells } of typeof table.notTested === "string" ? [] : table.notTested) {
      it(`says not tested, neither passed nor failed, ${when}`, () => {
        expect(notTested(workbook)).toEqual(tells);
        expect(failed(workbook)).toEqual({});
      });
    }

    for (const { when, workbook, count } of table.notApplicable ?? []) {
      it(`is not applicable ${when}`, () => {
        expect(judged(workbook).findings).toEqual([]);
        expect(judged(workbook).counts.notApplicable).toBe(count);
      });
    }

    for (const { when, workbook } of table.silent ?? []) {
      it(`judges nothing ${when}`, () => {
        expect(judged(workbook)).toEqual({
          counts: { passed: 0, failed: 0, notTested: 0, notApplicable: 0, broken: 0 },
          findings: [],
        });
      });
    }
  });
}

function told(findings: readonly Finding[], result: Finding["result"]): Record<string, string> {
  return Object.fromEntries(
    findings
      .filter((finding) => finding.result === result)
      .map(({ place, message }) => [`${place.sheet}!${place.cell}`, message]),
  );
}

function expectedSeverity(severity: RuleTable["severity"], basis: CountingBasis): Severity {
  if (typeof severity === "string") return severity;
  return basis === "same people" ? severity.samePeople : severity.otherwise;
}
