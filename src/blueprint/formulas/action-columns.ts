import { complete } from "../../catalogue/action-words";
import { firstThatApplies } from "./first-that-applies";
import { column, own, quoted } from "./references";
import { oneDecimalFormula } from "./status-words";
import { daysFormula, today } from "./today";

export const actionsTable = "CJ_Actions";
const me = (header: string): string => own(actionsTable, header);
const due = me("Due");
const isOne = `${me("Working: is an action")}=1`;
const isComplete = `${me("Status")}=${quoted(complete)}`;

/** 1 for a row in which anything was typed, else 0. */
export const isAction = `IFERROR(IF(OR(${["Action", "Kind", "Status", "Due", "Owner", "Comes from", "Scoring activity", "Logic model row", "National deliverable"].map((header) => `${me(header)}<>""`).join(",")}),1,0),1)`;

/** How long there is until the due date, by Setup's Today; a complete action is never late. */
export const timeLeft =
  `IFERROR(IF(NOT(${isOne}),"",IF(${isComplete},"complete",IF(${due}="","no date",IF(NOT(ISNUMBER(${due})),"the date is a text",` +
  `IF(${due}<${today},"late by "&${daysFormula(`INT(${today}-${due})`)},IF(INT(${due})=INT(${today}),"due today",` +
  `"due in "&${daysFormula(`INT(${due}-${today})`)})))))),"the date is an error")`;

/** Priority and order of the activity on Scoring that the action carries out. */
export const scoredPriority = scoredPriorityFormula();

function scoredPriorityFormula(): string {
  const row = `MATCH(${me("Scoring activity")},${column("CJ_Scoring", "Id")},0)`;
  const at = (header: string): string => `INDEX(${column("CJ_Scoring", header)},${row})`;
  const priority = at("Overall priority (average)");
  return (
    `IF(${me("Scoring activity")}="","",IFERROR(IF(ISNUMBER(${priority}),${oneDecimalFormula(priority)}&", order "&${at("Order overall")}&" overall",` +
    `IF(${priority}="","not scored yet",${priority})),"not on Scoring"))`
  );
}

/** The sheets whose rows an action may come from, with the column that says what a row is. */
const origins: readonly (readonly [table: string, header: string])[] = [
  ["CJ_DemographicProfile", "Question"],
  ["CJ_NeedsProfile", "Need"],
  ["CJ_ServicesProfile", "Service"],
  ["CJ_DataPoints", "Data point"],
  ["CJ_Rates", "Rate"],
  ["CJ_LocalEvidence", "Local evidence"],
];

/** The name of the row whose id stands under Comes from; "" for other words. */
export const namedByOrigin = `IF(${me("Comes from")}="","",${origins.reduceRight(
  (otherwise, [table, header]) =>
    `IFERROR(INDEX(${column(table, header)},MATCH(${me("Comes from")},${column(table, "Id")},0))&"",${otherwise})`,
  '""',
)})`;

/** A row of a profile that says that its figure or answer is missing, or that a service is. */
function gapIn(table: string): string {
  const gap = column(table, "Gap");
  return `(${gap}="not available")+(${gap}="asked for")`;
}

/** How many rows of the profiles state a gap: of figures and answers, or of services. */
export function gapsInProfiles(): string {
  const inFigures = ["CJ_DemographicProfile", "CJ_NeedsProfile"].map(
    (table) => `SUMPRODUCT((${gapIn(table)})*(${column(table, "Id")}<>""))`,
  );
  const services = column("CJ_ServicesProfile", "Gap or duplication");
  return [...inFigures, `SUMPRODUCT((${services}<>"")*(${column("CJ_ServicesProfile", "Id")}<>""))`].join(
    "+",
  );
}

/** 1 in the first row that names a gap of the profiles, so that each gap counts once; else 0. */
export const closesGap = closesGapFormula();

function closesGapFormula(): string {
  const from = me("Comes from");
  const isFirst = `INDEX(${column(actionsTable, "Id")},MATCH(${from},${column(actionsTable, "Comes from")},0))=${me("Id")}`;
  const stated = ["CJ_DemographicProfile", "CJ_NeedsProfile"].map(
    (table) => `SUMPRODUCT((${column(table, "Id")}=${from})*(${gapIn(table)}))`,
  );
  const service = `SUMPRODUCT((${column("CJ_ServicesProfile", "Id")}=${from})*(${column("CJ_ServicesProfile", "Gap or duplication")}<>""))`;
  return `IFERROR(IF(${from}="",0,IF(AND(${isFirst},${[...stated, service].join("+")}>0),1,0)),0)`;
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
        `${me("Priority of that activity")}="not on Scoring"`,
        `${me("Scoring activity")}&" is not on Scoring"`,
      ],
      [`AND(${isGap},${from}="")`, '"Say under Comes from which gap it closes"'],
      [
        `AND(${isGap},${me("What that is")}="")`,
        `${from}&" is no id of the profiles, Data points, Rates or Local evidence"`,
      ],
      [`${me("Owner")}=""`, '"Name an owner"'],
      [`AND(${due}="",NOT(${isComplete}))`, '"Set a due date"'],
      [`LEFT(${me("Time left")},4)="late"`, '"Late: agree a new date, or say what stands in the way"'],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
