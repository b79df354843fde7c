import type { CellFormat } from "../model/cell";
import type { ConditionalFormat } from "../model/workbook-model";
import { borderStyles, defaultFont, namedStyles, numberFormatIds } from "./cell-styles";
import { colorOf } from "./read-colors";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf, unescaped } from "./xml";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Theme = readonly (string | undefined)[];

/** The formats of a file by their index. */
export interface ReadStyles {
  /** `undefined` where nothing differs from Excel's default */
  readonly cellFormats: readonly (CellFormat | undefined)[];
  readonly differentialFormats: readonly ConditionalFormat["format"][];
}

/** @param root of `xl/styles.xml`; a file may have none */
export function readStyles(root: XmlElement | undefined, theme: Theme): ReadStyles {
  const of = (list: string, item: string): XmlElement[] => childrenOf(childOf(root, list), item);
  const fonts = of("fonts", "font");
  const fills = of("fills", "fill");
  const borders = of("borders", "border");
  const numberFormats = new Map(Object.entries(numberFormatIds));
  for (const format of of("numFmts", "numFmt")) {
    const code = attributeOf(format, "formatCode");
    const id = attributeOf(format, "numFmtId");
    if (code !== undefined && id !== undefined) numberFormats.set(id, unescaped(code));
  }
  const styleNames = new Map(
    of("cellStyles", "cellStyle").map((style) => [
      numberOf(style, "xfId"),
      unescaped(attributeOf(style, "name") ?? ""),
    ]),
  );
  const normalFont = readFont(fonts[0], theme);

  const readFormat = (xf: XmlElement): CellFormat | undefined => {
    const font = readFont(fonts[numberOf(xf, "fontId") ?? 0], theme);
    const fill = readFill(fills[numberOf(xf, "fillId") ?? 0], theme);
    const edges = readBorders(borders[numberOf(xf, "borderId") ?? 0], theme);
    const numberFormat = numberFormats.get(attributeOf(xf, "numFmtId") ?? "0");
    const style = styleNames.get(numberOf(xf, "xfId") ?? 0);
    const named = style === undefined || /^(Normal|Default|)$/.test(style) ? undefined : style;
    const look: CellFormat = {
      ...withoutDefaults(font, normalFont),
      ...(fill === undefined ? {} : { fill }),
      ...(edges === undefined ? {} : { borders: edges }),
      ...(numberFormat === undefined || numberFormat.toLowerCase() === "general" ? {} : { numberFormat }),
      ...readAlignment(childOf(xf, "alignment")),
      ...(isOn(childOf(xf, "protection"), "locked", true) ? {} : { locked: false }),
    };
    const format: CellFormat =
      named === undefined
        ? look
        : { ...withoutDefaults(look, namedStyles[named]?.format ?? {}), style: named };
    return Object.keys(format).length === 0 ? undefined : format;
  };
  return {
    cellFormats: of("cellXfs", "xf").map(readFormat),
    differentialFormats: of("dxfs", "dxf").map((dxf) => readDifferential(dxf, theme)),
  };
}

/** Drops what the cell has from its style or from the file's own default font. */
function withoutDefaults(format: CellFormat, defaults: CellFormat): CellFormat {
  const own = Object.entries(format).filter(
    ([name, value]) => (defaults as Record<string, unknown>)[name] !== value, // formats are plain objects
  );
  return Object.fromEntries(own);
}

function readFont(font: XmlElement | undefined, theme: Theme): CellFormat {
  const format: Mutable<CellFormat> = {};
  const on = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== undefined && isOn(element, "val", true) && attributeOf(element, "val") !== "none";
  };
  if (on("b")) format.bold = true;
  if (on("i")) format.italic = true;
  if (on("u")) format.underline = true;
  const size = numberOf(childOf(font, "sz"), "val");
  const name = attributeOf(childOf(font, "name"), "val");
  const color = childOf(font, "color");
  format.fontSize = size ?? defaultFont.fontSize;
  format.fontName = name ?? defaultFont.fontName;
  // theme colour 1 without tint is the automatic text colour
  const isAutomatic = attributeOf(color, "theme") === "1" && attributeOf(color, "tint") === undefined;
  const rgb = isAutomatic ? undefined : colorOf(color, theme);
  if (rgb !== undefined) format.fontColor = rgb;
  return format;
}

function readFill(fill: XmlElement | undefined, theme: Theme): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const kind = attributeOf(pattern, "patternType") ?? "none";
  return kind === "none" || kind === "gray125" ? undefined : colorOf(childOf(pattern, "fgColor"), theme);
}

function readBorders(border: XmlElement | undefined, theme: Theme): CellFormat["borders"] {
  const found: Mutable<NonNullable<CellFormat["borders"]>> = {};
  for (const [name, key] of [
    ["left", "EdgeLeft"],
    ["right", "EdgeRight"],
    ["top", "EdgeTop"],
    ["bottom", "EdgeBottom"],
  ] as const) {
    const edge = childOf(border, name);
    const style = attributeOf(edge, "style");
    if (style === undefined || style === "none") continue;
    found[key] = {
      color: colorOf(childOf(edge, "color"), theme) ?? "#000000",
      style: borderStyles.find(([, file]) => file === style)?.[0] ?? "Continuous",
    };
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function readAlignment(alignment: XmlElement | undefined): CellFormat {
  const format: Mutable<CellFormat> = {};
  const horizontal = attributeOf(alignment, "horizontal");
  if (horizontal === "left") format.horizontal = "Left";
  if (horizontal === "center") format.horizontal = "Center";
  if (horizontal === "right") format.horizontal = "Right";
  const vertical = attributeOf(alignment, "vertical");
  if (vertical === "top") format.vertical = "Top";
  if (vertical === "center") format.vertical = "Center";
  if (isOn(alignment, "wrapText")) format.wrapText = true;
  const indent = numberOf(alignment, "indent") ?? 0;
  if (indent > 0) format.indentLevel = indent;
  return format;
}

/** The format of a conditional format: only what it changes. */
export function readDifferential(dxf: XmlElement, theme: Theme): ConditionalFormat["format"] {
  const format: Mutable<ConditionalFormat["format"]> = {};
  const font = childOf(dxf, "font");
  const bold = childOf(font, "b");
  const italic = childOf(font, "i");
  if (bold) format.bold = isOn(bold, "val", true);
  if (italic) format.italic = isOn(italic, "val", true);
  const fontColor = colorOf(childOf(font, "color"), theme);
  if (fontColor !== undefined) format.fontColor = fontColor;
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  // a differential fill keeps its colour in the background, unlike a cell's
  const fill = colorOf(childOf(pattern, "bgColor"), theme) ?? colorOf(childOf(pattern, "fgColor"), theme);
  if (fill !== undefined) format.fill = fill;
  return format;
}
