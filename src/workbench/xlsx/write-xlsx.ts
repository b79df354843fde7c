import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import { formulaForFile } from "./formulas-in-files";
import { namesXml } from "./names-in-files";
import type { NoteParts } from "./notes-in-files";
import { writeNotes } from "./notes-in-files";
import {
  appProperties,
  contentTypesXml,
  coreProperties,
  office,
  override,
  packageRelations,
  relationsXml,
  sheetRelations,
  workbookRelations,
} from "./package-parts";
import { writeChart } from "./write-chart";
import { writeDrawing } from "./write-drawing";
import type { Relation } from "./write-sheet";
import { writeSheet } from "./write-sheet";
import { createStyleSheet } from "./write-styles";
import { writeTable } from "./write-table";
import { escaped, xml, xmlDeclaration } from "./xml";
import { packParts } from "./zip-parts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawings = "application/vnd.openxmlformats-officedocument.drawing";

/**
 * Writes the workbook as an .xlsx file that Excel recalculates when it opens it. The same workbook gives the same bytes
 * (Node and browsers pack differently, so their bytes differ; the parts inside are the same).
 * Add-in settings and "read-only" are not in the file.
 */
export async function writeXlsx(workbook: WorkbookModel): Promise<Uint8Array> {
  const texts = new Map<string, number>();
  const styles = createStyleSheet();
  const textIndex = (text: string): number => {
    const index = texts.get(text) ?? texts.size;
    texts.set(text, index);
    return index;
  };
  const formulas = new Map<string, string>();
  const formulaXml = (formula: string): string => {
    const known = formulas.get(formula);
    if (known !== undefined) return known;
    const written = xml("f", {}, escaped(formulaForFile(formula)));
    formulas.set(formula, written);
    return written;
  };
  const parts = new Map<string, string>();
  const contentTypes = [override("/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`)];
  let tableCount = 0;
  let chartCount = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const tableIds = sheet.tables.map(() => ++tableCount);
    const notes = writeNotes(sheet);
    const noteParts = notes === undefined ? [] : noteRelations(index + 1, notes);
    const isActive = sheet.id === workbook.activeSheetId;
    const { text, relations } = writeSheet(
      withHeadersAsNamed(sheet),
      { isActive, selection: isActive ? workbook.selection : { top: 0, left: 0, bottom: 0, right: 0 } },
      {
        tables: tableIds.map((id) => `../tables/table${id}.xml`),
        drawing: sheet.charts.length === 0 ? undefined : `../drawings/drawing${index + 1}.xml`,
        notes: noteParts.map(({ type, path }) => ({ type, target: `../${path}` })),
      },
      { styles, textIndex, formulaXml },
    );
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, text);
    contentTypes.push(override(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`));
    if (relations.length > 0) {
      parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, sheetRelations(relations));
    }
    for (const [i, table] of sheet.tables.entries()) {
      const id = tableIds[i] ?? 0;
      parts.set(`xl/tables/table${id}.xml`, writeTable(sheet, table, id));
      contentTypes.push(override(`/xl/tables/table${id}.xml`, `${spreadsheet}.table+xml`));
    }
    for (const { path, text: part, contentType } of noteParts) {
      parts.set(`xl/${path}`, part);
      if (contentType !== undefined) contentTypes.push(override(`/xl/${path}`, contentType));
    }
    if (sheet.charts.length === 0) continue;
    const chartIds = sheet.charts.map(() => ++chartCount);
    parts.set(`xl/drawings/drawing${index + 1}.xml`, writeDrawing(sheet.charts));
    parts.set(
      `xl/drawings/_rels/drawing${index + 1}.xml.rels`,
      relationsXml(chartIds.map((id) => ({ Type: `${office}/chart`, Target: `../charts/chart${id}.xml` }))),
    );
    contentTypes.push(override(`/xl/drawings/drawing${index + 1}.xml`, `${drawings}+xml`));
    for (const [i, chart] of sheet.charts.entries()) {
      const path = `xl/charts/chart${chartIds[i] ?? 0}.xml`;
      parts.set(path, writeChart(workbook, chart));
      contentTypes.push(override(`/${path}`, `${drawings}ml.chart+xml`));
    }
  }
  parts.set("xl/workbook.xml", workbookXml(workbook));
  parts.set("xl/_rels/workbook.xml.rels", workbookRelations(workbook));
  if (workbook.persons !== undefined) {
    parts.set("xl/persons/person.xml", workbook.persons);
    contentTypes.push(override("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"));
  }
  for (const { path, text, contentType } of workbook.keptParts) {
    parts.set(path, text);
    if (contentType !== undefined) contentTypes.push(override(`/${path}`, contentType));
  }
  parts.set("xl/styles.xml", styles.toXml());
  parts.set("xl/sharedStrings.xml", sharedTexts([...texts.keys()]));
  parts.set("docProps/core.xml", coreProperties(workbook.properties));
  parts.set("docProps/app.xml", appProperties());
  contentTypes.push(
    override("/xl/styles.xml", `${spreadsheet}.styles+xml`),
    override("/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
  );
  // [Content_Types].xml first: some readers recognise the file by it
  return packParts(
    new Map([
      ["[Content_Types].xml", contentTypesXml(contentTypes)],
      ["_rels/.rels", packageRelations(workbook)],
      ...parts,
    ]),
  );
}

/** Excel repairs a file in which a header cell is not a text, or not the name of its column. */
function withHeadersAsNamed(sheet: Sheet): Sheet {
  if (sheet.tables.length === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const { area, columns } of sheet.tables) {
    for (const [i, { name }] of columns.entries()) {
      const key = cellKey(area.top, area.left + i);
      const { formula: _formula, result: _result, ...cell } = cells.get(key) ?? {};
      cells.set(key, { ...cell, value: name });
    }
  }
  return { ...sheet, cells };
}

function workbookXml(workbook: WorkbookModel): string {
  const active = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
  );
  return (
    xmlDeclaration +
    xml(
      "workbook",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "xmlns:r": office },
      xml("workbookPr", { defaultThemeVersion: 124226 }),
      workbook.structureProtection === undefined
        ? ""
        : xml("workbookProtection", workbook.structureProtection),
      xml("bookViews", {}, xml("workbookView", { activeTab: active })),
      xml(
        "sheets",
        {},
        ...workbook.sheets.map(({ name, visibility }, i) =>
          xml("sheet", {
            name,
            sheetId: i + 1,
            state: visibility === "Visible" ? undefined : visibility === "Hidden" ? "hidden" : "veryHidden",
            "r:id": `rId${i + 1}`,
          }),
        ),
      ),
      namesXml(workbook),
      xml("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
    )
  );
}

interface NotePart extends Pick<Relation, "type"> {
  /** below `xl/` */
  readonly path: string;
  readonly text: string;
  /** absent: the package says it for all parts of this ending */
  readonly contentType?: string;
}

/** The boxes of the notes first. */
function noteRelations(number: number, { boxes, comments, threads }: NoteParts): NotePart[] {
  const threaded = {
    type: "threadedComment",
    path: `threadedComments/threadedComment${number}.xml`,
    contentType: "application/vnd.ms-excel.threadedcomments+xml",
  } as const;
  return [
    { type: "vmlDrawing", path: `drawings/vmlDrawing${number}.vml`, text: boxes },
    {
      type: "comments",
      path: `comments${number}.xml`,
      text: comments,
      contentType: `${spreadsheet}.comments+xml`,
    },
    ...(threads === undefined ? [] : [{ ...threaded, text: threads }]),
  ];
}

function sharedTexts(texts: readonly string[]): string {
  const items = texts.map((text) => {
    const keepsSpaces = /^\s|\s$|\n/.test(text);
    return xml("si", {}, xml("t", { "xml:space": keepsSpaces ? "preserve" : undefined }, escaped(text)));
  });
  return (
    xmlDeclaration +
    xml(
      "sst",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        uniqueCount: texts.length,
      },
      ...items,
    )
  );
}
