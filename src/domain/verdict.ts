/**
 * What a rule says of one row in one year. "not tested": a value it needs is missing, so nothing is known.
 * "not applicable": the rule cannot apply there ([z], or nothing to judge). "broken": the check itself failed.
 */
export type Verdict = "passed" | "failed" | "not tested" | "not applicable" | "broken";

export const verdicts = [
  "passed",
  "failed",
  "not tested",
  "not applicable",
  "broken",
] as const satisfies readonly Verdict[];

/** "error": a contradiction, or arithmetic that must not be reported; "warning": probably wrong, but can be true. */
export type Severity = "error" | "warning" | "information";

/** Verdicts counted per rule × row × year, in the names of the JSON contract. */
export interface VerdictCounts {
  readonly passed: number;
  readonly failed: number;
  readonly notTested: number;
  readonly notApplicable: number;
  readonly broken: number;
}

const countName = {
  passed: "passed",
  failed: "failed",
  "not tested": "notTested",
  "not applicable": "notApplicable",
  broken: "broken",
} as const satisfies Record<Verdict, keyof VerdictCounts>;

/** The name of a verdict in JSON: "not tested" → "notTested". */
export function verdictKey(verdict: Verdict): keyof VerdictCounts {
  return countName[verdict];
}

export function countVerdicts(list: Iterable<Verdict>): VerdictCounts {
  const counts = { passed: 0, failed: 0, notTested: 0, notApplicable: 0, broken: 0 };
  for (const verdict of list) counts[countName[verdict]] += 1;
  return counts;
}
