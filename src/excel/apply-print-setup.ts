import type { PrintSetup } from "./operations";

/** Queues how a sheet is printed; `pageLayout` is in ExcelApi 1.9. */
export function applyPrintSetup(sheet: Excel.Worksheet, setup: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = setup.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.leftMargin = setup.marginInPoints;
  pageLayout.rightMargin = setup.marginInPoints;
  pageLayout.topMargin = setup.marginInPoints;
  pageLayout.bottomMargin = setup.marginInPoints;
  pageLayout.zoom = {
    horizontalFitToPages: setup.pagesWide,
    ...(setup.pagesTall === undefined ? {} : { verticalFitToPages: setup.pagesTall }),
  };
  pageLayout.setPrintArea(setup.columns);
  if (setup.titleRows !== undefined) pageLayout.setPrintTitleRows(setup.titleRows);
  if (setup.titleColumns !== undefined) pageLayout.setPrintTitleColumns(setup.titleColumns);
}
