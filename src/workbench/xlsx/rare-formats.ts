import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf } from "./xml";

/** Formats that the model does not know, by the index of the cell format: the first of each. */
export function rareFormats(styles: XmlElement | undefined): ReadonlyMap<number, string> {
  const of = (list: string, item: string): XmlElement[] => childrenOf(childOf(styles, list), item);
  const [fonts, fills, borders] = [of("fonts", "font"), of("fills", "fill"), of("borders", "border")];
  const found = new Map<number, string>();
  for (const [index, xf] of of("cellXfs", "xf").entries()) {
    const what =
      rareFont(fonts[numberOf(xf, "fontId") ?? 0]) ??
      rareFill(fills[numberOf(xf, "fillId") ?? 0]) ??
      rareBorder(borders[numberOf(xf, "borderId") ?? 0]) ??
      rareAlignment(childOf(xf, "alignment")) ??
      (isOn(childOf(xf, "protection"), "hidden") ? "formulas hidden by protection" : undefined);
    if (what !== undefined) found.set(index, what);
  }
  return found;
}

function rareFont(font: XmlElement | undefined): string | undefined {
  const strike = childOf(font, "strike");
  if (strike !== undefined && isOn(strike, "val", true)) return "crossed-out text";
  const raised = attributeOf(childOf(font, "vertAlign"), "val") ?? "baseline";
  return raised === "baseline" ? undefined : "raised or lowered text";
}

function rareFill(fill: XmlElement | undefined): string | undefined {
  if (childOf(fill, "gradientFill") !== undefined) return "fills with a gradient or pattern";
  const pattern = attributeOf(childOf(fill, "patternFill"), "patternType") ?? "none";
  // the second fill of every file is "gray125", and no cell looks so
  return ["none", "solid", "gray125"].includes(pattern) ? undefined : "fills with a gradient or pattern";
}

function rareBorder(border: XmlElement | undefined): string | undefined {
  const diagonal = attributeOf(childOf(border, "diagonal"), "style") ?? "none";
  const isDrawn = isOn(border, "diagonalUp") || isOn(border, "diagonalDown");
  return isDrawn && diagonal !== "none" ? "diagonal borders" : undefined;
}

function rareAlignment(alignment: XmlElement | undefined): string | undefined {
  if ((numberOf(alignment, "textRotation") ?? 0) !== 0) return "turned text";
  if (isOn(alignment, "shrinkToFit")) return "text shrunk to fit";
  const ways = [attributeOf(alignment, "horizontal"), attributeOf(alignment, "vertical")];
  const isRare = ways.some((way) => /^(fill|justify|centerContinuous|distributed)$/.test(way ?? ""));
  return isRare ? "text justified or centred over cells" : undefined;
}
