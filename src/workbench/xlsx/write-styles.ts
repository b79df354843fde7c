import type { BorderEdge, CellFormat } from "../model/cell";
import type { ConditionalFormat } from "../model/workbook-model";
import { borderStyles, defaultFont, namedStyles, numberFormatIds } from "./cell-styles";
import { xml, xmlDeclaration } from "./xml";

/** Collects the formats of a workbook, each once, and writes them as `xl/styles.xml`. */
export interface StyleSheet {
  /** @returns index of the cell format in the file; 0 is Excel's default */
  cellFormat(format: CellFormat | undefined): number;
  /** @returns index of the format that a conditional format puts on top */
  differentialFormat(format: ConditionalFormat["format"]): number;
  toXml(): string;
}

export function createStyleSheet(): StyleSheet {
  const fonts = numbered([fontXml(defaultFont)]);
  const fills = numbered([
    fillXml(undefined),
    xml("fill", {}, xml("patternFill", { patternType: "gray125" })),
  ]);
  const borders = numbered([bordersXml(undefined)]);
  const numberFormats = numbered([]);
  const styleNames = numbered(["Normal"]);
  const formats = numbered([]);
  const differentials = numbered([]);
  const known = new Map<string, number>();
  const knownObjects = new Map<CellFormat, number>(); // cells that look the same mostly share the object

  const numberFormatId = (code: string | undefined): number => {
    if (code === undefined || code === "General") return 0;
    const builtIn = Object.entries(numberFormatIds).find(([, known]) => known === code);
    return builtIn ? Number(builtIn[0]) : 164 + numberFormats.place(code);
  };
  const formatXml = (format: CellFormat, styleId: number | undefined): string => {
    const font = fonts.place(fontXml(format));
    const fill = fills.place(fillXml(format.fill));
    const border = borders.place(bordersXml(format.borders));
    const numFmtId = numberFormatId(format.numberFormat);
    const alignment = alignmentXml(format);
    const protection = format.locked === false ? xml("protection", { locked: 0 }) : "";
    return xml(
      "xf",
      {
        numFmtId,
        fontId: font,
        fillId: fill,
        borderId: border,
        xfId: styleId,
        applyNumberFormat: numFmtId === 0 ? undefined : 1,
        applyFont: font === 0 ? undefined : 1,
        applyFill: fill === 0 ? undefined : 1,
        applyBorder: border === 0 ? undefined : 1,
        applyAlignment: alignment === "" ? undefined : 1,
        applyProtection: protection === "" ? undefined : 1,
      },
      alignment,
      protection,
    );
  };
  formats.place(formatXml({}, 0));

  return {
    cellFormat(format) {
      if (format === undefined) return 0;
      let index = knownObjects.get(format);
      if (index !== undefined) return index;
      const name = JSON.stringify(format);
      index = known.get(name);
      if (index === undefined) {
        const style = format.style ?? "Normal";
        const look = { ...namedStyles[style]?.format, ...format };
        index = formats.place(formatXml(look, styleNames.place(style)));
        known.set(name, index);
      }
      knownObjects.set(format, index);
      return index;
    },
    differentialFormat: (format) => differentials.place(differentialXml(format)),
    toXml() {
      // styles first: their fonts and fills must be numbered before the lists are written
      const styleFormats = styleNames.all.map((name) =>
        formatXml(namedStyles[name]?.format ?? {}, undefined),
      );
      const styles = styleNames.all.map((name, xfId) =>
        xml("cellStyle", { name, xfId, builtinId: name === "Normal" ? 0 : namedStyles[name]?.builtinId }),
      );
      const numFmts = numberFormats.all.map((formatCode, i) =>
        xml("numFmt", { numFmtId: 164 + i, formatCode }),
      );
      return (
        xmlDeclaration +
        xml(
          "styleSheet",
          { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
          numFmts.length === 0 ? "" : list("numFmts", numFmts),
          list("fonts", fonts.all),
          list("fills", fills.all),
          list("borders", borders.all),
          list("cellStyleXfs", styleFormats),
          list("cellXfs", formats.all),
          list("cellStyles", styles),
          list("dxfs", differentials.all),
          xml("tableStyles", {
            count: 0,
            defaultTableStyle: "TableStyleMedium2",
            defaultPivotStyle: "PivotStyleLight16",
          }),
        )
      );
    },
  };
}

function list(name: string, items: readonly string[]): string {
  return xml(name, { count: items.length }, ...items);
}

/** Texts, each once, in the order of their first use. */
function numbered(first: readonly string[]): {
  readonly all: readonly string[];
  place(text: string): number;
} {
  const all = [...first];
  const places = new Map(all.map((text, i) => [text, i]));
  return {
    all,
    place(text) {
      let place = places.get(text);
      if (place === undefined) {
        place = all.push(text) - 1;
        places.set(text, place);
      }
      return place;
    },
  };
}

function fontXml(format: CellFormat): string {
  return xml(
    "font",
    {},
    format.bold === true ? xml("b") : "",
    format.italic === true ? xml("i") : "",
    format.underline === true ? xml("u") : "",
    xml("sz", { val: format.fontSize ?? defaultFont.fontSize }),
    format.fontColor === undefined ? "" : xml("color", { rgb: opaque(format.fontColor) }),
    xml("name", { val: format.fontName ?? defaultFont.fontName }),
    xml("family", { val: 2 }),
  );
}

function fillXml(color: string | undefined): string {
  if (color === undefined) return xml("fill", {}, xml("patternFill", { patternType: "none" }));
  const foreground = xml("fgColor", { rgb: opaque(color) });
  return xml(
    "fill",
    {},
    xml("patternFill", { patternType: "solid" }, foreground, xml("bgColor", { indexed: 64 })),
  );
}

function bordersXml(borders: CellFormat["borders"]): string {
  const edge = (name: string, key: BorderEdge): string => {
    const border = borders?.[key];
    if (border === undefined || border.style === "None") return xml(name);
    const style = borderStyles.find(([office]) => office === border.style)?.[1] ?? "thin";
    return xml(name, { style }, xml("color", { rgb: opaque(border.color) }));
  };
  return xml(
    "border",
    {},
    edge("left", "EdgeLeft"),
    edge("right", "EdgeRight"),
    edge("top", "EdgeTop"),
    edge("bottom", "EdgeBottom"),
    xml("diagonal"),
  );
}

function alignmentXml(format: CellFormat): string {
  const attributes = {
    horizontal: format.horizontal === "General" ? undefined : format.horizontal?.toLowerCase(),
    vertical: format.vertical?.toLowerCase(),
    wrapText: format.wrapText === true ? 1 : undefined,
    indent: format.indentLevel === 0 ? undefined : format.indentLevel,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : xml("alignment", attributes);
}

function differentialXml({ fill, fontColor, bold, italic }: ConditionalFormat["format"]): string {
  const font = [
    bold === undefined ? "" : xml("b", { val: bold ? 1 : 0 }),
    italic === undefined ? "" : xml("i", { val: italic ? 1 : 0 }),
    fontColor === undefined ? "" : xml("color", { rgb: opaque(fontColor) }),
  ].join("");
  const background =
    fill === undefined
      ? ""
      : xml(
          "fill",
          {},
          xml(
            "patternFill",
            { patternType: "solid" },
            xml("fgColor", { rgb: opaque(fill) }),
            xml("bgColor", { rgb: opaque(fill) }),
          ),
        );
  return xml("dxf", {}, font === "" ? "" : xml("font", {}, font), background);
}

/** `#RRGGBB` → `FFRRGGBB` */
function opaque(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
