import type { Outline, OutlineLine, Sheet } from "../model/workbook-model";
import type { Attributes, XmlElement } from "./xml";
import { isOn, numberOf, xml } from "./xml";

/** What `row` and `col` say of groups. */
export function lineAttributes(line: OutlineLine | undefined): Attributes {
  if (line === undefined) return {};
  return { outlineLevel: line.level || undefined, collapsed: line.isFolded === true ? 1 : undefined };
}

/** @returns `undefined` for a line in no group, as most are */
export function readOutlineLine(element: XmlElement): OutlineLine | undefined {
  const level = numberOf(element, "outlineLevel") ?? 0;
  const isFolded = isOn(element, "collapsed");
  return level === 0 && !isFolded ? undefined : { level, ...(isFolded ? { isFolded } : {}) };
}

/** `outlinePr` of `sheetPr`: on which side sums stand. */
export function outlinePropertiesXml(outline: Outline | undefined): string {
  const { summaryAbove = false, summaryLeft = false } = outline ?? {};
  if (!summaryAbove && !summaryLeft) return "";
  return xml("outlinePr", {
    summaryBelow: summaryAbove ? 0 : undefined,
    summaryRight: summaryLeft ? 0 : undefined,
  });
}

/** How deep groups go, which `sheetFormatPr` says so that room is left beside the sheet. */
export function outlineDepths({ outline }: Sheet): Attributes {
  const deepest = (lines: Outline["rows"] | undefined): number | undefined =>
    Math.max(0, ...[...(lines?.values() ?? [])].map(({ level }) => level)) || undefined;
  return { outlineLevelRow: deepest(outline?.rows), outlineLevelCol: deepest(outline?.columns) };
}

/** @param properties the element `outlinePr` */
export function outlineOf(
  rows: Outline["rows"],
  columns: Outline["columns"],
  properties: XmlElement | undefined,
): Outline | undefined {
  if (rows.size === 0 && columns.size === 0) return undefined;
  return {
    rows,
    columns,
    ...(isOn(properties, "summaryBelow", true) ? {} : { summaryAbove: true }),
    ...(isOn(properties, "summaryRight", true) ? {} : { summaryLeft: true }),
  };
}
