import type { Chart, ChartAxis, ChartSeries } from "../../model/chart";
import type { Sheet } from "../../model/workbook-model";
import { itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import type { ChartAxisTarget, ChartSeriesTarget, ChartTarget } from "../targets";
import { requireUnprotected } from "../write-permission";

/** Charts are replaced when they change, so they are found anew each time. */
export function findChart({ sheet, id }: ChartTarget): Chart {
  const chart = sheet.charts.find((c) => c.id === id);
  if (!chart) throw itemNotFound(`The chart ${id} is no longer on "${sheet.name}".`);
  return chart;
}

export function chartByName(sheet: Sheet, nameOrId: string): Chart | undefined {
  const wanted = nameOrId.toLowerCase();
  return sheet.charts.find((chart) => chart.id === nameOrId || chart.name.toLowerCase() === wanted);
}

/** What is to change; `undefined` takes a property away. */
export type ChartChange = { readonly [K in keyof Omit<Chart, "id">]?: Chart[K] | undefined };

export function changeChart(target: ChartTarget, { edits }: HostSession, change: ChartChange): void {
  const { sheet, id } = target;
  requireUnprotected(sheet, "a chart");
  const changed = present({ ...findChart(target), ...change }) as Chart; // only optional properties are taken away
  edits.changeSheet(sheet, { charts: sheet.charts.map((c) => (c.id === id ? changed : c)) }, "addIn");
}

export function findSeries(target: ChartSeriesTarget): ChartSeries {
  const series = findChart(target).series[target.index];
  if (!series) throw itemNotFound(`The chart has no series ${target.index + 1}.`);
  return series;
}

export function changeSeries(
  target: ChartSeriesTarget,
  session: HostSession,
  change: { readonly [K in keyof ChartSeries]?: ChartSeries[K] | undefined },
): void {
  const changed = present({ ...findSeries(target), ...change }) as ChartSeries; // as above
  changeChart(target, session, {
    series: findChart(target).series.map((s, i) => (i === target.index ? changed : s)),
  });
}

export function findAxis(target: ChartAxisTarget): ChartAxis {
  return findChart(target)[target.axis];
}

export function changeAxis(
  target: ChartAxisTarget,
  session: HostSession,
  change: { readonly [K in keyof ChartAxis]?: ChartAxis[K] | undefined },
): void {
  const changed = present({ ...findAxis(target), ...change }) as ChartAxis; // as above
  changeChart(target, session, { [target.axis]: changed });
}

function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
