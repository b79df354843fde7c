import { figureById, figuresOf } from "../../catalogue/figures";
import { funnelsOf } from "../../catalogue/funnels";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { RowBlueprint, RowChartBlueprint, SheetBlueprint } from "../blueprint";
import { column, own, quoted } from "../formulas/references";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { chartColour, tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_Charts";
export const chartsSheetName = "Charts";
export const chartsSheetPurpose = "Pictures of your figures. Do not sort rows.";

/** The column over which each row's chart lies, and its size: a column of 62 characters, a row of 10 lines. */
const picture = {
  header: "Picture",
  widthInCharacters: 62,
  lines: 10,
  widthInPoints: 328,
  heightInPoints: 151,
} as const;

/** One bar: the words before its figure, and where the figure stands on Data points. */
interface Bar {
  readonly words: string;
  readonly figureId: string;
  readonly year: ReportingYear;
}

interface DrawnChart {
  readonly id: string;
  /** "" for a figure of no outcome */
  readonly outcomeId: string;
  readonly kind: RowChartBlueprint["kind"];
  readonly title: string;
  readonly whatItShows: string;
  readonly seriesName: string;
  /** what the words begin with: "In 2024-25" */
  readonly opening: string;
  readonly whenEmpty: string;
  readonly bars: readonly Bar[];
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
}

/**
 * Charts and the cells that they draw: one row per chart, in which it lies, its bars side by side at the far right.
 * A chart draws cells by their place, so it cannot draw Data points itself, which people sort; these rows look figures
 * up by id and year.
 * The figure stands in words at the axis: a missing figure then says why it has no bar, and 0 is told from a gap.
 */
export function chartsSheet(scope: WorkbookScope): SheetBlueprint {
  const place = ({ outcomeId }: DrawnChart): number =>
    outcomeId === "" ? scope.outcomeIds.length : scope.outcomeIds.indexOf(outcomeId);
  const charts = [...funnelCharts(scope), ...trendCharts(scope)].sort((a, b) => place(a) - place(b));
  const most = Math.max(1, ...charts.map(({ bars }) => bars.length));
  const places = Array.from({ length: most }, (_, i) => i + 1);
  return houseSheet({
    name: chartsSheetName,
    tabColor: tabColours.read,
    title: "Charts",
    purpose: chartsSheetPurpose,
    liveNote: liveNote(quoted("Figures in words says what each chart shows.")),
    freeze: "nothing",
    print: { orientation: "landscape", lastHeader: "Figures in words", onOnePage: false },
    table: {
      name: table,
      keyHeader: "Id",
      hasFilterButtons: false,
      columns: [
        { header: "Chart", role: "label", widthInCharacters: 44 },
        { header: "Id", role: "label", widthInCharacters: 11 },
        {
          header: picture.header,
          role: "label",
          widthInCharacters: picture.widthInCharacters,
          since: 3,
        },
        { header: "Figures in words", role: "formula", widthInCharacters: 60 },
        { header: "Outcome", role: "label", widthInCharacters: 9, since: 3 },
        { header: "Table it draws", role: "label", widthInCharacters: 14 },
        { header: "What it shows", role: "label", widthInCharacters: 60 },
        ...places.map((n) => workingColumn(`label ${n}`, undefined, 24)),
        ...places.map((n) => workingColumn(`figure ${n}`, undefined, 14)),
      ],
      rows: charts.map(rowOf),
    },
    charts: charts.map(blueprintOf),
  });
}

function funnelCharts(scope: WorkbookScope): readonly DrawnChart[] {
  const year = scope.reportingYear;
  return funnelsOf(scope.outcomeIds).map((funnel) => ({
    id: `funnel.${funnel.id}`,
    outcomeId: funnel.outcomeId,
    kind: "BarClustered",
    title: `${funnel.title}, ${year}`,
    whatItShows: `The data points of local evidence ${funnel.id.slice(2)}, one bar each.`,
    seriesName: "People",
    opening: `In ${year}`,
    whenEmpty: `No numbers yet for ${year}.`,
    bars: funnel.figureIds.map((figureId) => ({
      words: figureById(figureId)?.shortName ?? figureId,
      figureId,
      year,
    })),
  }));
}

function trendCharts(scope: WorkbookScope): readonly DrawnChart[] {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const span = years.length === 1 ? scope.reportingYear : `${scope.firstYear} to ${scope.reportingYear}`;
  return figuresOf(scope.outcomeIds)
    .flatMap((figure) =>
      figure.kind === "national indicator" && figure.unit !== undefined
        ? [{ ...figure, unit: figure.unit }]
        : [],
    )
    .map((figure) => ({
      id: `trend.${figure.id}`,
      outcomeId: figure.outcomeId ?? "",
      kind: "ColumnClustered",
      title: `${figure.shortName} by year`,
      whatItShows: `National indicator ${figure.id.replace("NI", "")}, one column for each reporting year; a year without a number has none.`,
      seriesName: capitalised(figure.unit),
      opening: figure.shortName,
      whenEmpty: `No numbers yet for ${span}.`,
      bars: years.map((year) => ({ words: year, figureId: figure.id, year })),
      valueAxisTitle: capitalised(figure.unit),
      categoryAxisTitle: "Reporting year, April to March",
    }));
}

function rowOf(chart: DrawnChart): RowBlueprint {
  const labels = chart.bars.map((_, i) => own(table, labelHeader(i + 1))).join('&"; "&');
  const figures = chart.bars.map((_, i) => own(table, figureHeader(i + 1))).join(",");
  return {
    key: chart.id,
    cells: {
      Chart: chart.title,
      Id: chart.id,
      [picture.header]: chart.kind === "BarClustered" ? "Bar chart" : "Column chart",
      Outcome: chart.outcomeId,
      "Table it draws": "Data points",
      "What it shows": chart.whatItShows,
    },
    links: { "Table it draws": "Data points" },
    linesToAllow: picture.lines,
    formulas: {
      "Figures in words": `IF(COUNT(${figures})=0,${quoted(chart.whenEmpty)},${quoted(`${chart.opening}: `)}&${labels}&".")`,
      ...Object.fromEntries(
        chart.bars.flatMap((bar, i) => [
          [labelHeader(i + 1), labelFormula(bar, own(table, figureHeader(i + 1)))],
          [figureHeader(i + 1), figureFormula(bar)],
        ]),
      ),
    },
  };
}

/** What stands on Data points: a number, a code, or nothing; a blank cell stays blank rather than becoming 0. */
function figureFormula({ figureId, year }: Bar): string {
  const id = column("CJ_DataPoints", "Id");
  const cell = `INDEX(${column("CJ_DataPoints", year)},MATCH("${figureId}",${id},0))`;
  return `IFERROR(IF(${cell}="","",${cell}),"")`;
}

function labelFormula({ words }: Bar, figure: string): string {
  return (
    `${quoted(`${words}: `)}&IF(${figure}="","not entered",IF(${figure}="[x]","not available",` +
    `IF(${figure}="[z]","not applicable",IF(${figure}="[c]","confidential",${figure}))))`
  );
}

function blueprintOf(chart: DrawnChart): RowChartBlueprint {
  const last = chart.bars.length;
  const isBar = chart.kind === "BarClustered";
  return {
    name: chart.id,
    kind: chart.kind,
    title: chart.title,
    rowKey: chart.id,
    seriesName: chart.seriesName,
    values: { first: figureHeader(1), last: figureHeader(last) },
    categories: { first: labelHeader(1), last: labelHeader(last) },
    colour: chartColour,
    isReversed: isBar,
    ...(chart.valueAxisTitle === undefined ? {} : { valueAxisTitle: chart.valueAxisTitle }),
    ...(chart.categoryAxisTitle === undefined ? {} : { categoryAxisTitle: chart.categoryAxisTitle }),
    place: {
      header: picture.header,
      rowKey: chart.id,
      widthInPoints: picture.widthInPoints,
      heightInPoints: picture.heightInPoints,
    },
  };
}

const labelHeader = (n: number): string => `Working: label ${n}`;
const figureHeader = (n: number): string => `Working: figure ${n}`;

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
