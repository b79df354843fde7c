import { axesToType, axisHeader, axisName, type MatrixAxis } from "../../catalogue/axis-pairs";
import { outcomeById } from "../../catalogue/outcomes";
import {
  activitiesPerOutcome,
  criteria,
  directionNote,
  priorityHeader,
} from "../../catalogue/scoring-criteria";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { listPlaceColumns } from "../formulas/matrix-listing";
import { outcomeChoice } from "../formulas/outcome-choice";
import { outcomeOfActivity } from "../formulas/outcome-columns";
import { column, own, quoted } from "../formulas/references";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleActivity } from "../sample-activities";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_Scoring";
const matrixName = "Impact and effort";
const me = (header: string): string => own(table, header);
const name = "Improvement activity";
const scores = criteria.map((criterion) => me(criterion.header));
const valid = me("Working: valid scores");
const entered = me("Working: scores entered");
const isActivity = me("Working: is an activity");
const rounded = "Working: priority rounded";
const wrongScore = "Working: wrong score";
const wrongAxis = "Working: wrong score for the picture";

/** What 1 means in each of the six columns, in their order: in sight and in print, not only beside the cell that is typed into. */
const onesInWords = criteria.map(({ anchor1 }) => anchor1.replace("1 = ", "").toLowerCase()).join(", ");

/** Improvement activities and their six scores; a lower mean is a higher priority. */
export function scoringSheet(scope: WorkbookScope): SheetBlueprint {
  const activities = `SUM(${column(table, "Working: is an activity")})`;
  return houseSheet({
    name: "Scoring",
    tabColor: tabColours.type,
    title: "Scoring",
    purpose: `Score each six times: 1 ${onesInWords}; 5 the opposite.`,
    liveNote: liveNote(
      `${quoted(directionNote)}&" "&IF(${activities}=0,"No activity is named yet.",` +
        `SUMPRODUCT((${column(table, rounded)}<9E+99)*(${column(table, rounded)}<>""))&" of "&${activities}&" are complete.")`,
      `${directionNote} 54 of 54 are complete.`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: name, role: "input", widthInCharacters: 60 },
        { header: "Id", role: "label", widthInCharacters: 9 },
        {
          header: "Outcome",
          role: "input",
          widthInCharacters: 8,
          drawnAs: "label",
          validation: outcomeChoice(scope.outcomeIds.length),
        },
        ...criteria.map(criterionColumn),
        {
          header: priorityHeader,
          role: "formula",
          widthInCharacters: 17,
          numberFormat: "0.0",
          align: "centre",
          formula: priorityFormula(),
          tones: { incomplete: "neutral" },
        },
        orderColumn("Order in outcome", `(${column(table, outcomeOfActivity)}=${me(outcomeOfActivity)})*`),
        orderColumn("Order overall", ""),
        {
          header: "Outcome priority",
          role: "formula",
          widthInCharacters: 11,
          numberFormat: "0.0",
          align: "centre",
          formula: outcomePriorityFormula(),
        },
        {
          header: "Outcome priority rests on",
          role: "formula",
          widthInCharacters: 17,
          formula:
            `IF(OR(${isActivity}=0,${me(outcomeOfActivity)}=""),"",${completeInOutcome()}&" of "&` +
            `SUMIFS(${column(table, "Working: is an activity")},${column(table, outcomeOfActivity)},${me(outcomeOfActivity)})&" activities")`,
        },
        // the id of a row of Logic model, or what gap in the data it closes
        { header: "Logic model row", role: "input", widthInCharacters: 14, since: 2 },
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 76,
          formula: checkFormula(),
          tones: { OK: "good", "Not scored": "neutral", "*": "caution" },
        },
        ...axesToType.map(axisColumn),
        ...workingColumns(),
      ],
      rows: scope.outcomeIds.flatMap((outcomeId) => activityRows(outcomeId, scope)),
    },
  });
}

function activityRows(outcomeId: string, { sample, axisScores }: WorkbookScope): readonly RowBlueprint[] {
  const number = outcomeById(outcomeId)?.number ?? 0;
  return Array.from({ length: activitiesPerOutcome }, (_, i) => {
    const activity = sample ? sampleActivity(outcomeId, i) : undefined;
    const id = `A${number}.${i + 1}`;
    return {
      key: id,
      cells: {
        Id: id,
        Outcome: outcomeId,
        ...(activity === undefined
          ? {}
          : {
              [name]: activity.name,
              ...Object.fromEntries(criteria.map((c, k) => [c.header, activity.scores[k] ?? ""])),
              ...Object.fromEntries(
                axesToType.map((axis) => [axisHeader(axis), activity.onAxes?.[axis.word] ?? ""]),
              ),
              ...(activity.logicModelRow === undefined ? {} : { "Logic model row": activity.logicModelRow }),
            }),
        ...axisScores?.get(id),
      },
    };
  });
}

function criterionColumn(criterion: (typeof criteria)[number]): ColumnBlueprint {
  return {
    header: criterion.header,
    role: "input",
    widthInCharacters: 10,
    align: "centre",
    validation: {
      rule: { kind: "whole number", from: 1, to: 5 },
      promptTitle: criterion.header.slice(0, 32),
      prompt: `${criterion.question} ${criterion.anchor1}; ${criterion.anchor5}.`,
      error: `Expected a whole number from 1 to 5. ${criterion.anchor1}; ${criterion.anchor5}.`,
      severity: "stop",
    },
  };
}

/** A score for the picture on Impact and effort only; it stands here so that it stays with its activity. */
function axisColumn(axis: MatrixAxis): ColumnBlueprint {
  const ends = `1 = ${axis.little}, 5 = ${axis.much}`;
  return {
    header: axisHeader(axis),
    role: "input",
    widthInCharacters: 14,
    align: "centre",
    since: 3,
    validation: {
      rule: { kind: "whole number", from: 1, to: 5 },
      promptTitle: `For the sheet ${matrixName}`,
      prompt:
        `${ends}. ` +
        (axis.criteria.length === 0
          ? "No criterion asks this, so it is typed."
          : "While this is blank, the scores at the left are used."),
      error: `Expected a whole number from 1 to 5: ${ends}.`,
      severity: "stop",
    },
  };
}

/** `activityPriority` in Excel's words: the mean of six valid scores, or how many there are. */
function priorityFormula(): string {
  const sum = scores.join("+");
  return (
    `IF(${isActivity}=0,"",IF(${valid}=${criteria.length},(${sum})/${criteria.length},` +
    `"incomplete: "&${valid}&" of ${criteria.length}"))`
  );
}

/** Rank 1 is the lowest; compared after nine digits; equal means share a rank. */
function orderColumn(header: string, filter: string): ColumnBlueprint {
  const all = column(table, rounded);
  return {
    header,
    role: "formula",
    widthInCharacters: 9,
    align: "centre",
    formula: `IF(${me(rounded)}="","",1+SUMPRODUCT(${filter}(${all}<>"")*(${all}<${me(rounded)})))`,
  };
}

function completeInOutcome(): string {
  const all = column(table, rounded);
  return `SUMPRODUCT((${column(table, outcomeOfActivity)}=${me(outcomeOfActivity)})*(${all}<9E+99)*(${all}<>""))`;
}

/** `outcomePriority` in Excel's words: the mean of the complete activities of the outcome. */
function outcomePriorityFormula(): string {
  return (
    `IF(OR(${isActivity}=0,${me(outcomeOfActivity)}=""),"",IF(${completeInOutcome()}=0,"no complete activity",` +
    `SUMIFS(${column(table, priorityHeader)},${column(table, outcomeOfActivity)},${me(outcomeOfActivity)})/${completeInOutcome()}))`
  );
}

function checkFormula(): string {
  const outcome = me("Outcome");
  const id = me("Id");
  // Impact and effort, which finds activities by their ids, shows one of them
  // ids are compared as they stand, since COUNTIF takes "A8*" for every id that begins so; an error among them is no match
  const sameId = `IFERROR(SUMPRODUCT((${column(table, "Id")}=${id})*1),1)`;
  return (
    `IFERROR(IF(${isActivity}=0,"",IF(${me(name)}="","Scores without an activity: type its name",` +
    `IF(${outcome}="","Name the outcome in the column Outcome",` +
    `IF(COUNTIFS(${column("CJ_Outcomes", "Id")},${outcome})=0,"There is no outcome "&${outcome}&" on Outcomes",` +
    `IF(AND(${id}<>"",${sameId}>1),"The id "&${id}&" stands in "&${sameId}&" rows: give each an id of its own",` +
    `IF(${me(wrongScore)}&${me(wrongAxis)}<>"",IF(${me(wrongScore)}="",${me(wrongAxis)},${me(wrongScore)})&", expected 1, 2, 3, 4 or 5",` +
    `IF(${valid}=0,"Not scored yet",IF(${valid}<${criteria.length},"Incomplete: "&${valid}&" of ${criteria.length} scores","OK")))))))),"A cell of this row holds an error")`
  );
}

/** The first score that is none, "Ease is ""7"""; "" while all are on the scale or blank. */
function wrongScoreFormula(named: readonly (readonly [name: string, header: string])[]): string {
  return named.reduceRight((otherwise, [called, header]) => {
    const cell = me(header);
    // a blank cell is "||"; a text stands twice, so that "3" is none
    const isFine = `ISNUMBER(FIND("|"&${cell}&IF(ISTEXT(${cell}),${cell},"")&"|","||1|2|3|4|5|"))`;
    const shown = `IFERROR(""""&${cell}&"""","an error")`;
    return `IF(${isFine},${otherwise},"${called} is "&${shown})`;
  }, '""');
}

/** 1 for a score on the scale, else 0; a text "3" is none. */
function validScore(cell: string): string {
  return `IF(ISNUMBER(${cell}),(ABS(${cell}-3)<=2)*(INT(${cell})=${cell}),0)`;
}

function wrongColumn(header: string, scored: Parameters<typeof wrongScoreFormula>[0]): ColumnBlueprint {
  return { ...workingColumn(header, wrongScoreFormula(scored)), since: 3 };
}

function workingColumns(): readonly ColumnBlueprint[] {
  return [
    workingColumn("valid scores", scores.map(validScore).join("+")),
    workingColumn("scores entered", scores.map((cell) => `IFERROR(IF(${cell}="",0,1),1)`).join("+")),
    wrongColumn(
      wrongScore,
      criteria.map(({ header }) => [header, header]),
    ),
    wrongColumn(
      wrongAxis,
      axesToType.map((axis) => [axisName(axis), axisHeader(axis)]),
    ),
    // read by every count, so that an error under Outcome goes no further
    { ...workingColumn(outcomeOfActivity, `IFERROR(${me("Outcome")}&"","")`, 9), since: 3 },
    workingColumn("is an activity", `IFERROR(IF(OR(${me(name)}<>"",${entered}>0),1,0),1)`),
    workingColumn(
      "priority rounded",
      `IF(ISNUMBER(${me(priorityHeader)}),ROUND(${me(priorityHeader)},9),"")`,
    ),
    workingColumn(
      "SCO-01",
      `IF(${entered}>${valid},"failed",IF(${entered}>0,"passed",IF(${isActivity}=0,"not applicable","not tested")))`,
    ),
    workingColumn(
      "SCO-02",
      `IF(${entered}=0,IF(${isActivity}=0,"not applicable","not tested"),IF(${valid}=${criteria.length},"passed","failed"))`,
    ),
    workingColumn(
      "SCO-10",
      `IFERROR(IF(${me(name)}<>"","passed",IF(${entered}>0,"failed","not applicable")),"passed")`,
    ),
    ...listPlaceColumns(),
  ];
}
