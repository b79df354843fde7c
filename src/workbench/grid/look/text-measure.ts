import type { CellFormat } from "../../model/cell";

/** Pixels per point on a screen at 100 %. */
export const pixelsPerPoint = 4 / 3;

export const defaultFontSizeInPoints = 11;

/** Calibri or its metric twin; elsewhere Arial drawn a little smaller, so that columns hold what they hold in Excel. */
export const sheetFontFamily = '"Sheet Calibri", "Sheet Arial", Arial, sans-serif';

/** Measures texts as the page draws them. */
export interface TextMeasure {
  /** width in pixels of one line */
  width(text: string, format: CellFormat): number;
  /** number of lines that wrapped text takes in a width in pixels */
  lines(text: string, format: CellFormat, widthInPixels: number): number;
}

/** CSS `font` of a cell format. */
export function fontOf(format: CellFormat): string {
  const size = (format.fontSize ?? defaultFontSizeInPoints) * pixelsPerPoint;
  const family = format.fontName === undefined ? sheetFontFamily : `"${format.fontName}", ${sheetFontFamily}`;
  return `${format.italic ? "italic " : ""}${format.bold ? "bold " : ""}${size}px ${isCalibri(format.fontName) ? sheetFontFamily : family}`;
}

/** Height of one line in pixels: Excel's 20 px for 11 pt, growing with the font. */
export function lineHeightInPixels(format: CellFormat): number {
  return Math.ceil((format.fontSize ?? defaultFontSizeInPoints) * pixelsPerPoint * 1.28);
}

export function createTextMeasure(): TextMeasure {
  const canvas = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  const width = (text: string, format: CellFormat): number => {
    const font = fontOf(format);
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (canvas) canvas.font = font;
    const measured = canvas?.measureText(text).width ?? text.length * 7;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, measured);
    return measured;
  };
  return {
    width,
    lines: (text, format, widthInPixels) =>
      text
        .split("\n")
        .reduce((sum, paragraph) => sum + linesOf(paragraph, (t) => width(t, format), widthInPixels), 0),
  };
}

function linesOf(paragraph: string, measure: (text: string) => number, available: number): number {
  if (measure(paragraph) <= available) return 1;
  const space = measure(" ");
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const size = measure(word);
    if (used > 0 && used + space + size > available) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + size;
    while (used > available && available > 0) {
      lines += 1; // a word longer than the line is broken
      used -= available;
    }
  }
  return lines;
}

function isCalibri(name: string | undefined): boolean {
  return name === undefined || /^(calibri|aptos narrow|aptos)$/i.test(name);
}
