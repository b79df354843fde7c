/** What a scale of the matrix measures, from 1 (little) to 5 (much). */
export interface MatrixAxis {
  /** the word in the source */
  readonly word: string;
  /** criteria of Scoring whose mean stands in while nobody types a score; none: it has to be typed */
  readonly criteria: readonly string[];
  /** on Scoring 1 is the good end; for a worth (impact, benefit …) the scale is turned round, so that 5 is much */
  readonly isTurned: boolean;
  /** the ends in our words */
  readonly little: string;
  readonly much: string;
}

/** Two scales on which activities are compared. `up` is the worth, `across` what it takes or how soon. */
export interface AxisPair {
  readonly id: string;
  readonly name: string;
  readonly up: MatrixAxis;
  readonly across: MatrixAxis;
  /** our words for the four quarters, by how much there is of each */
  readonly quarters: {
    readonly muchUpLittleAcross: string;
    readonly muchUpMuchAcross: string;
    readonly littleUpLittleAcross: string;
    readonly littleUpMuchAcross: string;
  };
}

const firstThenPlan = {
  muchUpLittleAcross: "Do first",
  muchUpMuchAcross: "Plan",
  littleUpLittleAcross: "Fit in",
  littleUpMuchAcross: "Leave for now",
} as const;

/**
 * Which criteria feed an axis: those that ask the same question. Impact takes the three that ask what an activity is
 * worth, effort the three that ask what it takes. No criterion asks about urgency or risk. The tool and its other pairs are
 * named in the source; what feeds an axis and the words of the quarters are ours.
 * @see 000_08d407e9504b914d.txt, Step 4 - Impact vs effort matrix
 */
export const axisPairs: readonly AxisPair[] = [
  {
    id: "impact-effort",
    name: "impact and effort",
    up: { word: "impact", criteria: ["C1", "C2", "C4"], isTurned: true, little: "small", much: "great" },
    across: { word: "effort", criteria: ["C3", "C5", "C6"], isTurned: false, little: "little", much: "much" },
    quarters: firstThenPlan,
  },
  {
    id: "importance-urgency",
    name: "importance and urgency",
    up: { word: "importance", criteria: ["C1", "C2"], isTurned: true, little: "low", much: "high" },
    across: { word: "urgency", criteria: [], isTurned: false, little: "can wait", much: "cannot wait" },
    quarters: {
      muchUpMuchAcross: "Do first",
      muchUpLittleAcross: "Plan",
      littleUpMuchAcross: "Hand on",
      littleUpLittleAcross: "Leave for now",
    },
  },
  {
    id: "cost-benefit",
    name: "cost and benefit",
    up: { word: "benefit", criteria: ["C4"], isTurned: true, little: "unlikely", much: "very likely" },
    across: { word: "cost", criteria: ["C5"], isTurned: false, little: "low", much: "high" },
    quarters: firstThenPlan,
  },
  {
    id: "risk-reward",
    name: "risk and reward",
    up: { word: "reward", criteria: ["C2", "C4"], isTurned: true, little: "small", much: "great" },
    across: { word: "risk", criteria: [], isTurned: false, little: "low", much: "high" },
    quarters: firstThenPlan,
  },
];

/**
 * The axes that people may score themselves, in the order of the pairs. Benefit and cost are not among them: each is one
 * criterion of Scoring, and a second cell for the same score would contradict it.
 */
export const axesToType: readonly MatrixAxis[] = axisPairs
  .flatMap(({ up, across }) => [up, across])
  .filter(({ criteria }) => criteria.length !== 1);

/** Header of the column of Scoring in which an axis is scored: both ends in words, since here 5 is much. */
export function axisHeader(axis: MatrixAxis): string {
  return `${axisName(axis)}: 1 ${axis.little} to 5 ${axis.much}`;
}

/** The word of an axis as the beginning of a sentence: "Impact". */
export function axisName({ word }: MatrixAxis): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The scale of the matrix, and the middle at which its quarters meet. */
export const matrixScale = { from: 1, to: 5, middle: 3 } as const;
