import { shownHeights } from "../../model/automatic-heights";
import type { ChartPlace } from "../../model/chart";
import { cornerOf, placeAt, startOf } from "../../model/chart";
import type { LegendPosition } from "../../model/chart";
import { defaultColumnWidthInPoints, defaultRowHeightInPoints } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, invalidArgument } from "../host-error";
import type { HostSession } from "../session";
import type { ChartTarget, RangeTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { chartKind, seriesOf } from "./chart-collection";
import { changeChart, chartByName, findChart } from "./find-chart";
import { rangeOfAddress } from "./find-range";
import { flag } from "./range-format";

export const chartClass: ClassDefinition<ChartTarget> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id, onRequest: true },
    Name: { get: (target) => findChart(target).name, set: rename },
    ChartType: {
      get: (target) => findChart(target).kind,
      set: (target, value, session) => changeChart(target, session, { kind: chartKind(value) }),
      onRequest: true,
    },
    Left: corner("left"),
    Top: corner("top"),
    Width: size("widthInPoints"),
    Height: size("heightInPoints"),
  },
  properties: {
    Title: (target) => hostObject("ChartTitle", target),
    Legend: (target) => hostObject("ChartLegend", target),
    Axes: (target) => hostObject("ChartAxes", target),
    Series: (target) => hostObject("ChartSeriesCollection", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  methods: {
    Delete: {
      call({ sheet, id }, _args, { edits }) {
        requireUnprotected(sheet, "a chart");
        edits.changeSheet(sheet, { charts: sheet.charts.filter((chart) => chart.id !== id) }, "addIn");
      },
      effect: "writes",
    },
    SetData: {
      call(target, args, session) {
        const source = args.object(0, "Range");
        if (!source) throw invalidArgument("The source data of a chart is a range.");
        changeChart(target, session, { series: seriesOf(source.sheet, source.area, args.value(1)) });
      },
      effect: "writes",
    },
    SetPosition: { call: setPosition, effect: "writes" },
  },
};

function rename(target: ChartTarget, value: unknown, session: HostSession): void {
  if (typeof value !== "string" || value === "")
    throw invalidArgument(`A chart's name is a text; found ${describe(value)}.`);
  const other = chartByName(target.sheet, value);
  if (other && other.id !== target.id)
    throw new HostError(
      "ItemAlreadyExists",
      `There is a chart "${value}" on "${target.sheet.name}" already.`,
    );
  changeChart(target, session, { name: value });
}

function corner(edge: "left" | "top"): Scalar<ChartTarget> {
  return {
    get: (target) => cornerOf(target.sheet, findChart(target).place)[edge],
    set(target, value, session) {
      const { place } = findChart(target);
      const moved = { ...cornerOf(target.sheet, place), [edge]: points(value) };
      changeChart(target, session, { place: placeAt(target.sheet, moved.left, moved.top, place) });
    },
  };
}

function size(side: "widthInPoints" | "heightInPoints"): Scalar<ChartTarget> {
  return {
    get: (target) => findChart(target).place[side],
    set: (target, value, session) =>
      changeChart(target, session, { place: { ...findChart(target).place, [side]: points(value) } }),
  };
}

function points(value: unknown): number {
  if (typeof value === "number" && value >= 0 && value < 100_000) return value;
  throw invalidArgument(`Expected a distance in points; found ${describe(value)}.`);
}

/** Moves the chart to a cell; with an end cell it is also sized to cover both. */
function setPosition(target: ChartTarget, args: Arguments, session: HostSession): void {
  const start = cell(target, args, 0, session);
  if (!start) throw invalidArgument("A chart's position is a cell, by address or as a range.");
  const end = cell(target, args, 1, session);
  const { place } = findChart(target);
  const { row, column } = { row: start.area.top, column: start.area.left };
  const moved: ChartPlace = { ...place, row, column, xInPoints: 0, yInPoints: 0 };
  changeChart(target, session, { place: end ? { ...moved, ...sizeTo(moved, end) } : moved });
}

function cell(
  { sheet }: ChartTarget,
  args: Arguments,
  position: number,
  { workbook }: HostSession,
): RangeTarget | undefined {
  const range = args.object(position, "Range");
  if (range) return range;
  const address = args.value(position);
  return typeof address === "string" ? rangeOfAddress(workbook, sheet, address) : undefined;
}

function sizeTo(
  from: ChartPlace,
  { sheet, area }: RangeTarget,
): Pick<ChartPlace, "widthInPoints" | "heightInPoints"> {
  const across = (column: number): number => startOf(sheet.columnWidths, defaultColumnWidthInPoints, column);
  const down = (row: number): number => startOf(shownHeights(sheet), defaultRowHeightInPoints, row);
  return {
    widthInPoints: across(area.right + 1) - across(from.column),
    heightInPoints: down(area.bottom + 1) - down(from.row),
  };
}

/** A title that is not shown has no text here; Excel keeps it. */
export const chartTitleClass: ClassDefinition<ChartTarget> = {
  scalars: {
    Text: {
      get: (target) => findChart(target).title ?? "",
      set: (target, value, session) => changeChart(target, session, { title: text(value) }),
    },
    Visible: {
      get: (target) => findChart(target).title !== undefined,
      set: (target, value, session) =>
        changeChart(target, session, {
          title: flag(value) ? (findChart(target).title ?? "Chart Title") : undefined,
        }),
    },
  },
};

const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;

export const chartLegendClass: ClassDefinition<ChartTarget> = {
  scalars: {
    Visible: {
      get: (target) => findChart(target).legend !== undefined,
      set: (target, value, session) =>
        changeChart(target, session, {
          legend: flag(value) ? (findChart(target).legend ?? "Bottom") : undefined,
        }),
    },
    Position: {
      get: (target) => findChart(target).legend ?? "Bottom",
      set: (target, value, session) => changeChart(target, session, { legend: legendPosition(value) }),
    },
  },
};

function legendPosition(value: unknown): LegendPosition {
  const found = legendPositions.find((position) => position === value);
  if (found !== undefined) return found;
  throw invalidArgument(`Expected one of ${legendPositions.join(", ")}; found ${describe(value)}.`);
}

export function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`Expected a text; found ${describe(value)}.`);
}
