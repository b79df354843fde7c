import { addRatesTable, open } from "./open";

describe("a range", () => {
  it("gives values, formulas, texts and types of what was written", async () => {
    const { run } = open();
    const range = await run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
      cells.values = [[2, "=A1*2"], ["45%", "2009-10"], [true, ""]]; // prettier-ignore
      return cells.load("values,formulas,text,valueTypes,numberFormat");
    });
    expect(range.values).toEqual([[2, 4], [0.45, 40087], [true, ""]]); // prettier-ignore
    expect(range.formulas).toEqual([[2, "=A1*2"], [0.45, 40087], [true, ""]]); // prettier-ignore
    expect(range.text).toEqual([["2", "4"], ["45%", "Oct-09"], ["TRUE", ""]]); // prettier-ignore
    expect(range.valueTypes).toEqual([["Double", "Double"], ["Double", "Double"], ["Boolean", "Empty"]]); // prettier-ignore
    expect(range.numberFormat).toEqual([["General", "General"], ["0%", "mmm-yy"], ["General", "General"]]); // prettier-ignore
  });

  it("keeps a year as text where the cell was formatted as text first", async () => {
    const { run } = open();
    const range = await run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      cells.numberFormat = [["@", "@"]];
      cells.values = [["2009-10", 5]];
      return cells.load("values,valueTypes");
    });
    expect(range.values).toEqual([["2009-10", "5"]]);
    expect(range.valueTypes).toEqual([["String", "String"]]);
  });

  it("leaves cells alone at null, empties them at an empty text, and is filled by one value", async () => {
    const { run } = open();
    const range = await run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      cells.values = 7 as never;
      cells.values = [[null, "", 1]] as never;
      return cells.load("values");
    });
    expect(range.values).toEqual([[7, "", 1]]);
  });

  it("moves a single formula along with the cells that it fills", async () => {
    const { run } = open();
    const range = await run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B1:C2");
      cells.formulas = "=A1+$A$1" as never;
      return cells.load("formulas");
    });
    expect(range.formulas).toEqual([["=A1+$A$1", "=B1+$A$1"], ["=A2+$A$1", "=B2+$A$1"]]); // prettier-ignore
  });

  it("takes a built-in cell style by either name", async () => {
    const { run, codeOf } = open();
    const range = await run((context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").style = "Heading1";
      return sheet.getRange("A1").load("style");
    });
    expect(range.style).toBe("Heading 1");
    expect(await codeOf((c) => (c.workbook.worksheets.getFirst().getRange("A1").style = "Fancy"))).toBe(
      "InvalidArgument",
    );
  });

  it("refuses an array of another shape, and a text that is no address", async () => {
    const { codeOf } = open();
    const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
    expect(await codeOf((c) => (sheet(c).getRange("A1:B1").values = [[1]]))).toBe("InvalidArgument");
    expect(await codeOf((c) => (sheet(c).getRange("A1:B1").values = [[1, 2], [3, 4]]))).toBe("InvalidArgument"); // prettier-ignore
    expect(await codeOf((c) => sheet(c).getRange("no such place").load("values"))).toBe("InvalidArgument");
    expect(await codeOf((c) => (sheet(c).getRange("A:A").values = [[1]]))).toBe("InvalidArgument");
  });

  it("writes more cells than the client sends in one part", async () => {
    const { run, host } = open();
    const values = Array.from({ length: 800 }, (_, i) => [i, i * 2, `row ${i}`]);
    const range = await run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C800");
      cells.values = values;
      return cells.load("values");
    });
    expect(range.values).toEqual(values);
    expect(host.counters.cellsWritten).toBe(2400);
    expect(host.counters.cellsRead).toBe(2400);
  });

  it("finds other ranges from itself", async () => {
    const { run } = open();
    const addresses = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B2:D4");
      sheet.getRange("C3").values = [["used"]];
      const others = [
        range.getCell(0, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-1, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getIntersectionOrNullObject("D4:F9"),
        range.getIntersectionOrNullObject("F9"),
        range.getBoundingRect("F9"),
        range.getLastCell(),
        range.getUsedRangeOrNullObject(true),
        sheet.getCell(9, 9),
        sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getUsedRange(),
        sheet.getRange(),
      ];
      for (const other of others) other.load("address");
      await context.sync();
      return others.map((other) => (other.isNullObject ? null : other.address));
    });
    expect(addresses).toEqual([
      "Sheet1!B2",
      "Sheet1!B3:D3",
      "Sheet1!D2:D4",
      "Sheet1!C3:E5",
      "Sheet1!B2:D3",
      "Sheet1!A2:XFD4",
      "Sheet1!B1:D1048576",
      "Sheet1!D4",
      null,
      "Sheet1!B2:F9",
      "Sheet1!D4",
      "Sheet1!C3",
      "Sheet1!J10",
      "Sheet1!B1:D2",
      "Sheet1!C3",
      "Sheet1!A1:XFD1048576",
    ]);
  });

  it("gives no cell values for whole columns", async () => {
    const { run } = open();
    const range = await run((context) =>
      context.workbook.worksheets.getActiveWorksheet().getRange("A:B").load("values,columnCount"),
    );
    expect(range.values).toBeNull();
    expect(range.columnCount).toBe(2);
  });

  it("is cleared of contents or of formats", async () => {
    const { run } = open();
    const [contents, formats] = await run((context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of ["A1", "B1"]) {
        sheet.getRange(address).values = [[1]];
        sheet.getRange(address).format.font.bold = true;
      }
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      return ["A1", "B1"].map((address) => sheet.getRange(address).load("values,format/font/bold"));
    });
    expect([contents?.values, contents?.format.font.bold]).toEqual([[[""]], true]);
    expect([formats?.values, formats?.format.font.bold]).toEqual([[[1]], false]);
  });

  it("has a hyperlink to a place in the workbook, with its text", async () => {
    const { run } = open();
    const range = await run((context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.hyperlink = { documentReference: "'Sheet1'!B2", textToDisplay: "Go", screenTip: "There" };
      return cell.load("hyperlink,values");
    });
    expect(range.values).toEqual([["Go"]]);
    expect(range.hyperlink).toEqual({ documentReference: "'Sheet1'!B2", screenTip: "There" });
  });

  it("is kept over several syncs of one run", async () => {
    const { run } = open();
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([[2]]);
  });
});

describe("ranges kept after others were released", () => {
  it("do not take the place of one that is still kept", async () => {
    const { Excel: excel } = open();
    const values = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [first, second] = [sheet.getRange("A1"), sheet.getRange("A2")];
      first.values = [[1]];
      second.values = [[2]];
      await context.sync();
      first.untrack();
      const third = sheet.getRange("A3");
      third.values = [[3]];
      await context.sync();
      second.load("values");
      third.load("values");
      await context.sync();
      return [second.values, third.values] as unknown;
    });
    expect(values).toEqual([[[2]], [[3]]]);
  });
});

describe("formulas as they come back", () => {
  const formulas = async (formulaDisplay: "as written" | "as Excel shows"): Promise<unknown> => {
    const excel = open({ formulaDisplay });
    await addRatesTable(excel);
    const range = await excel.run((context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("D2:D3");
      context.workbook.tables.getItem("CJ_Rates").resize("A1:D3");
      cells.formulas = [
        ["=[@Numerator]+CJ_Rates[[#This Row],[Latest year]]"],
        ["=SUM(CJ_Rates[[Latest year]])"],
      ];
      return cells.load("formulas");
    });
    return range.formulas;
  };

  it("are short where Excel shows them short", async () => {
    expect(await formulas("as Excel shows")).toEqual([
      ["=[@Numerator]+[@[Latest year]]"],
      ["=SUM([Latest year])"],
    ]);
  });

  it("are those of the file where that is asked for", async () => {
    expect(await formulas("as written")).toEqual([
      ["=CJ_Rates[[#This Row],[Numerator]]+CJ_Rates[[#This Row],[Latest year]]"],
      ["=SUM(CJ_Rates[[Latest year]])"],
    ]);
  });
});

describe("a formula that Excel does not take", () => {
  it.each([
    ["=SUM(A1", "a bracket left open"],
    ['="open', "a quote left open"],
    ["=SUM(CJ_None[Name])", "a table that is not there"],
    ["=SUM(CJ_Rates[Missing])", "a column that is not there"],
    ["='No such sheet'!A1", "a sheet that is not there"],
    [`=${"1+".repeat(4200)}1`, "more than 8192 characters"],
  ])("is refused: %.20s (%s)", async (formula) => {
    const excel = open();
    await addRatesTable(excel);
    const write = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getFirst().getRange("F1").formulas = [[formula]];
    };
    expect(await excel.codeOf(write)).toBe("InvalidArgument");
  });

  it("is told from one with brackets in texts and column names", async () => {
    const { codeOf } = open();
    const write = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getFirst().getRange("F1").formulas = [
        ['="(["&IF(A1="[x]","""",")")&\'Sheet1\'!A1'],
      ];
    };
    expect(await codeOf(write)).toBe("no error");
  });
});
