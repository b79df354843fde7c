import { isDeepStrictEqual } from "node:util";
import { rules } from "../../checks";
import { runChecks } from "../../checks/run-checks";
import { generateAreaYears } from "./generated-area-years";
import { handWrittenChecks, handWrittenRules, type RuleWords } from "./hand-written-checks";
import { inOrder, median, type Times } from "./measure-time";
import { counted, type Section } from "./report";

/**
 * Both take well under the clock's resolution once, so they are run in rounds; the two take turns. Many short rounds: what
 * slows the machine down for a moment then spoils few of them. The first ones are not counted, until both are compiled.
 */
const runsPerRound = 20;
const rounds = 75;
const roundsBefore = 15;

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
  const { engineTimes, handTimes, quotients } = takeTurns(engine, byHand);
  const everything = median(
    inOrder(Array.from({ length: 5 }, () => round(() => runChecks(workbook, rules)))),
  );
  const ratio = median(quotients);
  const { counts, findings } = runChecks(workbook, compared);
  const judged = counts.passed + counts.failed + counts.notTested + counts.notApplicable;
  return {
    title: "Check engine",
    note:
      `${columns.years.length} area-years, ${compared.length} rules that compare two figures: ${counted(judged)} verdicts, ` +
      `${counted(findings.length)} findings, the same from both. Median of ${rounds} rounds of ${runsPerRound}, each with a quotient of its own; noisy.`,
    measurements: [
      { what: "Engine", value: milliseconds(median(engineTimes)) },
      { what: "Loop over typed arrays, written by hand", value: milliseconds(median(handTimes)) },
      {
        what: "Engine ÷ loop",
        value: ratio.toFixed(2),
        budget: { words: "at most 2", isMet: ratio <= 2 },
      },
      { what: `Engine, all ${rules.length} rules`, value: milliseconds(everything) },
    ],
  };
}

/** The two take turns, so that what slows the machine down slows both; each round gives a quotient of its own. */
function takeTurns(
  engine: () => unknown,
  byHand: () => unknown,
): { readonly engineTimes: Times; readonly handTimes: Times; readonly quotients: Times } {
  const turns = Array.from({ length: roundsBefore + rounds }, () => ({
    engine: round(engine),
    hand: round(byHand),
  }));
  const times = turns.slice(roundsBefore);
  return {
    engineTimes: inOrder(times.map((time) => time.engine)),
    handTimes: inOrder(times.map((time) => time.hand)),
    quotients: inOrder(times.map((time) => time.engine / time.hand)),
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
