import { addRatesTable, open } from "./open";

const rates = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("CJ_Rates");

describe("tables", () => {
  it("are added over a range and found by name from workbook and sheet", async () => {
    const excel = open();
    await addRatesTable(excel);
    const [table, body, onSheet] = await excel.run((context) => {
      const found = rates(context);
      found.style = "TableStyleLight9";
      found.highlightFirstColumn = true;
      return [
        found.load("name,style,showBandedRows,highlightFirstColumn,worksheet/name"),
        found.getDataBodyRange().load("address,values"),
        context.workbook.worksheets.getFirst().tables.load("items/name,count"),
      ] as const;
    });
    expect([
      table.name,
      table.style,
      table.showBandedRows,
      table.highlightFirstColumn,
      table.worksheet.name,
    ]).toEqual(["CJ_Rates", "TableStyleLight9", true, true, "Sheet1"]);
    expect(body.address).toBe("Sheet1!A2:C3");
    expect(onSheet.items.map(({ name }) => name)).toEqual(["CJ_Rates"]);
  });

  it("have columns with names, positions and values", async () => {
    const excel = open();
    await addRatesTable(excel);
    const [columns, values, none] = await excel.run((context) => {
      const { columns: all } = rates(context);
      return [
        all.load("items/name,items/index"),
        all.getItem("latest YEAR").getDataBodyRange().load("values"),
        all.getItemOrNullObject("Missing"),
      ] as const;
    });
    expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
      ["Name", 0],
      ["Numerator", 1],
      ["Latest year", 2],
    ]);
    expect(values.values).toEqual([[2], [4]]);
    expect(none.isNullObject).toBe(true);
  });

  it("take header cells as texts, and number those that come twice", async () => {
    const { run } = open();
    const header = await run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:D1").values = [[2024, "Name", "name", ""]];
      return sheet.tables.add("A1:D2", true).getHeaderRowRange().load("values");
    });
    expect(header.values).toEqual([["2024", "Name", "name2", "Column4"]]);
  });

  it("follow a header that is renamed in its cell, formulas too", async () => {
    const excel = open({ formulaDisplay: "as written" });
    await addRatesTable(excel);
    const [formula, column] = await excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("F1").formulas = [["=SUM(CJ_Rates[Numerator])"]];
      sheet.getRange("B1").values = [["Top"]];
      return [
        sheet.getRange("F1").load("formulas,values"),
        rates(context).columns.getItem("Top").load("index"),
      ] as const;
    });
    expect(formula.formulas).toEqual([["=SUM(CJ_Rates[Top])"]]);
    expect(formula.values).toEqual([[4]]);
    expect(column.index).toBe(1);
  });

  it("have a calculated column once every cell of it has the same formula", async () => {
    const excel = open();
    await addRatesTable(excel);
    const fill = (second: string): Promise<void> =>
      excel.run((context) => {
        const column = rates(context).columns.getItemAt(2).getDataBodyRange();
        column.formulas = [["=[@Numerator]*2"], [second]];
      });
    const formula = (): string | undefined => excel.workbook.sheets[0]?.tables[0]?.columns[2]?.formula;
    await fill("5");
    expect(formula()).toBeUndefined();
    await fill("=[@Numerator]*2");
    expect(formula()).toBe("CJ_Rates[[#This Row],[Numerator]]*2");
    const added = await excel.run((context) => {
      rates(context).rows.add(undefined, [["c", 10, null]] as never);
      return rates(context).getDataBodyRange().getLastRow().load("values");
    });
    expect(added.values).toEqual([["c", 10, 20]]);
  });

  it("grow by a column at the right", async () => {
    const excel = open();
    await addRatesTable(excel);
    const range = await excel.run((context) => {
      rates(context).columns.add(undefined, [["Sum"], ["=[@Numerator]+1"], ["=[@Numerator]+1"]] as never);
      return rates(context).getRange().load("values");
    });
    expect(range.values.map((row: unknown[]) => row[3])).toEqual(["Sum", 2, 4]);
  });

  it("are sorted by columns", async () => {
    const excel = open();
    await addRatesTable(excel);
    const body = await excel.run((context) => {
      rates(context).sort.apply([{ key: 1, ascending: false }]);
      return rates(context).getDataBodyRange().load("values");
    });
    expect(body.values.map((row: unknown[]) => row[0])).toEqual(["b", "a"]);
  });

  it.each([
    ["Bad name", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["FY25", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["cj_rates", "ItemAlreadyExists"],
  ])("are refused the name %s with %s", async (name, code) => {
    const excel = open();
    await addRatesTable(excel);
    const result = await excel.codeOf((context) => {
      context.workbook.worksheets.getFirst().tables.add("F1:G2", true).name = name;
    });
    expect(result).toBe(code);
  });

  it("do not overlap", async () => {
    const excel = open();
    await addRatesTable(excel);
    expect(await excel.codeOf((context) => context.workbook.tables.add("Sheet1!C3:D5", true))).toBe(
      "InvalidArgument",
    );
  });

  it("are resized below the same header, turned into plain cells, or deleted with their cells", async () => {
    const excel = open();
    await addRatesTable(excel);
    const range = await excel.run((context) => {
      rates(context).resize("A1:D6");
      return rates(context).getRange().load("address,values");
    });
    expect([range.address, range.values[0]]).toEqual([
      "Sheet1!A1:D6",
      ["Name", "Numerator", "Latest year", "Column4"],
    ]);
    await excel.run((context) => rates(context).convertToRange());
    expect([excel.workbook.sheets[0]?.tables.length, excel.workbook.sheets[0]?.cells.size]).toEqual([0, 10]);
    await excel.run((context) => context.workbook.tables.add("Sheet1!A1:D6", true).delete());
    expect([excel.workbook.sheets[0]?.tables.length, excel.workbook.sheets[0]?.cells.size]).toEqual([0, 0]);
  });
});
