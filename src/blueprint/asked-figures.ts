import { figuresOf } from "../catalogue/figures";
import { sampleQuestions } from "../catalogue/sample-questions";
import { suggestedNeeds } from "../catalogue/suggested-needs";
import { supplierNamed, supplierOf } from "../catalogue/suppliers";
import { readReportingYear, startOf, yearsBefore, yearsBetween, type ReportingYear } from "../domain/period";
import { sourceOfSample } from "./sample-profiles";
import type { WorkbookScope } from "./workbook-scope";

/** A figure that Requests asks for, in each year in which it is due. */
export interface AskedFigure {
  readonly id: string;
  /** what is counted; a row of Requests shows it by formula */
  readonly label: string;
  /** "" where nobody is named */
  readonly supplier: string;
  /** how many years after the others its figures come out */
  readonly yearsBehind: number;
  readonly seriesStarts?: ReportingYear;
  /** asked for in these years only; absent: in every year in which it is due */
  readonly years?: readonly ReportingYear[];
}

/** Where figures are typed: what a row is called, and where it says who has the figure; the first that is filled counts. */
const sheetsWithFigures = [
  { sheet: "Data points", words: "Data point", sources: ["Source", "Where it may come from"] },
  { sheet: "Demographic profile", words: "Question", sources: ["Source used", "Possible source"] },
  { sheet: "Needs profile", words: "Need", sources: ["Source used", "Possible source"] },
] as const;

export const askedSheets: readonly string[] = sheetsWithFigures.map(({ sheet }) => sheet);

/** Under which headers such a sheet says what `figureInRow` wants to know. */
export function headersOfFigures(sheet: string): readonly string[] {
  const place = sheetsWithFigures.find((known) => known.sheet === sheet);
  if (place === undefined) return [];
  const others = ["Part of", "Answered with", "Typed on Data points", "Years behind", "Series starts"];
  return ["Id", place.words, ...place.sources, ...others];
}

/** What the framework lets a workbook ask for: data points, and the questions whose figures are typed on the profile. */
export function frameworkFigures(outcomeIds: readonly string[]): readonly AskedFigure[] {
  const questions = sampleQuestions.filter(
    ({ kind, figureId, outcomeId }) =>
      kind === "numbers" && figureId === undefined && outcomeIds.includes(outcomeId),
  );
  return [
    ...figuresOf(outcomeIds)
      .filter(({ label }) => label !== "")
      .map(({ possibleSource, ...figure }) => ({ ...figure, supplier: supplierOf(possibleSource) })),
    ...questions.map(({ id, question, possibleSource }) => ({
      id,
      label: question,
      supplier: supplierOf(possibleSource),
      yearsBehind: 0,
    })),
  ];
}

/**
 * What a row of a sheet lets people ask for, as its cells say; undefined where it takes no figures, has no id or no words,
 * is a group of another row, shows what is typed elsewhere, or is a need that is only suggested.
 * @param cell what stands under a header, "" for nothing
 */
export function figureInRow(sheet: string, cell: (header: string) => string): AskedFigure | undefined {
  const place = sheetsWithFigures.find((known) => known.sheet === sheet);
  if (place === undefined) return undefined;
  const [id, label] = [cell("Id"), cell(place.words)];
  const isGroup = sheet !== "Data points" && cell("Part of") !== "";
  const isTypedElsewhere = cell("Answered with") === "in words" || cell("Typed on Data points") !== "";
  const isOnlySuggested = suggestedNeeds.some((suggested) => suggested.id === id && suggested.need === label);
  if (id === "" || label === "" || isGroup || isTypedElsewhere || isOnlySuggested) return undefined;
  const behind = Number(cell("Years behind"));
  const starts = readReportingYear(cell("Series starts"));
  return {
    id,
    label,
    supplier: supplierNamed(
      place.sources.map(cell).find((text) => text !== "" && text !== sourceOfSample) ?? "",
    ),
    yearsBehind: Number.isInteger(behind) && behind > 0 ? behind : 0,
    ...(starts.ok ? { seriesStarts: starts.year } : {}),
  };
}

/** The years of a workbook in which a figure is due, the newest first. */
export function yearsDue(
  { yearsBehind, seriesStarts, years: only }: AskedFigure,
  { firstYear, reportingYear }: Pick<WorkbookScope, "firstYear" | "reportingYear">,
): readonly ReportingYear[] {
  const last = startOf(yearsBefore(reportingYear, yearsBehind));
  const first = startOf(seriesStarts ?? firstYear);
  return yearsBetween(firstYear, reportingYear)
    .filter((year) => startOf(year) >= first && startOf(year) <= last && (only?.includes(year) ?? true))
    .reverse();
}
