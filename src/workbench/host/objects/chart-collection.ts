import type { Area } from "../../model/address";
import type { Chart, ChartAxis, ChartKind, ChartSeries } from "../../model/chart";
import { chartKinds, placeAt } from "../../model/chart";
import type { Sheet } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { ChartsTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { chartByName } from "./find-chart";

/** The charts of a sheet, in the order in which they were made. */
export const chartCollectionClass: ClassDefinition<ChartsTarget> = {
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ sheet }) => sheet.charts.map((chart) => asObject(sheet, chart)),
  item: ({ sheet }, key) => required(sheet, key),
  objectMethods: {
    Add: { call: add, effect: "writes" },
    GetItem: { call: ({ sheet }, args) => required(sheet, args.text(0, "name")) },
    GetItemOrNullObject: {
      call({ sheet }, args) {
        const chart = chartByName(sheet, args.text(0, "name"));
        return chart ? asObject(sheet, chart) : null;
      },
    },
    GetItemAt: {
      call({ sheet }, args) {
        const chart = sheet.charts[args.wholeNumber(0, "index")];
        if (!chart) throw invalidArgument(`There are ${sheet.charts.length} charts on "${sheet.name}".`);
        return asObject(sheet, chart);
      },
    },
  },
  methods: { GetCount: { call: ({ sheet }) => sheet.charts.length } },
};

function asObject(sheet: Sheet, { id }: Chart): HostObject {
  return hostObject("Chart", { sheet, id });
}

function required(sheet: Sheet, key: unknown): HostObject {
  const chart = typeof key === "string" ? chartByName(sheet, key) : undefined;
  if (!chart) throw itemNotFound(`There is no chart ${describe(key)} on "${sheet.name}".`);
  return asObject(sheet, chart);
}

const plainAxis: ChartAxis = { isVisible: true, hasGridlines: false, isReversed: false };

/** A chart with what Excel gives a new one: a title, a legend, gridlines, a place of its own choosing. */
function add({ sheet }: ChartsTarget, args: Arguments, session: HostSession): HostObject {
  const kind = chartKind(args.value(0));
  const source = args.object(1, "Range");
  if (!source) throw invalidArgument("The source data of a chart is a range.");
  requireUnprotected(sheet, "a chart");
  const { workbook, edits } = session;
  const chart: Chart = {
    id: `{chart-${workbook.nextId++}}`,
    name: freeName(sheet),
    kind,
    title: "Chart Title",
    series: seriesOf(source.sheet, source.area, args.value(2)),
    legend: "Bottom",
    valueAxis: { ...plainAxis, hasGridlines: true },
    categoryAxis: plainAxis,
    place: placeAt(sheet, 96, 45, { widthInPoints: 360, heightInPoints: 216 }),
  };
  edits.changeSheet(sheet, { charts: [...sheet.charts, chart] }, "addIn");
  return asObject(sheet, chart);
}

export function chartKind(value: unknown): ChartKind {
  const found = chartKinds.find((kind) => kind === value);
  if (found === undefined) throw notImplemented(`The chart type ${describe(value)}`);
  return found;
}

/**
 * One series for each row or column of the source, all cells being figures. Excel also looks for headers in the first
 * row and column and chooses between rows and columns itself; here that is asked for.
 */
export function seriesOf(sheet: Sheet, area: Area, seriesBy: unknown): readonly ChartSeries[] {
  if (seriesBy !== "Rows" && seriesBy !== "Columns") {
    throw notImplemented(
      `A chart whose series are by ${describe(seriesBy ?? "Auto")}, not "Rows" or "Columns"`,
    );
  }
  const byRows = seriesBy === "Rows";
  const count = byRows ? area.bottom - area.top + 1 : area.right - area.left + 1;
  return Array.from({ length: count }, (_, i) => ({
    name: `Series${i + 1}`,
    values: {
      sheetId: sheet.id,
      area: byRows
        ? { ...area, top: area.top + i, bottom: area.top + i }
        : { ...area, left: area.left + i, right: area.left + i },
    },
  }));
}

function freeName(sheet: Sheet): string {
  for (let number = 1; ; number++) {
    if (!chartByName(sheet, `Chart ${number}`)) return `Chart ${number}`;
  }
}
