import type { CellShift } from "../../model/cell-shift";
import { whyNoShift } from "../../model/why-no-shift";
import type { Sheet } from "../../model/workbook-model";
import { tableBody } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, invalidArgument } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { requireUnprotected } from "../write-permission";

/** `range.insert("Down" | "Right")`: the cells that were there move on, and new ones stand in their place. */
export function insertCells(target: RangeTarget, args: Arguments, session: HostSession): HostObject {
  const along = direction(args.value(0), { Down: "rows", Right: "columns" });
  shift(target, session, { kind: "insert", along, area: target.area });
  return hostObject("Range", target);
}

/** `range.delete("Up" | "Left")`: what lies below or to the right moves into their place. */
export function deleteCells(target: RangeTarget, args: Arguments, session: HostSession): void {
  const along = direction(args.value(0), { Up: "rows", Left: "columns" });
  shift(target, session, { kind: "delete", along, area: target.area });
}

function shift({ sheet }: RangeTarget, session: HostSession, by: CellShift): void {
  requireUnprotected(sheet, "the place of its cells");
  const message = whyNoShift(sheet, by);
  if (message !== undefined) throw new HostError("InsertDeleteConflict", message);
  session.edits.shiftCells(sheet, by, "addIn", { like: isAtTableBody(sheet, by) ? "after" : "before" });
}

/** New first rows of a table look like its rows, not like its header. */
function isAtTableBody(sheet: Sheet, { along, area }: CellShift): boolean {
  if (along === "columns") return false;
  return sheet.tables.some((table) => {
    const body = tableBody(table);
    return body.top === area.top && body.left <= area.right && body.right >= area.left;
  });
}

function direction(
  word: unknown,
  directions: Readonly<Record<string, CellShift["along"]>>,
): CellShift["along"] {
  const along = typeof word === "string" ? directions[word] : undefined;
  if (along) return along;
  throw invalidArgument(`Cells move ${Object.keys(directions).join(" or ")}; found ${describe(word)}.`);
}
