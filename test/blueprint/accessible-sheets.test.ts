import { makeSheet } from "../../src/actions/make-sheet";
import type { Cell } from "../../src/workbench/model/cell";
import { cellKey, type Sheet, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { writeXlsx } from "../../src/workbench/xlsx/write-xlsx";
import { unpackParts, type Parts } from "../../src/workbench/xlsx/zip-parts";
import { builtPlannerWorkbook } from "../actions/planner-workbook";
import { contrast } from "./contrast";
import { fileFaults } from "./file-faults";
import {
  colourWithWord,
  cursorAtStart,
  documentInformation,
  enoughContrast,
  frozenIsSaid,
  linksWithWords,
  noBlankRows,
  nothingHidden,
  oneTable,
  plainHeaders,
  sheetNames,
  textFits,
  titled,
  type Judge,
} from "./sheet-faults";

/*
 * The items of the Analysis Function's checklist for accessible spreadsheets that a program can judge, on the built
 * workbook: blank, filled with sample figures, and with the Charts sheet. Every item is also shown a copy that breaks it.
 */
const kinds = ["blank", "sample", "sample with charts"] as const;
const workbooks = new Map<string, WorkbookModel>();

beforeAll(async () => {
  for (const kind of kinds) {
    const excel = await builtPlannerWorkbook({ sample: kind !== "blank" });
    if (kind === "sample with charts") {
      const made = await makeSheet("Charts", () => undefined);
      if (!made.ok) throw new Error(made.trouble.found);
    }
    excel.calculation.recalculate();
    workbooks.set(kind, excel.workbook);
    excel.shutDown();
  }
});

function workbook(kind: (typeof kinds)[number]): WorkbookModel {
  const found = workbooks.get(kind);
  if (found === undefined) throw new Error(`the ${kind} workbook was not built`);
  return found;
}

/** The second sheet of a copy, for spoiling. */
function sheetOf(copy: WorkbookModel): Sheet {
  const sheet = copy.sheets[1];
  if (sheet === undefined) throw new Error("no second sheet");
  return sheet;
}

function put(sheet: Sheet, row: number, column: number, changed: Cell): void {
  const key = cellKey(row, column);
  sheet.cells.set(key, { ...sheet.cells.get(key), ...changed });
}

interface Item {
  readonly item: string;
  readonly judge: Judge;
  /** breaks the item on a copy, and what is then said */
  readonly spoiled: readonly (readonly [says: RegExp, spoil: (copy: WorkbookModel) => void])[];
}

const items: readonly Item[] = [
  {
    item: "one marked-up, named table on each sheet, at the left edge, nothing beside or below it",
    judge: oneTable,
    spoiled: [
      [/holds 0 tables/, (copy) => (sheetOf(copy).tables = [])],
      [/has something beside its table, in A400/, (copy) => put(sheetOf(copy), 399, 0, { value: "Note" })],
      [
        /elsewhere than in A5/,
        (copy) =>
          (sheetOf(copy).tables = sheetOf(copy).tables.map((t) => ({ ...t, area: { ...t.area, left: 1 } }))),
      ],
      [/calls its table "Table1"/, (copy) => (sheetOf(copy).tables = sheetOf(copy).tables.map((t) => ({ ...t, name: "Table1" })))], // prettier-ignore
    ],
  },
  {
    item: "one header row of unique plain words, without symbols or line breaks",
    judge: plainHeaders,
    spoiled: [
      [/shows "Figure\*" for the header/, (copy) => put(sheetOf(copy), 4, 0, { value: "Figure*" })],
      [/not plain words: "Id\n2"/, (copy) => renameHeader(copy, "Id\n2")],
      [
        /has the header ".+" twice/,
        (copy) => renameHeader(copy, sheetOf(copy).tables[0]?.columns[0]?.name ?? ""),
      ],
    ],
  },
  {
    item: "no blank rows in a table, and no table without rows",
    judge: noBlankRows,
    spoiled: [
      [
        /has a blank row 6/,
        (copy) => {
          for (let column = 0; column < 200; column++) sheetOf(copy).cells.delete(cellKey(5, column));
        },
      ],
    ],
  },
  {
    item: "text wrapped, with widths and heights in which it fits",
    judge: textFits,
    spoiled: [
      [/A5|A6 needs \d+ lines/, (copy) => sheetOf(copy).columnWidths.set(0, 40)],
      [/A2 needs \d+ lines, 0 can be seen/, (copy) => sheetOf(copy).rowHeights.set(1, 6)],
      [
        /Local evidence: C6 needs \d+ lines/, // a fitted row has no more room than its words take
        (copy) => {
          const sheet = copy.sheets.find(({ name }) => name === "Local evidence");
          if (sheet === undefined || sheet.rowHeights.has(5)) throw new Error("row 6 is not fitted");
          const format = { wrapText: true };
          put(sheet, 5, 2, { formula: "1", result: "Words of a formula ".repeat(30), format });
        },
      ],
      [/A1 is not wrapped/, (copy) => put(sheetOf(copy), 0, 0, { value: "A title ".repeat(30), format: {} })],
    ],
  },
  {
    item: "a descriptive title in A1, marked up as a heading, with a purpose below it",
    judge: titled,
    spoiled: [
      [/not marked up as a heading/, (copy) => put(sheetOf(copy), 0, 0, { format: { bold: true } })],
      [/has no title/, (copy) => sheetOf(copy).cells.delete(cellKey(0, 0))],
      [/what it is for/, (copy) => sheetOf(copy).cells.delete(cellKey(1, 0))],
    ],
  },
  {
    item: "no status by colour alone: a rule that colours a cell looks at the words in it",
    judge: colourWithWord,
    spoiled: [
      [
        /by "\$D6>100", not by its words/,
        (copy) =>
          sheetOf(copy).conditionalFormats.push({
            id: "x",
            area: { top: 5, left: 3, bottom: 9, right: 3 },
            formula: "$D6>100",
            format: { fill: "#FFC7CE" },
            stopIfTrue: false,
          }),
      ],
    ],
  },
  {
    item: "a contrast of at least 4.5 to 1 of every text with its fill",
    judge: enoughContrast,
    spoiled: [
      [/A6 has #888888 on #EEEEEE, 3\.\d to 1/, (copy) => put(sheetOf(copy), 5, 0, { format: { fontColor: "#888888", fill: "#EEEEEE" } })], // prettier-ignore
    ],
  },
  {
    item: "links in words, to sheets that are there",
    judge: linksWithWords,
    spoiled: [
      [
        /A4 has a link without words: "https:/,
        (copy) => put(sheetOf(copy), 3, 0, { value: "https://example.org" }),
      ],
      [/A6 links to "Gone", which is not there/, (copy) => put(sheetOf(copy), 5, 0, { hyperlink: { documentReference: "'Gone'!A1" } })], // prettier-ignore
    ],
  },
  {
    item: "sheet names that are unique, say what they hold and have at most 31 characters",
    judge: sheetNames,
    spoiled: [
      [/"Sheet2" does not say/, (copy) => (sheetOf(copy).name = "Sheet2")],
      [/"COVER" is there twice/, (copy) => (sheetOf(copy).name = "COVER")],
      [/has 32 characters/, (copy) => (sheetOf(copy).name = "A".repeat(32))],
    ],
  },
  {
    item: "the cursor in A1 of the first sheet",
    judge: cursorAtStart,
    spoiled: [
      [/another sheet than the first/, (copy) => (copy.activeSheetId = sheetOf(copy).id)],
      [/cursor is not in A1/, (copy) => (copy.selection = { top: 5, left: 0, bottom: 5, right: 0 })],
    ],
  },
  {
    item: "a document title and the language of the document",
    judge: documentInformation,
    spoiled: [
      [/no title/, (copy) => (copy.properties = { ...copy.properties, title: "" })],
      [/British English/, (copy) => (copy.properties = { ...copy.properties, language: "" })],
    ],
  },
  {
    item: "nothing hidden",
    judge: nothingHidden,
    spoiled: [
      [/is hidden/, (copy) => (sheetOf(copy).visibility = "Hidden")],
      [/hides column B/, (copy) => sheetOf(copy).columnWidths.set(1, 0)],
      [/hides row 6/, (copy) => sheetOf(copy).rowHeights.set(5, 0)],
    ],
  },
  {
    item: "frozen panes of which the first sheet tells in words",
    judge: frozenIsSaid,
    spoiled: [
      [/Outcomes: freezes panes and Cover does not say so/, (copy) => (sheetOf(copy).frozenRows = 3)],
    ],
  },
];

function renameHeader(copy: WorkbookModel, name: string): void {
  const sheet = sheetOf(copy);
  sheet.tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column, i) => (i === 1 ? { ...column, name } : column)),
  }));
}

describe("the built workbook has", () => {
  it.each(items)("$item", ({ judge }) => {
    expect(kinds.map((kind) => ({ kind, faults: judge(workbook(kind)) }))).toEqual(
      kinds.map((kind) => ({ kind, faults: [] })),
    );
  });

  it("a file whose parts keep the checklist: tables, titles, no merged or hidden cells, no macros", async () => {
    expect(fileFaults(await unpackParts(await writeXlsx(workbook("sample with charts"))))).toEqual([]);
  });
});

describe("a workbook that breaks the checklist is found out:", () => {
  const spoiled = items.flatMap(({ judge, spoiled }) =>
    spoiled.map(([says, spoil]) => ({ says, spoil, judge })),
  );

  it.each(spoiled)("$says", ({ says, spoil, judge }) => {
    const copy = structuredClone(workbook("sample"));
    spoil(copy);
    expect(judge(copy).join("\n")).toMatch(says);
  });

  const sheet = "xl/worksheets/sheet2.xml";
  it.each<readonly [part: string, from: RegExp, to: string, fault: string]>([
    ["docProps/core.xml", /<dc:title>.*<\/dc:title>/, "", "the document has no title"],
    ["docProps/core.xml", /en-GB/, "", "the document names no language"],
    ["xl/workbook.xml", /activeTab="0"/, 'activeTab="2"', "another sheet than the first is in front"],
    ["xl/workbook.xml", /<sheet /, '<sheet state="hidden" ', "a sheet is hidden"],
    [sheet, /<\/worksheet>/, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>', "merged cells"],
    [sheet, /<\/worksheet>/, "<headerFooter/></worksheet>", "a header or footer"],
    [sheet, /<row /, '<row hidden="1" ', "a hidden row or column"],
    [sheet, /<tablePart /, "<other ", "0 tables"],
    [sheet, /activeCell="A1"/, 'activeCell="C9"', "a cursor that is not in A1"],
    ["xl/tables/table2.xml", /displayName="[^"]*"/, 'displayName="T1"', "a table without a name"],
    ["xl/tables/table2.xml", /ref="A5:/, 'headerRowCount="0" ref="B5:', "a table without a header row"],
    ["xl/tables/table2.xml", /ref="A5:/, 'ref="B5:', "a table that does not begin in A5"],
  ])("%s with %s as %s", async (part, from, to, fault) => {
    const parts = new Map<string, string>(await unpackParts(await writeXlsx(workbook("blank"))));
    const text = parts.get(part) ?? "";
    expect(text).toMatch(from);
    parts.set(part, text.replace(from, to));
    expect(fileFaults(parts).join("\n")).toContain(fault);
  });

  it("a drawing without alternative text, and macros", () => {
    const parts: Parts = new Map([
      ["xl/drawings/drawing1.xml", '<xdr:cNvPr id="2" name="Chart 1"/>'],
      ["xl/vbaProject.bin", ""],
    ]);
    expect(fileFaults(parts)).toEqual(
      expect.arrayContaining([
        "the file holds macros",
        'xl/drawings/drawing1.xml: no alternative text: <xdr:cNvPr id="2" name="Chart 1"/>',
      ]),
    );
  });
});

describe("contrast", () => {
  it("is 21 of black on white, 1 of a colour on itself, and as printed for the status colours", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#C6EFCE", "#C6EFCE")).toBe(1);
    const printed = [
      ["#006100", "#C6EFCE", 6.1],
      ["#7F4A00", "#FFEB9C", 6.1],
      ["#9C0006", "#FFC7CE", 5.9],
      ["#404040", "#E7E6E6", 8.3],
      ["#1F4E78", "#DDEBF7", 7.2],
    ] as const;
    for (const [text, fill, ratio] of printed) expect(contrast(text, fill)).toBeCloseTo(ratio, 1);
  });
});
