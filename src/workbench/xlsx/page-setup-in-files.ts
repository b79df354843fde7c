import { columnLetters, parseArea, quotedSheetName, splitSheetAddress } from "../model/address";
import type { PageMargins, PageSetup, PaperName } from "../model/page-setup";
import { papers, usualMargins } from "../model/page-setup";
import type { Sheet } from "../model/workbook-model";
import { escaped, xml } from "./xml";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf, textOf, unescaped } from "./xml";

const pointsPerInch = 72;

/** `pageSetUpPr` of `sheetPr`: whether the pages are fitted. */
export function fitXml({ pagesWide, pagesTall }: PageSetup): string {
  return pagesWide === undefined && pagesTall === undefined ? "" : xml("pageSetUpPr", { fitToPage: 1 });
}

/** `pageMargins` and `pageSetup` of a sheet; 0 pages means that the direction is free. */
export function pageXml(page: PageSetup): string {
  const inches = (side: keyof PageMargins): number =>
    Number(((page.margins ?? usualMargins)[side] / pointsPerInch).toFixed(4));
  const margins = xml("pageMargins", {
    left: inches("left"),
    right: inches("right"),
    top: inches("top"),
    bottom: inches("bottom"),
    header: 0.3,
    footer: 0.3,
  });
  if (page.orientation === undefined && page.paper === undefined && fitXml(page) === "") return margins;
  const isFitted = fitXml(page) !== "";
  return (
    margins +
    xml("pageSetup", {
      paperSize: papers[page.paper ?? "A4"],
      fitToWidth: isFitted ? (page.pagesWide ?? 0) : undefined,
      fitToHeight: isFitted ? (page.pagesTall ?? 0) : undefined,
      orientation: (page.orientation ?? "Portrait").toLowerCase(),
    })
  );
}

/** The defined names by which a workbook keeps print areas and titles; absent when no sheet has any. */
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
  return names.length === 0 ? "" : xml("definedNames", {}, ...names);
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
  };
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
      // a print area of some rows only has no place in the model: its columns are kept
      if (name === "_xlnm.Print_Area") sheet.page = { ...sheet.page, printedColumns: span };
      if (name === "_xlnm.Print_Titles")
        sheet.page = { ...sheet.page, ...(isRows ? { titleRows: span } : { titleColumns: span }) };
    }
  }
}

/** Commas inside quoted sheet names divide nothing. */
function splitReferences(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
