import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { column, columnSpan, headerSpan, latestYearWhere, own, ownSpan } from "./references";
import { workingColumn } from "./working-column";

/** What stands under Breakdown in the row of a question itself. */
export const allPeople = "All people";

/** What people say of a breakdown: can one person be in more than one of its groups? */
export const overlapAnswers = ["no", "yes"] as const;

const overlapChoice = (n: number): string => `Overlap choice ${n}`;
/* Headers are short, since each formula names them several times. */
const set = "Working: set";
const groups = "Working: groups";
const totalRow = "Working: total row";
const overlaps = "Working: overlap";
const difference = (year: string): string => `Working: ${year}`;
const yearToFix = "Working: year";
const amount = "Working: amount";
const total = "Working: total";
const said = "Working: groups say";

/** A breakdown was brought by the second version of the workbook. */
const since = 2;

/** Which people the row counts: "All people", or a group such as "Gender: women". */
export const breakdownColumn: ColumnBlueprint = {
  header: "Breakdown",
  role: "label",
  widthInCharacters: 20,
  since,
};

/** "yes" where people can be in more than one group, so that no sum is compared; rows of groups alone have it. */
export const canOverlapColumn: ColumnBlueprint = {
  header: "Can overlap",
  role: "input",
  widthInCharacters: 10,
  align: "centre",
  since,
  validation: {
    rule: {
      kind: "choices",
      firstHeader: overlapChoice(1),
      lastHeader: overlapChoice(overlapAnswers.length),
    },
    promptTitle: "Can groups overlap?",
    prompt:
      "no: each person is in one group, so the groups have to add up. yes: a person can be in more than one; no sum is compared.",
    error: "Choose no or yes.",
    severity: "stop",
    onlyRows: [],
  },
};

/** The question that a group belongs to, and the choices of the drop-down; at the far right. */
export const breakdownLabelColumns: readonly ColumnBlueprint[] = [
  { header: "Part of", role: "label", widthInCharacters: 9, since },
  ...overlapAnswers.map((_, i): ColumnBlueprint => ({
    header: overlapChoice(i + 1),
    role: "label",
    widthInCharacters: 10,
    since,
  })),
];

export const overlapChoiceCells: Readonly<Record<string, string>> = Object.fromEntries(
  overlapAnswers.map((answer, i) => [overlapChoice(i + 1), answer]),
);

/** True in the row of a group. */
export function isGroup(table: string): string {
  return `${own(table, "Part of")}<>""`;
}

/** What the groups of the row's breakdown have to say, "" when they add up or nothing can be said. */
export function groupsSay(table: string): string {
  return own(table, said);
}

/**
 * The steps by which the groups of a breakdown are held to their question, year by year.
 *
 * Groups that cannot overlap have to add up to the question where all of them are numbers, and to no more than it where
 * some are not; one that can overlap must not be above the question. One [c] alone could be worked out from the rest.
 * Anything else is not tested. Only the first row of a set tells of its sum.
 */
export function breakdownWorkingColumns(
  table: string,
  years: readonly ReportingYear[],
): readonly ColumnBlueprint[] {
  const me = (header: string): string => own(table, header);
  const all = (header: string): string => column(table, header);
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const step = (header: string, formula: string, width?: number): ColumnBlueprint => ({
    ...workingColumn(header, `IF(${me("Part of")}="","",${formula})`, width),
    since,
  });
  const inYearToFix = (row: string, from: string, to: string, header: string): string =>
    `INDEX(${row},MATCH(${header},${headerSpan(table, from, to)},0))`;
  const [firstDifference, lastDifference] = [difference(first), difference(last)];
  const name = me("Breakdown");
  return [
    step(set, `${me("Part of")}&" "&IFERROR(LEFT(${name},FIND(":",${name})-1),${name})`),
    step(groups, `COUNTIF(${all(set)},${me(set)})`),
    step(totalRow, `IFERROR(MATCH(${me("Part of")},${all("Id")},0),0)`),
    step(overlaps, `IF(COUNTIFS(${all(set)},${me(set)},${all("Can overlap")},"yes")>0,"yes","no")`),
    ...years.map((year) => step(difference(year), differenceIn(table, year))),
    step(
      yearToFix,
      latestYearWhere(years, (year) => {
        const found = me(difference(year));
        return `OR(AND(ISNUMBER(${found}),${found}<>0),${found}="one [c]")`;
      }),
    ),
    step(
      amount,
      `IFERROR(${inYearToFix(`${ownSpan(table, firstDifference, lastDifference)},1`, firstDifference, lastDifference, `"Working: "&${me(yearToFix)}`)},"")`,
    ),
    step(
      total,
      `IFERROR(${inYearToFix(`${columnSpan(table, first, last)},${me(totalRow)}`, first, last, me(yearToFix))},"")`,
    ),
    step(said, sentence(table, last), 34),
  ];
}

/** A number: how far above the question (0: as expected). A text: why it cannot be said. */
function differenceIn(table: string, year: ReportingYear): string {
  const me = (header: string): string => own(table, header);
  const cells = column(table, year);
  const ofAll = `INDEX(${cells},${me(totalRow)})`;
  // COUNTIFS would count a text "900" with the numbers
  const known = `SUMPRODUCT((${column(table, set)}=${me(set)})*(${cells}<>"")*(${cells}<9E+99))`;
  const above = `ROUND(SUMIFS(${cells},${column(table, set)},${me(set)})-${ofAll},9)`;
  const ofOverlapping = `IF(AND(ISNUMBER(${me(year)}),${me(year)}>${ofAll}),${me(year)}-${ofAll},"may overlap")`;
  const ofOthers =
    `IF(OR(${known}=${me(groups)},${above}>0),${above},` +
    `IF(AND(${known}=${me(groups)}-1,COUNTIFS(${column(table, set)},${me(set)},${cells},"[c]")=1),"one [c]","not tested"))`;
  return (
    // INDEX at row 0 would be the whole column
    `IFERROR(IF(ISNUMBER(IF(${me(totalRow)}=0,"",${ofAll})),` +
    `IF(${me(overlaps)}="yes",${ofOverlapping},${ofOthers}),"no total"),"not tested")`
  );
}

function sentence(table: string, lastYear: string): string {
  const me = (header: string): string => own(table, header);
  const isFirst = `INDEX(${column(table, "Id")},MATCH(${me(set)},${column(table, set)},0))=${me("Id")}`;
  const toCorrect = `${me(yearToFix)}&": the groups add up to "&(${me(total)}+${me(amount)})&", all people is "&${me(total)}&IF(${me(amount)}>0,". Correct what is wrong",". Correct what is wrong, or add a group that is missing")`;
  return (
    `IFERROR(IF(${me(totalRow)}=0,"No row has the id "&${me("Part of")}&", which this group is part of",` +
    `IF(AND(${me(overlaps)}="no",NOT(${isFirst})),"",` +
    `IF(${me(yearToFix)}="",${notTested(table, lastYear)},` +
    `IF(${me(amount)}="one [c]",${me(yearToFix)}&": one [c] alone can be worked out; mark a second group [c]",` +
    `IF(${me(overlaps)}="yes",${me(yearToFix)}&": this group is "&(${me(total)}+${me(amount)})&", above all people, "&${me(total)},` +
    `${toCorrect}))))),"")`
  );
}

/** A sum that cannot be compared is said to be so, once there is something to compare. */
function notTested(table: string, lastYear: string): string {
  const typed = own(table, lastYear);
  const found = own(table, difference(lastYear));
  return (
    `IF(OR(${typed}="",${typed}="[x]",${own(table, overlaps)}="yes",${found}=0),"",` +
    `IF(${found}="no total","Sum not tested: ${lastYear} of all people is no number",` +
    `"Sum not tested: a group of ${lastYear} is no number"))`
  );
}
