import type { ReportingYear } from "../../domain/period";
import { agreementAges, statuses } from "../../domain/status";
import { areaAndYear } from "../sheets/data-checks";
import { cellHeader } from "./figures-typed";
import { outcomeOfActivity } from "./outcome-columns";
import { fixedLines, outcomePageTable } from "./outcome-page-lines";
import { column, own, quoted } from "./references";
import { withoutStopFormula, withStopFormula } from "./sentence";
import { gapTables, statesGap } from "./stated-gaps";
import { oneDecimalFormula, statusWordsFormula } from "./status-words";

/** A line that every outcome has: formulas of its cells; `item` is absent where the outcome is chosen. */
export interface FixedLine {
  readonly item?: string;
  readonly part: string;
  readonly says: string;
  readonly status: string;
  /** lines of text to leave room for */
  readonly lines: number;
  /** formulas of working columns that this line alone fills, by header */
  readonly working?: Readonly<Record<string, string>>;
}

const row = own(outcomePageTable, "Working: outcome row");
const id = own(outcomePageTable, "Working: outcome");
const of = (header: string): string => `INDEX(${column("CJ_Outcomes", header)},${row})`;
const chosen = (formula: string): string =>
  `IFERROR(IF(${row}="","",${formula}),"a cell of this outcome holds an error")`;
const words = (header: string, whenBlank: string): string =>
  `IF(${of(header)}="",${quoted(whenBlank)},${of(header)}&"")`;

/** Where the chosen outcome stands on Outcomes: by its title, its id (O8) or its number (8); "" when it is none of them. */
export const chosenRowFormula = ((): string => {
  const choice = own(outcomePageTable, "Outcome and its lines");
  const find = (wanted: string, header: string, otherwise: string): string => {
    const all = column("CJ_Outcomes", header);
    // MATCH finds nothing in a table of one row, which is a single cell: its only row is then the first
    const only = `IF(SUMPRODUCT((${all}=${wanted})*1)>0,1,${otherwise})`;
    return `IFERROR(MATCH(${wanted},${all},0),${only})`;
  };
  const among = find(choice, "Outcome", find(choice, "Id", find(`"O"&${choice}`, "Id", '""')));
  return `IFERROR(IF(${choice}="","",${among}),"")`;
})();

/** What a line has to say, in full: the page cuts it where it is longer than the room for it. */
export const fullTextHeader = "Working: full text";
/** Characters that a line of text holds at the least, in a column of 60. */
const charactersPerLine = 56;

/** The words of a line, or as many as it has room for and where the rest stands. */
export function shortenedFormula(lines: number): string {
  const full = own(outcomePageTable, fullTextHeader);
  const room = lines * charactersPerLine;
  const mark = "… see Outcomes, ";
  return `IF(LEN(${full})>${room},LEFT(${full},${room - mark.length - 4})&${quoted(mark)}&${id},${full}&"")`;
}

/** The first lines of the page, the same for every outcome. */
export function fixedPageLines(years: readonly ReportingYear[]): readonly FixedLine[] {
  const lines: readonly FixedLine[] = [
    {
      part: '"Outcome"',
      says: `IF(${row}="",${quoted("Choose an outcome from the list in the yellow cell of this line")},${areaAndYear})`,
      status: chosen(shownStatus()),
      lines: 4,
    },
    {
      item: '"Suggested by the figures and the evidence"',
      part: '"Status"',
      says: chosen(`${of("Why")}&""`),
      status: chosen(of("Suggested status")),
      lines: 3,
    },
    {
      item: '"Agreed by partners"',
      part: '"Status"',
      says: chosen(agreementFormula()),
      status: chosen(`IF(${of("Agreed status")}="","not agreed yet",${agreedWords()})`),
      lines: 4,
    },
    {
      item: '"How near it is"',
      part: '"Distance"',
      says: chosen(words("How near", "not said yet")),
      status: chosen(
        `IF(${of("Order by distance")}="","","order "&${of("Order by distance")}&", nearest is 1")`,
      ),
      lines: 1,
    },
    {
      item: '"Is it a priority for action?"',
      part: '"Priority"',
      says: chosen(scoreFormula()),
      status: chosen(words("Priority", "not decided yet")),
      lines: 2,
    },
    {
      item: '"What partners will do"',
      part: '"Priority"',
      says: chosen(words("Action", "nothing written down yet")),
      status: '""',
      lines: 3,
    },
    {
      item: '"What is missing"',
      part: '"Gaps"',
      says: chosen(gapsFormula()),
      status: chosen(
        `IF(${due}+${items}+${activities}+${typed}=0,"nothing listed yet",IF(${gapCount}=0,"no gaps","gaps: "&${gapCount}))`,
      ),
      lines: 4,
      working: {
        [gapHeaders.due]: `SUMPRODUCT(${dueHere})`,
        [gapHeaders.missing]: missingFormula(years),
        [gapHeaders.typed]: typedFormula,
      },
    },
    {
      item: '"In words, for reports"',
      part: '"Narrative"',
      says: chosen(`${of("Narrative")}&""`),
      status: '""',
      lines: 10,
    },
  ];
  if (lines.length !== fixedLines)
    throw new Error(`${lines.length} fixed lines, ${fixedLines} are counted on`);
  return lines;
}

/** Symbol and word alone, and whose they are; what the word means stands in the next line. */
function shownStatus(): string {
  const shown = of("Shown status");
  const short = `IFERROR(LEFT(${shown},FIND(" – ",${shown})-1),${shown}&"")`;
  return `${short}&IF(${of("Working: agreed")}=""," (suggested)"," (agreed)")`;
}

/** A word that is none of the four stays as it was typed. */
function agreedWords(): string {
  const agreed = of("Agreed status");
  return `IF(OR(${statuses.map((status) => `${agreed}="${status}"`).join(",")}),${statusWordsFormula(agreed)},${agreed}&"")`;
}

function agreementFormula(): string {
  const date = `IF(ISNUMBER(${of("Agreed on")})," on "&TEXT(${of("Agreed on")},"d mmmm yyyy"),"")`;
  const by = `IF(${of("Agreed by")}="",""," by "&${withoutStopFormula(of("Agreed by"))})`;
  const reason = `IF(${of("Reason")}="",""," Reason: "&${withStopFormula(of("Reason"))})`;
  const age = of("Agreed before the latest data");
  return (
    `IF(${of("Agreed status")}="","Partners have not agreed a status yet.","Agreed"&${by}&${date}&"."&${reason}&` +
    // a word that is none of the four has no age
    `IF(${age}="","",IF(${age}="${agreementAges.unknown}"," The evidence of that day was not kept."," It was "&${age}&".")))`
  );
}

function scoreFormula(): string {
  const score = of("Outcome priority");
  return (
    `IF(ISNUMBER(${score}),"Its activities score "&${oneDecimalFormula(score)}&" on average, "&${of("Working: activities scored")}&" of "&` +
    `${of("Working: activities")}&" scored; order "&${of("Order by score")}&" of "&COUNT(${column("CJ_Outcomes", "Working: priority rounded")})&` +
    `" scored outcomes, lower is done first.","Its activities are not scored yet.")`
  );
}

const figures = (header: string): string => column("CJ_DataPoints", header);
const evidence = (header: string): string => column("CJ_LocalEvidence", header);
const scoring = (header: string): string => column("CJ_Scoring", header);

/**
 * Figures of the outcome that are due by now, each in its own year: the reporting year less its years behind. Reference
 * figures serve checks and open questions and nobody owes them; what is not applicable is not owed either.
 */
const dueHere =
  `(${figures("Outcome")}=${id})*(${figures("Kind")}<>"reference figure")*` +
  `(${figures("Working: year due")}<>"")*(${figures("Working: figure due")}<>"[z]")`;
const notJudged = `COUNTIFS(${evidence("Outcome")},${id},${evidence("Working: status")},"Grey")`;
const named = `(${scoring(outcomeOfActivity)}=${id})*(${scoring("Working: is an activity")}=1)`;
/** The counts behind the line of gaps, which it says several times. */
const gapHeaders = {
  due: "Working: figures due",
  missing: "Working: figures without a number",
  typed: "Working: gaps typed",
} as const;
/** Headers of the working columns that only one line of the head fills. */
export const headWorkingHeaders = Object.values(gapHeaders);
const due = own(outcomePageTable, gapHeaders.due);
const missing = own(outcomePageTable, gapHeaders.missing);
const typed = own(outcomePageTable, gapHeaders.typed);
const items = `COUNTIFS(${evidence("Outcome")},${id})`;
const activities = `SUMPRODUCT(${named})`;
const notScored = `SUMPRODUCT(${named}*(${scoring("Working: priority rounded")}=""))`;

/** Gaps that people typed for the outcome: of questions, needs and services. */
const typedFormula = gapTables
  .map((table) => `SUMIFS(${column(table, statesGap)},${column(table, "Outcome")},${id})`)
  .join("+");

const coded = (code: string): string =>
  `SUMPRODUCT(${dueHere}*(${figures("Working: figure due")}="${code}"))`;

/** Neither a number nor known and confidential. */
function missingFormula(years: readonly ReportingYear[]): string {
  const numbers = years.map(
    (year) =>
      `(${figures("Working: year due")}="${year}")*(${figures(cellHeader(year))}<9E+99)*(${figures(cellHeader(year))}<>"")`,
  );
  return `${due}-SUMPRODUCT(${dueHere}*(${numbers.join("+")}))-${coded("[c]")}`;
}

/** Only a priority needs an activity. */
const lacksActivity = `AND(${activities}=0,${of("Priority")}="yes")`;

const gapCount = `(${missing}+${notJudged}+${notScored}+${typed}+IF(${lacksActivity},1,0))`;

function gapsFormula(): string {
  const notAvailable = `IF(${coded("[x]")}=0,""," ("&${coded("[x]")}&" not available)")`;
  return (
    `IF(${due}=0,"No figure is due; ",${missing}&" of "&${due}&" figures that are due have no number"&${notAvailable}&"; ")&` +
    `IF(${items}=0,"no item of local evidence; ",${notJudged}&" of "&${items}&" items of local evidence are not judged; ")&` +
    `IF(${lacksActivity},"no activity is named, though it is a priority.",` +
    `IF(${activities}=0,IF(${of("Priority")}="no","no activity is named, as only a priority needs one.","no activity is named yet."),${notScored}&" of "&${activities}&" activities are not scored."))&` +
    `IF(${typed}=0,"",IF(${typed}=1," 1 gap is"," "&${typed}&" gaps are")&" stated on the profiles and Questions.")`
  );
}
