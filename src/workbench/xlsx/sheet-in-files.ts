import type { SheetInFiles } from "../model/workbook-model";
import { unusual } from "./page-setup-in-files";
import type { XmlElement } from "./xml";
import { childOf, isOn } from "./xml";

/** What Excel assumes of a sheet's view; other attributes are in the model or follow from it. */
const usualView: Readonly<Record<string, string>> = {
  view: "normal",
  zoomScale: "100",
  zoomScaleNormal: "100",
  showFormulas: "false",
  showRowColHeaders: "true",
  showZeros: "true",
  showRuler: "true",
  showWhiteSpace: "true",
  rightToLeft: "false",
};

/** Attributes of a sheet's protection without a password, under which everything is locked. */
export const usualProtection = { sheet: 1, objects: 1, scenarios: 1 } as const;

/** What is kept for the next file: view and protection where they differ from what is usual. */
export function readSheetInFiles(root: XmlElement): SheetInFiles | undefined {
  const view = unusual(childOf(childOf(root, "sheetViews"), "sheetView"), usualView);
  const element = childOf(root, "sheetProtection");
  const attributes = Object.entries(element?.attributes ?? {});
  const isUsual = attributes.every(([name]) => name in usualProtection && isOn(element, name));
  const protection = isOn(element, "sheet") && !isUsual ? Object.fromEntries(attributes) : undefined;
  const lines = unusual(childOf(root, "sheetFormatPr"), { zeroHeight: "false" });
  const found = Object.entries({ view, protection, lines }).filter(([, value]) => value !== undefined);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
