import { axisPairs } from "../../catalogue/axis-pairs";
import { activitiesPerOutcome } from "../../catalogue/scoring-criteria";
import type { ColumnBlueprint, RowBlueprint, ScatterChartBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import {
  acrossFormula,
  activityFormula,
  activityIdFormula,
  axesShownFormula,
  corners,
  firstLineFormulas,
  matrixWorkingColumns,
  numbersSentence,
  pointFormula,
  quarterFormula,
  sourceFormula,
  upFormula,
} from "../formulas/matrix-columns";
import {
  activityHeader,
  allOutcomes,
  chosenOutcomeFormula,
  matrixTable as table,
  outcomeChoiceColumns,
  outcomeChoiceFormulas,
  outcomeChoiceHeaders,
  ofFirstLine,
  outcomesShownFormula,
  shownOutcomesHeader,
  shownSentence,
} from "../formulas/matrix-listing";
import { quoted } from "../formulas/references";
import { houseSheet, liveNote } from "../house-sheet";
import { chartColour, tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const impactAndEffortName = "Impact and effort";
export const impactAndEffortPurpose =
  "Activities on two scales. Choose outcomes and scales in the yellow cells right of the picture.";

/** The column over which the picture lies, as high as 24 rows of one line; the choices right of it stay on a small screen. */
const picture = {
  header: "Picture",
  widthInCharacters: 66,
  widthInPoints: 348,
  heightInPoints: 360,
} as const;

/** What stands at the point in the picture that is this row's. */
const pointHeader = "Point in the picture";

/** As many as the sheet had when lines were not counted; so many fit beside the picture. */
const fewestLines = 24;

/** Instead of what the axes mean, so that it needs no line more. */
const notInList = `What stands under Axes is none of its list: choose again. Until then it is ${axisPairs[0]?.name ?? ""}`;

/** A line for each row of Scoring, of ours and of the people's own. */
function linesFor({ outcomeIds, activities = 0 }: WorkbookScope): number {
  return Math.max(fewestLines, outcomeIds.length * activitiesPerOutcome, activities);
}

const choices = choiceList({
  table,
  name: "Axes choice",
  words: axisPairs.map(({ name }) => name),
  promptTitle: "Which two scales?",
  prompt: "Choose from the list. Scores typed on Scoring for the other scales are kept.",
  widthInCharacters: 24,
});

/**
 * The matrix of impact and effort, or of another pair of scales: a row, a series and a point for each activity of Scoring
 * that is shown. Nothing is typed here but what to show; scores of their own stand on Scoring, with their activity. Here 5
 * is much; on Scoring 1 is done first, so worth (impact, importance, benefit, reward) is turned round.
 */
export function impactAndEffortSheet(scope: WorkbookScope): SheetBlueprint {
  const words = (header: string): string => ofFirstLine(`Working: ${header}`);
  const lines = linesFor(scope);
  return houseSheet({
    name: impactAndEffortName,
    tabColor: tabColours.type,
    title: "Impact and effort",
    purpose: impactAndEffortPurpose,
    liveNote: liveNote(
      `IF(${words("chosen axes")}=0,${quoted(notInList)},${words("words up")}&". "&${words("words across")})&". "&${shownSentence()}&${numbersSentence}`,
      "Importance: from 1 low (bottom) to 5 high (top). Urgency: from 1 can wait (left) to 5 cannot wait (right). 54 of 64 activities shown, 10 more on Scoring have no line here: press Build in the pane, 54 placed. Point 7 is line M7; 7+ is more than one.",
    ),
    freeze: "nothing",
    print: { orientation: "landscape", lastHeader: pointHeader, onOnePage: true },
    table: {
      name: table,
      keyHeader: "Id",
      hasFilterButtons: false,
      columns: [...shownColumns(), ...choices.columns, ...outcomeChoiceColumns(), ...matrixWorkingColumns()],
      rows: matrixRows(lines),
    },
    charts: [matrixChart(lines)],
  });
}

function shownColumns(): readonly ColumnBlueprint[] {
  const score = (header: string, formula: string): ColumnBlueprint => ({
    header,
    role: "formula",
    widthInCharacters: 9,
    align: "centre",
    numberFormat: "0.0",
    formula,
  });
  return [
    { header: activityHeader, role: "formula", widthInCharacters: 56, formula: activityFormula },
    { header: "Id", role: "label", widthInCharacters: 6 },
    { header: "Activity id", role: "formula", widthInCharacters: 9, formula: activityIdFormula },
    { header: "Quarter", role: "formula", widthInCharacters: 26, formula: quarterFormula },
    { header: picture.header, role: "label", widthInCharacters: picture.widthInCharacters, since: 3 },
    {
      header: shownOutcomesHeader,
      since: 3,
      role: "input",
      widthInCharacters: 26,
      validation: {
        rule: {
          kind: "choices",
          firstHeader: outcomeChoiceHeaders.first,
          lastHeader: outcomeChoiceHeaders.last,
        },
        promptTitle: "Which activities?",
        prompt: "Choose one outcome or all from the list. Names and scores are typed on Scoring.",
        error:
          "Choose from the list. An outcome's id (O8) or number (8) is understood too: go on if you typed one.",
        severity: "warning",
        onlyRows: ["M1"],
      },
    },
    {
      header: "Axes",
      role: "input",
      widthInCharacters: 24,
      validation: { ...choices.validation, onlyRows: ["M1"] },
    },
    {
      header: pointHeader,
      since: 3,
      role: "formula",
      widthInCharacters: 28,
      formula: pointFormula,
    },
    score("Up", upFormula),
    score("Across", acrossFormula),
    {
      header: "Where the scores come from",
      role: "formula",
      widthInCharacters: 62,
      formula: sourceFormula,
    },
  ];
}

function matrixRows(lines: number): readonly RowBlueprint[] {
  return Array.from({ length: lines }, (_, i): RowBlueprint => {
    const id = `M${i + 1}`;
    const corner = corners.find((entry) => entry.id === id);
    const isFirst = i === 0;
    return {
      key: id,
      cells: {
        Id: id,
        ...(isFirst
          ? {
              Axes: axisPairs[0]?.name ?? "",
              [shownOutcomesHeader]: allOutcomes,
              [picture.header]: "Scatter chart",
            }
          : {}),
      },
      formulas: {
        ...(isFirst
          ? {
              ...firstLineFormulas,
              "Working: chosen outcome": chosenOutcomeFormula,
              ...outcomeChoiceFormulas(),
            }
          : { Axes: axesShownFormula, [shownOutcomesHeader]: outcomesShownFormula }),
        ...(corner === undefined
          ? {}
          : {
              "Working: corner": corner.words,
              "Working: corner across": String(corner.across),
              "Working: corner up": String(corner.up),
            }),
      },
    };
  });
}

const matrixChart = (lines: number): ScatterChartBlueprint => ({
  name: "matrix",
  kind: "XYScatter",
  title: "Where each activity lies",
  points: [
    ...Array.from({ length: lines }, (_, i) => ({
      rowKey: `M${i + 1}`,
      seriesName: `M${i + 1}`,
      across: "Working: drawn across",
      up: "Working: drawn up",
      label: "Working: label",
      labelPosition: "above" as const,
      colour: chartColour,
    })),
    ...corners.map(({ id, label }) => ({
      rowKey: id,
      seriesName: `Quarter ${id.slice(1)}`,
      across: "Working: corner across",
      up: "Working: corner up",
      label: "Working: corner",
      labelPosition: label,
    })),
  ],
  // the axes are a little longer than the scale; their one line in the middle parts the quarters
  axis: { from: 0.5, to: 5.5, lineEvery: 2.5 },
  upTitle: { rowKey: "M1", header: "Working: words up", meanwhile: "Up: see A3" },
  acrossTitle: { rowKey: "M1", header: "Working: words across", meanwhile: "Across: see A3" },
  place: {
    header: picture.header,
    rowKey: "M1",
    widthInPoints: picture.widthInPoints,
    heightInPoints: picture.heightInPoints,
  },
});
