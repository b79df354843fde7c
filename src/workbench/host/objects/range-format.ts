import { shownHeights } from "../../model/automatic-heights";
import type { CellFormat } from "../../model/cell";
import { defaultColumnWidthInPoints, defaultRowHeightInPoints } from "../../model/workbook-model";
import { describe } from "../arguments";
import { boundedArea, commonFormat } from "../cell-access";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument } from "../host-error";
import type { HostSession } from "../session";
import type { AreasTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { autofitColumns, autofitRows } from "./autofit";

export const rangeFormatClass: ClassDefinition<AreasTarget> = {
  scalars: {
    WrapText: formatScalar("wrapText", false, flag),
    HorizontalAlignment: formatScalar("horizontal", "General", oneOf("General", "Left", "Center", "Right")),
    VerticalAlignment: formatScalar("vertical", "Bottom", oneOf("Top", "Center", "Bottom")),
    IndentLevel: formatScalar("indentLevel", 0, wholeNumber),
    ColumnWidth: {
      get: ({ sheet, areas }) =>
        common(areas.flatMap((a) => sizes(sheet.columnWidths, a.left, a.right, defaultColumnWidthInPoints))),
      set({ sheet, areas }, value, { edits }) {
        requireUnprotected(sheet, "a column width");
        for (const area of areas) edits.setColumnWidth(sheet, area, points(value), "addIn");
      },
    },
    RowHeight: {
      get({ sheet, areas }, { calculation }) {
        calculation.recalculate();
        return common(
          areas.flatMap((a) => sizes(shownHeights(sheet, a), a.top, a.bottom, defaultRowHeightInPoints)),
        );
      },
      set({ sheet, areas }, value, { edits }) {
        requireUnprotected(sheet, "a row height");
        for (const area of areas) {
          const bounded = boundedArea(sheet, area);
          if (bounded) edits.setRowHeight(sheet, bounded, points(value), "addIn");
        }
      },
    },
  },
  properties: {
    Fill: (target) => hostObject("RangeFill", target),
    Font: (target) => hostObject("RangeFont", target),
    Borders: (target) => hostObject("RangeBorderCollection", target),
    Protection: (target) => hostObject("FormatProtection", target),
  },
  methods: {
    AutofitColumns: { call: (target, _args, session) => autofitColumns(target, session), effect: "writes" },
    AutofitRows: { call: (target, _args, session) => autofitRows(target, session), effect: "writes" },
  },
};

export const rangeFillClass: ClassDefinition<AreasTarget> = {
  scalars: { Color: formatScalar("fill", "#FFFFFF", colour) },
  methods: {
    Clear: {
      call: (target, _args, session) => setFormat(session, target, { fill: undefined }),
      effect: "writes",
    },
  },
};

export const rangeFontClass: ClassDefinition<AreasTarget> = {
  scalars: {
    Name: formatScalar("fontName", "Calibri", text),
    Size: formatScalar("fontSize", 11, points),
    Bold: formatScalar("bold", false, flag),
    Italic: formatScalar("italic", false, flag),
    Color: formatScalar("fontColor", "#000000", colour),
    Underline: {
      get: ({ sheet, areas }) =>
        commonFormat(sheet, areas, (f) => (f.underline === true ? "Single" : "None")),
      set: (target, value, session) =>
        setFormat(session, target, {
          underline: oneOf("None", "Single")(value) === "Single" ? true : undefined,
        }),
    },
  },
};

export const formatProtectionClass: ClassDefinition<AreasTarget> = {
  scalars: { Locked: formatScalar("locked", true, flag) },
};

/** A property of the cell format: its default as Excel reports it, and the check of what may be set. */
function formatScalar<K extends keyof CellFormat>(
  key: K,
  standard: NonNullable<CellFormat[K]>,
  check: (value: unknown) => NonNullable<CellFormat[K]>,
): Scalar<AreasTarget> {
  return {
    get: ({ sheet, areas }) => commonFormat(sheet, areas, (format) => format[key] ?? standard),
    set: (target, value, session) => {
      const checked = check(value);
      // a white fill is a fill; every other default is the same as nothing set
      setFormat(session, target, { [key]: checked === standard && key !== "fill" ? undefined : checked });
    },
  };
}

type FormatChange = { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined };

export function setFormat(session: HostSession, { sheet, areas }: AreasTarget, change: FormatChange): void {
  requireUnprotected(sheet, "a format");
  for (const area of areas) {
    const bounded = boundedArea(sheet, area);
    if (bounded) session.edits.setFormat(sheet, bounded, change, "addIn");
  }
}

function sizes(held: ReadonlyMap<number, number>, from: number, to: number, standard: number): number[] {
  if (to - from > held.size) {
    const inside = [...held].filter(([at]) => at >= from && at <= to).map(([, size]) => size);
    return [...inside, standard];
  }
  return Array.from({ length: to - from + 1 }, (_, i) => held.get(from + i) ?? standard);
}

function common<V>(values: readonly V[]): V | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const colourNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  grey: "#808080",
  gray: "#808080",
};

/** "#rrggbb" in either case, or one of a few names; Excel answers in capitals. */
export function colour(value: unknown): string {
  const name = typeof value === "string" ? (colourNames[value.toLowerCase()] ?? value) : "";
  if (/^#[0-9A-F]{6}$/i.test(name)) return name.toUpperCase();
  throw invalidArgument(`A colour is written "#RRGGBB"; found ${describe(value)}.`);
}

export function flag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`Expected true or false; found ${describe(value)}.`);
}

function text(value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument(`Expected a text; found ${describe(value)}.`);
}

function points(value: unknown): number {
  if (typeof value === "number" && value >= 0 && value <= 2000) return value;
  throw invalidArgument(`Expected a size in points; found ${describe(value)}.`);
}

function wholeNumber(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw invalidArgument(`Expected a whole number; found ${describe(value)}.`);
}

function oneOf<V extends string>(...allowed: readonly V[]): (value: unknown) => V {
  return (value) => {
    const found = allowed.find((item) => item === value);
    if (found !== undefined) return found;
    throw invalidArgument(`Expected one of ${allowed.join(", ")}; found ${describe(value)}.`);
  };
}
