import type { ChartLabel, ChartMarker } from "../../model/chart";
import { labelPositions, labelText, pointsOf } from "../../model/chart";
import { describe } from "../arguments";
import type { ClassDefinition, HostObject, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { ChartSeriesTarget } from "../targets";
import { linkedCell } from "./chart-axes";
import { changeSeries, findSeries } from "./find-chart";
import { colour, flag } from "./range-format";

/** How the points of a scatter chart are marked; the model has one colour for inside and edge. */
export const markerScalars: Readonly<Record<string, Scalar<ChartSeriesTarget>>> = {
  MarkerStyle: {
    get: (target) => findSeries(target).marker?.style ?? "Automatic",
    set(target, value, session) {
      if (value !== "Circle" && value !== "None") throw notImplemented(`The marker ${describe(value)}`);
      changeMarker(target, session, { style: value });
    },
    onRequest: true,
  },
  MarkerSize: {
    get: (target) => findSeries(target).marker?.sizeInPoints ?? 5,
    set(target, value, session) {
      if (typeof value !== "number" || value < 2 || value > 72)
        throw invalidArgument(`The size of a marker is 2 to 72 points; found ${describe(value)}.`);
      changeMarker(target, session, { sizeInPoints: value });
    },
    onRequest: true,
  },
  MarkerBackgroundColor: markerColor(),
  MarkerForegroundColor: markerColor(),
};

function changeMarker(target: ChartSeriesTarget, session: HostSession, part: Partial<ChartMarker>): void {
  changeSeries(target, session, { marker: { style: "Circle", ...findSeries(target).marker, ...part } });
}

function markerColor(): Scalar<ChartSeriesTarget> {
  return {
    get: (target) => findSeries(target).color ?? "",
    set: (target, value, session) => changeSeries(target, session, { color: colour(value) }),
    onRequest: true,
  };
}

/** Labels of all points of a series. */
export const chartDataLabelsClass: ClassDefinition<ChartSeriesTarget> = {
  scalars: {
    ShowSeriesName: {
      get: (target) => labelOf(target).showsName,
      set: (target, value, session) => changeLabel(target, session, { showsName: flag(value) }),
    },
    ShowValue: {
      get: () => false,
      set(_target, value) {
        if (flag(value)) throw notImplemented("Data labels with the value");
      },
    },
    Position: {
      get: (target) => labelOf(target).position ?? "Right",
      set(target, value, session) {
        const position = labelPositions.find((known) => known === value);
        if (position === undefined) throw notImplemented(`Data labels at ${describe(value)}`);
        changeLabel(target, session, { position });
      },
    },
  },
};

/** The points of a series, each for its label only. */
export const chartPointsCollectionClass: ClassDefinition<ChartSeriesTarget> = {
  scalars: { Count: { get: (target, session) => countOf(target, session) } },
  objectMethods: {
    GetItemAt: {
      call(target, args, session): HostObject {
        const index = args.wholeNumber(0, "index");
        const count = countOf(target, session);
        if (index < 0 || index >= count) throw invalidArgument(`The series has ${count} points.`);
        if (count > 1) throw notImplemented("A single point of a series with several");
        return hostObject("ChartPoint", target);
      },
    },
  },
  methods: { GetCount: { call: (target, _args, session) => countOf(target, session) } },
};

export const chartPointClass: ClassDefinition<ChartSeriesTarget> = {
  properties: { DataLabel: (target) => hostObject("ChartDataLabel", target) },
};

export const chartDataLabelClass: ClassDefinition<ChartSeriesTarget> = {
  scalars: {
    Formula: {
      set: (target, value, session) => changeLabel(target, session, { source: linkedCell(value, session) }),
      onRequest: true,
    },
    Text: {
      get: (target, { workbook }) => labelText(workbook, findSeries(target)),
      onRequest: true,
    },
  },
};

function labelOf(target: ChartSeriesTarget): ChartLabel {
  return findSeries(target).label ?? { showsName: false };
}

function changeLabel(target: ChartSeriesTarget, session: HostSession, part: Partial<ChartLabel>): void {
  changeSeries(target, session, { label: { ...labelOf(target), ...part } });
}

function countOf(target: ChartSeriesTarget, { workbook }: HostSession): number {
  return pointsOf(workbook, findSeries(target)).length;
}
