import { totalById } from "../../src/catalogue/figures";
import { proportions } from "../../src/catalogue/proportions";
import { defaultThresholds, thresholds, type Thresholds } from "../../src/catalogue/thresholds";
import { readCellValue, type RawValue } from "../../src/domain/cell-value";
import { perHundred, type Unit } from "../../src/domain/figure";
import { readReportingYear, type ReportingYear } from "../../src/domain/period";
import { polarities, polarityInForce, type Polarity } from "../../src/domain/status";
import type { TableContents } from "../../src/excel/read-tables";
import { figureStatus } from "../../src/status/figure-status";
import type { Counts, Judged } from "../../src/status/judgement-words";
import { proportionStatus } from "../../src/status/proportion-status";

/** The years of a workbook, oldest first, and the one that it reports on. */
export interface JudgedYears {
  readonly years: readonly ReportingYear[];
  readonly reportingYear: ReportingYear;
}

/**
 * The thresholds in force: what is outside its range, or a fraction where something is counted, is the default; so are
 * red and green share that are not above 100 together.
 */
export function inForce(typed: Readonly<Record<string, number>>): Thresholds {
  const alone = Object.fromEntries(
    thresholds.map((t) => {
      const value = typed[t.id] ?? t.default;
      const isUsed =
        value >= t.lowest && value <= t.highest && (t.isWhole !== true || Number.isInteger(value));
      return [t.id, isUsed ? value : t.default];
    }),
  ) as Thresholds; // every id is in the list
  if (alone.redShare + alone.greenShare > 100) return alone;
  return { ...alone, redShare: defaultThresholds.redShare, greenShare: defaultThresholds.greenShare };
}

export type Row = (header: string) => RawValue;

export function rowsOf(table: TableContents | undefined): readonly Row[] {
  if (table === undefined) throw new Error("a table is missing");
  return table.values.map((row) => (header) => {
    const at = table.headers.indexOf(header);
    if (at < 0) throw new Error(`no column ${header}`);
    return row[at] ?? "";
  });
}

const optionalNumber = (value: RawValue): number | undefined =>
  typeof value === "number" ? value : undefined;
const optionalYear = (value: RawValue): ReportingYear | undefined => {
  const read = readReportingYear(String(value));
  return read.ok ? read.year : undefined;
};

/** What counts in a row: what the cell says, or what the row was made with. */
function polarityOf(row: Row): Polarity {
  const made = polarities.find((word) => word === row("Better by default"));
  return polarityInForce(String(row("Better when")), made);
}

/** The two counts behind a percentage, of the years that have both. */
function countsOf(
  id: string,
  figures: ReadonlyMap<string, Row>,
  years: readonly ReportingYear[],
): ReadonlyMap<ReportingYear, Counts> {
  const share = proportions.find((proportion) => proportion.id === `${id}.counts`);
  return new Map(
    years.flatMap((year) => {
      const counted = optionalNumber(figures.get(share?.numerator ?? "")?.(year) ?? "");
      const outOf = optionalNumber(figures.get(share?.denominator ?? "")?.(year) ?? "");
      return counted === undefined || outOf === undefined || outOf === 0
        ? []
        : [[year, { counted, outOf }] as const];
    }),
  );
}

/** `figureStatus` of a row of Data points, from what people typed in it and beside its counts. */
export function judgedFigure(
  row: Row,
  figures: ReadonlyMap<string, Row>,
  { years, reportingYear }: JudgedYears,
  t: Thresholds,
): Judged | undefined {
  const target = optionalNumber(row("Target"));
  const ownBand = optionalNumber(row("Own band"));
  const seriesStarts = optionalYear(row("Series starts"));
  return figureStatus(
    {
      // an indicator of the partnership's own is judged like a national one
      isNationalIndicator: row("Kind") === "national indicator" || row("Working: votes as") === "own",
      unit: row("Unit") as Unit, // ours, or a word that only stands in the sentence
      polarity: polarityOf(row),
      series: years.map((year) => ({ year, value: readCellValue(row(year)) })),
      counts: countsOf(String(row("Id")), figures, years),
      ...(target === undefined ? {} : { target }),
      ...(ownBand === undefined ? {} : { ownBand }),
      ...(seriesStarts === undefined ? {} : { seriesStarts }),
      partYears: String(row("Part year")),
      yearsBehind: Number(row("Years behind")),
      reportingYear,
      hasError: Number(row("Working: errors")) > 0,
    },
    t,
  );
}

/** `proportionStatus` of a row of Rates, from its percentages and the counts behind them. */
export function judgedProportion(
  row: Row,
  figures: ReadonlyMap<string, Row>,
  { years, reportingYear }: JudgedYears,
  t: Thresholds,
): Judged | undefined {
  const target = optionalNumber(row("Target"));
  const ownBand = optionalNumber(row("Own band"));
  /** the data points of one side: one, or those of the total */
  const parts = (side: string): readonly Row[] => {
    const id = String(row(side));
    return (totalById(id)?.figureIds ?? [id]).flatMap((part) => figures.get(part) ?? []);
  };
  const seriesStarts = [row, ...parts("Numerator"), ...parts("Denominator")]
    .flatMap((each) => optionalYear(each("Series starts")) ?? [])
    .sort()
    .at(-1);
  const sum = (side: string, year: ReportingYear): number =>
    parts(side).reduce((total, part) => total + (optionalNumber(part(year)) ?? 0), 0);
  return proportionStatus(
    {
      polarity: polarityOf(row),
      series: years.map((year) => ({
        year,
        counts:
          typeof row(year) === "number"
            ? {
                numerator: sum("Numerator", year),
                denominator: sum("Denominator", year),
              }
            : undefined,
        ...(typeof row(year) === "string" ? { instead: String(row(year)) } : {}),
      })),
      ...(target === undefined ? {} : { target }),
      ...(row("Unit") === perHundred ? { unit: perHundred } : {}),
      ...(ownBand === undefined ? {} : { ownBand }),
      ...(seriesStarts === undefined ? {} : { seriesStarts }),
      partYears: years.filter((year) =>
        ["Numerator", "Denominator"].some((side) =>
          parts(side).some((part) => String(part("Part year")).includes(year)),
        ),
      ),
      yearsBehind: Number(row("Years behind")),
      reportingYear,
      hasError: Number(row("Working: errors")) > 0,
      counted: String(row("Counted")),
      outOf: String(row("Out of")),
    },
    t,
  );
}
