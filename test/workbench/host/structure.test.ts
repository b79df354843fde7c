import type { Opened } from "./open";
import { addRatesTable, open } from "./open";

const rates = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("CJ_Rates");
const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

const read = async ({ run }: Opened, address: string): Promise<unknown[][]> =>
  (await run((context) => sheet(context).getRange(address).load("formulas"))).formulas as unknown[][];
const values = async ({ run }: Opened, address: string): Promise<unknown[][]> =>
  (await run((context) => sheet(context).getRange(address).load("values"))).values as unknown[][];

/** "CJ_Rates" in A1:C3, a note under it, words to its right, and formulas that read all of it. */
async function openWithNeighbours(): Promise<Opened> {
  const excel = open({ formulaDisplay: "as written" });
  await addRatesTable(excel);
  await excel.run((context) => {
    const first = sheet(context);
    first.getRange("A5").values = [["note"]];
    first.getRange("A5").format.fill.color = "#FFEB9C";
    first.getRange("A5").hyperlink = { documentReference: "'Sheet1'!A1" };
    first.getRange("E1:E5").values = [["right"], [1], [2], [3], [4]];
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A6").formulas = [
      ["=Sheet1!A5"],
      ["=SUM(Sheet1!$B$2:$B$3)"],
      ["=Sheet1!E2"],
      ["=SUM(CJ_Rates[[Numerator]:[Latest year]])"],
      ["=Sheet1!B3"],
      ["=SUM(Sheet1!E1:E5)"],
    ];
  });
  return excel;
}

const onOther = async ({ run }: Opened): Promise<unknown[]> => {
  const range = await run((context) =>
    context.workbook.worksheets.getItem("Other").getRange("A1:A6").load("formulas"),
  );
  return (range.formulas as unknown[][]).map(([formula]) => formula);
};

describe("rows of tables", () => {
  it("are added between others, and what lies under the table moves down with its look and link", async () => {
    const excel = await openWithNeighbours();
    const row = await excel.run((context) => {
      const added = rates(context).rows.add(1, [["new", 10, 20]]);
      return added.load("index,values");
    });
    expect([row.index, row.values]).toEqual([1, [["new", 10, 20]]]);
    expect(await values(excel, "A1:C6")).toEqual([
      ["Name", "Numerator", "Latest year"],
      ["a", 1, 2],
      ["new", 10, 20],
      ["b", 3, 4],
      ["", "", ""],
      ["note", "", ""],
    ]);
    const note = await excel.run((context) => {
      const range = sheet(context).getRange("A6");
      return range.load("hyperlink,format/fill/color");
    });
    expect([note.format.fill.color, note.hyperlink.documentReference]).toEqual(["#FFEB9C", "'Sheet1'!A1"]);
    expect(await values(excel, "E1:E5")).toEqual([["right"], [1], [2], [3], [4]]);
    expect(await onOther(excel)).toEqual([
      "=Sheet1!A6",
      "=SUM(Sheet1!$B$2:$B$4)",
      "=Sheet1!E2",
      "=SUM(CJ_Rates[[Numerator]:[Latest year]])",
      "=Sheet1!B4",
      "=SUM(Sheet1!E1:E5)",
    ]);
  });

  it("are added at the end over cells that are not empty, and references to whole columns go on meaning them", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      sheet(context).getRange("A4:B4").values = [["close", "=B3"]];
      rates(context).rows.add(undefined, [
        ["c", 5, 6],
        ["d", 7, 8],
      ]);
    });
    expect(await read(excel, "A4:B7")).toEqual([
      ["c", 5],
      ["d", 7],
      ["close", "=B3"],
      ["note", ""],
    ]);
    const [, total, , , last] = await onOther(excel);
    expect([total, last]).toEqual(["=SUM(Sheet1!$B$2:$B$5)", "=Sheet1!B3"]);
  });

  it("are added before the first and look like it, not like the header", async () => {
    const excel = await openWithNeighbours();
    const range = await excel.run((context) => {
      rates(context).getHeaderRowRange().format.fill.color = "#000000";
      rates(context).getDataBodyRange().format.fill.color = "#E2EFDA";
      rates(context).columns.getItem("Latest year").getDataBodyRange().formulas = [
        ["=[@Numerator]*2"],
        ["=[@Numerator]*2"],
      ];
      rates(context).rows.add(0, [["first", 4, null]] as never);
      return sheet(context).getRange("A2:C2").load("values,format/fill/color");
    });
    expect([range.values, range.format.fill.color]).toEqual([[["first", 4, 8]], "#E2EFDA"]);
  });

  it("bring conditional formats and validation along", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      const body = sheet(context).getRange("B2:B3");
      body.dataValidation.rule = { list: { source: "=$E$2:$E$3", inCellDropDown: true } };
      const format = body.conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
      format.custom.rule.formula = '=AND(B2>0,$A$5<>"")';
      rates(context).rows.add(undefined, [["c", 5, 6]]);
      rates(context).rows.add(0, [["z", 5, 6]]);
    });
    const { validations, conditionalFormats } = excel.workbook.sheets[0] ?? {
      validations: [],
      conditionalFormats: [],
    };
    expect(validations.map(({ area }) => area)).toEqual([{ top: 1, left: 1, bottom: 4, right: 1 }]);
    expect(conditionalFormats.map(({ area, formula }) => [area, formula])).toEqual([
      [{ top: 1, left: 1, bottom: 4, right: 1 }, 'AND(B2>0,$A$7<>"")'],
    ]);
  });

  it("take charts along", async () => {
    const excel = await openWithNeighbours();
    const chart = await excel.run(async (context) => {
      const added = sheet(context).charts.add("ColumnClustered", sheet(context).getRange("B2:B3"), "Columns");
      added.setPosition("A7", "C12");
      rates(context).rows.add(1);
      await context.sync();
      return added.load("top");
    });
    const [series] = excel.workbook.sheets[0]?.charts[0]?.series ?? [];
    expect(series?.values.area).toEqual({ top: 1, left: 1, bottom: 3, right: 1 });
    expect(chart.top).toBe(7 * 15);
  });

  it("leave charts without the series whose cells go, and without axis words that go", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      const cells = sheet(context).getRange("E2:E3");
      const chart = sheet(context).charts.add("ColumnClustered", cells, "Columns");
      const other = chart.series.add("second");
      other.setValues(sheet(context).getRange("B2:B3"));
      other.setXAxisValues(cells);
      sheet(context).getRange("E2:E3").delete("Up");
    });
    const series = excel.workbook.sheets[0]?.charts[0]?.series;
    expect(series?.map(({ name, categories }) => [name, categories])).toEqual([["second", undefined]]);
  });

  it("are deleted, formulas that read them say #REF!, and the last one is emptied instead", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => rates(context).rows.getItemAt(1).delete());
    expect(await values(excel, "A1:A4")).toEqual([["Name"], ["a"], [""], ["note"]]);
    expect((await onOther(excel)).slice(0, 5)).toEqual([
      "=Sheet1!A4",
      "=SUM(Sheet1!$B$2:$B$2)",
      "=Sheet1!E2",
      "=SUM(CJ_Rates[[Numerator]:[Latest year]])",
      "=Sheet1!#REF!",
    ]);
    await excel.run((context) => rates(context).rows.getItemAt(0).delete());
    const body = await excel.run((context) => rates(context).getDataBodyRange().load("address,values"));
    expect([body.address, body.values]).toEqual(["Sheet1!A2:C2", [["", "", ""]]]);
  });

  it("do not come where a table under theirs would be cut in two; one that lies inside their width moves", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      sheet(context).getRange("A8:B8").values = [["x", "y"]];
      context.workbook.tables.add("Sheet1!A8:B9", true).name = "CJ_Inside";
      rates(context).rows.add(0);
    });
    const inside = await excel.run((context) =>
      context.workbook.tables.getItem("CJ_Inside").getRange().load("address"),
    );
    expect(inside.address).toBe("Sheet1!A9:B10");
    await excel.run((context) => {
      sheet(context).getRange("C20:D20").values = [["x", "y"]];
      context.workbook.tables.add("Sheet1!C20:D21", true);
    });
    expect(await excel.codeOf((context) => rates(context).rows.add(0))).toBe("InsertDeleteConflict");
    expect(await excel.codeOf((context) => rates(context).rows.add(9))).toBe("InvalidArgument");
  });

  it("are refused on a protected sheet", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => sheet(context).protection.protect());
    expect(await excel.codeOf((context) => rates(context).rows.add(0))).toBe("AccessDenied");
    expect(await excel.codeOf((context) => rates(context).rows.getItemAt(0).delete())).toBe("AccessDenied");
    expect(await excel.codeOf((context) => sheet(context).getRange("A1").insert("Down"))).toBe(
      "AccessDenied",
    );
  });
});

describe("data validation", () => {
  it("goes on judging each cell by its own neighbours where another rule was put into its middle", async () => {
    const { run, workbook } = open();
    await run((context) => {
      sheet(context).getRange("A1:A9").dataValidation.rule = { custom: { formula: "=B1>$C$1" } };
      sheet(context).getRange("A4:A5").dataValidation.rule = { custom: { formula: "=B4>0" } };
    });
    const rules = workbook.sheets[0]?.validations.map(({ area, rule }) => [area.top, rule]);
    expect(rules).toEqual([
      [0, { kind: "custom", formula: "B1>$C$1" }],
      [5, { kind: "custom", formula: "B6>$C$1" }],
      [3, { kind: "custom", formula: "B4>0" }],
    ]);
  });
});

describe("columns of tables", () => {
  it("are added between others, look like the left one, and move what lies to the right", async () => {
    const excel = await openWithNeighbours();
    const column = await excel.run((context) => {
      rates(context).columns.getItem("Numerator").getDataBodyRange().numberFormat = [["0.0"], ["0.0"]];
      const added = rates(context).columns.add(2, [["2024-25"], [7], [8]], "2024-25");
      return added.load("index,name,values");
    });
    expect([column.index, column.name, column.values]).toEqual([2, "2024-25", [["2024-25"], [7], [8]]]);
    expect(await values(excel, "C1:F5")).toEqual([
      ["2024-25", "Latest year", "", "right"],
      [7, 2, "", 1],
      [8, 4, "", 2],
      ["", "", 3, ""],
      ["", "", 4, ""],
    ]);
    expect(await onOther(excel)).toEqual([
      "=Sheet1!A5",
      "=SUM(Sheet1!$B$2:$B$3)",
      "=Sheet1!F2",
      "=SUM(CJ_Rates[[Numerator]:[Latest year]])",
      "=Sheet1!B3",
      "=SUM(Sheet1!E1:E5)",
    ]);
    const [format, span] = await excel.run(
      (context) =>
        [
          sheet(context).getRange("C2:C3").load("numberFormat"),
          context.workbook.worksheets.getItem("Other").getRange("A4").load("values"),
        ] as const,
    );
    expect(format.numberFormat).toEqual([["0.0"], ["0.0"]]);
    expect(span.values).toEqual([[1 + 3 + 7 + 8 + 2 + 4]]);
  });

  it("are added at both ends, with names of their own", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      rates(context).columns.add(0);
      rates(context).columns.add();
    });
    expect(await values(excel, "A1:G2")).toEqual([
      ["Column1", "Name", "Numerator", "Latest year", "Column2", "", "right"],
      ["", "a", 1, 2, "", "", 1],
    ]);
  });

  it("take conditional formats of the left column over", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => {
      const format = sheet(context)
        .getRange("C2:C3")
        .conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
      format.custom.rule.formula = "=C2>$B2";
      rates(context).columns.add(undefined, undefined, "New");
    });
    expect(excel.workbook.sheets[0]?.conditionalFormats.map(({ area, formula }) => [area, formula])).toEqual([
      [{ top: 1, left: 2, bottom: 2, right: 3 }, "C2>$B2"],
    ]);
  });

  it("are deleted, and formulas that read them say #REF!", async () => {
    const excel = await openWithNeighbours();
    await excel.run((context) => rates(context).columns.getItem("Numerator").delete());
    expect(await values(excel, "A1:D2")).toEqual([
      ["Name", "Latest year", "", "right"],
      ["a", 2, "", 1],
    ]);
    expect((await onOther(excel)).slice(1, 3)).toEqual(["=SUM(Sheet1!#REF!)", "=Sheet1!D2"]);
  });
});

describe("cells, rows and columns of a sheet", () => {
  it("are put in and taken out again, and everything is as it was", async () => {
    const excel = await openWithNeighbours();
    const before = [await read(excel, "A1:F9"), await onOther(excel)];
    const during = await excel.run((context) => {
      const inserted = sheet(context).getRange("2:3").insert("Down");
      sheet(context).getRange("A:A").insert("Right");
      return [inserted.load("address"), rates(context).getRange().load("address")] as const;
    });
    expect(during.map(({ address }) => address)).toEqual(["Sheet1!A2:XFD3", "Sheet1!B1:D5"]);
    await excel.run((context) => {
      sheet(context).getRange("A1").getEntireColumn().delete("Left");
      sheet(context).getRange("A2:A3").getEntireRow().delete("Up");
    });
    expect([await read(excel, "A1:F9"), await onOther(excel)]).toEqual(before);
  });

  it("take widths and heights along when they are whole", async () => {
    const excel = open();
    const [height, width] = await excel.run((context) => {
      sheet(context).getRange("A3").values = [["high"]];
      sheet(context).getRange("A3").format.rowHeight = 40;
      sheet(context).getRange("C:C").format.columnWidth = 100;
      sheet(context).getRange("1:2").insert("Down");
      sheet(context).getRange("A:A").delete("Left");
      return [
        sheet(context).getRange("A5").load("format/rowHeight"),
        sheet(context).getRange("B1").load("format/columnWidth"),
      ] as const;
    });
    expect([height.format.rowHeight, width.format.columnWidth]).toEqual([40, 100]);
  });

  it("are refused where a table would be cut, lose its header or its last row", async () => {
    const excel = await openWithNeighbours();
    const codes = await Promise.all([
      excel.codeOf((context) => sheet(context).getRange("B2").insert("Down")),
      excel.codeOf((context) => sheet(context).getRange("B2").delete("Left")),
      excel.codeOf((context) => sheet(context).getRange("1:1").delete("Up")),
      excel.codeOf((context) => sheet(context).getRange("2:3").delete("Up")),
      excel.codeOf((context) =>
        sheet(context)
          .getRange("A1")
          .insert("Up" as never),
      ),
    ]);
    expect(codes).toEqual([...Array<string>(4).fill("InsertDeleteConflict"), "InvalidArgument"]);
  });

  it("leave results as they were when they are empty", async () => {
    const excel = await openWithNeighbours();
    const results = async (): Promise<unknown> =>
      (await excel.run((c) => c.workbook.worksheets.getItem("Other").getRange("A1:A6").load("values")))
        .values;
    const before = await results();
    await excel.run((context) => {
      sheet(context).getRange("A1").getEntireRow().insert("Down");
      sheet(context).getRange("D1:D20").insert("Right");
      sheet(context).getRange("E3:E4").insert("Down");
    });
    expect(await results()).toEqual(before);
  });
});

describe("events of inserted and deleted cells", () => {
  it("say what came and went, for the sheet and for the table", async () => {
    const excel = await openWithNeighbours();
    const told: unknown[] = [];
    await excel.Excel.run(async (context) => {
      sheet(context).onChanged.add((event) => {
        told.push(["sheet", event.changeType, event.address, event.changeDirectionState]);
        return Promise.resolve();
      });
      rates(context).onChanged.add((event) => {
        told.push(["table", event.changeType, event.address]);
        return Promise.resolve();
      });
      await context.sync();
      rates(context).rows.add(1);
      rates(context).columns.add(1);
      sheet(context).getRange("9:9").delete("Up");
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(told).toEqual([
      ["sheet", "CellInserted", "A3:C3", { deleteShiftDirection: undefined, insertShiftDirection: "Down" }],
      ["table", "RowInserted", "A3:C3"],
      ["sheet", "CellInserted", "B1:B4", { deleteShiftDirection: undefined, insertShiftDirection: "Right" }],
      ["table", "ColumnInserted", "B1:B4"],
      ["sheet", "RowDeleted", "A9:XFD9", undefined],
    ]);
  });
});
