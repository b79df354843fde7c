import { foldFindings } from "../../checks/fold-findings";
import type { ChecksResult } from "../../checks/run-checks";
import { roundTo } from "../../domain/cell-value";
import type { Finding } from "../../domain/finding";
import { placeAt, states, type FigureColumns } from "./generated-area-years";

/** The comparisons of the funnel, as somebody would list them who writes this program for them alone. */
const comparisons = [
  { rule: "VT-02", left: "LE19.c", right: "LE19.b" },
  { rule: "VT-03", left: "LE19.d", right: "LE19.c" },
  { rule: "VT-01", left: "LE19.b", right: "LE19.a" },
  { rule: "VT-05", left: "LE19.c", right: "LE19.a" },
  { rule: "VT-06", left: "LE19.d", right: "LE19.a" },
  { rule: "VT-04", left: "LE19.e", right: "LE19.a" },
  { rule: "VT-07", left: "LE19.e", right: "LE19.b" },
  { rule: "VT-14", left: "Q3", right: "REF.liberated" },
] as const;

export const handWrittenRules: readonly string[] = comparisons.map(({ rule }) => rule);

/** What a finding says besides what was found; the engine takes it from the rule. */
export type RuleWords = ReadonlyMap<string, Pick<Finding, "ruleId" | "severity" | "advice">>;

const notTestedAdvice = "Enter what is missing, or leave it: a rule that lacks a value says nothing.";

/**
 * The yardstick for the engine: one loop over typed arrays that knows these eight rules and nothing else, and gives the
 * very same counts and findings. Not a way to write checks: a ninth kind of rule would need another loop.
 */
export function handWrittenChecks(columns: FigureColumns, words: RuleWords): ChecksResult {
  const { years, ids, shortNames, states: cellStates, numbers } = columns;
  const findings: Finding[] = [];
  let passed = 0;
  let failed = 0;
  let notTested = 0;
  let notApplicable = 0;
  for (const { rule, left, right } of comparisons) {
    const leftRow = ids.indexOf(left);
    const rightRow = ids.indexOf(right);
    const leftName = shortNames[leftRow] ?? "";
    const rightName = lowerFirst(shortNames[rightRow] ?? "");
    const told = words.get(rule);
    if (told === undefined) throw new Error(`There are no words for ${rule}.`);
    for (let i = 0; i < years.length; i++) {
      const l = leftRow * years.length + i;
      const r = rightRow * years.length + i;
      const leftState = cellStates[l] ?? 0;
      const rightState = cellStates[r] ?? 0;
      if (leftState === notApplicableState || rightState === notApplicableState) {
        notApplicable++;
        continue;
      }
      const areNumbers = leftState === 0 && rightState === 0;
      const leftNumber = numbers[l] ?? 0;
      const rightNumber = numbers[r] ?? 0;
      // Rounded as the rules say, so that the ratio compares the engine and not the arithmetic.
      if (areNumbers && roundTo(leftNumber, 9) <= roundTo(rightNumber, 9)) {
        passed++;
        continue;
      }
      const year = years[i];
      if (year === undefined) continue;
      if (areNumbers) failed++;
      else notTested++;
      findings.push({
        rule,
        ruleId: told.ruleId,
        severity: told.severity,
        result: areNumbers ? "failed" : "not tested",
        place: placeAt(!areNumbers && leftState === 0 ? rightRow : leftRow, i),
        year,
        values: { [left]: plain(leftState, leftNumber), [right]: plain(rightState, rightNumber) },
        message: areNumbers
          ? `${leftName} is ${leftNumber}, above ${rightName} ${rightNumber}, in ${year}`
          : `${rule} not tested: ${leftState === 0 ? `${rightName} is ${states[rightState]}` : `${lowerFirst(leftName)} is ${states[leftState]}`}, in ${year}`,
        advice: areNumbers ? told.advice : notTestedAdvice,
      });
    }
  }
  return {
    counts: { passed, failed, notTested, notApplicable, broken: 0 },
    findings: foldFindings(findings),
  };
}

const notApplicableState = states.indexOf("[z]");

function plain(state: number, number: number): number | string | null {
  const word = states[state];
  return word === "number" ? number : word === "blank" || word === undefined ? null : word;
}

/** Not the one of src/domain, on purpose: the yardstick does only what these eight rules need. */
function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
