import type { ChartAxis } from "../../../src/workbench/model/chart";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import type { XmlElement } from "../../../src/workbench/xlsx/xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parsedRoot,
  textOf,
} from "../../../src/workbench/xlsx/xml";
import type { Parts } from "../../../src/workbench/xlsx/zip-parts";
import { unpackParts } from "../../../src/workbench/xlsx/zip-parts";

const axis: ChartAxis = { title: "People", isVisible: true, hasGridlines: true, isReversed: true };

/** Two sheets with a table and a chart each, long messages, a link out, what people add, and a header cell that is no text. */
function demandingWorkbook(): WorkbookModel {
  const edits = new WorkbookEdits(newWorkbook());
  const { workbook } = edits;
  for (const [i, sheet] of [...workbook.sheets, edits.addSheet("Data points", "addIn")].entries()) {
    edits.setContents(
      sheet,
      { top: 4, left: 0, bottom: 5, right: 1 },
      [
        [
          { kind: "constant", value: "Id" },
          { kind: "constant", value: 2024 },
        ],
        [
          { kind: "constant", value: "a" },
          { kind: "formula", formula: "RANK.EQ(1,A1:A2)" },
        ],
      ],
      "addIn",
    );
    edits.addTable(sheet, { top: 4, left: 0, bottom: 5, right: 1 }, `CJ_T${i}`, "addIn");
    const [table] = sheet.tables;
    const others = { kind: "values", values: ["a & b"], blanks: false } as const;
    if (table && i === 1) edits.filterTable(sheet, table, new Map([[1, others]]), "addIn");
    sheet.charts.push({
      id: "",
      name: "Funnel",
      kind: "BarClustered",
      title: "From a to b",
      series: [
        {
          name: "People",
          values: { sheetId: sheet.id, area: { top: 4, left: 1, bottom: 5, right: 1 } },
          categories: { sheetId: sheet.id, area: { top: 4, left: 0, bottom: 5, right: 0 } },
        },
      ],
      valueAxis: axis,
      categoryAxis: axis,
      altText: "Two bars & their words",
      place: { row: 8, column: 0, xInPoints: 0, yInPoints: 0, widthInPoints: 360, heightInPoints: 216 },
    });
    edits.setHyperlink(sheet, 0, 0, { address: "https://example.org/a?b=1&c=2" }, "addIn");
    sheet.validations.push({
      area: { top: 5, left: 0, bottom: 5, right: 0 },
      rule: { kind: "list", source: "=$A$1:$A$2", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { title: "t".repeat(40), message: "p".repeat(400) },
      errorAlert: { title: "t".repeat(40), message: "m".repeat(400), style: "Stop", showAlert: true },
    });
  }
  const theirs = workbook.sheets[1];
  if (theirs) {
    const entries = ['<threadedComment id="{A}" personId="{P}"><text>Why?</text></threadedComment>'];
    theirs.cells.set(cellKey(0, 1), { note: { author: "tc={A}", text: "Why?", entries } });
    theirs.cells.set(cellKey(0, 2), { note: { author: "Jo", text: "ring Jo" } });
    theirs.mergedAreas = [{ top: 30, left: 0, bottom: 31, right: 1 }];
    theirs.page = {
      breaks: { rows: [20], columns: [2] },
      inFiles: { options: { gridLines: "1" }, setup: { scale: "80" }, headerFooter: "<headerFooter/>" },
    };
    theirs.hiddenColumns = new Set([3]);
    workbook.persons = "<personList/>";
    workbook.names = [{ name: "Ours", formula: "1" }];
  }
  workbook.sheets[0]?.cells.set(cellKey(4, 1), { value: 2024 }); // past the door that keeps headers texts
  return workbook;
}

const file = writeXlsx(demandingWorkbook()).then(unpackParts);
const root = (parts: Parts, path: string): XmlElement => parsedRoot(parts.get(path) ?? "");

it("declares every part once, and no part that is not there", async () => {
  const parts = await file;
  const types = root(parts, "[Content_Types].xml");
  const declared = childrenOf(types, "Override").map((o) => (attributeOf(o, "PartName") ?? "").slice(1));
  const written = [...parts.keys()].filter((path) => !path.endsWith(".rels") && !path.startsWith("["));
  const endings = childrenOf(types, "Default").map((one) => attributeOf(one, "Extension") ?? "");
  expect(endings).toEqual(["rels", "xml", "vml"]);
  expect(declared.sort()).toEqual(written.filter((path) => !path.endsWith(".vml")).sort());
});

it("leads every relation to a part that is there", async () => {
  const parts = await file;
  const targets = [...parts].flatMap(([path, text]) =>
    path.endsWith(".rels")
      ? childrenOf(parsedRoot(text), "Relationship")
          .filter((r) => attributeOf(r, "TargetMode") !== "External")
          .map((r) => `/${attributeOf(r, "Target") ?? ""}`.split("/").at(-1) ?? "")
      : [],
  );
  const names = [...parts.keys()].map((path) => path.split("/").at(-1));
  expect(targets).toHaveLength(17);
  expect(targets.filter((target) => !names.includes(target))).toEqual([]);
});

it("numbers tables uniquely and makes header cells texts that name their columns", async () => {
  const parts = await file;
  const tables = ["xl/tables/table1.xml", "xl/tables/table2.xml"].map((path) => root(parts, path));
  expect(tables.map((table) => attributeOf(table, "id"))).toEqual(["1", "2"]);
  const texts = childrenOf(root(parts, "xl/sharedStrings.xml"), "si").map(textOf);
  const header = descendantsOf(root(parts, "xl/worksheets/sheet1.xml"), "c").find(
    (c) => attributeOf(c, "r") === "B5",
  );
  expect(attributeOf(header, "t")).toBe("s");
  const names = descendantsOf(tables[0], "tableColumn").map((column) => attributeOf(column, "name"));
  expect(names).toEqual(["Id", texts[Number(textOf(childOf(header, "v")))]]);
});

it("says in the table what is filtered, and in the sheet which rows that hides", async () => {
  const parts = await file;
  const [plain, filtered] = ["xl/tables/table1.xml", "xl/tables/table2.xml"].map(
    (path) => /<autoFilter.*(?=<tableColumns)/.exec(parts.get(path) ?? "")?.[0],
  );
  expect(plain).toBe('<autoFilter ref="A5:B6"/>');
  expect(filtered).toBe(
    '<autoFilter ref="A5:B6"><filterColumn colId="1"><filters><filter val="a &amp; b"/></filters></filterColumn></autoFilter>',
  );
  const rows = descendantsOf(root(parts, "xl/worksheets/sheet2.xml"), "row");
  expect(rows.map((row) => [attributeOf(row, "r"), attributeOf(row, "hidden")])).toEqual([
    ["1", undefined],
    ["5", undefined],
    ["6", "1"],
  ]);
});

it("keeps messages within what Excel accepts", async () => {
  const [validation] = descendantsOf(root(await file, "xl/worksheets/sheet1.xml"), "dataValidation");
  const lengths = ["promptTitle", "prompt", "errorTitle", "error"].map(
    (a) => attributeOf(validation, a)?.length,
  );
  expect(lengths).toEqual([32, 255, 32, 225]);
});

it("has Excel calculate on opening, and names later functions with their prefix", async () => {
  const parts = await file;
  expect(attributeOf(childOf(root(parts, "xl/workbook.xml"), "calcPr"), "fullCalcOnLoad")).toBe("1");
  const formulas = descendantsOf(root(parts, "xl/worksheets/sheet1.xml"), "f").map(textOf);
  expect(formulas).toEqual(["_xlfn.RANK.EQ(1,A1:A2)"]);
});

it("writes the parts of a sheet in the order that the file format demands", async () => {
  const order =
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts".split(
      " ",
    );
  const names = childrenOf(root(await file, "xl/worksheets/sheet2.xml")).map((child) => child.name);
  expect(names.length).toBeGreaterThan(15);
  expect(names).toEqual(order.filter((name) => names.includes(name)));
});

it("says in the workbook's part what names are before how it is calculated", async () => {
  const names = childrenOf(root(await file, "xl/workbook.xml")).map((child) => child.name);
  expect(names).toEqual(["workbookPr", "bookViews", "sheets", "definedNames", "calcPr"]);
});

it("ties what stands for a comment to its entries by the comment's own id", async () => {
  const parts = await file;
  const [comment] = descendantsOf(root(parts, "xl/comments2.xml"), "comment");
  expect([attributeOf(comment, "ref"), attributeOf(comment, "uid")]).toEqual(["B1", "{A}"]);
  const [entry] = descendantsOf(root(parts, "xl/threadedComments/threadedComment2.xml"), "threadedComment");
  expect([attributeOf(entry, "ref"), attributeOf(entry, "id")]).toEqual(["B1", "{A}"]);
});

it("writes charts whose series name quoted sheets, hold the figures as they stand, and say what they show", async () => {
  const parts = await file;
  const chart = root(parts, "xl/charts/chart2.xml");
  expect(descendantsOf(chart, "f").map(textOf)).toEqual([
    "'Data points'!$A$5:$A$6",
    "'Data points'!$B$5:$B$6",
  ]);
  // the header of B5 and the formula without a result of B6 are no numbers: gaps, not zeros
  const cache = descendantsOf(chart, "numCache")[0];
  expect(childrenOf(cache).map((child) => child.name)).toEqual(["c:formatCode", "c:ptCount"]);
  const [named] = descendantsOf(root(parts, "xl/drawings/drawing2.xml"), "cNvPr");
  expect(attributeOf(named, "descr")).toBe("Two bars & their words");
});

it("keeps the order of elements that the schema of charts demands", async () => {
  const chart = root(await file, "xl/charts/chart1.xml");
  const orders: Readonly<Record<string, string>> = {
    chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    barChart: "barDir grouping varyColors ser gapWidth axId axId",
    ser: "idx order tx spPr invertIfNegative cat val",
    catAx:
      "axId scaling delete axPos majorGridlines title majorTickMark minorTickMark tickLblPos txPr crossAx crosses",
    valAx:
      "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos txPr crossAx crosses crossBetween",
  };
  for (const [name, order] of Object.entries(orders)) {
    const found = childrenOf(descendantsOf(chart, name)[0]).map((child) => child.name.replace("c:", ""));
    expect([name, found]).toEqual([name, order.split(" ").filter((child) => found.includes(child))]);
  }
});
