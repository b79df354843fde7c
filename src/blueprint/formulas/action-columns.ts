import { yearOfAct } from "../../catalogue/framework";
import { complete } from "../../catalogue/action-words";
import { yearsBefore } from "../../domain/period";
import type { WorkbookScope } from "../workbook-scope";
import { cellHeader } from "./figures-typed";
import { firstThatApplies } from "./first-that-applies";
import { notADeliverable, notOnLogicModel } from "./linked-rows";
import { column, own, quoted, tableNameOf } from "./references";
import { gapTables, statesGap } from "./stated-gaps";
import { oneDecimalFormula } from "./status-words";
import { daysFormula, daysUntil } from "./today";

export const actionsTable = "CJ_Actions";
export const logicModelRow = "What that row says";
export const whichDeliverable = "Which deliverable that is";
const me = (header: string): string => own(actionsTable, header);
const due = me("Due");
const left = me("Working: days");
const isOne = `${me("Working: is an action")}=1`;
const isComplete = `${me("Status")}=${quoted(complete)}`;

/** 1 for a row in which anything was typed, else 0. */
export const isAction = `IFERROR(IF(OR(${["Action", "Kind", "Status", "Due", "Owner", "Comes from", "Scoring activity", "Logic model row", "National deliverable"].map((header) => `${me(header)}<>""`).join(",")}),1,0),1)`;

/** How long there is until the due date, by Setup's Today; a complete action is never late. */
export const timeLeft =
  `IFERROR(IF(NOT(${isOne}),"",IF(${isComplete},"complete",IF(${due}="","no date",IF(${left}="","the date is a text",` +
  `IF(${left}=0,"due today",IF(${left}<0,"late by ","due in ")&${daysFormula(`ABS(${left})`)}))))),"the date is an error")`;

/** Days from Setup's Today to Due. */
export const daysLeft = daysUntil(due);

/** Where the activity that the action carries out stands on Scoring; "none" where it does not. */
export const scoringRow = `IFERROR(MATCH(${me("Scoring activity")},${column("CJ_Scoring", "Id")},0),"none")`;

/** Priority and order of the activity on Scoring that the action carries out. */
export const scoredPriority = scoredPriorityFormula();

function scoredPriorityFormula(): string {
  const at = (header: string): string =>
    `INDEX(${column("CJ_Scoring", header)},${me("Working: Scoring row")})`;
  const priority = at("Overall priority (average)");
  return (
    `IFERROR(IF(${me("Scoring activity")}="","",IF(ISNUMBER(${priority}),${oneDecimalFormula(priority)}&", order "&${at("Order overall")}&" overall",` +
    `IF(${priority}="","not scored yet",${priority}))),"not on Scoring")`
  );
}

/** The sheets whose rows an action may come from, with the column that says what a row is. */
const origins: readonly (readonly [sheet: string, header: string])[] = [
  ["Demographic profile", "Question"],
  ["Needs profile", "Need"],
  ["Services profile", "Service"],
  ["Data points", "Data point"],
  ["Rates", "Rate"],
  ["Local evidence", "Local evidence"],
  ["Questions", "Question"],
];

/** The name of the row whose id stands under Comes from, or that it has none yet; "" for other words. */
export const namedByOrigin = `IFERROR(IF(${me("Comes from")}="","",${origins.reduceRight(
  (otherwise, [sheet, header]) => {
    const table = tableNameOf(sheet);
    const name = `INDEX(${column(table, header)},MATCH(${me("Comes from")},${column(table, "Id")},0))`;
    return `IFERROR(IF(${name}="",${me("Comes from")}&" on ${sheet} has no name yet",${name}&""),${otherwise})`;
  },
  '""',
)}),"")`;

type Years = Pick<WorkbookScope, "reportingYear" | "firstYear">;

/**
 * Where gaps are stated, each as a factor for SUMPRODUCT: where they are typed, and as [x]. Of figures those that are due
 * now: of the reporting year, or of the year before where they come a year later. A request for a figure that cannot be
 * had counts on Data points, as [x].
 */
function statedGaps({
  reportingYear,
  firstYear,
}: Years): readonly (readonly [table: string, isGap: string])[] {
  const lastYear = yearsBefore(reportingYear, 1);
  const due = [[reportingYear, 0], ...(firstYear < reportingYear ? ([[lastYear, 1]] as const) : [])] as const;
  const unknown = due.map(
    ([year, behind]) =>
      `(${column("CJ_DataPoints", cellHeader(year))}="[x]")*(${column("CJ_DataPoints", "Years behind")}=${behind})`,
  );
  return [
    ...gapTables.map((table) => [table, column(table, statesGap)] as const),
    ["CJ_DataPoints", `(${unknown.join("+")})`],
  ];
}

/** How many rows state a gap: of figures, of answers, or of services. */
export function gaps(years: Years): string {
  return statedGaps(years)
    .map(([table, isGap]) => `SUMPRODUCT(${isGap}*(${column(table, "Id")}<>""))`)
    .join("+");
}

/** How many rows with a gap have the id that stands under Comes from: 1 or more where it names a gap. */
export function namesGap(years: Years): string {
  const from = me("Comes from");
  const stated = statedGaps(years).map(
    ([table, isGap]) => `SUMPRODUCT((${column(table, "Id")}=${from})*${isGap})`,
  );
  return `IFERROR(IF(${from}="",0,${stated.join("+")}),0)`;
}

/** 1 in the first row that names a gap, so that each gap counts once; else 0. */
export const closesGap = closesGapFormula();

function closesGapFormula(): string {
  const from = me("Comes from");
  const isFirst = `INDEX(${column(actionsTable, "Id")},MATCH(${from},${column(actionsTable, "Comes from")},0))=${me("Id")}`;
  return `IFERROR(IF(${me("Working: names a gap")}=0,0,IF(${isFirst},1,0)),0)`;
}

/**
 * What is missing or does not fit, the most telling first.
 * @param kindIsChosen condition for a kind among the choices
 * @param statusIsChosen the same for the status
 */
export function actionCheck(kindIsChosen: string, statusIsChosen: string): string {
  const from = me("Comes from");
  const isGap = `${me("Kind")}="gap"`;
  return `IFERROR(${firstThatApplies(
    [
      [`NOT(${isOne})`, '""'],
      [`${me("Action")}=""`, '"Say what will be done"'],
      [`${me("Outcome")}=""`, '"Name the outcome"'],
      [
        `SUMPRODUCT((${column("CJ_Outcomes", "Id")}=${me("Outcome")})*1)=0`,
        `${me("Outcome")}&" is not on Outcomes"`,
      ],
      [`${me("Kind")}=""`, '"Choose a kind"'],
      [`NOT(${kindIsChosen})`, '"Kind is none of the choices in this row"'],
      [`AND(${me("Status")}<>"",NOT(${statusIsChosen}))`, '"Status is none of the choices in this row"'],
      [`AND(${due}<>"",NOT(ISNUMBER(${due})))`, '"The due date is a text: type it as 31/12/2025"'],
      [
        `IF(ISNUMBER(${due}),${due}<DATE(${yearOfAct},1,1),FALSE)`,
        '"The due date cannot be meant: type it as 31/12/2025"',
      ],
      [
        `${me("Priority of that activity")}="not on Scoring"`,
        `${me("Scoring activity")}&" is not on Scoring"`,
      ],
      [`AND(${isGap},${from}="")`, '"Say under Comes from which gap it closes"'],
      [
        `AND(${isGap},${me("What that is")}="")`,
        `${from}&" is no id of the profiles, Questions, Data points, Rates or Local evidence"`,
      ],
      [`${me(logicModelRow)}="${notOnLogicModel}"`, `${me("Logic model row")}&" is ${notOnLogicModel}"`],
      [
        `${me(whichDeliverable)}="${notADeliverable}"`,
        `${me("National deliverable")}&" is ${notADeliverable} (DEL-14)"`,
      ],
      [`${me("Owner")}=""`, '"Name an owner"'],
      [`AND(${due}="",NOT(${isComplete}))`, '"Set a due date"'],
      [`LEFT(${me("Time left")},4)="late"`, '"Late: agree a new date, or say what stands in the way"'],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
