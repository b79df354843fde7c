import { isDeepStrictEqual } from "node:util";
import { rules } from "../../checks";
import { runChecks } from "../../checks/run-checks";
import { generateAreaYears } from "./generated-area-years";
import { handWrittenChecks, handWrittenRules, type RuleWords } from "./hand-written-checks";
import { inOrder, median } from "./measure-time";
import { counted, type Section } from "./report";

/** Both take well under the clock's resolution once, so they are run in rounds; the two take turns. */
const runsPerRound = 50;
const rounds = 15;

/**
 * The engine against a loop written for the same rules by hand.
 * @throws Error when the two do not give the same counts and findings: then the ratio would compare two different things
 */
export function measureCheckEngine(): Section {
  const { workbook, columns } = generateAreaYears();
  const compared = handWrittenRules.map((id) => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) throw new Error(`The engine has no rule ${id}.`);
    return rule;
  });
  const words: RuleWords = new Map(compared.map((rule) => [rule.id, rule]));
  const engine = (): unknown => runChecks(workbook, compared);
  const byHand = (): unknown => handWrittenChecks(columns, words);
  if (!isDeepStrictEqual(engine(), byHand())) {
    throw new Error("The engine and the loop written by hand give different findings.");
  }
  const { engineTime, handTime } = takeTurns(engine, byHand);
  const everything = median(
    inOrder(Array.from({ length: 5 }, () => round(() => runChecks(workbook, rules)))),
  );
  const ratio = engineTime / handTime;
  const { counts, findings } = runChecks(workbook, compared);
  const judged = counts.passed + counts.failed + counts.notTested + counts.notApplicable;
  return {
    title: "Check engine",
    note:
      `${columns.years.length} area-years, ${compared.length} rules that compare two figures: ${counted(judged)} verdicts, ` +
      `${counted(findings.length)} findings, the same from both. Least of ${rounds} rounds of ${runsPerRound}; noisy.`,
    measurements: [
      { what: "Engine", value: milliseconds(engineTime) },
      { what: "Loop over typed arrays, written by hand", value: milliseconds(handTime) },
      {
        what: "Engine ÷ loop",
        value: ratio.toFixed(2),
        budget: { words: "at most 2", isMet: ratio <= 2 },
      },
      { what: `Engine, all ${rules.length} rules`, value: milliseconds(everything) },
    ],
  };
}

/** The least time of one run of each, in milliseconds. */
function takeTurns(
  engine: () => unknown,
  byHand: () => unknown,
): { readonly engineTime: number; readonly handTime: number } {
  const times = Array.from({ length: rounds }, () => ({ engine: round(engine), hand: round(byHand) }));
  return {
    engineTime: Math.min(...times.map((time) => time.engine)),
    handTime: Math.min(...times.map((time) => time.hand)),
  };
}

function round(run: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < runsPerRound; i++) run();
  return (performance.now() - start) / runsPerRound;
}

function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`;
}
