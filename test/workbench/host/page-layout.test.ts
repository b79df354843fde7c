import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { open } from "./open";

describe("how a sheet is printed", () => {
  it("is set through the client, kept by files and read again", async () => {
    const opened = open();
    const zoom = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "It's here, too";
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.leftMargin = 36;
      pageLayout.zoom = { horizontalFitToPages: 2 };
      pageLayout.setPrintArea("A:F");
      pageLayout.setPrintTitleRows("$5:$5");
      pageLayout.setPrintTitleColumns("$A:$A");
      pageLayout.load("zoom");
      await context.sync();
      return pageLayout.zoom;
    });
    expect(zoom).toMatchObject({ horizontalFitToPages: 2 });
    const page = {
      orientation: "Landscape",
      paper: "A4",
      margins: { left: 36, right: 50.4, top: 54, bottom: 54 },
      pagesWide: 2,
      printedColumns: { first: 0, last: 5 },
      titleRows: { first: 4, last: 4 },
      titleColumns: { first: 0, last: 0 },
    };
    expect(opened.workbook.sheets[0]?.page).toEqual(page);
    const read = await readXlsx(await writeXlsx(opened.workbook));
    expect(read.ok && read.value.sheets[0]?.page).toEqual(page);
  });

  it.each([
    ["a paper that is not known here", "NotImplemented", (p: Excel.PageLayout) => (p.paperSize = "Letter")],
    ["a fixed scale", "NotImplemented", (p: Excel.PageLayout) => (p.zoom = { scale: 50 })],
    ["no pages", "InvalidArgument", (p: Excel.PageLayout) => (p.zoom = { horizontalFitToPages: 0 })],
    ["a print area of single cells", "NotImplemented", (p: Excel.PageLayout) => p.setPrintArea("A1:B2")],
    [
      "titles that are no whole rows",
      "InvalidArgument",
      (p: Excel.PageLayout) => p.setPrintTitleRows("A1:B2"),
    ],
  ])("refuses %s with %s", async (_, code, act) => {
    const opened = open();
    expect(await opened.codeOf((context) => act(context.workbook.worksheets.getFirst().pageLayout))).toBe(
      code,
    );
  });

  it("is not there below ExcelApi 1.9", async () => {
    const opened = open({ requirementSet: "1.8" });
    expect(
      await opened.codeOf((context) => {
        context.workbook.worksheets.getFirst().pageLayout.orientation = "Portrait";
      }),
    ).toBe("ApiNotFound");
  });
});
