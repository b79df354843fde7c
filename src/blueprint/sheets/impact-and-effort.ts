import { axisPairs } from "../../catalogue/axis-pairs";
import { activitiesPerOutcome } from "../../catalogue/scoring-criteria";
import { outcomeById } from "../../catalogue/outcomes";
import type { ColumnBlueprint, RowBlueprint, ScatterChartBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { idBlock } from "../formulas/id-block";
import {
  acrossFormula,
  activityFormula,
  activityHeader,
  axesInOrder,
  axesShownFormula,
  chosenAxesFormula,
  corners,
  matrixTable as table,
  matrixWorkingColumns,
  quarterFormula,
  samePlaceFormula,
  sourceFormula,
  typedHeader,
  upFormula,
} from "../formulas/matrix-columns";
import { column } from "../formulas/references";
import { houseSheet, liveNote } from "../house-sheet";
import { chartColour, tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const impactAndEffortName = "Impact and effort";
export const impactAndEffortPurpose =
  "Activities on two scales. Choose the scales in the yellow cell under Axes, right of the picture.";

/** The column over which the picture lies. A row is one line high, so that most of it is seen at once. */
const picture = {
  header: "Picture",
  widthInCharacters: 60,
  widthInPoints: 317,
  heightInPoints: 320,
} as const;

/** As many activities as a picture can show with their names. */
const activities = 18;

const choices = choiceList({
  table,
  name: "Axes choice",
  words: axisPairs.map(({ name }) => name),
  promptTitle: "Which two scales?",
  prompt: "Choose from the list. Typed scores of the other scales are kept.",
  widthInCharacters: 24,
});

/**
 * The matrix of impact and effort, or of another pair of scales: a row, a series and a point for each activity. Here 5 is
 * much; on Scoring 1 is done first, so worth (impact, importance, benefit, reward) is turned round.
 */
export function impactAndEffortSheet(scope: WorkbookScope): SheetBlueprint {
  const count = (words: string): string =>
    `SUMPRODUCT(${words === "placed" ? `${column(table, "Working: placed")}*1` : `(${column(table, activityHeader)}<>"")*1`})`;
  const words = (header: string): string =>
    `INDEX(${column(table, `Working: ${header}`)},MATCH("M1",${column(table, "Id")},0))`;
  return houseSheet({
    name: impactAndEffortName,
    tabColor: tabColours.type,
    title: "Impact and effort",
    purpose: impactAndEffortPurpose,
    liveNote: liveNote(
      `${words("words up")}&". "&${words("words across")}&". "&` +
        `IF(${count("all")}=0,"No activity is named yet.",${count("placed")}&" of "&${count("all")}&" activities are placed.")`,
      "Importance: from 1 low (bottom) to 5 high (top). Urgency: from 1 can wait (left) to 5 cannot wait (right). 18 of 18 activities are placed.",
    ),
    freeze: "nothing",
    print: { orientation: "landscape", lastHeader: "Same place as", onOnePage: true },
    table: {
      name: table,
      keyHeader: "Id",
      hasFilterButtons: false,
      columns: [...shownColumns(scope), ...choices.columns, ...matrixWorkingColumns()],
      rows: matrixRows(scope),
    },
    charts: [matrixChart],
  });
}

function shownColumns(scope: WorkbookScope): readonly ColumnBlueprint[] {
  const score = (header: string, formula: string): ColumnBlueprint => ({
    header,
    role: "formula",
    widthInCharacters: 9,
    align: "centre",
    numberFormat: "0.0",
    formula,
  });
  return [
    { header: activityHeader, role: "formula", widthInCharacters: 56, wrap: true, formula: activityFormula },
    { header: "Id", role: "label", widthInCharacters: 6 },
    { header: picture.header, role: "label", widthInCharacters: picture.widthInCharacters },
    { header: "Quarter", role: "formula", widthInCharacters: 26, formula: quarterFormula },
    {
      header: "Same place as",
      role: "formula",
      widthInCharacters: 28,
      wrap: true,
      formula: samePlaceFormula,
    },
    {
      header: "Activity id",
      role: "input",
      widthInCharacters: 11,
      validation: {
        rule: {
          kind: "cells",
          sheet: "Scoring",
          block: idBlock(scope.outcomeIds.length * activitiesPerOutcome),
        },
        promptTitle: "Which activity?",
        prompt: "The id of an activity on Scoring. Change it to show another one; leave it blank for none.",
        error: "Expected the id of an activity as it stands on Scoring, for example A8.1.",
        severity: "warning",
      },
    },
    {
      header: "Axes",
      role: "input",
      widthInCharacters: 24,
      validation: { ...choices.validation, onlyRows: ["M1"] },
    },
    score("Up", upFormula),
    score("Across", acrossFormula),
    {
      header: "Where the scores come from",
      role: "formula",
      widthInCharacters: 58,
      wrap: true,
      formula: sourceFormula,
    },
    ...axesInOrder.map((axis): ColumnBlueprint => ({
      header: typedHeader(axis),
      role: "input",
      widthInCharacters: 12,
      align: "centre",
      validation: {
        rule: { kind: "whole number", from: 1, to: 5 },
        promptTitle: typedHeader(axis),
        prompt:
          `1 = ${axis.little}, 5 = ${axis.much}. ` +
          (axis.criteria.length === 0
            ? "No criterion of Scoring asks this, so it is typed."
            : "While this is blank, the scores of Scoring are used."),
        error: `Expected a whole number from 1 (${axis.little}) to 5 (${axis.much}).`,
        severity: "stop",
      },
    })),
  ];
}

function matrixRows(scope: WorkbookScope): readonly RowBlueprint[] {
  const perOutcome = Math.min(
    activitiesPerOutcome,
    Math.max(1, Math.floor(activities / Math.max(1, scope.outcomeIds.length))),
  );
  const shown = scope.outcomeIds.flatMap((id) =>
    Array.from({ length: perOutcome }, (_, i) => `A${outcomeById(id)?.number ?? 0}.${i + 1}`),
  );
  return Array.from({ length: activities }, (_, i): RowBlueprint => {
    const id = `M${i + 1}`;
    const corner = corners.find((entry) => entry.id === id);
    return {
      key: id,
      cells: {
        Id: id,
        "Activity id": shown[i] ?? "",
        ...(i === 0 ? { Axes: axisPairs[0]?.name ?? "", [picture.header]: "Scatter chart" } : {}),
        ...(scope.sample ? sampleScores(i) : {}),
      },
      formulas: {
        ...(i === 0 ? { "Working: chosen axes": chosenAxesFormula } : { Axes: axesShownFormula }),
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

/** Invented: what no criterion asks, for the activities that have a name. */
function sampleScores(index: number): Readonly<Record<string, number>> {
  const scores = [
    { Urgency: 4, Risk: 2 },
    { Urgency: 2, Risk: 2 },
    { Urgency: 5, Risk: 4 },
  ][index];
  return scores ?? {};
}

const matrixChart: ScatterChartBlueprint = {
  name: "matrix",
  kind: "XYScatter",
  title: "Where each activity lies",
  points: [
    ...Array.from({ length: activities }, (_, i) => ({
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
};
