import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import { shiftFormula } from "../../model/shift-formula";
import type { ConditionalFormat, Sheet, WorkbookModel } from "../../model/workbook-model";
import { describe } from "../arguments";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { AreasTarget, ConditionalFormatTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { colour, flag } from "./range-format";
import { withoutArea } from "./subtract-area";

/** Conditional formats that touch a range, the newest first as Excel lists them. Only those by expression. */
export const conditionalFormatCollectionClass: ClassDefinition<AreasTarget> = {
  items: (target) =>
    formatsOf(target).map(({ id }) => hostObject("ConditionalFormat", { sheet: target.sheet, id })),
  item(target, key) {
    const found = formatsOf(target).find(({ id }) => id === key);
    if (found) return hostObject("ConditionalFormat", { sheet: target.sheet, id: found.id });
    throw itemNotFound(`There is no conditional format ${describe(key)} on the range.`);
  },
  methods: {
    GetCount: { call: (target) => formatsOf(target).length },
    ClearAll: {
      call(target, _args, { edits, workbook }) {
        requireUnprotected(target.sheet, "conditional formats");
        const kept = target.areas.reduce<readonly ConditionalFormat[]>(
          (formats, area) => formats.flatMap((format) => outside(format, area, workbook)),
          target.sheet.conditionalFormats,
        );
        edits.changeSheet(target.sheet, { conditionalFormats: [...kept] }, "addIn");
      },
      effect: "writes",
    },
  },
  objectMethods: {
    Add: { call: (target, args, session) => add(target, args.text(0, "type"), session), effect: "writes" },
    GetItemAt: {
      call(target, args) {
        const format = formatsOf(target)[args.wholeNumber(0, "index")];
        if (!format) throw invalidArgument("There are fewer conditional formats on the range.");
        return hostObject("ConditionalFormat", { sheet: target.sheet, id: format.id });
      },
    },
  },
};

function add({ sheet, areas }: AreasTarget, type: string, { edits, workbook }: HostSession): HostObject {
  if (type !== "Custom") throw notImplemented(`The conditional format "${type}"`);
  requireUnprotected(sheet, "conditional formats");
  const [area, ...others] = areas;
  if (!area || others.length > 0) throw notImplemented("A conditional format over several areas");
  const id = `{cf-${workbook.nextId++}}`;
  const format: ConditionalFormat = { id, area, formula: "FALSE", format: {}, stopIfTrue: false };
  edits.changeSheet(sheet, { conditionalFormats: [format, ...sheet.conditionalFormats] }, "addIn");
  return hostObject("ConditionalFormat", { sheet, id });
}

/** Where a format reaches beyond the cells that are cleared, it stays; its formula is relative to its first cell. */
function outside(
  format: ConditionalFormat,
  cleared: Area,
  workbook: WorkbookModel,
): readonly ConditionalFormat[] {
  if (intersection(format.area, cleared) === undefined) return [format];
  return withoutArea(format.area, cleared).map((area, i) => ({
    ...format,
    id: i === 0 ? format.id : `{cf-${workbook.nextId++}}`,
    area,
    formula: shiftFormula(format.formula, {
      rows: area.top - format.area.top,
      columns: area.left - format.area.left,
    }),
  }));
}

function formatsOf({ sheet, areas }: AreasTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => areas.some((area) => intersection(format.area, area)));
}

export const conditionalFormatClass: ClassDefinition<ConditionalFormatTarget> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: () => "Custom" },
    Priority: { get: ({ sheet, id }) => sheet.conditionalFormats.findIndex((format) => format.id === id) },
    StopIfTrue: {
      get: (target) => find(target).stopIfTrue,
      set: (target, value, session) => change(target, session, { stopIfTrue: flag(value) }),
    },
  },
  properties: {
    Custom: (target) => hostObject("CustomConditionalFormat", target),
    CustomOrNullObject: (target) => hostObject("CustomConditionalFormat", target),
  },
  objectMethods: {
    GetRange: { call: (target) => hostObject("Range", { sheet: target.sheet, area: find(target).area }) },
  },
  methods: {
    Delete: {
      call({ sheet, id }, _args, { edits }) {
        requireUnprotected(sheet, "conditional formats");
        edits.changeSheet(
          sheet,
          { conditionalFormats: sheet.conditionalFormats.filter((f) => f.id !== id) },
          "addIn",
        );
      },
      effect: "writes",
    },
  },
};

export const customConditionalFormatClass: ClassDefinition<ConditionalFormatTarget> = {
  properties: {
    Rule: (target) => hostObject("ConditionalFormatRule", target),
    Format: (target) => hostObject("ConditionalRangeFormat", target),
  },
};

export const conditionalFormatRuleClass: ClassDefinition<ConditionalFormatTarget> = {
  scalars: {
    Formula: {
      get: (target) => `=${find(target).formula}`,
      set(target, value, session) {
        if (typeof value !== "string" || value === "")
          throw invalidArgument(`A rule's formula is a text; found ${describe(value)}.`);
        if (value.includes("["))
          throw invalidArgument("Excel refuses table references in conditional formats.");
        change(target, session, { formula: value.startsWith("=") ? value.slice(1) : value });
      },
    },
  },
};

export const conditionalRangeFormatClass: ClassDefinition<ConditionalFormatTarget> = {
  properties: {
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
  },
};

export const conditionalRangeFillClass: ClassDefinition<ConditionalFormatTarget> = {
  scalars: {
    Color: {
      get: (target) => find(target).format.fill ?? "",
      set: (target, value, session) => changeFormat(target, session, { fill: colour(value) }),
    },
  },
};

export const conditionalRangeFontClass: ClassDefinition<ConditionalFormatTarget> = {
  scalars: {
    Color: {
      get: (target) => find(target).format.fontColor ?? "",
      set: (target, value, session) => changeFormat(target, session, { fontColor: colour(value) }),
    },
    Bold: {
      get: (target) => find(target).format.bold ?? false,
      set: (target, value, session) => changeFormat(target, session, { bold: flag(value) }),
    },
    Italic: {
      get: (target) => find(target).format.italic ?? false,
      set: (target, value, session) => changeFormat(target, session, { italic: flag(value) }),
    },
  },
};

function find({ sheet, id }: ConditionalFormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((f) => f.id === id);
  if (!format) throw itemNotFound(`The conditional format ${id} is no longer on "${sheet.name}".`);
  return format;
}

function change(
  target: ConditionalFormatTarget,
  { edits }: HostSession,
  part: Partial<ConditionalFormat>,
): void {
  requireUnprotected(target.sheet, "conditional formats");
  const changed = { ...find(target), ...part };
  const conditionalFormats: Sheet["conditionalFormats"] = target.sheet.conditionalFormats.map((f) =>
    f.id === target.id ? changed : f,
  );
  edits.changeSheet(target.sheet, { conditionalFormats }, "addIn");
}

function changeFormat(
  target: ConditionalFormatTarget,
  session: HostSession,
  part: ConditionalFormat["format"],
): void {
  change(target, session, { format: { ...find(target).format, ...part } });
}
