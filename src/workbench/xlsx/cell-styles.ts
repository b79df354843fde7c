import type { CellFormat } from "../model/cell";

/** Excel's font when nothing else is said; written as font 0 of every file. */
export const defaultFont = { fontName: "Calibri", fontSize: 11 } as const;

/**
 * Cell styles with their number in the file format (`builtinId`) and what they look like here. A cell that bears one
 * takes its look from it unless it says otherwise. Other style names are kept by name, without a look of their own.
 */
export const namedStyles: Readonly<
  Record<string, { readonly builtinId: number; readonly format: CellFormat }>
> = {
  Title: { builtinId: 15, format: { fontSize: 18, fontColor: "#1F4E78" } },
  "Heading 1": { builtinId: 16, format: { bold: true, fontSize: 15, fontColor: "#1F4E78" } },
  "Heading 2": { builtinId: 17, format: { bold: true, fontSize: 13, fontColor: "#1F4E78" } },
  "Heading 3": { builtinId: 18, format: { bold: true, fontColor: "#1F4E78" } },
  "Heading 4": { builtinId: 19, format: { bold: true, italic: true, fontColor: "#1F4E78" } },
  Hyperlink: { builtinId: 8, format: { underline: true, fontColor: "#0563C1" } },
  "Explanatory Text": { builtinId: 53, format: { italic: true, fontColor: "#595959" } },
  Input: { builtinId: 20, format: { fill: "#FFF2CC" } },
  Calculation: { builtinId: 22, format: { fill: "#F2F2F2" } },
  Good: { builtinId: 26, format: { fill: "#C6EFCE", fontColor: "#006100" } },
  Bad: { builtinId: 27, format: { fill: "#FFC7CE", fontColor: "#9C0006" } },
  Neutral: { builtinId: 28, format: { fill: "#FFEB9C", fontColor: "#9C5700" } },
};

/** Number formats that the file format knows by number (ECMA-376 Part 1, 18.8.30), en-US as in Office.js. */
export const numberFormatIds: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Border styles of Office.js and of the file format. */
export const borderStyles: readonly (readonly [office: string, file: string])[] = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "dashDotDot"],
  ["Dot", "dotted"],
  ["Double", "double"],
  ["SlantDashDot", "slantDashDot"],
];
