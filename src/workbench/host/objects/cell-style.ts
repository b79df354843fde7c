import type { CellFormat } from "../../model/cell";
import { describe } from "../arguments";
import { boundedArea, commonFormat } from "../cell-access";
import { invalidArgument } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { requireUnprotected } from "../write-permission";

/** Excel's built-in cell styles that people meet in English: in `Excel.BuiltInStyle` written without spaces. */
const builtInStyles = [
  "Normal",
  "Heading 1",
  "Heading 2",
  "Heading 3",
  "Heading 4",
  "Title",
  "Total",
  "Good",
  "Bad",
  "Neutral",
  "Input",
  "Output",
  "Calculation",
  "Check Cell",
  "Linked Cell",
  "Note",
  "Explanatory Text",
  "Warning Text",
  "Hyperlink",
  "Followed Hyperlink",
  "Percent",
  "Comma",
  "Currency",
];

/** The name as Excel set to English shows it: "Heading 1". */
export function readStyle({ sheet, area }: RangeTarget): string | null {
  return commonFormat(sheet, [area], (format) => format.style ?? "Normal");
}

/** Everything that the style "Normal" takes back to what a new cell has; as a record, so that nothing is forgotten. */
const plain: Readonly<Record<keyof CellFormat, undefined>> = {
  fill: undefined,
  fontColor: undefined,
  bold: undefined,
  italic: undefined,
  underline: undefined,
  fontName: undefined,
  fontSize: undefined,
  numberFormat: undefined,
  wrapText: undefined,
  horizontal: undefined,
  vertical: undefined,
  indentLevel: undefined,
  style: undefined,
  borders: undefined,
  locked: undefined,
};

/**
 * Takes the shown name or the one of `Excel.BuiltInStyle`. "Normal" takes every format off a cell; of the others only the
 * name is kept: fonts and fills stay as they were.
 */
export function writeStyle({ sheet, area }: RangeTarget, value: unknown, { edits }: HostSession): void {
  requireUnprotected(sheet, "a cell style");
  const style = builtInStyles.find((name) => name === value || name.replaceAll(" ", "") === value);
  if (style === undefined) throw invalidArgument(`There is no cell style ${describe(value)}.`);
  const bounded = boundedArea(sheet, area);
  if (bounded) edits.setFormat(sheet, bounded, style === "Normal" ? plain : { style }, "addIn");
}
