import { outcomes } from "../../catalogue/outcomes";
import type { ColumnBlueprint } from "../blueprint";
import { outcomeOfActivity } from "./outcome-columns";
import { column, own, quoted } from "./references";
import { workingColumn } from "./working-column";

export const matrixTable = "CJ_ImpactAndEffort";
export const activityHeader = "Improvement activity";
export const shownOutcomesHeader = "Outcomes shown";

const me = (header: string): string => own(matrixTable, header);
const w = (header: string): string => me(`Working: ${header}`);
const scoring = (header: string): string => column("CJ_Scoring", header);

/** Short, because every look-up on Scoring names it. */
export const scoringRow = w("row");

/** What stands in the first line, which holds the choices, wherever it is. */
export function ofFirstLine(header: string): string {
  return `INDEX(${column(matrixTable, header)},MATCH("M1",${column(matrixTable, "Id")},0))`;
}

export const allOutcomes = "all outcomes";
/** "all", the national outcomes and some local ones */
const outcomeChoices = outcomes.length + 13;
const choiceHeader = (n: number): string => `Outcome choice ${n}`;

/** The drop-down of the first line: what it offers stands at the right of the same row. */
export const outcomeChoiceHeaders = { first: choiceHeader(1), last: choiceHeader(outcomeChoices) } as const;

export function outcomeChoiceColumns(): readonly ColumnBlueprint[] {
  return Array.from({ length: outcomeChoices }, (_, i) => ({
    header: choiceHeader(i + 1),
    since: 3,
    role: "formula",
    widthInCharacters: 46,
  }));
}

/** "O8 Voluntary throughcare" of each row of Outcomes, a local outcome by the words that were typed. */
export function outcomeChoiceFormulas(): Readonly<Record<string, string>> {
  const words = (n: number): string => {
    const of = (header: string): string => `INDEX(${column("CJ_Outcomes", header)},${n})`;
    const name = outcomes.reduceRight(
      (otherwise, { id, shortTitle }) => `IF(${of("Id")}="${id}",${quoted(shortTitle)},${otherwise})`,
      `LEFT(${of("Outcome")},40)`,
    );
    return `IFERROR(IF(${of("Id")}="","",${of("Id")}&" "&${name}),"")`;
  };
  return Object.fromEntries(
    Array.from({ length: outcomeChoices }, (_, i) => [
      choiceHeader(i + 1),
      i === 0 ? quoted(allOutcomes) : words(i),
    ]),
  );
}

/** The first line's choice, shown in the others too. */
export const outcomesShownFormula = `IF(${w("outcome")}="",${quoted(allOutcomes)},${w("outcome")})`;

/** The id of the chosen outcome: by its words, its id (O8) or its number (8); "" for all, "?" for none of them. */
export const chosenOutcomeFormula = ((): string => {
  const choice = me(shownOutcomesHeader);
  const word = `IFERROR(LEFT(${choice},FIND(" ",${choice})-1),${choice}&"")`;
  const isOne = (id: string): string => `SUMPRODUCT((${column("CJ_Outcomes", "Id")}=${id})*1)>0`;
  const found = `IF(${isOne(word)},${word},IF(${isOne(`"O"&${word}`)},"O"&${word},"?"))`;
  return `IFERROR(IF(OR(${choice}="",${choice}=${quoted(allOutcomes)}),"",${found}),"?")`;
})();

/**
 * Which row of Scoring a line shows: the first line the activity that comes first there, and so on, so that the sheet
 * follows whatever people add, score or sort. Scoring says which place each named activity has, of all and in its outcome.
 */
export function listedActivityColumns(): readonly ColumnBlueprint[] {
  const line = w("line");
  const outcome = w("outcome");
  return [
    workingColumn("line", `IFERROR(MID(${me("Id")},2,4)+0,0)`, 9),
    { ...workingColumn("chosen outcome", undefined, 9), since: 3 },
    { ...workingColumn("outcome", `${ofFirstLine("Working: chosen outcome")}&""`, 9), since: 3 },
    {
      ...workingColumn(
        "row",
        `IFERROR(IF(${outcome}="",MATCH(${line},${scoring(listPlace.overall)},0),` +
          `MATCH(${outcome}&"|"&${line},${scoring(listPlace.inOutcome)},0)),"")`,
        9,
      ),
      formerly: ["Working: scoring row"],
    },
  ];
}

/** Columns of Scoring that say where an activity is listed. */
const listPlace = {
  overall: "Working: listed as",
  inOutcome: "Working: listed in outcome as",
} as const;

/**
 * The working columns of Scoring behind them: lowest score first, unscored ones last. Equal ones stand in the order of
 * the table, by id, or by name while a row has none; two rows with one id share a place, and the second is not listed.
 */
export function listPlaceColumns(): readonly ColumnBlueprint[] {
  const here = (header: string): string => own("CJ_Scoring", header);
  const [name, id, outcome, order] = [activityHeader, "Id", outcomeOfActivity, "Order overall"].map(here);
  const key = here("Working: list order");
  const keys = scoring("Working: list order");
  const place = `IF(${id}="",5000+MATCH(${name},${scoring(activityHeader)},0),MATCH(${id},${scoring("Id")},0))`;
  const before = `(${keys}<>"")*(${keys}<${key})`;
  const columns = [
    workingColumn(
      "list order",
      `IFERROR(IF(${name}="","",IF(ISNUMBER(${order}),${order},9000)+IFERROR(${place},9999)/10000),"")`,
    ),
    workingColumn("listed as", `IF(${key}="","",1+SUMPRODUCT(${before}))`),
    workingColumn(
      "listed in outcome as",
      `IF(${key}="","",IFERROR(${outcome}&"|"&1+SUMPRODUCT((${scoring(outcomeOfActivity)}=${outcome})*${before}),""))`,
    ),
  ];
  return columns.map((each) => ({ ...each, since: 3 }));
}

/** How many of the activities are shown, which are not and why, and how many of those shown have a place. */
export function shownSentence(): string {
  const chosen = ofFirstLine("Working: chosen outcome");
  const keys = scoring("Working: list order");
  const named = `COUNT(${keys})`;
  const shown = `SUMPRODUCT((${column(matrixTable, activityHeader)}<>"")*1)`;
  const wanted = `IF(${chosen}="",${named},SUMPRODUCT((${keys}<>"")*(${scoring(outcomeOfActivity)}=${chosen})))`;
  const placed = `SUM(${column(matrixTable, "Working: placed")})`;
  return (
    `IF(${named}=0,"No activity is named yet.",IF(${chosen}="?","There is no such outcome: choose one from the list.",` +
    `${shown}&" of "&${named}&" activities shown"&IF(${chosen}="",""," ("&${chosen}&")")&` +
    `IF(${shown}<${wanted},", "&(${wanted}-${shown})&" more on Scoring have no line here: press Build in the pane","")&` +
    `", "&${placed}&" placed."))`
  );
}
