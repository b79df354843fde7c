import { describe } from "../arguments";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument } from "../host-error";
import type { ChartAxisTarget, ChartTarget } from "../targets";
import { text } from "./chart";
import { changeAxis, findAxis } from "./find-chart";
import { flag } from "./range-format";

export const chartAxesClass: ClassDefinition<ChartTarget> = {
  properties: {
    ValueAxis: (target) => hostObject("ChartAxis", { ...target, axis: "valueAxis" }),
    CategoryAxis: (target) => hostObject("ChartAxis", { ...target, axis: "categoryAxis" }),
  },
};

export const chartAxisClass: ClassDefinition<ChartAxisTarget> = {
  scalars: {
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    Visible: {
      get: (target) => findAxis(target).isVisible,
      set: (target, value, session) => changeAxis(target, session, { isVisible: flag(value) }),
      onRequest: true,
    },
    ReversePlotOrder: {
      get: (target) => findAxis(target).isReversed,
      set: (target, value, session) => changeAxis(target, session, { isReversed: flag(value) }),
      onRequest: true,
    },
  },
  properties: {
    Title: (target) => hostObject("ChartAxisTitle", target),
    MajorGridlines: (target) => hostObject("ChartGridlines", target),
  },
};

/** An empty text gives the choice back to Excel, which also is what it reports here; Excel reports the number it chose. */
function bound(edge: "minimum" | "maximum"): Scalar<ChartAxisTarget> {
  return {
    get: (target) => findAxis(target)[edge] ?? "",
    set(target, value, session) {
      if (value !== "" && typeof value !== "number")
        throw invalidArgument(`The end of an axis is a number or ""; found ${describe(value)}.`);
      changeAxis(target, session, { [edge]: value === "" ? undefined : value });
    },
    onRequest: true,
  };
}

export const chartAxisTitleClass: ClassDefinition<ChartAxisTarget> = {
  scalars: {
    Text: {
      get: (target) => findAxis(target).title ?? "",
      set: (target, value, session) => changeAxis(target, session, { title: text(value) }),
    },
    Visible: {
      get: (target) => findAxis(target).title !== undefined,
      set: (target, value, session) =>
        changeAxis(target, session, {
          title: flag(value) ? (findAxis(target).title ?? "Axis Title") : undefined,
        }),
    },
  },
};

export const chartGridlinesClass: ClassDefinition<ChartAxisTarget> = {
  scalars: {
    Visible: {
      get: (target) => findAxis(target).hasGridlines,
      set: (target, value, session) => changeAxis(target, session, { hasGridlines: flag(value) }),
    },
  },
};
