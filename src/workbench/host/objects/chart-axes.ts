import { parseArea, splitSheetAddress } from "../../model/address";
import type { ChartSource } from "../../model/chart";
import { axisTitle } from "../../model/chart";
import { findSheet } from "../../model/workbook-model";
import { describe } from "../arguments";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
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
    MajorUnit: {
      get: (target) => findAxis(target).step ?? "",
      set(target, value, session) {
        if (value !== "" && (typeof value !== "number" || value <= 0))
          throw invalidArgument(
            `The distance of an axis's lines is a number above 0 or ""; found ${describe(value)}.`,
          );
        changeAxis(target, session, { step: value === "" ? undefined : value });
      },
      onRequest: true,
    },
    TickLabelPosition: {
      get: (target) => (findAxis(target).hasLabels === false ? "None" : "NextToAxis"),
      set(target, value, session) {
        if (value !== "None" && value !== "NextToAxis")
          throw notImplemented(`Numbers of an axis at ${describe(value)}`);
        changeAxis(target, session, { hasLabels: value === "None" ? false : undefined });
      },
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
      get: (target, { workbook }) => axisTitle(workbook, findAxis(target)) ?? "",
      set: (target, value, session) =>
        changeAxis(target, session, { title: text(value), titleSource: undefined }),
    },
    Visible: {
      get: (target) => findAxis(target).title !== undefined,
      set: (target, value, session) =>
        changeAxis(target, session, {
          title: flag(value) ? (findAxis(target).title ?? "Axis Title") : undefined,
          ...(flag(value) ? {} : { titleSource: undefined }),
        }),
    },
  },
  methods: {
    SetFormula: {
      call: (target, args, session) =>
        changeAxis(target, session, { titleSource: linkedCell(args.value(0), session) }),
      effect: "writes",
    },
  },
};

/** The one cell that a title or a label follows, from `='Sheet one'!$A$1`. */
export function linkedCell(formula: unknown, { workbook }: HostSession): ChartSource {
  const { sheet: name, address } = splitSheetAddress(text(formula).replace(/^=/, ""));
  const sheet = name === undefined ? undefined : findSheet(workbook, name);
  const area = parseArea(address);
  if (!sheet || area?.top !== area?.bottom || area?.left !== area?.right || !area)
    throw invalidArgument(`Expected one cell with its sheet, as a formula; found ${describe(formula)}.`);
  return { sheetId: sheet.id, area };
}

export const chartGridlinesClass: ClassDefinition<ChartAxisTarget> = {
  scalars: {
    Visible: {
      get: (target) => findAxis(target).hasGridlines,
      set: (target, value, session) => changeAxis(target, session, { hasGridlines: flag(value) }),
    },
  },
};
