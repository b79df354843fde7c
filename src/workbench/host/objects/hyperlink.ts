import type { Hyperlink } from "../../model/cell";
import { cellKey } from "../../model/workbook-model";
import { describe } from "../arguments";
import { invalidArgument } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { writeCells } from "../write-cells";
import { requireUnprotected } from "../write-permission";

/** `range.hyperlink`: of the first cell, or `null` when it has none. */
export function readHyperlink({ sheet, area }: RangeTarget): unknown {
  return sheet.cells.get(cellKey(area.top, area.left))?.hyperlink ?? null;
}

/** Sets the link on every cell of the area; `textToDisplay` is written into the cells as Excel does. */
export function writeHyperlink(target: RangeTarget, value: unknown, session: HostSession): void {
  const { sheet, area } = target;
  requireUnprotected(sheet, "a hyperlink");
  const { link, textToDisplay } = readLink(value);
  if (textToDisplay !== undefined) writeCells(session, sheet, area, textToDisplay);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      session.edits.setHyperlink(sheet, row, column, link, "addIn");
    }
  }
}

function readLink(value: unknown): { readonly link: Hyperlink; readonly textToDisplay?: string } {
  const text = (name: string): string | undefined => {
    const part: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
    return typeof part === "string" && part !== "" ? part : undefined;
  };
  const documentReference = text("documentReference");
  const address = text("address");
  const screenTip = text("screenTip");
  const textToDisplay = text("textToDisplay");
  if (documentReference === undefined && address === undefined) {
    throw invalidArgument(`A hyperlink needs an address or a documentReference; found ${describe(value)}.`);
  }
  return {
    link: {
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(address === undefined ? {} : { address }),
      ...(screenTip === undefined ? {} : { screenTip }),
    },
    ...(textToDisplay === undefined ? {} : { textToDisplay }),
  };
}
