import type { ChartSource } from "../../model/chart";
import type { Arguments } from "../arguments";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { ChartSeriesTarget, ChartTarget } from "../targets";
import { text } from "./chart";
import { changeChart, changeSeries, findChart, findSeries } from "./find-chart";
import { markerScalars } from "./chart-labels";
import { colour, flag } from "./range-format";

export const chartSeriesCollectionClass: ClassDefinition<ChartTarget> = {
  scalars: { Count: { get: (target) => findChart(target).series.length } },
  items: (target) => findChart(target).series.map((_, index) => at(target, index)),
  objectMethods: {
    GetItemAt: {
      call(target, args) {
        const index = args.wholeNumber(0, "index");
        if (!findChart(target).series[index])
          throw invalidArgument(`The chart has ${findChart(target).series.length} series.`);
        return at(target, index);
      },
    },
    Add: {
      call(target, args, session) {
        if (args.value(1) !== undefined) throw notImplemented("series.add at an index");
        const { series } = findChart(target);
        const name = args.optionalText(0, "name") ?? `Series${series.length + 1}`;
        // the first cell, as a place to begin; `setValues` follows
        const values = { sheetId: target.sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
        changeChart(target, session, { series: [...series, { name, values }] });
        return at(target, series.length);
      },
      effect: "writes",
    },
  },
  methods: { GetCount: { call: (target) => findChart(target).series.length } },
};

function at(target: ChartTarget, index: number): HostObject {
  return hostObject("ChartSeries", { ...target, index });
}

export const chartSeriesClass: ClassDefinition<ChartSeriesTarget> = {
  scalars: {
    Name: {
      get: (target) => findSeries(target).name,
      set: (target, value, session) => changeSeries(target, session, { name: text(value) }),
    },
    ...markerScalars,
    HasDataLabels: {
      get: (target) => findSeries(target).label !== undefined,
      set(target, value, session) {
        const { label } = findSeries(target);
        changeSeries(target, session, { label: flag(value) ? (label ?? { showsName: false }) : undefined });
      },
      onRequest: true,
    },
  },
  properties: {
    Format: (target) => hostObject("ChartSeriesFormat", target),
    DataLabels: (target) => hostObject("ChartDataLabels", target),
    Points: (target) => hostObject("ChartPointsCollection", target),
  },
  methods: {
    SetValues: {
      call: (target, args, session) => changeSeries(target, session, { values: source(args) }),
      effect: "writes",
    },
    SetXAxisValues: {
      call: (target, args, session) => changeSeries(target, session, { categories: source(args) }),
      effect: "writes",
    },
    Delete: {
      call: (target, _args, session) =>
        changeChart(target, session, {
          series: findChart(target).series.filter((_, i) => i !== target.index),
        }),
      effect: "writes",
    },
  },
};

/** One row or column of cells. */
function source(args: Arguments): ChartSource {
  const range = args.object(0, "Range");
  if (!range) throw invalidArgument("A series is drawn from a range.");
  const { area } = range;
  if (area.top !== area.bottom && area.left !== area.right)
    throw invalidArgument("A series is drawn from one row or one column.");
  return { sheetId: range.sheet.id, area };
}

export const chartSeriesFormatClass: ClassDefinition<ChartSeriesTarget> = {
  properties: {
    Fill: (target) => hostObject("ChartFill", target),
    Line: (target) => hostObject("ChartLineFormat", target),
  },
};

/** The model has one colour for a series: of its bars or of its line. */
export const chartFillClass: ClassDefinition<ChartSeriesTarget> = {
  methods: {
    SetSolidColor: {
      call: (target, args, session) => changeSeries(target, session, { color: colour(args.value(0)) }),
      effect: "writes",
    },
  },
};

export const chartLineFormatClass: ClassDefinition<ChartSeriesTarget> = {
  scalars: {
    Color: {
      get: (target) => findSeries(target).color ?? "",
      set: (target, value, session) => changeSeries(target, session, { color: colour(value) }),
    },
  },
};
