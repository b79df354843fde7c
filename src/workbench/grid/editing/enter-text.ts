import type { Area } from "../../model/address";
import { cellAddress, contains } from "../../model/address";
import type { CellConstant } from "../../model/cell";
import type { CellContent } from "../../model/cell-contents";
import type { Sheet, Table, Validation } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import type { CellPlace } from "../look/conditional-formats";
import { columnToFill, fillColumn } from "./fill-column";
import { growTable, tableToGrow, tableToWiden, widenTable } from "./grow-table";
import { headerContent, tableOfHeader } from "./table-headers";
import { typedContent } from "./typed-content";
import { keepsRule, validationOf } from "./validation";

/** What came of a typed text. `refused` and `questioned` left the cell as it was. */
export type Entered =
  /** `remark`: what happened besides, for the status bar */
  | { readonly kind: "entered"; readonly remark?: string }
  | { readonly kind: "refused"; readonly title: string; readonly message: string }
  | { readonly kind: "questioned"; readonly title: string; readonly message: string };

/**
 * Puts a typed text into a cell as Excel would: input rules, data validation, a table that grows by the row below it,
 * a table column that a formula fills.
 * @param options.despiteRule the person has seen the warning and keeps the value
 */
export function enterText(
  desk: Desk,
  sheet: Sheet,
  place: CellPlace,
  text: string,
  options: { readonly despiteRule?: boolean } = {},
): Entered {
  const refusal = whyNoTyping(desk, sheet, areaOf(place));
  if (refusal !== undefined) return refusal;
  const typed = typedContent(sheet, place, text);
  if ("kind" in typed) return { kind: "refused", title: "Not a formula", message: typed.message };
  const content = headerContent(sheet, place, typed.content, text);
  if (typeof content === "string") return { kind: "refused", title: "Not a header", message: content };
  const rule = validationOf(sheet, place);
  if (rule !== undefined && typed.content.kind === "constant" && options.despiteRule !== true) {
    const objection = objectionOf(desk, sheet, rule, place, typed.content.value);
    if (objection !== undefined) return objection;
  }
  const grows = typed.content.kind === "empty" ? undefined : tableToGrow(sheet, place);
  const fills = content.kind === "formula" ? columnToFill(sheet, place, content.formula) : undefined;
  const format = typed.numberFormat;
  const widens = typed.content.kind === "empty" ? undefined : tableToWiden(sheet, place);
  const enter = (): boolean => {
    if (grows !== undefined) growTable(desk.edits, sheet, grows);
    if (format !== undefined) desk.edits.setFormat(sheet, areaOf(place), { numberFormat: format }, "person");
    if (widens === undefined) desk.edits.setContents(sheet, areaOf(place), [[content]], "person");
    else enterBeside(desk, sheet, widens, place, content, text);
    return true;
  };
  if (grows === undefined && widens === undefined) desk.undo.record(sheet, [areaOf(place)], enter);
  else desk.undo.recordAll(sheet, areaOf(place), enter);
  if (widens !== undefined) {
    const remark = `The table ${widens.name} has taken in the column. Ctrl+Z takes it out again.`;
    return { kind: "entered", remark };
  }
  if (fills === undefined || content.kind !== "formula" || whyNoTyping(desk, sheet, fills.cells)) {
    return { kind: "entered" };
  }
  fillColumn(desk, sheet, fills, place, content.formula);
  const name = fills.table.columns[fills.index]?.name ?? "";
  return {
    kind: "entered",
    remark: `The formula fills the column "${name}". Ctrl+Z takes the filling back.`,
  };
}

/** A text beside the headers of a table becomes the header of a new column; anything else stands in that column. */
function enterBeside(
  desk: Desk,
  sheet: Sheet,
  table: Table,
  place: CellPlace,
  content: CellContent,
  text: string,
): void {
  const isHeader = place.row === table.area.top;
  const name = content.kind === "constant" ? String(content.value) : text;
  widenTable(desk.edits, sheet, table, isHeader ? name.trim() : undefined);
  if (!isHeader) desk.edits.setContents(sheet, areaOf(place), [[content]], "person");
}

/** Why a person cannot type into an area at all: the workbook is read-only, or the sheet protects a cell of it. */
export function whyNoTyping(
  desk: Desk,
  sheet: Sheet,
  area: Area,
): (Entered & { readonly kind: "refused" }) | undefined {
  if (desk.edits.workbook.isReadOnly) {
    return {
      kind: "refused",
      title: "The workbook is read-only",
      message: `${cellAddress(area.top, area.left)} on ${sheet.name} stays as it is. Save the workbook under another name and open that file to change it.`,
    };
  }
  if (!sheet.isProtected || !hasLockedCell(sheet, area)) return undefined;
  return {
    kind: "refused",
    title: "The cell is protected",
    message: `${cellAddress(area.top, area.left)} on ${sheet.name} is locked and the sheet is protected, so it stays as it is. Take the protection off first (in Excel: Review, Unprotect Sheet).`,
  };
}

/** Empties the contents of an area where its rows are shown; formats stay, and so do the headers of tables, which cannot be empty. */
export function clearContents(desk: Desk, sheet: Sheet, area: Area): Entered {
  const filled = filledPart(sheet, area);
  if (filled === undefined) return { kind: "entered" };
  const refusal = whyNoTyping(desk, sheet, filled);
  if (refusal !== undefined) return refusal;
  const contents = range(filled.top, filled.bottom).map((row) =>
    range(filled.left, filled.right).map((column): CellContent | undefined =>
      tableOfHeader(sheet, { row, column }) === undefined && !sheet.hiddenRows.has(row)
        ? { kind: "empty" }
        : undefined,
    ),
  );
  desk.undo.record(sheet, [filled], () => {
    desk.edits.setContents(sheet, filled, contents, "person");
  });
  return { kind: "entered" };
}

/** The part of an area (perhaps whole columns) that can hold anything. */
export function filledPart(sheet: Sheet, area: Area): Area | undefined {
  let filled: Area | undefined;
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / cellKey(1, 0));
    const column = key % cellKey(1, 0);
    if (!contains(area, row, column)) continue;
    filled = {
      top: Math.min(filled?.top ?? row, row),
      left: Math.min(filled?.left ?? column, column),
      bottom: Math.max(filled?.bottom ?? row, row),
      right: Math.max(filled?.right ?? column, column),
    };
  }
  return filled;
}

export function areaOf({ row, column }: CellPlace): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function objectionOf(
  desk: Desk,
  sheet: Sheet,
  rule: Validation,
  place: CellPlace,
  value: CellConstant,
): Entered | undefined {
  const alert = rule.errorAlert;
  if (alert?.showAlert === false || keepsRule(desk.edits.workbook, sheet, rule, place, value))
    return undefined;
  const title = alert?.title || "This value is not allowed here";
  const message =
    alert?.message ||
    `${cellAddress(place.row, place.column)} accepts only values that keep its data validation rule.`;
  return { kind: alert === undefined || alert.style === "Stop" ? "refused" : "questioned", title, message };
}

function hasLockedCell(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.cells.get(cellKey(row, column))?.format?.locked !== false) return true;
    }
  }
  return false;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
