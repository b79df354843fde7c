import { openHeadlessExcel } from "../../../src/workbench/headless/run-excel";
import type { Sheet } from "../../../src/workbench/model/workbook-model";

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe("Excel without a screen", () => {
  it("runs code that uses the globals, and puts back what was there before", async () => {
    const excel = openHeadlessExcel({ requirementSet: "1.9" });
    const remove = excel.installGlobals();
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Sheet1");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    remove();
    expect(Reflect.get(globalThis, "Excel")).toBeUndefined();
    excel.close();
  });

  it("keeps two workbooks apart", async () => {
    const [first, second] = [openHeadlessExcel(), openHeadlessExcel()];
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.add("Only here");
      await context.sync();
    });
    expect([first.workbook.sheets.length, second.workbook.sheets.length]).toEqual([2, 1]);
  });

  it("counts what passes between add-in and host", async () => {
    const { Excel: excel, host } = openHeadlessExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [[1, 2], [3, 4]]; // prettier-ignore
      range.load("values");
      await context.sync();
      await context.sync();
    });
    expect(host.counters).toMatchObject({ syncs: 1, cellsWritten: 4, cellsRead: 4, writeActions: 1 });
    expect(host.counters.requestBytes).toBeGreaterThan(100);
    host.counters.reset();
    expect(host.counters).toMatchObject({
      syncs: 0,
      requests: 0,
      requestBytes: 0,
      responseBytes: 0,
      cellsRead: 0,
    });
  });
});

describe("events", () => {
  const type = (
    sheet: Sheet | undefined,
    excel: ReturnType<typeof openHeadlessExcel>,
    value: number,
  ): void => {
    if (!sheet) throw new Error("no sheet");
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    excel.edits.setContents(sheet, area, [[{ kind: "constant", value }]], "person");
  };

  it("tell of cells that a person changes, with the range in reach", async () => {
    const excel = openHeadlessExcel();
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        const values = await excel.Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          return range.values as unknown;
        });
        heard.push([event.address, event.worksheetId, event.source, event.triggerSource, values]);
      });
      await context.sync();
    });
    type(excel.workbook.sheets[0], excel, 7);
    await aMoment();
    expect(heard).toEqual([["B2", excel.workbook.sheets[0]?.id, "Local", "Unknown", [[7]]]]);
  });

  it("tell of changes by the add-in itself only after its batch, and say so", async () => {
    const excel = openHeadlessExcel();
    const heard: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync(); // the client needs the sheet's id to register
      sheet.onChanged.add((event) => {
        heard.push(event.triggerSource);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      expect(heard).toEqual([]);
    });
    await aMoment();
    expect(heard).toEqual(["ThisLocalAddin"]);
  });

  it("are silent while runtime.enableEvents is false, and after the handler is removed", async () => {
    const excel = openHeadlessExcel();
    const heard: string[] = [];
    const handler = await excel.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    type(excel.workbook.sheets[0], excel, 1);
    await aMoment();
    expect(heard).toEqual([]);
    await excel.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    type(excel.workbook.sheets[0], excel, 2);
    await aMoment();
    expect(heard).toEqual(["B2"]);
    await excel.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    type(excel.workbook.sheets[0], excel, 3);
    await aMoment();
    expect(heard).toEqual(["B2"]);
  });

  it("tell of sheets that are added, entered and deleted, and of tables that change", async () => {
    const excel = openHeadlessExcel();
    const heard: string[] = [];
    const note = (event: { readonly type: string }): Promise<void> => {
      heard.push(event.type);
      return Promise.resolve();
    };
    await excel.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onSelectionChanged.add(note);
      tables.onChanged.add(note);
      await context.sync();
      const sheet = worksheets.add("Second");
      sheet.activate();
      sheet.tables.add("A1:B3", true);
      await context.sync();
      sheet.getRange("A2").values = [[1]];
      sheet.delete();
      await context.sync();
    });
    await aMoment();
    expect(heard.filter((t) => t !== "WorksheetSelectionChanged")).toEqual([
      "WorksheetAdded",
      "WorksheetActivated",
      "TableChanged",
      "WorksheetDeleted",
      "WorksheetActivated",
    ]);
    expect(heard).toContain("WorksheetSelectionChanged");
  });
});
