import {
  columnLetters,
  lastColumn,
  lastRow,
  parseArea,
  quotedSheetName,
  splitSheetAddress,
} from "../model/address";
import type { PageInFiles, PageMargins, PageSetup, PaperName } from "../model/page-setup";
import { papers, usualMargins } from "../model/page-setup";
import type { Sheet } from "../model/workbook-model";
import { escaped, xml } from "./xml";
import type { XmlElement } from "./xml";
import { asText, attributeOf, childOf, childrenOf, isOn, numberOf, textOf, unescaped } from "./xml";

const pointsPerInch = 72;

/** of page headers and footers from the edge, in inches, as Excel has it */
const headerDistance = 0.3;

/** `pageSetUpPr` of `sheetPr`: whether the pages are fitted. */
export function fitXml({ pagesWide, pagesTall }: PageSetup): string {
  return pagesWide === undefined && pagesTall === undefined ? "" : xml("pageSetUpPr", { fitToPage: 1 });
}

/** `printOptions` to `colBreaks` of a sheet; 0 pages means that the direction is free. */
export function pageXml(page: PageSetup): string {
  const inches = (side: keyof PageMargins): number =>
    Number(((page.margins ?? usualMargins)[side] / pointsPerInch).toFixed(4));
  const { setup, options, margins: distances, headerFooter = "" } = page.inFiles ?? {};
  const margins = xml("pageMargins", {
    left: inches("left"),
    right: inches("right"),
    top: inches("top"),
    bottom: inches("bottom"),
    header: headerDistance,
    footer: headerDistance,
    ...distances,
  });
  const before = (options === undefined ? "" : xml("printOptions", options)) + margins;
  const isFitted = fitXml(page) !== "";
  const isPlain = page.orientation === undefined && page.paper === undefined && !isFitted;
  const after =
    headerFooter + breaksXml("rowBreaks", page.breaks?.rows) + breaksXml("colBreaks", page.breaks?.columns);
  if (isPlain && setup === undefined) return before + after;
  const { paperSize, ...rest } = setup ?? {};
  return (
    before +
    xml("pageSetup", {
      paperSize: page.paper === undefined ? (paperSize ?? papers.A4) : papers[page.paper],
      ...rest,
      fitToWidth: isFitted ? (page.pagesWide ?? 0) : undefined,
      fitToHeight: isFitted ? (page.pagesTall ?? 0) : undefined,
      orientation: (page.orientation ?? "Portrait").toLowerCase(),
    }) +
    after
  );
}

/** A break stands before the row or column whose number, from 0, it bears. */
function breaksXml(name: "rowBreaks" | "colBreaks", lines: readonly number[] = []): string {
  if (lines.length === 0) return "";
  const max = name === "rowBreaks" ? lastColumn : lastRow;
  const count = { count: lines.length, manualBreakCount: lines.length };
  return xml(name, count, ...lines.map((id) => xml("brk", { id, max, man: 1 })));
}

/** Those that people set; the others Excel finds itself. */
function readBreaks(root: XmlElement, name: "rowBreaks" | "colBreaks"): readonly number[] {
  return childrenOf(childOf(root, name), "brk").flatMap((brk) =>
    isOn(brk, "man") ? (numberOf(brk, "id") ?? []) : [],
  );
}

/** The defined names by which a workbook keeps print areas and titles. */
export function printNamesXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, page: { printedColumns, titleRows, titleColumns } }, i) => {
    const columns = ({ first, last }: { readonly first: number; readonly last: number }): string =>
      `${quotedSheetName(name)}!$${columnLetters(first)}:$${columnLetters(last)}`;
    const titles = [
      ...(titleColumns === undefined ? [] : [columns(titleColumns)]),
      ...(titleRows === undefined
        ? []
        : [`${quotedSheetName(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`]),
    ].join(",");
    const definedName = (which: string, text: string): string =>
      xml("definedName", { name: `_xlnm.${which}`, localSheetId: i }, escaped(text));
    return [
      ...(printedColumns === undefined ? [] : [definedName("Print_Area", columns(printedColumns))]),
      ...(titles === "" ? [] : [definedName("Print_Titles", titles)]),
    ];
  });
  return names.join("");
}

/** Orientation, paper, fit and margins of a sheet's part. */
export function readPage(root: XmlElement): PageSetup {
  const setup = childOf(root, "pageSetup");
  const isFitted = isOn(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const orientation = attributeOf(setup, "orientation");
  const paper = (Object.keys(papers) as PaperName[]).find(
    (name) => papers[name] === numberOf(setup, "paperSize"),
  );
  const pages = (name: string): number | undefined => {
    const count = isFitted ? (numberOf(setup, name) ?? 1) : 0;
    return count > 0 ? count : undefined;
  };
  const [pagesWide, pagesTall] = [pages("fitToWidth"), pages("fitToHeight")];
  const margins = readMargins(childOf(root, "pageMargins"));
  const inFiles = readPageInFiles(root);
  const breaks = { rows: readBreaks(root, "rowBreaks"), columns: readBreaks(root, "colBreaks") };
  return {
    ...(orientation === "landscape"
      ? { orientation: "Landscape" }
      : orientation === "portrait"
        ? { orientation: "Portrait" }
        : {}),
    ...(paper === undefined ? {} : { paper }),
    ...(pagesWide === undefined ? {} : { pagesWide }),
    ...(pagesTall === undefined ? {} : { pagesTall }),
    ...(margins === undefined ? {} : { margins }),
    ...(breaks.rows.length + breaks.columns.length === 0 ? {} : { breaks }),
    ...(inFiles === undefined ? {} : { inFiles }),
  };
}

/** What the setup says where it says nothing; other attributes are the printer's own or in the model. */
const usualSetup: Readonly<Record<string, string>> = {
  scale: "100",
  firstPageNumber: "1",
  useFirstPageNumber: "false",
  pageOrder: "downThenOver",
  blackAndWhite: "false",
  draft: "false",
  cellComments: "none",
  errors: "displayed",
  copies: "1",
};

const usualOptions: Readonly<Record<string, string>> = {
  headings: "false",
  gridLines: "false",
  gridLinesSet: "true",
  horizontalCentered: "false",
  verticalCentered: "false",
};

const usualDistances: Readonly<Record<string, string>> = {
  header: String(headerDistance),
  footer: String(headerDistance),
};

function readPageInFiles(root: XmlElement): PageInFiles | undefined {
  const setup = childOf(root, "pageSetup");
  const paper = numberOf(setup, "paperSize");
  const isKnown = paper === undefined || Object.values<number>(papers).includes(paper);
  const headerFooter = childOf(root, "headerFooter");
  const inFiles = {
    setup: unusual(setup, isKnown ? usualSetup : { ...usualSetup, paperSize: "0" }),
    options: unusual(childOf(root, "printOptions"), usualOptions),
    margins: unusual(childOf(root, "pageMargins"), usualDistances),
    headerFooter:
      headerFooter === undefined || textOf(headerFooter) === "" ? undefined : asText(headerFooter),
  };
  const found = Object.entries(inFiles).filter(([, value]) => value !== undefined);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Those of an element's attributes that are named in `usual` and say something else. */
export function unusual(
  element: XmlElement | undefined,
  usual: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const found = Object.entries(usual).flatMap(([name, value]) => {
    const text = attributeOf(element, name);
    const isUsual = text === undefined || text === value || wordOf(text) === value;
    return isUsual ? [] : [[name, text] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Excel writes 1 and 0 where LibreOffice writes words. */
function wordOf(text: string): string {
  return text === "1" ? "true" : text === "0" ? "false" : text;
}

/** Excel's own margins are no setting. */
function readMargins(element: XmlElement | undefined): PageMargins | undefined {
  if (element === undefined) return undefined;
  const points = (side: keyof PageMargins): number =>
    Number(((numberOf(element, side) ?? usualMargins[side] / pointsPerInch) * pointsPerInch).toFixed(2));
  const margins = {
    left: points("left"),
    right: points("right"),
    top: points("top"),
    bottom: points("bottom"),
  };
  const isUsual = (["left", "right", "top", "bottom"] as const).every((s) => margins[s] === usualMargins[s]);
  return isUsual ? undefined : margins;
}

/** Print areas and titles, which the workbook's part keeps as names, put into the sheets in the order of their tabs. */
export function readPrintNamesInto(sheets: readonly Sheet[], workbookRoot: XmlElement): void {
  for (const element of childrenOf(childOf(workbookRoot, "definedNames"), "definedName")) {
    const sheet = sheets[numberOf(element, "localSheetId") ?? -1];
    if (sheet === undefined) continue;
    const name = attributeOf(element, "name");
    for (const reference of splitReferences(unescaped(textOf(element)))) {
      const { address } = splitSheetAddress(reference);
      const area = parseArea(address);
      if (area === undefined) continue;
      const isRows = /^\$?\d/.test(address);
      const span = isRows ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
      // a print area of some rows only is kept as a name
      if (name === "_xlnm.Print_Area" && isWholeColumns(unescaped(textOf(element))))
        sheet.page = { ...sheet.page, printedColumns: span };
      if (name === "_xlnm.Print_Titles")
        sheet.page = { ...sheet.page, ...(isRows ? { titleRows: span } : { titleColumns: span }) };
    }
  }
}

/** Whether a print area is one of whole columns, as the model has it. */
export function isWholeColumns(references: string): boolean {
  const areas = splitReferences(references);
  return areas.length === 1 && /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(splitSheetAddress(areas[0] ?? "").address);
}

/** Commas inside quoted sheet names divide nothing. */
function splitReferences(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
