import {
  axesToType,
  axisHeader,
  axisName,
  axisPairs,
  matrixScale,
  type AxisPair,
  type MatrixAxis,
} from "../../catalogue/axis-pairs";
import { criteria } from "../../catalogue/scoring-criteria";
import type { ColumnBlueprint } from "../blueprint";
import { column, own, quoted } from "./references";
import {
  activityHeader,
  listedActivityColumns,
  matrixTable,
  ofFirstLine,
  scoringRow,
} from "./matrix-listing";
import { workingColumn } from "./working-column";

const me = (header: string): string => own(matrixTable, header);
const w = (header: string): string => me(`Working: ${header}`);
const name = me(activityHeader);
const pairNumber = w("axes");
const onScoring = (header: string): string => `INDEX(${column("CJ_Scoring", header)},${scoringRow})`;

/** One of four formulas or texts, by the pair that is chosen; the first when the choice is none of them. */
function byPair(formulaOf: (pair: AxisPair) => string): string {
  return `CHOOSE(MAX(1,${pairNumber}),${axisPairs.map(formulaOf).join(",")})`;
}

/** The choice stands in the first row only; the other rows read it from there, wherever the row is. 0: it is none of the list. */
const chosenAxesFormula = `IFERROR(IF(${me("Axes")}="",1,${axisPairs.reduceRight(
  (otherwise, pair, i) => `IF(TRIM(${me("Axes")})=${quoted(pair.name)},${i + 1},${otherwise})`,
  "0",
)}),0)`;
/** Stands below a choice that is none of the list. */
export const noSuchAxes = "No such pair: see A3";
const axesNamedFormula = `IF(${pairNumber}=0,${quoted(noSuchAxes)},${byPair((pair) => quoted(pair.name))})`;
export const axesShownFormula = ofFirstLine("Working: axes named");

/** Characters that one line of the first column holds; a row of two lines would push the picture off a small screen. */
const longestName = 58;

/** The name as it stands on Scoring; one that is too long for the line ends in an ellipsis here. */
export const activityFormula = `IF(LEN(${w("name")})>${longestName},LEFT(${w("name")},${longestName - 1})&"…",${w("name")})`;

export const activityIdFormula = `IF(${scoringRow}="","",${onScoring("Id")}&"")`;

const { from, to, middle } = matrixScale;
/** Conditions for AND; a blank, which INDEX gives as 0, is not on the scale. Of a text they are an error. */
const isOnScale = (cell: string): string => `${cell}>=${from},${cell}<=${to},INT(${cell})=${cell}`;

const criterion = (id: string): string => w(id);

/**
 * The score of an axis from the criteria that ask the same, never over a gap. Where the scale is turned round, 1 of a
 * criterion becomes 5 here.
 */
function fromCriteria({ criteria: ids, isTurned }: MatrixAxis): string {
  const cells = ids.map(criterion);
  if (cells.length === 0) return '""';
  const mean = cells.length === 1 ? cells.join() : `(${cells.join("+")})/${cells.length}`;
  return `IF(AND(${cells.map(isOnScale).join(",")}),${isTurned ? `${from + to}-${mean}` : mean},"")`;
}

/** What is typed on Scoring for the axis, "" where nothing is or can be. */
function typedOnScoring(axis: MatrixAxis): string {
  if (!axesToType.includes(axis)) return '""';
  const cell = onScoring(axisHeader(axis));
  return `IF(${cell}="","",${cell})`;
}

type Side = "up" | "across";

/** What is typed goes before what the criteria say; the word of the axis stands in A3 and at the picture. */
function scoreFormula(side: Side): string {
  const typed = w(`${side} typed`);
  return `IF(${name}="","",IF(${typed}="",${w(`${side} scored`)},IFERROR(IF(AND(${isOnScale(typed)}),${typed},""),"")))`;
}

export const upFormula = scoreFormula("up");
export const acrossFormula = scoreFormula("across");

/** Where a score comes from, or what is missing. */
function sideSource(side: Side): string {
  const typed = w(`${side} typed`);
  const score = me(side === "up" ? "Up" : "Across");
  const notScored = axisPairs.flatMap((pair, i) => (pair[side].criteria.length === 0 ? [i + 1] : []));
  const missing =
    notScored.length === 0
      ? '" not scored yet"'
      : `IF(OR(${notScored.map((n) => `${pairNumber}=${n}`).join(",")}),": type it on Scoring, 1 to 5"," not scored yet")`;
  return (
    `${ofFirstLine(`Working: ${side} named`)}&IF(${typed}="",IF(${score}="",${missing}," from the criteria"),` +
    `IF(${score}=""," is "&${typed}&", expected 1, 2, 3, 4 or 5"," typed"))`
  );
}
export const sourceFormula = `IF(${name}="","",${sideSource("up")}&"; "&${sideSource("across")})`;

const upUsed = w("up rounded");
const acrossUsed = w("across rounded");

/** The quarter in words, so that nothing rests on the picture; on the line between two quarters nothing is decided. */
export const quarterFormula = ((): string => {
  const corner = `"M"&(1+IF(${acrossUsed}>${middle},1,0)+IF(${upUsed}<${middle},2,0))`;
  const words = `INDEX(${column(matrixTable, "Working: corner")},MATCH(${corner},${column(matrixTable, "Id")},0))`;
  return (
    `IF(${name}="","",IF(${w("placed")}=0,"not placed yet",` +
    `IF(OR(${upUsed}=${middle},${acrossUsed}=${middle}),"On the line: talk about it",${words})))`
  );
})();

function rounded(header: string): string {
  return `IF(ISNUMBER(${me(header)}),ROUND(${me(header)},9),"")`;
}

const sentence = (axis: MatrixAxis, low: string, high: string): string =>
  quoted(`${axisName(axis)}: from 1 ${axis.little} (${low}) to 5 ${axis.much} (${high})`);

/** What stands at the axes and above the table. */
const upWords = byPair(({ up }) => sentence(up, "bottom", "top"));
const acrossWords = byPair(({ across }) => sentence(across, "left", "right"));

/** Activities at one place share its point: its label names so many, the rest as a number. */
const mostOnLabel = 2;
/** With more activities in the picture their ids run into each other; the numbers of their lines are half as long. */
const mostNamed = 12;
const numbersMark = "numbers";
const isNumbered = `${ofFirstLine("Working: labels")}=${quoted(numbersMark)}`;

const countHere = w("number at place");
const turnHere = w("turn at place");

/** What stands in the row of the n-th activity at this row's place. */
function atPlace(n: number, header: string): string {
  return `INDEX(${column(matrixTable, header)},MATCH(${w("place")}&"|${n}",${column(matrixTable, "Working: place and turn")},0))`;
}

/** The text at the point that stands for this row, the same in all rows that share it. */
export const pointFormula = `IF(${w("placed")}=0,"",${atPlace(1, "Working: label")})`;

/** What A3 says where points bear numbers. */
export const numbersSentence = `IF(${isNumbered}," Point 7 is line M7; 7+ is more than one.","")`;

/**
 * The ids at a point, written once by the first of its rows: "A8.1, A8.4"; where many are shown the number of its line,
 * with a sign where it is not alone: "12", "12+".
 */
function labelFormula(): string {
  const others = Array.from(
    { length: mostOnLabel - 1 },
    (_, i) => `IFERROR(", "&${atPlace(i + 2, "Activity id")},"")`,
  ).join("&");
  return (
    `IF(${turnHere}=1,IF(${isNumbered},${w("line")}&IF(${countHere}=1,"","+"),` +
    `${me("Activity id")}&IF(${countHere}=1,"",${others})&` +
    `IF(${countHere}>${mostOnLabel}," + "&(${countHere}-${mostOnLabel}),"")),"")`
  );
}

export function matrixWorkingColumns(): readonly ColumnBlueprint[] {
  const all = (header: string): string => column(matrixTable, `Working: ${header}`);
  const samePlace = `(${all("place")}=${w("place")})`;
  const since3 = (...column: Parameters<typeof workingColumn>): ColumnBlueprint => ({
    ...workingColumn(...column),
    since: 3,
  });
  /** in place of a column that held the score of one axis, while each had a column of its own */
  const insteadOf = (
    axis: string | undefined,
    ...column: Parameters<typeof workingColumn>
  ): ColumnBlueprint => ({
    ...workingColumn(...column),
    ...(axis === undefined ? { since: 3 } : { formerly: [`Working: ${axis}`] }),
  });
  const ofSide = (side: Side, axes: readonly [typed: string, scored: string]): readonly ColumnBlueprint[] => [
    insteadOf(
      axes[0],
      `${side} typed`,
      `IFERROR(IF(${scoringRow}="","",${byPair((pair) => typedOnScoring(pair[side]))}),"an error")`,
      9,
    ),
    insteadOf(axes[1], `${side} scored`, `IFERROR(${byPair((pair) => fromCriteria(pair[side]))},"")`, 9),
    since3(`${side} named`, undefined, 12),
  ];
  const axesBefore = ["importance", "urgency", "benefit", "cost"];
  return [
    workingColumn("chosen axes", undefined, 9),
    since3("axes named", undefined, 24),
    workingColumn("axes", ofFirstLine("Working: chosen axes"), 9),
    ...listedActivityColumns(),
    since3("name", `IF(${scoringRow}="","",${onScoring(activityHeader)}&"")`, 60),
    ...criteria.map(({ id, header }, i) =>
      insteadOf(axesBefore[i], id, `IFERROR(${onScoring(header)},"")`, 6),
    ),
    ...ofSide("up", ["impact", "reward"]),
    ...ofSide("across", ["effort", "risk"]),
    workingColumn("up rounded", rounded("Up"), 10),
    workingColumn("across rounded", rounded("Across"), 10),
    workingColumn("placed", `IF(AND(ISNUMBER(${upUsed}),ISNUMBER(${acrossUsed})),1,0)`, 9),
    since3("place", `IF(${w("placed")}=1,ROUND(${upUsed}*1000,0)&"|"&ROUND(${acrossUsed}*1000,0),"")`, 11),
    since3("number at place", `IF(${w("placed")}=1,SUMPRODUCT(${samePlace}*1),"")`, 9),
    since3(
      "turn at place",
      `IF(${w("placed")}=1,1+SUMPRODUCT(${samePlace}*(${all("line")}<${w("line")})),"")`,
      9,
    ),
    since3("place and turn", `IF(${w("placed")}=1,${w("place")}&"|"&${turnHere},"")`, 13),
    workingColumn("drawn across", `IF(${turnHere}=1,${acrossUsed},"")`, 10),
    workingColumn("drawn up", `IF(${turnHere}=1,${upUsed},"")`, 10),
    since3("labels", undefined, 9),
    workingColumn("label", labelFormula(), 18),
    workingColumn("words up", undefined, 60),
    workingColumn("words across", undefined, 60),
    workingColumn("corner", undefined, 16),
    workingColumn("corner across", undefined, 9),
    workingColumn("corner up", undefined, 9),
  ];
}

/** Formulas of the first line alone: what is chosen, in words and numbers. */
export const firstLineFormulas: Readonly<Record<string, string>> = {
  "Working: chosen axes": chosenAxesFormula,
  "Working: axes named": axesNamedFormula,
  "Working: up named": byPair(({ up }) => quoted(up.word)),
  "Working: across named": byPair(({ across }) => quoted(across.word)),
  "Working: words up": upWords,
  "Working: words across": acrossWords,
  "Working: labels": `IF(SUM(${column(matrixTable, "Working: placed")})>${mostNamed},${quoted(numbersMark)},"ids")`,
};

/** The words of the four quarters stand in the corners of the picture; each is drawn from a row of its own. */
export const corners = [
  {
    id: "M1",
    across: 0.6,
    up: 5.35,
    label: "right",
    words: byPair((p) => quoted(p.quarters.muchUpLittleAcross)),
  },
  {
    id: "M2",
    across: 5.4,
    up: 5.35,
    label: "left",
    words: byPair((p) => quoted(p.quarters.muchUpMuchAcross)),
  },
  {
    id: "M3",
    across: 0.6,
    up: 0.65,
    label: "right",
    words: byPair((p) => quoted(p.quarters.littleUpLittleAcross)),
  },
  {
    id: "M4",
    across: 5.4,
    up: 0.65,
    label: "left",
    words: byPair((p) => quoted(p.quarters.littleUpMuchAcross)),
  },
] as const;
