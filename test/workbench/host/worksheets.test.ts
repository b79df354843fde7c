import { open } from "./open";

describe("worksheets", () => {
  it("are added, named, ordered, counted and listed with what is nested in them", async () => {
    const { run } = open();
    const sheets = await run((context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Data points");
      added.tabColor = "#123456";
      added.showGridlines = false;
      added.position = 0;
      added.freezePanes.freezeRows(5);
      return worksheets.load(
        "items/name,items/position,items/tabColor,items/showGridlines,items/tables/items/name",
      );
    });
    expect(
      sheets.items.map(({ name, position, tabColor, showGridlines }) => [
        name,
        position,
        tabColor,
        showGridlines,
      ]),
    ).toEqual([
      ["Data points", 0, "#123456", false],
      ["Sheet1", 1, "", true],
    ]);
    expect(sheets.items[0]?.tables.items).toEqual([]);
  });

  it("can be used after the sync in which they were added", async () => {
    const { run } = open();
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Rates");
      await context.sync();
      const range = sheet.getRange("B2").load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Rates!B2");
  });

  it.each([
    ["Sheet1", "ItemAlreadyExists"],
    ["SHEET1", "ItemAlreadyExists"],
    ["a name with more than thirty-one characters", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["'quoted'", "InvalidArgument"],
    ["History", "InvalidArgument"],
  ])("are refused the name %s with %s", async (name, code) => {
    const { codeOf, workbook } = open();
    expect(await codeOf((context) => context.workbook.worksheets.add(name))).toBe(code);
    expect(workbook.sheets).toHaveLength(1);
  });

  it("keep one that is visible", async () => {
    const { codeOf } = open();
    expect(await codeOf((context) => context.workbook.worksheets.getFirst().delete())).toBe(
      "InvalidOperation",
    );
    expect(await codeOf((context) => (context.workbook.worksheets.getFirst().visibility = "Hidden"))).toBe(
      "InvalidOperation",
    );
  });

  it("that are not there are null objects, and so is everything below them", async () => {
    const { run, workbook } = open();
    const [sheet, range] = await run((context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("None");
      none.delete();
      none.getRange("A1").values = [[1]];
      return [none.load("name"), none.getRange("A1").load("values")] as const;
    });
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    expect(workbook.sheets[0]?.cells.size).toBe(0);
  });

  it("say where the batch went wrong", async () => {
    const { run } = open();
    await expect(
      run((context) => context.workbook.worksheets.getItem("None").load("name")),
    ).rejects.toMatchObject({
      code: "ItemNotFound",
      httpStatusCode: 404,
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("are not written after they were deleted in the same batch", async () => {
    const { codeOf } = open();
    const code = await codeOf((context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.delete();
      sheet.getRange("A1").values = [[1]];
    });
    expect(code).toBe("ItemNotFound");
  });

  it("freeze rows and columns up to a range", async () => {
    const { run, workbook } = open();
    const location = await run((context) => {
      const { freezePanes } = context.workbook.worksheets.getFirst();
      freezePanes.freezeAt("A1:B5");
      return freezePanes.getLocationOrNullObject().load("address");
    });
    expect(location.address).toBe("Sheet1!A1:B5");
    expect([workbook.sheets[0]?.frozenRows, workbook.sheets[0]?.frozenColumns]).toEqual([5, 2]);
  });

  it("are activated, and ranges selected", async () => {
    const { run, workbook } = open();
    const selected = await run((context) => {
      context.workbook.worksheets.add("Cover").activate();
      context.workbook.worksheets.getItem("Cover").getRange("C4:D5").select();
      return context.workbook.getSelectedRange().load("address");
    });
    expect(selected.address).toBe("Cover!C4:D5");
    expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
  });
});

describe("several ranges at once", () => {
  it("get one format", async () => {
    const { run } = open();
    const [inside, outside] = await run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRanges("A1,C3:C4").format.fill.color = "#ff0000";
      return ["C4", "B2"].map((address) => sheet.getRange(address).load("format/fill/color"));
    });
    expect([inside?.format.fill.color, outside?.format.fill.color]).toEqual(["#FF0000", "#FFFFFF"]);
  });
});

describe("settings and properties of the workbook", () => {
  it("are kept in the workbook", async () => {
    const { run, workbook } = open();
    const [setting, properties] = await run((context) => {
      context.workbook.properties.title = "Fife";
      context.workbook.settings.add("built", { on: "2026-11-21", years: [2024] });
      return [
        context.workbook.settings.getItem("built").load("value"),
        context.workbook.properties.load("title"),
      ] as const;
    });
    expect(setting.value).toEqual({ on: "2026-11-21", years: [2024] });
    expect(properties.title).toBe("Fife");
    await run((context) => context.workbook.settings.getItem("built").delete());
    expect(workbook.settings.size).toBe(0);
  });
});
