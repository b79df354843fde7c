import {
  axesToType,
  axisHeader,
  axisPairs,
  matrixScale,
  type AxisPair,
  type MatrixAxis,
} from "../../catalogue/axis-pairs";
import { criteria } from "../../catalogue/scoring-criteria";
import type { ColumnBlueprint } from "../blueprint";
import { column, own, quoted } from "./references";
import { activityHeader, listedActivityColumns, matrixTable } from "./matrix-listing";
import { workingColumn } from "./working-column";

const me = (header: string): string => own(matrixTable, header);
const w = (header: string): string => me(`Working: ${header}`);
const name = me(activityHeader);
const scoringRow = w("scoring row");
const pairNumber = w("axes");
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const onScoring = (header: string): string => `INDEX(${column("CJ_Scoring", header)},${scoringRow})`;

/** The two axes of a pair beside each other, pair by pair. */
const axesInOrder: readonly MatrixAxis[] = axisPairs.flatMap(({ up, across }) => [up, across]);

/** One of four formulas or texts, by the pair that is chosen; the first when the choice is none of them. */
function byPair(formulaOf: (pair: AxisPair) => string): string {
  return axisPairs.slice(1).reduceRight((otherwise, pair, i) => {
    const isLast = i === axisPairs.length - 2;
    return `IF(${pairNumber}=${i + 2},${formulaOf(pair)},${isLast ? formulaOf(axisPairs[0] ?? pair) : otherwise})`;
  }, "");
}

/** The choice stands in the first row only; the other rows read it from there, wherever the row is. */
export const chosenAxesFormula = axisPairs.reduceRight(
  (otherwise, pair, i) => `IF(${me("Axes")}=${quoted(pair.name)},${i + 1},${otherwise})`,
  "1",
);
export const axesShownFormula = byPair((pair) => quoted(pair.name));

/** Characters that one line of the first column holds; a row of two lines would push the picture off a small screen. */
const longestName = 58;
const nameOnScoring = `${onScoring(activityHeader)}&""`;

/** The name as it stands on Scoring; one that is too long for the line ends in an ellipsis here. */
export const activityFormula =
  `IF(${scoringRow}="","",IF(LEN(${nameOnScoring})>${longestName},` +
  `LEFT(${nameOnScoring},${longestName - 1})&"…",${nameOnScoring}))`;

export const activityIdFormula = `IF(${scoringRow}="","",${onScoring("Id")}&"")`;

const { from, to, middle } = matrixScale;

const onScale = (cell: string): string =>
  `IF(ISNUMBER(${cell}),IF(AND(${cell}>=${from},${cell}<=${to}),1,0),0)`;

/**
 * The score of an axis: what is typed for it on Scoring; else the mean of the criteria that ask the same, never over a
 * gap. Where the scale is turned round, 1 of a criterion becomes 5 here.
 */
function axisScoreFormula(axis: MatrixAxis): string {
  const cells = axis.criteria.map((id) =>
    onScoring(criteria.find((criterion) => criterion.id === id)?.header ?? id),
  );
  const mean = `(${cells.join("+")})/${cells.length}`;
  const scored =
    cells.length === 0
      ? '""'
      : `IFERROR(IF(${cells.map(onScale).join("+")}=${cells.length},${axis.isTurned ? `${from + to}-${mean}` : mean},""),"")`;
  if (!axesToType.includes(axis)) return scored;
  const typed = onScoring(axisHeader(axis));
  return `IF(ISERROR(${typed}),"",IF(${typed}="",${scored},IF(${onScale(typed)}=1,${typed},"")))`;
}

/** Where a score comes from, or what is missing. */
function axisSourceFormula(axis: MatrixAxis): string {
  const missing =
    axis.criteria.length === 0
      ? quoted(`type ${axis.word} on Scoring, 1 to 5`)
      : quoted(`${axis.word} not scored yet`);
  const scored = `IF(${w(axis.word)}="",${missing},${quoted(`${axis.word} from the criteria`)})`;
  if (!axesToType.includes(axis)) return scored;
  const typed = onScoring(axisHeader(axis));
  return (
    `IF(ISERROR(${typed}),${quoted(`${axis.word} is an error`)},IF(${typed}<>"",IF(${w(axis.word)}="",` +
    `${quoted(`${axis.word} is `)}&${typed}&", expected 1 to 5",${quoted(`${axis.word} typed`)}),${scored}))`
  );
}

export const upFormula = `IF(${name}="","",${byPair(({ up }) => w(up.word))})`;
export const acrossFormula = `IF(${name}="","",${byPair(({ across }) => w(across.word))})`;
export const sourceFormula = `IF(${name}="","",${byPair(
  ({ up, across }) => `${axisSourceFormula(up)}&"; "&${axisSourceFormula(across)}`,
)})`;

const upUsed = w("up rounded");
const acrossUsed = w("across rounded");

/** The quarter in words, so that nothing rests on the picture; on the line between two quarters nothing is decided. */
export const quarterFormula =
  `IF(${name}="","",IF(${w("placed")}=0,"not placed yet",` +
  `IF(OR(${upUsed}=${middle},${acrossUsed}=${middle}),${quoted("On the line: talk about it")},` +
  `${byPair(
    ({ quarters: q }) =>
      `IF(${upUsed}>${middle},IF(${acrossUsed}<${middle},${quoted(q.muchUpLittleAcross)},${quoted(q.muchUpMuchAcross)}),` +
      `IF(${acrossUsed}<${middle},${quoted(q.littleUpLittleAcross)},${quoted(q.littleUpMuchAcross)}))`,
  )})))`;

function rounded(header: string): string {
  return `IF(ISNUMBER(${me(header)}),ROUND(${me(header)},9),"")`;
}

const sentence = (axis: MatrixAxis, low: string, high: string): string =>
  quoted(`${capitalised(axis.word)}: from 1 ${axis.little} (${low}) to 5 ${axis.much} (${high})`);

/** What stands at the axes and above the table. */
export const upWords = byPair(({ up }) => sentence(up, "bottom", "top"));
export const acrossWords = byPair(({ across }) => sentence(across, "left", "right"));

/** Activities at one place share its point: its label names so many, the rest as a number. */
const mostOnLabel = 3;
/** and the table names so many of the others */
const mostOthers = 8;

const countHere = w("number at place");
const turnHere = w("turn at place");

/** ", A8.3" of the n-th activity at this row's place; "" when there are fewer. */
function idAtPlace(n: number): string {
  const row = `MATCH(${w("place")}&"|${n}",${column(matrixTable, "Working: place and turn")},0)`;
  return `IFERROR(", "&INDEX(${column(matrixTable, "Activity id")},${row}),"")`;
}

/** Which other activities lie at the same place, for those who look at the table: "A8.4, A8.6". */
export const samePlaceFormula = ((): string => {
  const others = Array.from(
    { length: mostOthers },
    (_, i) => `IF(${turnHere}=${i + 1},"",${idAtPlace(i + 1)})`,
  ).join("&");
  return `IF(${w("placed")}=0,"",IF(${countHere}=1,"",MID(${others},3,90)&IF(${countHere}>${mostOthers}," and more","")))`;
})();

/** The ids at a point, written once by the first of its rows: "A8.1, A8.4". */
function labelFormula(): string {
  const others = Array.from({ length: mostOnLabel - 1 }, (_, i) => idAtPlace(i + 2)).join("&");
  return (
    `IF(${turnHere}=1,${me("Activity id")}&IF(${countHere}=1,"",${others})&` +
    `IF(${countHere}>${mostOnLabel}," + "&(${countHere}-${mostOnLabel}),""),"")`
  );
}

export function matrixWorkingColumns(): readonly ColumnBlueprint[] {
  const all = (header: string): string => column(matrixTable, `Working: ${header}`);
  const samePlace = `(${all("place")}=${w("place")})`;
  return [
    workingColumn("line", `MID(${me("Id")},2,3)+0`, 9),
    workingColumn("chosen axes", undefined, 9),
    workingColumn("axes", `INDEX(${all("chosen axes")},MATCH("M1",${column(matrixTable, "Id")},0))`, 9),
    ...listedActivityColumns(),
    ...axesInOrder.map((axis) => workingColumn(axis.word, axisScoreFormula(axis), 12)),
    workingColumn("up rounded", rounded("Up"), 10),
    workingColumn("across rounded", rounded("Across"), 10),
    workingColumn("placed", `IF(AND(ISNUMBER(${upUsed}),ISNUMBER(${acrossUsed})),1,0)`, 9),
    {
      ...workingColumn(
        "place",
        `IF(${w("placed")}=1,ROUND(${upUsed}*1000,0)&"|"&ROUND(${acrossUsed}*1000,0),"")`,
        11,
      ),
      since: 3,
    },
    {
      ...workingColumn("number at place", `IF(${w("placed")}=1,SUMPRODUCT(${samePlace}*1),"")`, 9),
      since: 3,
    },
    {
      ...workingColumn(
        "turn at place",
        `IF(${w("placed")}=1,1+SUMPRODUCT(${samePlace}*(${all("line")}<${w("line")})),"")`,
        9,
      ),
      since: 3,
    },
    {
      ...workingColumn("place and turn", `IF(${w("placed")}=1,${w("place")}&"|"&${turnHere},"")`, 13),
      since: 3,
    },
    workingColumn("drawn across", `IF(${turnHere}=1,${acrossUsed},"")`, 10),
    workingColumn("drawn up", `IF(${turnHere}=1,${upUsed},"")`, 10),
    workingColumn("label", labelFormula(), 18),
    workingColumn("words up", upWords, 60),
    workingColumn("words across", acrossWords, 60),
    workingColumn("corner", undefined, 16),
    workingColumn("corner across", undefined, 9),
    workingColumn("corner up", undefined, 9),
  ];
}

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
