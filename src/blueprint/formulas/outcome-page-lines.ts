import type { ColumnBlueprint } from "../blueprint";
import { differenceMarkFormula, pointsOfSize, rateMark } from "./rate-mark";
import { column, columnSpan, own, quoted } from "./references";
import { oneDecimalFormula, oneOfFormula } from "./status-words";
import { workingColumn } from "./working-column";

export const outcomePageTable = "CJ_OutcomePage";

/** Lines at the top that every outcome has: its name, status, how near … */
export const fixedLines = 8;
/** Lines below them, filled from the top with what the outcome has. */
export const listedLines = 24;
export const linesOfPage = fixedLines + listedLines;

const me = (header: string): string => own(outcomePageTable, header);
const w = (header: string): string => me(`Working: ${header}`);

/** The kinds of listed lines, in their order on the page, and the tables whose rows they list. */
const parts = [
  { word: "Figure", what: "figures", table: "CJ_DataPoints", slots: 4 },
  { word: "Rate", what: "rates", table: "CJ_Rates", slots: 3 },
  { word: "Local evidence", what: "evidence", table: "CJ_LocalEvidence", slots: 2 },
  { word: "Activity", what: "activities", table: "CJ_Scoring", slots: 4 },
] as const;

type Part = (typeof parts)[number];

const slotHeader = ({ what }: Part, slot: number): string => `Working: ${what} ${slot}`;
const line = w("line");

/**
 * Which rows of the other tables the page lists. A page of 32 lines looks at every row of a longer table by looking at
 * several from each line: line 3 at rows 3, 35, 67 … Where such a row belongs to the outcome, its place stands there, and
 * the smallest, second smallest … of these places are the rows to list. So the page follows whatever people add.
 */
export function listingColumns(): readonly ColumnBlueprint[] {
  return [
    workingColumn("line", `IFERROR(MID(${me("Id")},2,3)+0,"")`, 9),
    workingColumn(
      "outcome row",
      `INDEX(${column(outcomePageTable, "Working: chosen row")},MATCH("L1",${column(outcomePageTable, "Id")},0))`,
      9,
    ),
    workingColumn(
      "outcome",
      `IF(${w("outcome row")}="","",INDEX(${column("CJ_Outcomes", "Id")},${w("outcome row")}))`,
      9,
    ),
    ...parts.flatMap((part) =>
      Array.from({ length: part.slots }, (_, i) =>
        workingColumn(`${part.what} ${i + 1}`, slotFormula(part, i), 11),
      ),
    ),
    ...parts.map((part) => workingColumn(`number of ${part.what}`, `COUNT(${slots(part)})`, 11)),
    workingColumn("place in list", placeInListFormula(), 9),
    workingColumn("kind", kindFormula(), 14),
    workingColumn("source row", sourceRowFormula(), 9),
    { ...workingColumn("stands when due", standsWhenDue, 14), since: 3 },
    { ...workingColumn("due in words", dueInWords, 14), since: 3 },
  ];
}

function slots(part: Part): string {
  return columnSpan(outcomePageTable, slotHeader(part, 1), slotHeader(part, part.slots));
}

function slotFormula(part: Part, slot: number): string {
  const at = slot === 0 ? line : `(${line}+${slot * linesOfPage})`;
  const cell = (header: string): string => `INDEX(${column(part.table, header)},${at})`;
  const belongs = `AND(${w("outcome")}<>"",${cell("Outcome")}=${w("outcome")}${extraCondition(part, cell)})`;
  return `IFERROR(IF(${belongs},${keyOf(part, cell, at)},""),"")`;
}

/**
 * Counts that a rate is made of, alone or as parts of a total, stand beside it, save a national indicator; reference figures
 * only serve checks; a row for an activity that nobody named is left out.
 */
function extraCondition(part: Part, cell: (header: string) => string): string {
  if (part.what === "figures") {
    const feeds = (id: string): string =>
      ["Numerator", "Denominator"]
        .map((side) => `COUNTIF(${column("CJ_Rates", side)},${cell(id)})`)
        .join("+");
    const partOfRate = `AND(${cell("Part of")}<>"",${feeds("Part of")}>0)`;
    const isIndicator = `${cell("Kind")}="national indicator"`;
    return `,${cell("Kind")}<>"reference figure",OR(${isIndicator},${feeds("Id")}=0),NOT(${partOfRate})`;
  }
  return part.what === "activities" ? `,${cell("Improvement activity")}<>""` : "";
}

/** Activities go by their order in the outcome, unscored ones last; the row follows as ten-thousandths. */
function keyOf(part: Part, cell: (header: string) => string, at: string): string {
  if (part.what !== "activities") return at;
  const order = cell("Order in outcome");
  return `IF(ISNUMBER(${order}),${order},1000)+${at}/10000`;
}

const listed = (part: Part): string => w(`number of ${part.what}`);

function placeInListFormula(): string {
  return `IF(${line}="","",IF(${line}>${fixedLines},${line}-${fixedLines},""))`;
}

function kindFormula(): string {
  const place = w("place in list");
  const rounds = parts.map((part, i) => ({
    part,
    upTo: parts
      .slice(0, i + 1)
      .map(listed)
      .join("+"),
  }));
  const kinds = rounds.reduceRight(
    (otherwise, { part, upTo }) => `IF(${place}<=${upTo},"${part.word}",${otherwise})`,
    '""',
  );
  const all = parts.map(listed).join("+");
  return `IF(${place}="","",IF(AND(${place}=${listedLines},${all}>${listedLines}),"More",${kinds}))`;
}

function sourceRowFormula(): string {
  const place = w("place in list");
  return parts.reduceRight((otherwise, part, i) => {
    const before = parts.slice(0, i).map(listed);
    const nth = `SMALL(${slots(part)},${[place, ...before].join("-")})`;
    const row = part.what === "activities" ? `ROUND(MOD(${nth},1)*10000,0)` : nth;
    return `IF(${w("kind")}="${part.word}",${row},${otherwise})`;
  }, '""');
}

/** How many lines find no room on the page. */
const moreLines = `(${parts.map(listed).join("+")}-${listedLines - 1})`;

/** Characters that a line holds. Names of ours are shorter; only a long name of an activity ends in an ellipsis. */
const longest = 60;

/** A text that may be longer than its line ends in an ellipsis. */
function cut(text: string): string {
  return `IF(LEN(${text})>${longest},LEFT(${text},${longest - 1})&"…",${text}&"")`;
}

function byKind(formulas: { readonly [K in Part["word"] | "More"]: string }): string {
  return Object.entries(formulas).reduceRight(
    (otherwise, [word, formula]) => `IF(${w("kind")}="${word}",${formula},${otherwise})`,
    '""',
  );
}

const at = (table: string, header: string): string => `INDEX(${column(table, header)},${w("source row")})`;

/** What the columns of a listed line say. */
export function listedLineFormulas(): Readonly<Record<"item" | "part" | "says" | "status", string>> {
  return {
    item: byKind({
      // who types a row of their own may leave its short name out
      Figure:
        `IF(${at("CJ_DataPoints", "Short name")}="",${cut(at("CJ_DataPoints", "Data point"))},` +
        `${cut(at("CJ_DataPoints", "Short name"))})`,
      Rate: cut(at("CJ_Rates", "Short name")),
      "Local evidence": `${evidenceNumber()}&${evidenceName()}`,
      Activity: cut(at("CJ_Scoring", "Improvement activity")),
      More: quoted("And more than this page has room for"),
    }),
    part: `IF(${w("kind")}="More","",${w("kind")})`,
    says: byKind({
      Figure: figureSays(),
      Rate: rateSays(),
      "Local evidence": evidenceSays(),
      Activity: activitySays(),
      More: `${moreLines}&" more: see Data points, Rates, Local evidence and Scoring"`,
    }),
    status: byKind({
      Figure: shortStatus("CJ_DataPoints"),
      Rate: shortStatus("CJ_Rates"),
      "Local evidence": shortStatus("CJ_LocalEvidence"),
      Activity:
        `IF(ISNUMBER(${at("CJ_Scoring", "Order in outcome")}),"Order "&${at("CJ_Scoring", "Order in outcome")}&` +
        `" of "&${listed(parts[3])},"no order yet")`,
      More: '""',
    }),
  };
}

/** Symbol and word without the explanation, for lines that have no room for it. */
function shortStatus(table: string): string {
  const status = at(table, "Suggested status");
  return `IFERROR(LEFT(${status},FIND(" – ",${status})-1),${status}&"")`;
}

/**
 * @param digits as many as the figure is shown with, so that what is the same in print is no change
 * @param unit an expression, of the size
 */
function change(table: string, header: string, digits: 1 | 2, unit: (size: string) => string): string {
  const difference = at(table, header);
  const size = `ROUND(ABS(${difference}),${digits})`;
  return (
    `IF(${at(table, "Compared with")}="","",IF(${size}=0,", the same as in ",IF(${difference}>0,", up ",", down ")&` +
    `${size}&${unit(size)}&" on ")&${at(table, "Compared with")})`
  );
}

function figureSays(): string {
  const of = (header: string): string => at("CJ_DataPoints", header);
  const latest = `ROUND(${of("Latest")},2)`;
  const points = (size: string): string => `IF(${of("Unit")}="per cent",${pointsOfSize(size)},"")`;
  const unit = `IF(${latest}=1,${oneOfFormula(of("Unit"))},${of("Unit")})`;
  return (
    `IF(${of("Latest year")}="",${whenNone("CJ_DataPoints", "no number yet")},${latest}&" "&${unit}&" in "&${of("Latest year")}&` +
    `${change("CJ_DataPoints", "Change", 2, points)}&${unlessDue("CJ_DataPoints")})`
  );
}

/** Percentages stand with the counts behind them, so that a small group is seen to be one. */
function rateSays(): string {
  const of = (header: string): string => at("CJ_Rates", header);
  const counts = `IF(${of("Latest counts")}="",""," ("&${of("Latest counts")}&")")`;
  return (
    `IF(${of("Latest year")}="",${whenNone("CJ_Rates", "no percentage yet")},${oneDecimalFormula(of("Latest"))}&${of(rateMark)}&" in "&${of("Latest year")}&` +
    `${counts}&${change("CJ_Rates", "Change in percentage points", 1, (size) => differenceMarkFormula(of(rateMark), pointsOfSize(size)))}&${unlessDue("CJ_Rates")})`
  );
}

/** What stands instead of a number in the year for which it is due: a code, or why a rate could not be calculated. */
const standsWhenDue = `IF(${w("kind")}="Figure",${at("CJ_DataPoints", "Working: figure due")},IF(${w("kind")}="Rate",${at("CJ_Rates", "Working: rate due")},""))&""`;
/** The same in words; a rate of which nothing is typed yet has nothing to say. */
const dueInWords = ((): string => {
  const stands = w("stands when due");
  return (
    `IF(${stands}="[x]","not available",IF(${stands}="[z]","not applicable",IF(${stands}="[c]","confidential",` +
    `IF(LEFT(${stands},14)="incomplete: 0 ","",${stands}))))`
  );
})();

function whenNone(table: string, otherwise: string): string {
  const words = w("due in words");
  return `IF(${words}="",${quoted(otherwise)},${words}&" in "&${at(table, "Working: year due")})`;
}

function unlessDue(table: string): string {
  const words = w("due in words");
  return `IF(${words}="","","; "&${at(table, "Working: year due")}&": "&${words})`;
}

/** Items that people added have no number. */
function evidenceNumber(): string {
  const number = at("CJ_LocalEvidence", "Working: number");
  return `IF(${number}="","",${number}&" ")`;
}

/** … and no short name. */
function evidenceName(): string {
  const short = at("CJ_LocalEvidence", "Short name");
  return `IF(${short}="",${cut(at("CJ_LocalEvidence", "Local evidence"))},${short})`;
}

/** What partners chose and when, without the status, which stands beside it; figures that vote stand as rates above. */
function evidenceSays(): string {
  const why = at("CJ_LocalEvidence", "Why");
  const behind = (words: string): string => `MID(${why},FIND("${words}",${why})+${words.length},200)`;
  return (
    `IF(${at("CJ_LocalEvidence", "Kind")}="data points","by the figures of "&${at("CJ_LocalEvidence", "Votes with")}&" on Rates",` +
    `IFERROR(${behind("judged: ")},IFERROR(${behind(" – ")},${why}&"")))`
  );
}

function activitySays(): string {
  const score = at("CJ_Scoring", "Overall priority (average)");
  return `IF(ISNUMBER(${score}),"scored "&${oneDecimalFormula(score)}&"; 1 is done first, 5 last","not scored: "&${score})`;
}
