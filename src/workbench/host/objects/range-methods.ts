import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import { cellsOf, columnsOf, rowsOf } from "../cell-access";
import type { ValueMethod } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { inShape } from "../write-cells";
import { requireUnlocked, requireUnprotected } from "../write-permission";
import { deleteCells } from "./shift-range";
import { setFormatProperties } from "./cell-properties";

/** Methods of a range that give no object. */
export const rangeMethods: Readonly<Record<string, ValueMethod<RangeTarget>>> = {
  Select: { call: ({ sheet, area }, _args, { edits }) => edits.select(sheet, area, "addIn"), effect: "view" },
  Calculate: { call: (_target, _args, { calculation }) => calculation.recalculate() },
  Clear: { call: clear, effect: "writes" },
  Delete: { call: deleteCells, effect: "writes" },
  SetCellProperties: { call: setCellProperties, effect: "writes" },
  // the client asks for this before it writes a large array in parts
  _ValidateArraySize: {
    call({ area }, args) {
      const [rows, columns] = [args.wholeNumber(0, "rows"), args.wholeNumber(1, "columns")];
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) {
        throw invalidArgument(
          `The range has ${rowsOf(area)} rows and ${columnsOf(area)} columns; the array given has ${rows} and ${columns}.`,
        );
      }
    },
  },
};

function clear({ sheet, area }: RangeTarget, args: Arguments, { edits, counters }: HostSession): void {
  const applyTo = args.optionalText(0, "applyTo") ?? "All";
  const what = { All: "all", Contents: "contents", Formats: "formats" } as const;
  if (!(applyTo in what)) throw notImplemented(`range.clear("${applyTo}")`);
  requireUnlocked(sheet, area);
  if (applyTo !== "Contents") requireUnprotected(sheet, "formats");
  counters.cellsWritten += cellsOf(area);
  edits.clear(sheet, area, what[applyTo as keyof typeof what], "addIn"); // checked by `in` above
}

function setCellProperties({ sheet, area }: RangeTarget, args: Arguments, session: HostSession): void {
  requireUnprotected(sheet, "formats");
  for (const [r, cells] of inShape(area, args.value(0)).entries()) {
    for (const [c, properties] of cells.entries()) {
      if (properties === null) continue;
      if (typeof properties !== "object")
        throw invalidArgument(`Cell properties are objects; found ${describe(properties)}.`);
      const at = { top: area.top + r, left: area.left + c, bottom: area.top + r, right: area.left + c };
      setFormatProperties(session, { sheet, areas: [at] }, properties);
    }
  }
}
