import { sourceWords } from "../../catalogue/source-words";
import {
  emptyActivities,
  emptyInputs,
  logicModelHeadings as headings,
  logicModelOf,
  placementNote,
  type LogicModel,
} from "../../catalogue/logic-model";
import { outcomeById } from "../../catalogue/outcomes";
import { figuresOf } from "../../catalogue/figures";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { latestOfIdFormula, notOnAny } from "../formulas/evidence-shown";
import { firstThatApplies } from "../formulas/first-that-applies";
import { idBlock } from "../formulas/id-block";
import { outcomeChoice } from "../formulas/outcome-choice";
import { column, own, quoted } from "../formulas/references";
import { deliverableNamed, deliverableRow, deliverableRowHeader } from "../formulas/linked-rows";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleLogicModelCells } from "../sample-planning";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_LogicModel";
const me = (header: string): string => own(table, header);
const text = "Activity, input or goal";
const isActivity = "Working: is an activity";
const linkedFrom = "Working: named on Scoring";
const onScoring = column("CJ_Scoring", "Logic model row");
const whichDeliverable = "Which deliverable that is";

export const logicModelSheetName = "Logic model";
export const logicModelSheetPurpose =
  "How partners expect to reach an outcome. Change it until it is yours; say what is in place.";

const places = choiceList({
  table,
  name: "Place choice",
  words: ["in place", "partly in place", "not in place", "not known"],
  promptTitle: "Is it in place here?",
  prompt: "in place, partly in place, not in place or not known. What shows it goes under Evidence.",
  widthInCharacters: 15,
});

/** One row per partner and activity, with the goal, the inputs and the outcome around them; all of it may be changed. */
export function logicModelSheet(scope: WorkbookScope): SheetBlueprint {
  const among = (header: string, word: string): string =>
    `COUNTIFS(${column(table, isActivity)},"yes",${column(table, header)},"${word}")`;
  const judged = `SUMPRODUCT((${column(table, isActivity)}="yes")*(${column(table, "In place")}<>""))`;
  const activities = `COUNTIF(${column(table, isActivity)},"yes")`;
  return houseSheet({
    name: logicModelSheetName,
    tabColor: tabColours.type,
    title: "Logic model",
    purpose: logicModelSheetPurpose,
    liveNote: liveNote(
      `IF(${activities}=0,"No activity is written down yet.",` +
        `IF(${judged}=0,${activities}&" activities are written down. Say under In place how each stands here.",` +
        `${among("In place", "in place")}&" of "&${activities}&" activities are in place, "&` +
        `${among("In place", "partly in place")}&" partly; "&${among("Working: is tested", "yes")}&" are tested by an indicator."))&${linkedElsewhere()}`,
      "12 of 31 activities are in place, 12 partly; 12 are tested by an indicator. On Scoring 12 under Logic model row name no row here: a gap in words, or a slip.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [...shownColumns(scope), ...places.columns, ...workingColumns()],
      rows: scope.outcomeIds.flatMap((outcomeId) => modelRows(outcomeId, scope.sample)),
    },
  });
}

/** What stands under Logic model row on Scoring and names no row here. Scoring cannot say it: it is there before this sheet. */
function linkedElsewhere(): string {
  const elsewhere = `SUMPRODUCT((${onScoring}<>"")*1)-SUM(${column(table, linkedFrom)})`;
  return (
    `IFERROR(IF(${elsewhere}<=0,""," On Scoring "&(${elsewhere})&" under Logic model row "&` +
    `IF(${elsewhere}=1,"names","name")&" no row here: a gap in words, or a slip."),"")`
  );
}

function shownColumns(scope: WorkbookScope): readonly ColumnBlueprint[] {
  return [
    { header: text, role: "input", widthInCharacters: 60 },
    { header: "Id", role: "label", widthInCharacters: 12 },
    {
      header: "Outcome",
      role: "input",
      widthInCharacters: 9,
      validation: outcomeChoice(scope.outcomeIds.length),
    },
    { header: "Part of the model", role: "label", widthInCharacters: 21 },
    { header: "Partner", role: "input", widthInCharacters: 24 },
    {
      header: "Note on the source",
      role: "label",
      widthInCharacters: 28,
      tones: { Doubtful: "caution" },
    },
    {
      header: "In place",
      role: "input",
      widthInCharacters: 15,
      validation: places.validation,
      tones: {
        "in place": "good",
        "partly in place": "caution",
        "not in place": "bad",
        "not known": "neutral",
      },
    },
    { header: "Evidence", role: "input", widthInCharacters: 40 },
    {
      header: "Tested by",
      role: "input",
      widthInCharacters: 11,
      validation: {
        rule: { kind: "cells", sheet: "Data points", block: idBlock(figuresOf(scope.outcomeIds).length) },
        promptTitle: "Which indicator tests it?",
        prompt:
          "The id of a row on Data points, Rates or Local evidence, for example LE19.b, LE19.i or LE20. What it says now appears beside it.",
        error: "Expected the id of a row on Data points, Rates or Local evidence. Go on if it is one.",
        severity: "warning",
      },
    },
    {
      header: "What it says now",
      role: "formula",
      widthInCharacters: 36,
      linesToAllow: 2,
      formula: `IFERROR(IF(${me("Tested by")}="","",${latestOfIdFormula(me("Tested by"))}),"${notOnAny}")`,
      tones: { "not on": "caution" },
    },
    { header: "National deliverable", role: "input", widthInCharacters: 13, align: "centre" },
    {
      header: whichDeliverable,
      role: "formula",
      widthInCharacters: 30,
      linesToAllow: 2,
      formula: deliverableNamed(me(deliverableRowHeader)),
      tones: { "not on": "bad" },
      since: 3,
    },
    {
      header: "Check",
      role: "formula",
      widthInCharacters: 40,
      linesToAllow: 2,
      formula: checkFormula(),
      tones: { OK: "good", "Not looked at yet": "neutral", "*": "caution" },
    },
    { header: "Source of the wording", role: "label", widthInCharacters: 66 },
  ];
}

function workingColumns(): readonly ColumnBlueprint[] {
  const part = me("Part of the model");
  const shown = me("What it says now");
  return [
    workingColumn(
      "is an activity",
      `IFERROR(IF(AND(${me(text)}<>"",OR(${part}="",${part}=${quoted(headings.activity)})),"yes","no"),"no")`,
    ),
    workingColumn("is tested", `IF(OR(${shown}="",${shown}="${notOnAny}"),"no","yes")`),
    {
      ...workingColumn(linkedFrom, `IF(${me("Id")}="",0,COUNTIF(${onScoring},${me("Id")}))`, 9),
      since: 3,
    },
    { ...workingColumn(deliverableRowHeader, deliverableRow(me("National deliverable")), 11), since: 3 },
  ];
}

function checkFormula(): string {
  const part = me("Part of the model");
  const here = me("In place");
  const tested = me("Tested by");
  const isTyped = `${[here, me("Evidence"), tested].join("&")}<>""`;
  return `IFERROR(${firstThatApplies(
    [
      [`OR(${part}=${quoted(headings.goal)},${part}=${quoted(headings.outcome)})`, '""'],
      [`${me(text)}=""`, `IF(${isTyped},"Name what this row is about","")`],
      [`AND(${me(isActivity)}="yes",${me("Partner")}="")`, '"Name the partner who does this"'],
      [
        `AND(${here}<>"",NOT(${places.isChosen("In place")}))`,
        '"In place is none of the choices in this row"',
      ],
      [`AND(${tested}<>"",${me("Working: is tested")}="no")`, `${tested}&" is "&${me("What it says now")}`],
      [
        `${me(deliverableRowHeader)}=0`,
        `${me("National deliverable")}&" is "&${me(whichDeliverable)}&" (DEL-14)"`,
      ],
      [`${here}=""`, '"Not looked at yet"'],
      [
        `AND(OR(${here}="in place",${here}="partly in place"),${me("Evidence")}="")`,
        '"Say under Evidence what shows it"',
      ],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}

function modelRows(outcomeId: string, sample: boolean): readonly RowBlueprint[] {
  const outcome = outcomeById(outcomeId);
  const model = logicModelOf(outcomeId);
  const number = outcome?.number ?? outcomeId;
  const source = model === undefined ? "Yours" : sourceWords(model.source);
  const row = (
    name: string,
    part: string,
    words: string,
    more: Readonly<Record<string, string | number>> = {},
  ): RowBlueprint => {
    const key = `LM${number}.${name}`;
    return {
      key,
      cells: {
        [text]: words,
        Id: key,
        Outcome: outcomeId,
        "Part of the model": part,
        "Source of the wording": source,
        ...more,
        ...(sample ? sampleLogicModelCells(key) : {}),
      },
    };
  };
  const inputs = model?.inputs ?? Array<string>(emptyInputs).fill("");
  return [
    row("goal", headings.goal, model?.goal ?? ""),
    ...inputs.map((input, i) => row(`input${i + 1}`, headings.input, input)),
    ...activitiesOf(model).map(({ words, more }, i) => row(String(i + 1), headings.activity, words, more)),
    row("outcome", headings.outcome, outcome?.title ?? "", {
      "Source of the wording": outcome === undefined ? "Yours" : sourceWords(outcome.source),
    }),
  ];
}

/** The activities of a sample, partner by partner, or empty rows. */
function activitiesOf(model: LogicModel | undefined): readonly {
  readonly words: string;
  readonly more: Readonly<Record<string, string | number>>;
}[] {
  if (model === undefined) return Array.from({ length: emptyActivities }, () => ({ words: "", more: {} }));
  return model.partners.flatMap(({ partner, activities }) =>
    activities.map((activity) => ({
      words: activity.text,
      more: {
        Partner: partner,
        ...(activity.isPlacementUncertain === true ? { "Note on the source": placementNote } : {}),
        ...(activity.deliverable === undefined ? {} : { "National deliverable": activity.deliverable }),
      },
    })),
  );
}
