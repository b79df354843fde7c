import { sheetAddress } from "../../model/address";
import { cellsOf } from "../cell-access";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument } from "../host-error";
import type { AreasTarget } from "../targets";
import { requireUnlocked, requireUnprotected } from "../write-permission";

/** Several blocks of one sheet: their format is set in one action. */
export const rangeAreasClass: ClassDefinition<AreasTarget> = {
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => sheetAddress(sheet.name, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0) },
  },
  properties: {
    Areas: (target) => hostObject("RangeCollection", target),
    Format: (target) => hostObject("RangeFormat", target),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    DataValidation: (target) => hostObject("DataValidation", target),
    ConditionalFormats: (target) => hostObject("ConditionalFormatCollection", target),
  },
  methods: {
    Clear: {
      call({ sheet, areas }, args, { edits }) {
        const applyTo = args.optionalText(0, "applyTo") ?? "All";
        if (applyTo !== "All" && applyTo !== "Contents" && applyTo !== "Formats") {
          throw invalidArgument(`clear takes All, Contents or Formats; found ${applyTo}.`);
        }
        const what = ({ All: "all", Contents: "contents", Formats: "formats" } as const)[applyTo];
        for (const area of areas) {
          requireUnlocked(sheet, area);
          if (what !== "contents") requireUnprotected(sheet, "formats");
          edits.clear(sheet, area, what, "addIn");
        }
      },
      effect: "writes",
    },
  },
};

export const rangeCollectionClass: ClassDefinition<AreasTarget> = {
  items: ({ sheet, areas }) => areas.map((area) => hostObject("Range", { sheet, area })),
  methods: { GetCount: { call: ({ areas }) => areas.length } },
  objectMethods: {
    GetItemAt: {
      call({ sheet, areas }, args) {
        const area = areas[args.wholeNumber(0, "index")];
        if (!area) throw invalidArgument(`There are ${areas.length} areas.`);
        return hostObject("Range", { sheet, area });
      },
    },
  },
};
