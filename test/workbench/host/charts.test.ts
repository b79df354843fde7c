import { open, type Opened } from "./open";

/** Three figures in A2:C2 under their names in A1:C1, and a column chart of them. */
async function chartOfThree(opened: Opened): Promise<void> {
  await opened.run((context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C2").values = [
      ["one", "two", "three"],
      [1, "[x]", 3],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A2:C2"), "Rows");
    chart.name = "Three";
  });
}

describe("charts", () => {
  it("are added, named, shaped and found again by their name", async () => {
    const opened = open();
    await chartOfThree(opened);
    const chart = await opened.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const found = sheet.charts.getItem("Three");
      found.title.text = "Three figures";
      found.legend.visible = false;
      found.axes.valueAxis.minimum = 0;
      found.axes.valueAxis.title.text = "People";
      found.axes.valueAxis.majorGridlines.visible = false;
      found.axes.categoryAxis.reversePlotOrder = true;
      const series = found.series.getItemAt(0);
      series.name = "Figures";
      series.setXAxisValues(sheet.getRange("A1:C1"));
      series.format.fill.setSolidColor("#1f4e78");
      return found.load(
        "id,name,chartType,title/text,legend/visible,axes/valueAxis/title/text,axes/valueAxis/minimum,series/items/name",
      );
    });
    expect([chart.name, chart.chartType, chart.title.text, chart.legend.visible]).toEqual([
      "Three",
      "ColumnClustered",
      "Three figures",
      false,
    ]);
    expect([chart.axes.valueAxis.title.text, chart.axes.valueAxis.minimum]).toEqual(["People", 0]);
    expect(chart.series.items.map((series) => series.name)).toEqual(["Figures"]);
    const [sheet] = opened.workbook.sheets;
    expect(sheet?.charts).toMatchObject([
      {
        id: chart.id,
        kind: "ColumnClustered",
        categoryAxis: { isReversed: true },
        valueAxis: { hasGridlines: false },
        series: [
          {
            color: "#1F4E78",
            values: { sheetId: sheet?.id, area: { top: 1, left: 0, bottom: 1, right: 2 } },
            categories: { area: { top: 0, left: 0, bottom: 0, right: 2 } },
          },
        ],
      },
    ]);
  });

  it("can be used after the sync in which they were added", async () => {
    const { run } = open();
    const name = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C1"), "Rows");
      await context.sync();
      chart.name = "Later";
      chart.load("name");
      await context.sync();
      return chart.name;
    });
    expect(name).toBe("Later");
  });

  it("are put over cells, moved and sized in points", async () => {
    const opened = open();
    await chartOfThree(opened);
    const places = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B:B").format.columnWidth = 100;
      const chart = sheet.charts.getItem("Three");
      chart.setPosition("B4", "C9");
      chart.load("left,top,width,height");
      await context.sync();
      const covered = [chart.left, chart.top, chart.width, chart.height];
      chart.left = 160;
      chart.width = 300;
      chart.load("left,top,width,height");
      await context.sync();
      return [covered, [chart.left, chart.top, chart.width, chart.height]];
    });
    expect(places).toEqual([
      [48, 45, 148, 90],
      [160, 45, 300, 90],
    ]);
  });

  it("are counted, are null objects when they are not there, and can be deleted", async () => {
    const opened = open();
    await chartOfThree(opened);
    const [charts, none] = await opened.run((context) => {
      const { charts: all } = context.workbook.worksheets.getFirst();
      return [all.load("count,items/name"), all.getItemOrNullObject("None").load("name")] as const;
    });
    expect([charts.count, charts.items.map((c) => c.name), none.isNullObject]).toEqual([1, ["Three"], true]);
    await opened.run((context) => context.workbook.worksheets.getFirst().charts.getItem("Three").delete());
    expect(opened.workbook.sheets[0]?.charts).toEqual([]);
  });

  it.each([
    [
      "a kind that is not drawn here",
      "NotImplemented",
      (s: Excel.Worksheet) => s.charts.add("Pie", s.getRange("A2:C2"), "Rows"),
    ],
    [
      "series chosen by Excel",
      "NotImplemented",
      (s: Excel.Worksheet) => s.charts.add("Line", s.getRange("A2:C2")),
    ],
    [
      "a name that is not there",
      "ItemNotFound",
      (s: Excel.Worksheet) => s.charts.getItem("None").load("name"),
    ],
    [
      "a series that is not there",
      "InvalidArgument",
      (s: Excel.Worksheet) => s.charts.getItem("Three").series.getItemAt(1).load("name"),
    ],
    [
      "a series over a block",
      "InvalidArgument",
      (s: Excel.Worksheet) => s.charts.getItem("Three").series.getItemAt(0).setValues(s.getRange("A1:C2")),
    ],
    [
      "a name that is taken",
      "ItemAlreadyExists",
      (s: Excel.Worksheet) => (s.charts.add("Line", s.getRange("A2:C2"), "Rows").name = "three"),
    ],
  ])("refuse %s with %s", async (_, code, act) => {
    const opened = open();
    await chartOfThree(opened);
    expect(await opened.codeOf((context) => act(context.workbook.worksheets.getFirst()))).toBe(code);
  });

  it("are refused on a protected sheet, and below the requirement set of a member", async () => {
    const opened = open({ requirementSet: "1.6" });
    await chartOfThree(opened);
    const setValues = (context: Excel.RequestContext): void => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.charts.getItem("Three").series.getItemAt(0).setValues(sheet.getRange("A2:B2"));
    };
    expect(await opened.codeOf(setValues)).toBe("ApiNotFound");
    const [sheet] = opened.workbook.sheets;
    if (sheet) opened.edits.changeSheet(sheet, { isProtected: true }, "person");
    const rename = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getFirst().charts.getItem("Three").name = "Other";
    };
    expect(await opened.codeOf(rename)).toBe("AccessDenied");
  });
});

describe("scatter charts", () => {
  it("place points by two cells, mark them, and let a label and the titles of the axes follow cells", async () => {
    const opened = open();
    const read = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:D1").values = [["First activity", 2, 4, "Effort"]];
      const chart = sheet.charts.add("XYScatter", sheet.getRange("C1"), "Columns");
      const series = chart.series.getItemAt(0);
      series.setXAxisValues(sheet.getRange("B1"));
      series.markerStyle = "Circle";
      series.markerSize = 9;
      series.markerBackgroundColor = "#1F4E78";
      series.hasDataLabels = true;
      series.dataLabels.showSeriesName = true;
      series.dataLabels.position = "Top";
      const { dataLabel } = series.points.getItemAt(0);
      dataLabel.formula = "=Sheet1!$A$1";
      const { categoryAxis } = chart.axes;
      categoryAxis.majorUnit = 2.5;
      categoryAxis.tickLabelPosition = "None";
      categoryAxis.title.setFormula("=Sheet1!$D$1");
      sheet.getRange("A1").values = [["Renamed"]];
      dataLabel.load("text");
      categoryAxis.title.load("text");
      await context.sync();
      return [dataLabel.text, categoryAxis.title.text];
    });
    expect(read).toEqual(["Renamed", "Effort"]);
    expect(opened.workbook.sheets[0]?.charts).toMatchObject([
      {
        kind: "XYScatter",
        categoryAxis: { step: 2.5, hasLabels: false },
        series: [
          {
            color: "#1F4E78",
            marker: { style: "Circle", sizeInPoints: 9 },
            label: { showsName: true, position: "Top", source: { area: { top: 0, left: 0 } } },
          },
        ],
      },
    ]);
  });

  it.each([
    ["a label that follows two cells", "InvalidArgument", "=Sheet1!$A$1:$A$2"],
    ["a label that follows a cell without its sheet", "InvalidArgument", "=$A$1"],
  ])("refuse %s with %s", async (_, code, formula) => {
    const opened = open();
    await chartOfThree(opened);
    expect(
      await opened.codeOf((context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const chart = sheet.charts.add("XYScatter", sheet.getRange("C2"), "Columns");
        chart.series.getItemAt(0).points.getItemAt(0).dataLabel.formula = formula;
      }),
    ).toBe(code);
  });
});
