import type { Area } from "../../model/address";
import { areaAround, intersection, lastColumn, lastRow } from "../../model/address";
import type { HostObject, ObjectMethod } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, itemNotFound } from "../host-error";
import type { Arguments } from "../arguments";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { usedRangeOf } from "./used-range";
import { insertCells } from "./shift-range";
import { rangeOfAddress } from "./find-range";

/** Methods of a range that give another range; `insert` gives the new cells. */
export const rangeNavigation: Readonly<Record<string, ObjectMethod<RangeTarget>>> = {
  GetCell: {
    // a cell may lie outside the range, as long as it is on the sheet
    call: (target, args) => {
      const row = target.area.top + args.wholeNumber(0, "row");
      const column = target.area.left + args.wholeNumber(1, "column");
      return within(target, { top: row, left: column, bottom: row, right: column });
    },
  },
  GetRow: { call: (target, args) => row(target, target.area.top + args.wholeNumber(0, "row")) },
  GetColumn: { call: (target, args) => column(target, target.area.left + args.wholeNumber(0, "column")) },
  GetLastRow: { call: (target) => row(target, target.area.bottom) },
  GetLastColumn: { call: (target) => column(target, target.area.right) },
  GetLastCell: {
    call: ({ sheet, area }) => within({ sheet }, { ...area, top: area.bottom, left: area.right }),
  },
  GetOffsetRange: {
    call: (target, args) => {
      const [down, right] = [args.wholeNumber(0, "rowOffset"), args.wholeNumber(1, "columnOffset")];
      const { top, left, bottom, right: end } = target.area;
      return within(target, {
        top: top + down,
        left: left + right,
        bottom: bottom + down,
        right: end + right,
      });
    },
  },
  GetResizedRange: {
    call: (target, args) =>
      within(target, {
        ...target.area,
        bottom: target.area.bottom + args.wholeNumber(0, "deltaRows"),
        right: target.area.right + args.wholeNumber(1, "deltaColumns"),
      }),
  },
  GetAbsoluteResizedRange: {
    call: (target, args) =>
      within(target, {
        ...target.area,
        bottom: target.area.top + args.wholeNumber(0, "numRows") - 1,
        right: target.area.left + args.wholeNumber(1, "numColumns") - 1,
      }),
  },
  GetEntireRow: { call: (target) => within(target, { ...target.area, left: 0, right: lastColumn }) },
  GetEntireColumn: { call: (target) => within(target, { ...target.area, top: 0, bottom: lastRow }) },
  GetBoundingRect: {
    call: (target, args, session) => {
      const other = otherRange(target, args, session);
      return within(target, areaAround(target.area, other.area));
    },
  },
  GetIntersection: {
    call: (target, args, session) => {
      const found = intersect(target, args, session);
      if (!found) throw itemNotFound("The ranges do not intersect.");
      return found;
    },
  },
  GetIntersectionOrNullObject: { call: intersect },
  GetUsedRange: {
    call: ({ sheet, area }, args) => usedRangeOf(sheet, area, args.flag(0)) ?? corner({ sheet, area }),
  },
  Insert: { call: insertCells, effect: "writes" },
  GetUsedRangeOrNullObject: { call: ({ sheet, area }, args) => usedRangeOf(sheet, area, args.flag(0)) },
};

function row(target: RangeTarget, at: number): HostObject {
  return within(target, { ...target.area, top: at, bottom: at });
}

function column(target: RangeTarget, at: number): HostObject {
  return within(target, { ...target.area, left: at, right: at });
}

function corner({ sheet, area }: RangeTarget): HostObject {
  return hostObject("Range", { sheet, area: { ...area, bottom: area.top, right: area.left } });
}

function intersect(target: RangeTarget, args: Arguments, session: HostSession): HostObject | null {
  const other = otherRange(target, args, session);
  const area = other.sheet === target.sheet ? intersection(target.area, other.area) : undefined;
  return area ? hostObject("Range", { sheet: target.sheet, area }) : null;
}

/** An argument that is a range or an address. */
function otherRange(target: RangeTarget, args: Arguments, session: HostSession): RangeTarget {
  return (
    args.object(0, "Range") ?? rangeOfAddress(session.workbook, target.sheet, args.text(0, "anotherRange"))
  );
}

/** A range on the sheet; InvalidArgument when it would leave it or be empty. */
export function within({ sheet }: { readonly sheet: RangeTarget["sheet"] }, area: Area): HostObject {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= lastRow &&
    area.right <= lastColumn &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits)
    throw invalidArgument(
      `A range from row ${area.top + 1} to ${area.bottom + 1}, column ${area.left + 1} to ${area.right + 1} is not on the sheet.`,
    );
  return hostObject("Range", { sheet, area });
}
