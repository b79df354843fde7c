import { open } from "./open";

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

describe("cell formats", () => {
  it("are set on a block and read back, null where cells differ", async () => {
    const { run } = open();
    const [block, cell] = await run((context) => {
      const { format } = sheetOf(context).getRange("A1:B2");
      format.font.name = "Arial";
      format.font.size = 14;
      format.font.bold = true;
      format.font.italic = true;
      format.font.underline = "Single";
      format.font.color = "red";
      format.fill.color = "#aabbcc";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.indentLevel = 1;
      format.protection.locked = false;
      sheetOf(context).getRange("B2").format.font.bold = false;
      const names =
        "wrapText,horizontalAlignment,verticalAlignment,indentLevel,font/name,font/size,font/bold,font/italic,font/underline,font/color,fill/color,protection/locked";
      return [
        sheetOf(context).getRange("A1:B2").format.load(names),
        sheetOf(context).getRange("A1").format.load(names),
      ];
    });
    expect(block?.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      indentLevel: 1,
      font: { name: "Arial", size: 14, italic: true, underline: "Single", color: "#FF0000" },
      fill: { color: "#AABBCC" },
      protection: { locked: false },
    });
    expect(block?.font.bold).toBeNull();
    expect(cell?.font.bold).toBe(true);
  });

  it("go away with their fill", async () => {
    const { run, workbook } = open();
    await run((context) => {
      const { fill } = sheetOf(context).getRange("A1").format;
      fill.color = "#FF0000";
      fill.clear();
    });
    expect(workbook.sheets[0]?.cells.size).toBe(0);
  });

  it("include widths and heights in points, of whole columns and rows", async () => {
    const { run, workbook } = open();
    const format = await run((context) => {
      sheetOf(context).getRange("B:C").format.columnWidth = 120;
      sheetOf(context).getRange("A5:C5").format.rowHeight = 45;
      return sheetOf(context).getRange("A1:C5").format.load("columnWidth,rowHeight");
    });
    expect([format.columnWidth, format.rowHeight]).toEqual([null, null]);
    expect([...(workbook.sheets[0]?.columnWidths ?? [])]).toEqual([[1, 120], [2, 120]]); // prettier-ignore
    expect([...(workbook.sheets[0]?.rowHeights ?? [])]).toEqual([[4, 45]]);
  });

  it("include rows that are fitted: they lose their height, and are as high as their text in the widths of the moment", async () => {
    const { run, workbook } = open();
    const heightOf = async (address: string): Promise<number> => {
      const { format } = await run((context) => sheetOf(context).getRange(address).load("format/rowHeight"));
      return format.rowHeight;
    };
    await run((context) => {
      const cell = sheetOf(context).getRange("B3");
      cell.values = [["Words that need several lines in a narrow column"]];
      cell.format.wrapText = true;
      sheetOf(context).getRange("A2:A4").format.rowHeight = 60;
      sheetOf(context).getRange("2:3").format.autofitRows();
    });
    expect([...(workbook.sheets[0]?.rowHeights ?? [])]).toEqual([[3, 60]]);
    expect(await Promise.all(["A2", "A4"].map(heightOf))).toEqual([15, 60]);
    const before = await heightOf("A3");
    expect(before).toBeGreaterThan(60);
    await run((context) => (sheetOf(context).getRange("B3").format.columnWidth = 150));
    expect(await heightOf("A3")).toBeLessThan(before);
    expect(await heightOf("A2:A4")).toBeNull();
  });

  it("include the lines between the columns of a block", async () => {
    const { run, workbook } = open();
    await run((context) => {
      const line = sheetOf(context).getRange("A1:C2").format.borders.getItem("InsideVertical");
      line.style = "Continuous";
      line.color = "#8C96A3";
    });
    const line = { EdgeRight: { color: "#8C96A3", style: "Continuous" } };
    const drawn = [...(workbook.sheets[0]?.cells ?? [])].map(([key, cell]) => [key, cell.format?.borders]);
    expect(Object.fromEntries(drawn)).toEqual({ 0: line, 1: line, 16_384: line, 16_385: line });
  });

  it("include the edges of a block", async () => {
    const { run, workbook } = open();
    const border = await run((context) => {
      const { borders } = sheetOf(context).getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("EdgeBottom").color = "#00FF00";
      return borders.getItem("EdgeBottom").load("style,color");
    });
    expect([border.style, border.color]).toEqual(["Continuous", "#00FF00"]);
    expect([...(workbook.sheets[0]?.cells.keys() ?? [])]).toEqual([16_384, 16_385]);
  });

  it("are given cell by cell in one action", async () => {
    const { run, host } = open();
    const [left, right] = await run((context) => {
      sheetOf(context)
        .getRange("A1:B1")
        .setCellProperties([
          [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
        ]);
      return ["A1", "B1"].map((address) =>
        sheetOf(context).getRange(address).load("format/fill/color,format/font/bold"),
      );
    });
    expect([left?.format.fill.color, right?.format.font.bold]).toEqual(["#FF0000", true]);
    expect(host.counters.writeActions).toBe(1);
  });

  it("are refused when they are none", async () => {
    const { codeOf } = open();
    expect(await codeOf((c) => (sheetOf(c).getRange("A1").format.fill.color = "reddish"))).toBe(
      "InvalidArgument",
    );
    expect(await codeOf((c) => (sheetOf(c).getRange("A1").format.horizontalAlignment = "Justify"))).toBe(
      "InvalidArgument",
    );
  });
});

describe("data validation", () => {
  it("has a rule, a prompt and an alert", async () => {
    const { run } = open();
    const validation = await run((context) => {
      const { dataValidation } = sheetOf(context).getRange("A1:A9");
      dataValidation.rule = { wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } };
      dataValidation.prompt = { title: "Score", message: "1 to 5", showPrompt: true };
      dataValidation.errorAlert = { title: "Score", message: "Only 1 to 5", style: "Stop", showAlert: true };
      dataValidation.ignoreBlanks = false;
      return dataValidation.load("rule,prompt,errorAlert,type,ignoreBlanks");
    });
    expect(validation.rule).toEqual({ wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } });
    expect(validation.prompt).toEqual({ title: "Score", message: "1 to 5", showPrompt: true });
    expect(validation.errorAlert).toEqual({
      title: "Score",
      message: "Only 1 to 5",
      style: "Stop",
      showAlert: true,
    });
    expect([validation.type, validation.ignoreBlanks]).toEqual(["WholeNumber", false]);
  });

  it("replaces what was there on the same cells only", async () => {
    const { run, workbook } = open();
    await run((context) => {
      sheetOf(context).getRange("A1:A3").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=Setup!A1:A3" },
      };
      sheetOf(context).getRange("A2").dataValidation.rule = { custom: { formula: "=A2>0" } };
    });
    const kinds = workbook.sheets[0]?.validations.map(({ area, rule }) => [area.top, area.bottom, rule.kind]);
    expect(kinds).toEqual([[0, 0, "list"], [2, 2, "list"], [1, 1, "custom"]]); // prettier-ignore
    await run((context) => sheetOf(context).getRange("A:A").dataValidation.clear());
    expect(workbook.sheets[0]?.validations).toEqual([]);
  });

  it("is refused a list text above 255 characters, and an unknown rule", async () => {
    const { codeOf } = open();
    const set = (rule: unknown) => (context: Excel.RequestContext) => {
      sheetOf(context).getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
    };
    expect(await codeOf(set({ list: { source: "word,".repeat(60) } }))).toBe("InvalidArgument");
    expect(await codeOf(set({ numbers: { formula1: 1 } }))).toBe("InvalidArgument");
    expect(await codeOf(set({ date: { operator: "LessThan", formula1: "2024-01-01" } }))).toBe(
      "NotImplemented",
    );
  });
});

describe("conditional formats", () => {
  it("are added by expression, listed newest first and cleared", async () => {
    const { run, workbook } = open();
    const formats = await run((context) => {
      const range = sheetOf(context).getRange("A2:D9");
      for (const formula of ['=$B2="failed"', "=$C2>0"]) {
        const format = range.conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FFC7CE";
        format.custom.format.font.color = "#9C0006";
        format.custom.format.font.bold = true;
        format.stopIfTrue = true;
      }
      return range.conditionalFormats.load("items/type,items/stopIfTrue,items/custom/rule/formula");
    });
    expect(formats.items.map((f) => [f.type, f.stopIfTrue, f.custom.rule.formula])).toEqual([
      ["Custom", true, "=$C2>0"],
      ["Custom", true, '=$B2="failed"'],
    ]);
    expect(workbook.sheets[0]?.conditionalFormats[1]).toMatchObject({
      formula: '$B2="failed"',
      format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
    });
    await run((context) => sheetOf(context).getRange("A2:D9").conditionalFormats.clearAll());
    expect(workbook.sheets[0]?.conditionalFormats).toEqual([]);
  });

  it("of other kinds are refused loudly, and so are table references", async () => {
    const { codeOf } = open();
    const add = (type: Excel.ConditionalFormatType) => (context: Excel.RequestContext) =>
      sheetOf(context).getRange("A1").conditionalFormats.add(type);
    expect(await codeOf(add("DataBar" as Excel.ConditionalFormatType))).toBe("NotImplemented");
    const code = await codeOf((context) => {
      add("Custom" as Excel.ConditionalFormatType)(context).custom.rule.formula = "=CJ_Rates[Name]=1";
    });
    expect(code).toBe("InvalidArgument");
  });
});
