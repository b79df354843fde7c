import { areaAddress, cellAddress, parseArea } from "../model/address";
import type { LeftOut } from "../model/left-out";
import type { PartRelation } from "./part-relations";
import { rareFormats } from "./rare-formats";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, localNameOf, numberOf, textOf } from "./xml";

/** A sheet as it stands in the file. */
export interface OpenedSheet {
  readonly name: string;
  readonly root: XmlElement;
  readonly relations: readonly PartRelation[];
  /** roots of the parts that the sheet leads to, where they are XML */
  rootOf(path: string): XmlElement | undefined;
  /** how many charts of the drawing are in the model */
  readonly keptCharts: number;
}

/**
 * What people call the parts of a sheet that the model has no place for (ECMA-376 Part 1, 18.3.1). A part that is in
 * neither list is reported by its own name, so that nothing is lost in silence.
 */
const lostElements: Readonly<Record<string, string>> = {
  autoFilter: "filters outside tables",
  picture: "background pictures",
  legacyDrawingHF: "pictures in page headers",
  protectedRanges: "ranges open for editing",
  scenarios: "scenarios",
  customSheetViews: "custom views",
  oleObjects: "embedded files",
  controls: "buttons and form controls",
};

/** Read into the model, judged below, or of no meaning to people: the order of the last sort, hidden green corners … */
const knownElements = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing tableParts legacyDrawing extLst AlternateContent
  sheetCalcPr sortState phoneticPr cellWatches ignoredErrors smartTags webPublishItems dataConsolidate`.split(
    /\s+/,
  ),
);

/** The same for the parts that a sheet leads to. */
const lostRelations: Readonly<Record<string, string>> = {
  pivotTable: "pivot tables",
  slicer: "slicers",
  timeline: "timelines",
};

const knownRelations = new Set(
  // embedded files, controls and pictures are told by their elements; a printer's own settings are of no use elsewhere
  `table drawing hyperlink comments threadedComment printerSettings vmlDrawing oleObject package image control ctrlProp customProperty
  vmlDrawingHF`.split(/\s+/),
);

/** Extensions that are read, or mean nothing to people. */
const lostExtensions: Readonly<Record<string, string>> = {
  sparklineGroups: "sparklines",
  protectedRanges: "ranges open for editing",
};

/** @returns what the sheet holds besides the model, one entry for each kind */
export function leftOutOfSheet(sheet: OpenedSheet): LeftOut[] {
  const { name, root, relations, rootOf } = sheet;
  const found = new Map<string, { count: number; first: string | undefined }>();
  const add = (what: string, first?: string, count = 1): void => {
    const before = found.get(what);
    found.set(what, { count: (before?.count ?? 0) + count, first: before?.first ?? first });
  };
  for (const element of childrenOf(root)) addElement(element, add);
  for (const { type, target } of relations) {
    const what = lostRelations[type] ?? (knownRelations.has(type) ? undefined : `other parts (${type})`);
    if (what !== undefined) add(what, firstCell(attributeOf(childOf(rootOf(target), "location"), "ref")));
    if (type === "drawing") addDrawing(rootOf(target), sheet.keptCharts, add);
    if (type === "vmlDrawing") addControls(rootOf(target), root, add);
    if (type === "table") addTable(rootOf(target), add);
  }
  return [...found].map(([what, { count, first }]) => ({
    sheet: name,
    what,
    count,
    ...(first === undefined ? {} : { first }),
  }));
}

type Add = (what: string, first?: string, count?: number) => void;

function addElement(element: XmlElement, add: Add): void {
  const name = localNameOf(element);
  const what = lostElements[name];
  if (name === "AlternateContent") {
    // what newer programs see stands in the first choice
    for (const child of childrenOf(childOf(element, "Choice"))) addElement(child, add);
  } else if (name === "conditionalFormatting") addConditionalFormats(element, add);
  else if (name === "dataValidations") addValidations(element, add);
  else if (name === "extLst") {
    for (const extension of childrenOf(element)) {
      for (const child of childrenOf(extension)) addExtension(child, add);
    }
  } else if (what !== undefined) {
    const parts = childrenOf(element).filter((child) => localNameOf(child) !== "filterColumn");
    const first = attributeOf(element, "ref") ?? attributeOf(parts[0], "ref");
    add(what, firstCell(first), Math.max(1, name === "autoFilter" ? 1 : parts.length));
  } else if (!knownElements.has(name)) add(`other parts (${name})`);
}

function addExtension(element: XmlElement, add: Add): void {
  const name = localNameOf(element);
  if (name === "conditionalFormattings") {
    for (const block of childrenOf(element)) addConditionalFormats(block, add, true);
  } else if (name === "dataValidations") addValidations(element, add);
  else if (lostExtensions[name] !== undefined) {
    const places = textOf(descendantsOf(element, "sqref")[0]);
    add(lostExtensions[name], firstCell(places), Math.max(1, childrenOf(element).length));
  }
}

const kindsOfRules: Readonly<Record<string, string>> = {
  dataBar: "data bars",
  colorScale: "colour scales",
  iconSet: "icon sets",
};

/** @param isExtension there the newer looks of data bars stand, which belong to rules told already */
function addConditionalFormats(block: XmlElement, add: Add, isExtension = false): void {
  const first = firstCell(attributeOf(block, "sqref") ?? textOf(childOf(block, "sqref")));
  for (const rule of childrenOf(block, "cfRule")) {
    const type = attributeOf(rule, "type") ?? "";
    if (type === "expression" || (isExtension && type === "dataBar")) continue;
    add(kindsOfRules[type] ?? "conditional formats of other kinds", first);
  }
}

function addValidations(list: XmlElement, add: Add): void {
  for (const rule of childrenOf(list, "dataValidation")) {
    const type = attributeOf(rule, "type") ?? "none";
    if (["list", "custom", "whole", "decimal"].includes(type)) continue;
    if (type === "none" && attributeOf(rule, "prompt") === undefined) continue; // allows everything, says nothing
    const first = attributeOf(rule, "sqref") ?? textOf(childOf(rule, "sqref"));
    add("validation rules of other kinds", firstCell(first));
  }
}

function addDrawing(root: XmlElement | undefined, keptCharts: number, add: Add): void {
  const charts: string[] = [];
  for (const anchor of childrenOf(root)) {
    const from = childOf(anchor, "from");
    const place = (name: string): number => Number(textOf(childOf(from, name)) || 0);
    const first = from === undefined ? "A1" : cellAddress(place("row"), place("col"));
    const choice = childOf(childOf(anchor, "AlternateContent"), "Choice");
    for (const element of [...childrenOf(anchor), ...childrenOf(choice)]) {
      const name = localNameOf(element);
      if (name === "pic") add("pictures", first);
      else if (["sp", "cxnSp", "grpSp"].includes(name)) add("shapes", first);
      else if (name !== "graphicFrame") continue;
      else if (descendantsOf(element, "chart").length > 0) charts.push(first);
      // slicers and timelines are counted by their own parts
      else if (!["slicer", "timeslicer"].some((one) => descendantsOf(element, one).length > 0))
        add("shapes", first);
    }
  }
  const lost = charts.length - keptCharts;
  if (lost > 0) add("charts of other kinds", charts[0], lost);
}

/** Form controls stand in the old kind of drawing, beside the boxes of notes. */
function addControls(root: XmlElement | undefined, sheetRoot: XmlElement, add: Add): void {
  if (descendantsOf(sheetRoot, "controls").length > 0) return; // told already
  for (const data of descendantsOf(root, "ClientData")) {
    const type = attributeOf(data, "ObjectType") ?? "";
    if (type !== "Note" && type !== "Pict") add("buttons and form controls");
  }
}

function addTable(root: XmlElement | undefined, add: Add): void {
  const first = firstCell(attributeOf(root, "ref"));
  if (numberOf(root, "headerRowCount") === 0) add("tables without headers", first);
  if (attributeOf(root, "tableType") === "queryTable") add("queries behind tables", first);
  const isByLook = ["colorFilter", "iconFilter"].some((name) => descendantsOf(root, name).length > 0);
  if (isByLook) add("filters by colour or icon", first);
}

/** Looks at the cells of one sheet while they are read. */
export interface CellWatch {
  look(cell: XmlElement, row: number, column: number): void;
  /** one entry for each kind */
  leftOut(): readonly LeftOut[];
}

/**
 * What cells hold besides the model: formats of parts of a text, looks that it does not know, formulas of several cells.
 * @returns a watch for the sheet of that name; what all sheets share is judged once
 */
export function cellWatches(
  styles: XmlElement | undefined,
  texts: readonly XmlElement[],
): (sheetName: string) => CellWatch {
  const rare = rareFormats(styles);
  const hasRuns = texts.map(isFormattedInParts);
  const isInParts = (cell: XmlElement): boolean =>
    cell.attributes["t"] === "s"
      ? hasRuns[Number(textOf(childOf(cell, "v")))] === true
      : cell.attributes["t"] === "inlineStr" && isFormattedInParts(childOf(cell, "is"));
  return (sheet) => {
    const found = new Map<string, { count: number; readonly first: string }>();
    const add = (what: string | undefined, row: number, column: number): void => {
      if (what === undefined) return;
      const before = found.get(what);
      if (before === undefined) found.set(what, { count: 1, first: cellAddress(row, column) });
      else before.count += 1;
    };
    return {
      look(cell, row, column) {
        const style = cell.attributes["s"];
        if (style !== undefined) add(rare.get(Number(style)), row, column);
        if (isInParts(cell)) add("formats of parts of a text", row, column);
        add(rareFormulas[attributeOf(childOf(cell, "f"), "t") ?? ""], row, column);
      },
      leftOut: () => [...found].map(([what, { count, first }]) => ({ sheet, what, count, first })),
    };
  };
}

const rareFormulas: Readonly<Record<string, string>> = {
  array: "array formulas",
  dataTable: "what-if tables",
};

function isFormattedInParts(text: XmlElement | undefined): boolean {
  return childrenOf(text, "r").some((run) => childrenOf(childOf(run, "rPr")).length > 0);
}

function firstCell(addresses: string | undefined): string | undefined {
  const area = parseArea((addresses ?? "").trim().split(/\s+/)[0] ?? "");
  return area && areaAddress({ ...area, bottom: area.top, right: area.left });
}
