import { outcomes } from "../../catalogue/outcomes";
import type { ColumnBlueprint } from "../blueprint";
import { column, columnSpan, own, quoted } from "./references";
import { workingColumn } from "./working-column";

export const matrixTable = "CJ_ImpactAndEffort";
export const activityHeader = "Improvement activity";
export const shownOutcomesHeader = "Outcomes shown";

/** Lines of the sheet, and points in its picture: more than one outcome is likely to have. */
export const matrixLines = 24;
/** Rows of Scoring that each line looks at: 144 in all, nine outcomes have 54 to begin with. */
const slots = 6;
const slotHeader = (slot: number): string => `Working: listed ${slot}`;

const me = (header: string): string => own(matrixTable, header);
const w = (header: string): string => me(`Working: ${header}`);
const line = w("line");
const outcome = w("outcome shown");
const allSlots = columnSpan(matrixTable, slotHeader(1), slotHeader(slots));
const scoring = (header: string): string => column("CJ_Scoring", header);

export const allOutcomes = "all outcomes";
/** "all", the national outcomes and some local ones */
const outcomeChoices = outcomes.length + 7;
const choiceHeader = (n: number): string => `Outcome choice ${n}`;

/** The drop-down of the first line: what it offers stands at the right of the same row. */
export const outcomeChoiceHeaders = { first: choiceHeader(1), last: choiceHeader(outcomeChoices) } as const;

export function outcomeChoiceColumns(): readonly ColumnBlueprint[] {
  return Array.from({ length: outcomeChoices }, (_, i) => ({
    header: choiceHeader(i + 1),
    since: 3,
    role: "formula",
    widthInCharacters: 26,
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
export const outcomesShownFormula = `IF(${outcome}="",${quoted(allOutcomes)},${outcome})`;

/** The id of the chosen outcome: by its words, its id (O8) or its number (8); "" for all, "?" for none of them. */
export const chosenOutcomeFormula = ((): string => {
  const choice = me(shownOutcomesHeader);
  const word = `IFERROR(LEFT(${choice},FIND(" ",${choice})-1),${choice}&"")`;
  const isOne = (id: string): string => `SUMPRODUCT((${column("CJ_Outcomes", "Id")}=${id})*1)>0`;
  const found = `IF(${isOne(word)},${word},IF(${isOne(`"O"&${word}`)},"O"&${word},"?"))`;
  return `IFERROR(IF(OR(${choice}="",${choice}=${quoted(allOutcomes)}),"",${found}),"?")`;
})();

/**
 * Which rows of Scoring the lines show: those with a name, of the chosen outcome, lowest score first and unscored ones
 * last. Each of the lines looks at every 24th row of Scoring and keeps its order and place, "1.0003" for row 3; the
 * smallest, second smallest … of them are the rows to show. So the sheet follows whatever people add or sort there.
 */
export function listedActivityColumns(): readonly ColumnBlueprint[] {
  const first = (header: string): string =>
    `INDEX(${column(matrixTable, header)},MATCH("M1",${column(matrixTable, "Id")},0))`;
  return [
    { ...workingColumn("chosen outcome", undefined, 9), since: 3 },
    { ...workingColumn("outcome shown", `${first("Working: chosen outcome")}&""`, 9), since: 3 },
    ...Array.from({ length: slots }, (_, i) => ({
      ...workingColumn(`listed ${i + 1}`, slotFormula(i), 10),
      since: 3,
    })),
    workingColumn("scoring row", `IFERROR(ROUND(MOD(SMALL(${allSlots},${line}),1)*10000,0),"")`, 9),
  ];
}

function slotFormula(slot: number): string {
  const at = slot === 0 ? line : `(${line}+${slot * matrixLines})`;
  const cell = (header: string): string => `INDEX(${scoring(header)},${at})`;
  const order = cell("Order overall");
  const belongs = `AND(${cell(activityHeader)}<>"",OR(${outcome}="",${cell("Outcome")}=${outcome}))`;
  return `IFERROR(IF(${belongs},IF(ISNUMBER(${order}),${order},1000)+${at}/10000,""),"")`;
}

/** How many of the activities are shown, which are not, and how many of those shown have a place. */
export function shownSentence(): string {
  const chosen = `INDEX(${column(matrixTable, "Working: chosen outcome")},MATCH("M1",${column(matrixTable, "Id")},0))`;
  const named = `SUMPRODUCT((${scoring(activityHeader)}<>"")*1)`;
  const shown = `SUMPRODUCT((${column(matrixTable, activityHeader)}<>"")*1)`;
  const ofChosen = `SUMPRODUCT((${scoring(activityHeader)}<>"")*(${scoring("Outcome")}=${chosen}))`;
  const placed = `SUM(${column(matrixTable, "Working: placed")})`;
  const which =
    `IF(${chosen}="",IF(${shown}<${named},", the lowest scores first: choose an outcome to see the others",""),` +
    `" ("&${chosen}&")"&IF(${shown}<${ofChosen},", the lowest scores first of its "&${ofChosen},""))`;
  return (
    `IF(${named}=0,"No activity is named yet.",IF(${chosen}="?","There is no such outcome: choose one from the list.",` +
    `${shown}&" of "&${named}&" activities shown"&${which}&", "&${placed}&" placed."))`
  );
}
