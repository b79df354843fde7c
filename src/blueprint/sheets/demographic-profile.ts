import { sourceWords } from "../../catalogue/source-words";
import { ownQuestionKinds, ownQuestions } from "../../catalogue/own-rows";
import { sampleQuestions, type SampleQuestion } from "../../catalogue/sample-questions";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { figuresCheck, gapIsStated } from "../formulas/profile-columns";
import { noFigures } from "../formulas/figures-typed";
import { column, own, quoted } from "../formulas/references";
import { questionWordsColumn } from "../formulas/request-words";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleAnswer, sampleQuestionOf, sourceOfSample } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";
import {
  figureProfileCells,
  figureProfileColumns,
  notGroups,
  origin,
  ownRowCells,
  sampleFigures,
} from "./figure-profile";

const table = "CJ_DemographicProfile";
const me = (header: string): string => own(table, header);
const question = "Question";
const answer = "Answer in words";
const figure = "Typed on Data points";

const impossible = "Working: impossible";

const asked = "Working: asked";

/**
 * The years with numbers that a question cannot have, behind ", ". It says what it counts in its own words or, of a group,
 * in those of its question: "per cent", "%" or "percentage" ask for a share, "how many people" for people, unless they
 * ask for a change or a mean; of any other nobody knows. A figure of Data points is judged there.
 */
function impossibleColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  const ofGroup = me("Working: total row");
  const words = `LOWER(IF(N(${ofGroup})>0,INDEX(${column(table, question)},${ofGroup}),${me(question)}))`;
  const says = (...parts: readonly string[]): string => {
    const without = parts.reduce((text, part) => `SUBSTITUTE(${text},${quoted(part)},"")`, me(asked));
    return `LEN(${without})<LEN(${me(asked)})`;
  };
  const isShare = `AND(${says("per cent", "percent", "%")},NOT(${says("change", "rise", "rose", "grow", "fall", "fell", "creas")}))`;
  const countsPeople = `AND(${says("how many people")},NOT(${says(" per 1", "average")}))`;
  // the years of both kinds would be too long for Excel
  const above = `IF(MAX(${years.map(me).join(",")})>100,", above 100","")`;
  const notWhole = years
    .map((year) => `IF(IF(ISNUMBER(${me(year)}),INT(${me(year)})<>${me(year)},FALSE),", ${year}","")`)
    .join("&");
  return [
    { ...workingColumn(asked, `IFERROR(${words},"")`, 58), since: 3 },
    {
      ...workingColumn(
        impossible,
        `IFERROR(IF(${me(figure)}<>"","",IF(${isShare},${above},IF(${countsPeople},${notWhole},""))),"")`,
        24,
      ),
      since: 3,
    },
  ];
}

const answers = choiceList({
  table,
  name: "Answer choice",
  words: [...new Set(ownQuestionKinds)],
  promptTitle: "How is it answered?",
  prompt: "numbers: a figure for each year. in words: under Answer in words.",
  widthInCharacters: 10,
});

/**
 * Who experiences the outcome: questions with figures per year or answers in words. Voluntary throughcare has the
 * sample questions, every other outcome a few rows to fill. A figure that stands on Data points is shown by formula.
 * Breakdowns are rows of their own under their question; none is made until asked for.
 */
export function demographicProfileSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const samples = sampleQuestions.filter(({ outcomeId }) => scope.outcomeIds.includes(outcomeId));
  const toFill = ownQuestions(scope.outcomeIds);
  const count = (header: string, words: string): string =>
    `SUMPRODUCT(${notGroups(table)}*(${column(table, header)}=${quoted(words)}))`;
  const questions = `SUMPRODUCT(${notGroups(table)}*(${column(table, question)}<>""))`;
  return houseSheet({
    name: "Demographic profile",
    tabColor: tabColours.type,
    title: "Demographic profile",
    purpose: "Pick questions or type your own. None is compulsory.",
    liveNote: liveNote(
      `IF(${questions}=0,"No question is chosen yet.",${count("Check", "OK")}&" of "&${questions}&` +
        `" questions are answered, "&${count("Gap", "asked for")}&" asked for, "&${count("Gap", "not available")}&" not available.")`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: figureProfileColumns({
        table,
        years,
        outcomes: scope.outcomeIds.length,
        words: { header: question, role: "label" },
        inWords: answer,
        isInWords: `${me("Answered with")}="in words"`,
        check: checkFormula(years),
        labels: [
          { header: "Answered with", role: "label", widthInCharacters: 12, validation: answers.validation },
          { header: figure, role: "label", widthInCharacters: 15 },
          ...answers.columns.map((choice): ColumnBlueprint => ({ ...choice, since: 3 })),
        ],
        working: impossibleColumns(years),
        requestWords: questionWordsColumn(),
      }),
      rows: [
        ...samples.map((sample) => sampleRow(sample, years, scope)),
        ...toFill.map((row): RowBlueprint => ({
          key: row.id,
          typedLabels: [question],
          cells: {
            ...figureProfileCells,
            ...ownRowCells(row),
            "Answered with": row.kind,
            ...(scope.sample ? ownSampleCells(row.id, years, scope) : {}),
          },
          ...(row.kind === "in words" ? { formulas: inWords(years) } : {}),
        })),
      ],
    },
  });
}

/** The cells for figures of a question that takes none. */
function inWords(years: readonly ReportingYear[]): Readonly<Record<string, string>> {
  return inEveryYear(years, () => '"in words"');
}

function inEveryYear(
  years: readonly ReportingYear[],
  formulaOf: (year: ReportingYear) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(years.map((year) => [year, formulaOf(year)]));
}

function sampleRow(
  sample: SampleQuestion,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): RowBlueprint {
  const formulas =
    sample.kind === "in words"
      ? inWords(years)
      : sample.figureId !== undefined
        ? { ...inEveryYear(years, (year) => shownFrom(year)), "Source used": shownFrom("Source") }
        : undefined;
  return {
    key: sample.id,
    cells: {
      ...figureProfileCells,
      [question]: sample.question,
      Id: sample.id,
      Outcome: sample.outcomeId,
      "Possible source": sample.possibleSource,
      [origin]: `Sample question: ${sourceWords(sample.source)}`,
      "Answered with": sample.kind,
      [figure]: sample.figureId ?? "",
      ...(scope.sample ? sampleCells(sample, years, scope) : {}),
    },
    ...(formulas === undefined ? {} : { formulas }),
  };
}

function sampleCells(
  { id, kind, figureId }: SampleQuestion,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): Readonly<Record<string, string | number>> {
  if (kind === "in words") return { [answer]: sampleAnswer(id), Gap: "none" };
  if (figureId !== undefined) return { Gap: "none" };
  return { Gap: "none", "Source used": sourceOfSample, ...sampleFigures(id, years, scope) };
}

/** The first question of an outcome is filled, the others stay as they are found. */
function ownSampleCells(
  id: string,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): Readonly<Record<string, string | number>> {
  const words = sampleQuestionOf(id);
  return words === undefined
    ? {}
    : {
        [question]: words,
        Gap: "none",
        "Source used": sourceOfSample,
        ...sampleFigures(id, years, scope),
      };
}

/** A cell of Data points, found by the id in this row; blank stays blank. */
function shownFrom(header: string): string {
  const row = `MATCH(${me(figure)},${column("CJ_DataPoints", "Id")},0)`;
  const cell = `INDEX(${column("CJ_DataPoints", header)},${row})`;
  return `IF(ISERROR(${row}),"not on Data points",IF(ISERROR(${cell}),"error on Data points",IF(${cell}="","",${cell})))`;
}

function checkFormula(years: readonly ReportingYear[]): string {
  const inWords = `IF(${me(answer)}<>"","OK",IF(${gapIsStated(table)},"Gap: "&${me("Gap")},"Not answered yet"))`;
  const unasked =
    `IF(${me("Answered with")}="in words",IF(${me(answer)}="","","An answer without a question: type it"),` +
    `IF(${noFigures(table)},"","Figures without a question: type it"))`;
  const expected = `IF(${me(figure)}="","a number of 0 or more, [x], [z] or [c]","a figure on Data points")`;
  const found = me(impossible);
  const kind = `IF(${found}=", above 100","Not a percentage","Not a whole number of people")`;
  const figures = figuresCheck(
    table,
    years,
    expected,
    (rest) => `IF(${found}<>"",${kind}&": "&MID(${found},3,999),${rest})`,
  );
  return (
    `IFERROR(IF(${me(question)}="",${unasked},IF(${me("Answered with")}="in words",${inWords},${figures})),` +
    `"A cell of this row holds an error")`
  );
}
