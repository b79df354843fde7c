import { lastColumn, lastRow } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import { rangeOfAddress } from "./find-range";

export const freezePanesClass: ClassDefinition<Sheet> = {
  objectMethods: {
    GetLocation: {
      call(sheet) {
        const found = frozen(sheet);
        if (!found) throw itemNotFound(`Nothing is frozen on "${sheet.name}".`);
        return found;
      },
    },
    GetLocationOrNullObject: { call: frozen },
  },
  methods: {
    FreezeRows: {
      call: (sheet, args, { edits }) =>
        edits.changeSheet(sheet, { frozenRows: count(args, "rows"), frozenColumns: 0 }, "addIn"),
      effect: "writes",
    },
    FreezeColumns: {
      call: (sheet, args, { edits }) =>
        edits.changeSheet(sheet, { frozenRows: 0, frozenColumns: count(args, "columns") }, "addIn"),
      effect: "writes",
    },
    FreezeAt: { call: freezeAt, effect: "writes" },
    Unfreeze: {
      call: (sheet, _args, { edits }) =>
        edits.changeSheet(sheet, { frozenRows: 0, frozenColumns: 0 }, "addIn"),
      effect: "writes",
    },
  },
};

function count(args: Arguments, what: string): number {
  const number = args.optionalWholeNumber(0, `number of ${what}`) ?? 1;
  if (number < 1) throw invalidArgument(`At least one of the ${what} is frozen; found ${number}.`);
  return number;
}

/** Everything above and left of the range's end stays in view; the model freezes from A1 only, as people do. */
function freezeAt(sheet: Sheet, args: Arguments, { edits, workbook }: HostSession): void {
  const { area } = args.object(0, "Range") ?? rangeOfAddress(workbook, sheet, args.text(0, "frozenRange"));
  const wholeRows = area.left === 0 && area.right === lastColumn;
  const wholeColumns = area.top === 0 && area.bottom === lastRow;
  edits.changeSheet(
    sheet,
    { frozenRows: wholeColumns ? 0 : area.bottom + 1, frozenColumns: wholeRows ? 0 : area.right + 1 },
    "addIn",
  );
}

function frozen(sheet: Sheet): HostObject | null {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const area = {
    top: 0,
    left: 0,
    bottom: frozenRows === 0 ? lastRow : frozenRows - 1,
    right: frozenColumns === 0 ? lastColumn : frozenColumns - 1,
  };
  return hostObject("Range", { sheet, area });
}

/** Passwords and options are not kept: protection here is a switch. */
export const worksheetProtectionClass: ClassDefinition<Sheet> = {
  scalars: { Protected: { get: (sheet) => sheet.isProtected } },
  methods: {
    Protect: {
      call(sheet, _args, { edits }) {
        if (sheet.isProtected) throw new HostError("AccessDenied", `"${sheet.name}" is protected already.`);
        edits.changeSheet(sheet, { isProtected: true }, "addIn");
      },
      effect: "writes",
    },
    Unprotect: {
      call: (sheet, _args, { edits }) => edits.changeSheet(sheet, { isProtected: false }, "addIn"),
      effect: "writes",
    },
  },
};
