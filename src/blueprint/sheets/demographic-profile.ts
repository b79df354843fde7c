import { sampleQuestions, type SampleQuestion } from "../../catalogue/sample-questions";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import {
  figuresCheck,
  gapChoiceCells,
  gapChoiceColumns,
  gapIsStated,
  profileTones,
  sourceAndGap,
  yearColumn,
} from "../formulas/profile-columns";
import { column, own } from "../formulas/references";
import { seriesColumns } from "../formulas/series-columns";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleAnswer, sampleProfileFigure } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_DemographicProfile";
const me = (header: string): string => own(table, header);
const answer = "Answer in words";
const figure = "Typed on Data points";

/**
 * Who experiences the outcome: the sample questions with figures per year or answers in words. A figure that stands on
 * Data points is shown by formula. Breakdowns (gender, age, employment status) are rows of their own under the same
 * question, with another word than "All people" under Breakdown; none is made until asked for.
 */
export function demographicProfileSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const questions = sampleQuestions.filter((question) => scope.outcomeIds.includes(question.outcomeId));
  const typedHere = questions.filter((q) => q.kind === "numbers" && q.figureId === undefined);
  const typedRows = typedHere.map((question) => question.id);
  return houseSheet({
    name: "Demographic profile",
    tabColor: tabColours.type,
    title: "Demographic profile",
    purpose: "Sample questions to pick from: type figures by year, or answer in words. None is compulsory.",
    liveNote: liveNote(
      `COUNTIF(${column(table, "Check")},"OK")&" of "&SUMPRODUCT((${column(table, "Id")}<>"")*1)&` +
        `" questions are answered, "&COUNTIF(${column(table, "Gap")},"asked for")&" asked for, "&` +
        `COUNTIF(${column(table, "Gap")},"not available")&" not available."`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Question", role: "label", widthInCharacters: 50, wrap: true },
        { header: "Id", role: "label", widthInCharacters: 7 },
        { header: "Breakdown", role: "label", widthInCharacters: 12, wrap: true },
        ...years.map((year) => yearColumn(year, typedRows)),
        ...seriesColumns(table, years, { header: "Change", numberFormat: "General", withPercent: true }),
        { header: answer, role: "input", widthInCharacters: 50, wrap: true },
        ...sourceAndGap(),
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 40,
          wrap: true,
          linesToAllow: 2,
          formula: checkFormula(years),
          tones: profileTones,
        },
        { header: "Possible source", role: "label", widthInCharacters: 40, wrap: true },
        { header: "Answered with", role: "label", widthInCharacters: 12 },
        { header: figure, role: "label", widthInCharacters: 15 },
        { header: "Outcome", role: "label", widthInCharacters: 9 },
        ...gapChoiceColumns,
      ],
      rows: questions.map((question) => questionRow(question, years, scope)),
    },
  });
}

function questionRow(
  question: SampleQuestion,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): RowBlueprint {
  const inEveryYear = (formulaOf: (year: ReportingYear) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(years.map((year) => [year, formulaOf(year)]));
  const formulas =
    question.kind === "in words"
      ? inEveryYear(() => '"in words"')
      : question.figureId !== undefined
        ? { ...inEveryYear((year) => shownFrom(year)), "Source used": shownFrom("Source") }
        : undefined;
  return {
    key: question.id,
    cells: {
      Question: question.question,
      Id: question.id,
      Breakdown: "All people",
      "Possible source": question.possibleSource,
      "Answered with": question.kind,
      [figure]: question.figureId ?? "",
      Outcome: question.outcomeId,
      ...gapChoiceCells,
      ...(scope.sample ? sampleCells(question, years, scope) : {}),
    },
    ...(formulas === undefined ? {} : { formulas }),
  };
}

function sampleCells(
  question: SampleQuestion,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): Record<string, string | number> {
  if (question.kind === "in words") return { [answer]: sampleAnswer(question.id), Gap: "none" };
  if (question.figureId !== undefined) return { Gap: "none" };
  const cells: Record<string, string | number> = {
    Gap: "none",
    "Source used": "Invented for trying the workbook out",
  };
  for (const year of years) {
    const value = sampleProfileFigure(question.id, year, scope.reportingYear);
    if (value !== undefined) cells[year] = value;
  }
  return cells;
}

/** A cell of Data points, found by the id in this row; blank stays blank. */
function shownFrom(header: string): string {
  const row = `MATCH(${me(figure)},${column("CJ_DataPoints", "Id")},0)`;
  const cell = `INDEX(${column("CJ_DataPoints", header)},${row})`;
  return `IF(ISERROR(${row}),"not on Data points",IF(ISERROR(${cell}),"error on Data points",IF(${cell}="","",${cell})))`;
}

function checkFormula(years: readonly ReportingYear[]): string {
  const inWords = `IF(${me(answer)}<>"","OK",IF(${gapIsStated(table)},"Gap: "&${me("Gap")},"Not answered yet"))`;
  return `IFERROR(IF(${me("Answered with")}="in words",${inWords},${figuresCheck(table, years)}),"A cell of this row holds an error")`;
}
