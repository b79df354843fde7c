import { perHundred } from "../../domain/figure";
import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint, ValidationBlueprint } from "../blueprint";
import { firstThatApplies } from "./first-that-applies";
import { polarityFault } from "./polarity-column";
import { own } from "./references";
import { isShareTargetFormula, isTargetAboveWholeFormula, yearsBeforeFormula } from "./status-words";
import { unknownOutcome } from "./unknown-outcome";
import { workingColumn } from "./working-column";

/** Target, own band, first comparable year and part years, which people may type beside a figure or a proportion. */
export function statusInputs(
  targetPrompt: string,
  years: readonly ReportingYear[],
): readonly ColumnBlueprint[] {
  const example = years.at(-1) ?? "2024-25";
  const several = years.length < 2 ? example : years.slice(-2).join(", ");
  const number: Pick<ValidationBlueprint, "rule" | "error" | "severity"> = {
    rule: { kind: "figure" },
    error: "Expected a number of 0 or more.",
    severity: "warning",
  };
  return [
    {
      header: "Target",
      role: "input",
      widthInCharacters: 9,
      align: "right",
      validation: { ...number, promptTitle: "Target", prompt: targetPrompt },
    },
    {
      header: "Own band",
      role: "input",
      widthInCharacters: 9,
      align: "right",
      validation: {
        ...number,
        promptTitle: "Own band",
        prompt:
          "How much change counts as a clear one in this row: a number, in per cent for a count, in points for a percentage. Blank: the band on Setup.",
      },
    },
    {
      header: "Series starts",
      role: "input",
      widthInCharacters: 10,
      numberFormat: "@",
      validation: {
        rule: { kind: "reporting years" },
        promptTitle: "Series starts",
        prompt: `The first year that can be compared with later ones, written ${example}. Earlier years are shown, but nothing is compared with them.`,
        error: `Expected a reporting year, written ${example}.`,
        severity: "warning",
      },
    },
    {
      header: "Part year",
      role: "input",
      widthInCharacters: 10,
      numberFormat: "@",
      validation: {
        rule: { kind: "reporting years" },
        promptTitle: "Part year",
        prompt: `Years whose figure is not complete, written ${example}; several with commas: ${several}. They are not judged, and nothing is compared with them.`,
        error: `Expected a reporting year, written ${example}; several with commas.`,
        severity: "warning",
      },
    },
  ];
}

/** The column that holds Series starts where that is a reporting year, else "": anything else counts as blank. */
export const seriesStart = "Working: series starts";

function seriesStartColumn(table: string): ColumnBlueprint {
  const starts = `${own(table, "Series starts")}&""`;
  return {
    ...workingColumn("series starts", `IF(${isReportingYear(starts)},${starts},"")`, 12),
    since: 3,
  };
}

function isReportingYear(text: string): string {
  return `IFERROR(${yearsBeforeFormula(`(${text})`, "0")}=${text},FALSE)`;
}

const targetUsed = "Working: target used";

/** The target that counts: a number of 0 or more. Anything else is none, and Check says so. */
export function targetUsedColumn(table: string): ColumnBlueprint {
  const target = own(table, "Target");
  return {
    ...workingColumn(targetUsed, `IF(ISNUMBER(${target}),IF(${target}>=0,${target},""),"")`, 9),
    since: 3,
  };
}

/** The condition that the row has one. */
export function hasTargetUsed(table: string): string {
  return `ISNUMBER(${own(table, targetUsed)})`;
}

/**
 * Working columns about those columns: the start of the series as it is read, and what was typed amiss.
 * @param partYearsRead how many years are marked as part years, where the table has Part year
 */
export function inputFaultColumns(
  table: string,
  years: readonly ReportingYear[],
  partYearsRead?: string,
): readonly ColumnBlueprint[] {
  const read: ColumnBlueprint = {
    ...workingColumn("part years read", partYearsRead, 9),
    since: 3,
  };
  return [
    seriesStartColumn(table),
    ...(partYearsRead === undefined ? [] : [read]),
    typedAmissColumn(table, years, partYearsRead !== undefined),
  ];
}

/**
 * Whether a text is "2024-25 [p]" or several such with commas, which is how Requests reads it: a year with a column first, a
 * marker behind it and at the end, and the length of so many.
 */
function areMarkers(text: string, years: readonly ReportingYear[]): string {
  const length = `LEN(${text})`;
  return (
    `AND(ISNUMBER(FIND("|"&LEFT(${text},7)&"|","|${years.join("|")}|")),` +
    `ISNUMBER(FIND("|"&MID(${text},8,4)&RIGHT(${text},4)&"|","| [p] [p]| [r] [r]| [p] [r]| [r] [p]|")),` +
    `OR(MOD(${length},12)=11,MOD(${length},13)=11))`
  );
}

/**
 * What is wrong with what was typed in those columns, "" when nothing is: they steer the status, so that nothing in
 * them may be passed over in silence. The column Check says it before anything else.
 */
function typedAmissColumn(
  table: string,
  years: readonly ReportingYear[],
  hasPartYear: boolean,
): ColumnBlueprint {
  const me = (header: string): string => own(table, header);
  const example = years.at(-1) ?? "2024-25";
  const found = (header: string): string => `"${header} is """&${me(header)}&"""; expected `;
  const isNoFigure = (header: string): string =>
    `IF(${me(header)}="",FALSE,IF(ISNUMBER(${me(header)}),${me(header)}<0,TRUE))`;
  const starts = `${me("Series starts")}&""`;
  const [target, unit] = [me("Target"), me("Unit")];
  // only Data points has part years; every row of Rates is judged as a percentage, also one without a unit
  const isPercent = hasPartYear ? `${unit}="per cent"` : "TRUE";
  const faults: (readonly [string, string])[] = [
    unknownOutcome(table),
    [isNoFigure("Target"), `${found("Target")}a number of 0 or more"`],
    [
      `IF(AND(${isPercent},ISNUMBER(${target})),OR(${isTargetAboveWholeFormula(target, unit)},${isShareTargetFormula(target)}),FALSE)`,
      `"Target is "&ROUND(${target},4)&IF(${unit}="per cent"," per cent","")&"; expected more than 1"&IF(${unit}="${perHundred}",": type 80 for 80 ${perHundred}"," and at most 100: type 80 for 80%")`,
    ],
    [isNoFigure("Own band"), `${found("Own band")}a number of 0 or more, without a sign for per cent"`],
    [
      `IF(${starts}="",FALSE,${me(seriesStart)}="")`,
      `${found("Series starts")}a reporting year such as ${example}"`,
    ],
  ];
  faults.push(polarityFault(table));
  if (!hasPartYear) {
    const isKnown = ["", "per cent", perHundred].map((word) => `${unit}="${word}"`).join(",");
    faults.push([
      `NOT(OR(${isKnown}))`,
      `${found("Unit")}per cent or ${perHundred}; until then it is read as per cent"`,
    ]);
  }
  if (hasPartYear) {
    const words = `SUBSTITUTE(SUBSTITUTE(LOWER(${unit})," ",""),"%","percent")`;
    faults.push([
      `IF(LEFT(${words},7)="percent",${unit}<>"per cent",FALSE)`,
      `${found("Unit")}per cent; until then it is judged as a count"`,
    ]);
    const count = me("Working: part years read");
    const length = `LEN(TRIM(${me("Part year")}&""))`;
    // n years of seven characters, with a comma or a comma and a space between them; anything else was not read
    const isRead = `AND(${count}>0,OR(${length}=8*${count}-1,${length}=9*${count}-2))`;
    faults.push([
      `IF(${me("Part year")}="",FALSE,NOT(${isRead}))`,
      `${found("Part year")}a year that has a column, such as ${example}; several with commas"`,
    ]);
    faults.push([
      `IF(${me("Markers")}="",FALSE,NOT(${areMarkers(me("Markers"), years)}))`,
      `${found("Markers")}a year and [p] or [r], such as ${example} [p]; several with commas"`,
    ]);
  }
  return {
    ...workingColumn(
      "typed amiss",
      `IFERROR(${firstThatApplies(faults, '""')},"A cell of this row holds an error")`,
      100,
    ),
    since: 2,
  };
}
