import { sourceWords } from "../../catalogue/source-words";
import {
  evaluationQuestions,
  narrativeAssessment,
  ownQuestionsPerOutcome,
} from "../../catalogue/evaluation-questions";
import { outcomeById } from "../../catalogue/outcomes";
import { ownQuestions } from "../../catalogue/own-rows";
import { promptsFor } from "../../catalogue/report-prompts";
import { sampleQuestions } from "../../catalogue/sample-questions";
import type { Source } from "../../domain/source";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { outcomeChoice } from "../formulas/outcome-choice";
import { gapIsStated, gaps } from "../formulas/profile-columns";
import { narrativeAnswer, shownFromProfile } from "../formulas/question-answers";
import { column, own, quoted } from "../formulas/references";
import { statesGapColumn } from "../formulas/stated-gaps";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { evaluation, partnersTogether, reportPrompt } from "../question-kinds";
import { sampleQuestionCells } from "../sample-planning";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_Questions";
const me = (header: string): string => own(table, header);
const state = "Working: state";

export const questionsSheetName = "Questions";
export const questionsSheetPurpose =
  "Questions to partners and prompts for the progress report. Pick what helps; reword it if you like.";

const gapChoices = choiceList({
  table,
  name: "Gap choice",
  words: gaps,
  promptTitle: "Is there a gap?",
  prompt: "none; not available: nobody can tell for now; asked for: somebody has been asked.",
  widthInCharacters: 14,
});

/**
 * One row per question or prompt: evaluation questions, the prompts of the progress report, the profile questions that
 * are answered in words, and the four of the narrative assessment. What is answered on a starter sheet is shown here.
 */
export function questionsSheet(scope: WorkbookScope): SheetBlueprint {
  const count = (of: string): string => `COUNTIF(${column(table, state)},"${of}")`;
  return houseSheet({
    name: questionsSheetName,
    tabColor: tabColours.type,
    title: "Questions",
    purpose: questionsSheetPurpose,
    liveNote: liveNote(
      `${count("answered")}&" of "&SUMPRODUCT((${column(table, state)}<>"")*1)&" questions are answered, "&` +
        `${count("asked for")}&" asked for, "&${count("not available")}&" not available, "&${count("open")}&" open."`,
      "123 of 345 questions are answered, 12 asked for, 12 not available, 200 open.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [...shownColumns(scope), ...gapChoices.columns, ...workingColumns()],
      rows: scope.outcomeIds.flatMap((outcomeId) => questionRows(outcomeId, scope)),
    },
  });
}

function shownColumns(scope: WorkbookScope): readonly ColumnBlueprint[] {
  return [
    { header: "Question", role: "input", widthInCharacters: 60 },
    { header: "Id", role: "label", widthInCharacters: 9 },
    {
      header: "Outcome",
      role: "input",
      widthInCharacters: 9,
      validation: outcomeChoice(scope.outcomeIds.length),
    },
    { header: "Section", role: "input", widthInCharacters: 20 },
    { header: "Who is asked", role: "input", widthInCharacters: 28 },
    { header: "Answer", role: "input", widthInCharacters: 60 },
    { header: "Gap", role: "input", widthInCharacters: 14, validation: gapChoices.validation },
    {
      header: "Status",
      role: "formula",
      widthInCharacters: 37, // its longest words in one line, and the sheet on two pages side by side
      formula: statusFormula(),
      tones: { Answered: "good", "Not answered": "neutral", Gap: "neutral", "*": "caution" },
    },
    {
      header: "In this section",
      role: "formula",
      widthInCharacters: 18,
      formula: sectionFormula(),
    },
    { header: "Kind", role: "label", widthInCharacters: 20 },
    { header: "About activity", role: "input", widthInCharacters: 34 },
    { header: "Source of the question", role: "label", widthInCharacters: 110 },
  ];
}

/** A row counts when it asks or answers something; a code of ours that the counts read. */
function workingColumns(): readonly ColumnBlueprint[] {
  const isAsked = `OR(${me("Question")}<>"",${me("Answer")}<>"")`;
  return [
    workingColumn("is a question", `IFERROR(IF(${isAsked},"yes","no"),"yes")`),
    workingColumn(
      "state",
      `IFERROR(IF(NOT(${isAsked}),"",IF(${me("Answer")}<>"","answered",` +
        `IF(OR(${me("Gap")}="asked for",${me("Gap")}="not available"),${me("Gap")},"open"))),"open")`,
    ),
    // what is answered on a profile counts there only
    statesGapColumn(`AND(${gapIsStated(table)},${me("Kind")}<>"${profileQuestion.kind}")`),
  ];
}

function statusFormula(): string {
  const gap = me("Gap");
  const hasGap = `OR(${gap}="asked for",${gap}="not available")`;
  const known = `OR(${gap}="",${gapChoices.isChosen("Gap")})`;
  const said = me(state);
  return (
    `IFERROR(IF(${said}="","",IF(${me("Question")}="","An answer without a question: type it",` +
    `IF(NOT(${known}),"The gap is none of the choices",` +
    `IF(${said}="answered","Answered"&IF(${hasGap},", gap: "&${gap},""),IF(${said}="open","Not answered yet","Gap: "&${gap}))))),` +
    `"A cell of this row holds an error")`
  );
}

/** How far the section of this outcome has come: "2 of 6 answered". */
function sectionFormula(): string {
  const inSection = `${column(table, "Outcome")},${me("Outcome")},${column(table, "Section")},${me("Section")}`;
  return (
    `IFERROR(IF(OR(${me("Working: is a question")}="no",${me("Outcome")}="",${me("Section")}=""),"",` +
    `COUNTIFS(${inSection},${column(table, state)},"answered")&" of "&` +
    `COUNTIFS(${inSection},${column(table, "Working: is a question")},"yes")&" answered"),"")`
  );
}

interface Asked {
  readonly key: string;
  readonly kind: string;
  readonly section: string;
  readonly question: string;
  readonly whoIsAsked: string;
  readonly activity?: string;
  readonly source?: string;
  readonly formulas?: Readonly<Record<string, string>>;
}

function questionRows(outcomeId: string, scope: WorkbookScope): readonly RowBlueprint[] {
  const place = String(outcomeById(outcomeId)?.number ?? outcomeId);
  return [
    ...sampleProfileQuestions(outcomeId),
    ...questionsToPartners(outcomeId),
    ...reportPrompts(outcomeId, place),
    ...narrativeQuestions(place),
    // what nobody has worded yet comes last, so that no sheet begins with an empty row
    ...ownProfileQuestions(outcomeId),
    ...questionsToFill(place),
  ].map((asked) => ({
    key: asked.key,
    cells: {
      Question: asked.question,
      Id: asked.key,
      Outcome: outcomeId,
      Section: asked.section,
      "Who is asked": asked.whoIsAsked,
      Kind: asked.kind,
      "About activity": asked.activity ?? "",
      "Source of the question": asked.source ?? "",
      ...(scope.sample && asked.formulas === undefined ? sampleQuestionCells(asked.key) : {}),
    },
    ...(asked.formulas === undefined ? {} : { formulas: asked.formulas }),
  }));
}

const answeredOnProfile = {
  Answer: shownFromProfile(table, "Answer in words"),
  Gap: shownFromProfile(table, "Gap"),
};
const profileQuestion = { kind: "profile question", section: "Understanding People" } as const;

/** The examples of the Demographic profile that are answered in words. */
function sampleProfileQuestions(outcomeId: string): readonly Asked[] {
  return sampleQuestions
    .filter((question) => question.outcomeId === outcomeId && question.kind === "in words")
    .map((question) => ({
      ...profileQuestion,
      key: question.id,
      question: question.question,
      whoIsAsked: question.possibleSource,
      source: `${sourceWords(question.source)}; answered on Demographic profile`,
      formulas: answeredOnProfile,
    }));
}

/** The questions to be answered in words that partners word themselves on the Demographic profile. */
function ownProfileQuestions(outcomeId: string): readonly Asked[] {
  return ownQuestions([outcomeId])
    .filter(({ kind }) => kind === "in words")
    .map(({ id }) => ({
      ...profileQuestion,
      key: id,
      question: "",
      whoIsAsked: "",
      source: "Yours: worded and answered on Demographic profile",
      formulas: { Question: shownFromProfile(table, "Question"), ...answeredOnProfile },
    }));
}

function questionsToPartners(outcomeId: string): readonly Asked[] {
  return evaluationQuestions
    .filter((entry) => entry.outcomeId === outcomeId)
    .map((entry) => ({
      ...evaluation,
      key: entry.id,
      question: entry.question,
      whoIsAsked: entry.questionFor,
      activity: entry.activity,
      source: inOurWords(entry.source),
    }));
}

function questionsToFill(number: string): readonly Asked[] {
  return Array.from({ length: ownQuestionsPerOutcome }, (_, i) => ({
    ...evaluation,
    key: `OQ${number}.${i + 1}`,
    question: "",
    whoIsAsked: "",
    source: "Yours: ask about any activity of the logic model",
  }));
}

function reportPrompts(outcomeId: string, number: string): readonly Asked[] {
  return promptsFor(outcomeId).map(({ id, section, prompt }) => ({
    key: `RP${number}.${id}`,
    kind: reportPrompt,
    section: section.title,
    question: prompt,
    whoIsAsked: partnersTogether,
    source: inOurWords(section.source),
  }));
}

/** What the plan's narrative has to say is agreed on Outcomes, and shown here. */
function narrativeQuestions(number: string): readonly Asked[] {
  return narrativeAssessment.questions.map(({ id, question }) => ({
    key: `CN${number}.${id}`,
    kind: "narrative assessment",
    section: narrativeAssessment.title,
    question,
    whoIsAsked: partnersTogether,
    source: `${inOurWords(narrativeAssessment.source)}; answered on Outcomes`,
    formulas: {
      Answer: narrativeAnswer(table, id),
      Gap: `IF(${me("Answer")}="","",${quoted("none")})`,
    },
  }));
}

function inOurWords(source: Source): string {
  return `Our words, after ${sourceWords(source)}`;
}
