import { isXmlError } from "@cj-tech-master/excelts/xml";
import type { Result } from "../../domain/result";
import { ok, trouble } from "../../domain/result";
import type { Trouble } from "../../domain/trouble";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { newSheet, newWorkbook } from "../model/workbook-model";
import { readChart, readDrawing } from "./read-chart";
import { themeColors } from "./read-colors";
import { readKeptParts } from "./kept-parts";
import { readNames } from "./names-in-files";
import { readNotesInto } from "./notes-in-files";
import { readPrintNamesInto } from "./page-setup-in-files";
import { relationsOf } from "./part-relations";
import type { OpenedSheet } from "./read-left-out";
import { cellWatches, leftOutOfSheet } from "./read-left-out";
import { leftOutOfWorkbook } from "./read-left-out-of-workbook";
import { readConditionalFormats, readValidations } from "./read-rules";
import type { CellContext } from "./read-sheet";
import { readHyperlinksInto, readSelection, readSheetInto, richText } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readTable, withColumnFormulas } from "./read-table";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf, parsedRoot, textOf, unescaped } from "./xml";
import type { Parts } from "./zip-parts";
import { unpackParts } from "./zip-parts";

/**
 * Reads an .xlsx file: our own, one saved again by LibreOffice, or one saved by Excel. What the model has no place for
 * (pictures, pivot tables, macros, charts of other kinds …) is left out and told in `leftOut`.
 * @returns trouble of the kind "request-invalid" when the bytes are no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<WorkbookModel, Trouble>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return notReadable("a workbook of the old .xls format, or one protected with a password");
  }
  let parts: Parts;
  try {
    parts = await unpackParts(bytes);
  } catch {
    // whatever the zip reader stumbled over, the person can only try another file
    return notReadable(
      bytes.length === 0 ? "an empty file" : "a file that is not an .xlsx workbook, or is damaged",
    );
  }
  try {
    return readParts(parts);
  } catch (error) {
    if (isXmlError(error)) return notReadable("an .xlsx workbook that is damaged inside");
    throw error;
  }
}

function notReadable(what: string): Result<never, Trouble> {
  return trouble({
    kind: "request-invalid",
    found: `Found ${what}`,
    expected: "an .xlsx workbook",
    whatToDo:
      "Open the file in Excel, save it as an Excel workbook (.xlsx) without a password, and choose it again.",
  });
}

function readParts(parts: Parts): Result<WorkbookModel, Trouble> {
  const rootOf = (path: string | undefined): XmlElement | undefined => {
    const text = path === undefined ? undefined : parts.get(path);
    return text === undefined ? undefined : parsedRoot(text);
  };
  const workbookPath = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  const root = rootOf(workbookPath);
  if (workbookPath === undefined || root?.name.endsWith("workbook") !== true) {
    return notReadable("a file that holds no workbook");
  }
  const relations = relationsOf(parts, workbookPath);
  const related = (type: string): XmlElement | undefined =>
    rootOf(relations.find((relation) => relation.type === type)?.target);
  const theme = themeColors(related("theme"));
  const styles = related("styles");
  const texts = childrenOf(related("sharedStrings"), "si");
  const context: CellContext = { texts: texts.map(richText), styles: readStyles(styles, theme) };

  const watchOf = cellWatches(styles, texts);

  const workbook = newWorkbook();
  workbook.sheets = [];
  workbook.nextId = 1;
  const opened: { readonly sheet: Sheet; readonly root: XmlElement; readonly path: string }[] = [];
  for (const entry of childrenOf(childOf(root, "sheets"), "sheet")) {
    const relation = relations.find(({ id }) => id === attributeOf(entry, "id"));
    const sheetRoot = relation?.type === "worksheet" ? rootOf(relation.target) : undefined;
    if (!relation || !sheetRoot) continue; // a chart sheet, or a part that is missing
    const sheet = newSheet(workbook, attributeOf(entry, "name") ?? `Sheet${workbook.nextId}`);
    const state = attributeOf(entry, "state");
    if (state === "hidden") sheet.visibility = "Hidden";
    if (state === "veryHidden") sheet.visibility = "VeryHidden";
    workbook.sheets.push(sheet);
    opened.push({ sheet, root: sheetRoot, path: relation.target });
  }
  if (opened.length === 0) return notReadable("a workbook without sheets");

  const isFromLibreOffice = /^LibreOffice/.test(textOf(childOf(rootOf("docProps/app.xml"), "Application")));
  const leftOut = [...leftOutOfWorkbook(root, [...relationsOf(parts, ""), ...relations])];
  for (const { sheet, root: sheetRoot, path } of opened) {
    const ownRelations = relationsOf(parts, path);
    const watch = watchOf(sheet.name);
    readSheetInto(sheet, sheetRoot, context, watch);
    readHyperlinksInto(sheet, sheetRoot, new Map(ownRelations.map(({ id, target }) => [id, target])));
    const partOf = (type: string): XmlElement | undefined =>
      rootOf(ownRelations.find((relation) => relation.type === type)?.target);
    readNotesInto(sheet, partOf("comments"), partOf("threadedComment"));
    sheet.tables = ownRelations.flatMap(({ type, target }) => {
      const tableRoot = type === "table" ? rootOf(target) : undefined;
      const table = tableRoot && readTable(tableRoot, `{table-${workbook.nextId++}}`);
      if (!table) return [];
      return [isFromLibreOffice ? withColumnFormulas(sheet, table) : table];
    });
    sheet.validations = readValidations(sheetRoot);
    sheet.conditionalFormats = readConditionalFormats(
      sheetRoot,
      context.styles.differentialFormats,
      theme,
      () => `{format-${workbook.nextId++}}`,
    );
    const drawing = ownRelations.find(({ type }) => type === "drawing")?.target;
    const chartParts = drawing === undefined ? [] : relationsOf(parts, drawing);
    sheet.charts = readDrawing(rootOf(drawing), sheet).flatMap((drawn) => {
      const part = chartParts.find(({ id }) => id === drawn.relationId)?.target;
      return readChart(workbook, rootOf(part), drawn, `{chart-${workbook.nextId++}}`) ?? [];
    });
    const keptCharts = sheet.charts.length;
    const held: OpenedSheet = {
      name: sheet.name,
      root: sheetRoot,
      relations: ownRelations,
      rootOf,
      keptCharts,
    };
    leftOut.push(...leftOutOfSheet(held), ...watch.leftOut());
  }
  workbook.leftOut = leftOut;

  readPrintNamesInto(workbook.sheets, root);
  workbook.keptParts = readKeptParts(parts, workbookPath);
  workbook.names = readNames(workbook.sheets, root);
  const persons = parts.get(relations.find(({ type }) => type === "person")?.target ?? "");
  if (persons !== undefined) workbook.persons = persons;
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const active = opened[numberOf(view, "activeTab") ?? 0] ?? opened[0];
  if (active) {
    workbook.activeSheetId = active.sheet.id;
    workbook.selection = readSelection(active.root) ?? workbook.selection;
  }
  const structure = childOf(root, "workbookProtection");
  if (isOn(structure, "lockStructure") || isOn(structure, "lockWindows"))
    workbook.structureProtection = { ...structure?.attributes };
  readProperties(workbook, rootOf("docProps/core.xml"));
  moveDates(workbook, isOn(childOf(root, "workbookPr"), "date1904"));
  return ok(workbook);
}

function readProperties(workbook: WorkbookModel, core: XmlElement | undefined): void {
  const text = (name: string): string => unescaped(textOf(childOf(core, name)));
  workbook.properties = { title: text("title"), author: text("creator"), language: text("language") };
}

/** Workbooks from old Macs count days from 1904: their dates are moved to the usual count. */
function moveDates(workbook: WorkbookModel, isFrom1904: boolean): void {
  if (!isFrom1904) return;
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      const isDate = /[dy]/i.test((cell.format?.numberFormat ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, ""));
      if (isDate && typeof cell.value === "number")
        sheet.cells.set(key, { ...cell, value: cell.value + 1462 });
    }
  }
}
