import { applyToChart, type ChartOperation } from "./apply-to-chart";
import { addScatter } from "./add-scatter";
import { applyPrintSetup } from "./apply-print-setup";
import { forgetAsked, rangeAt, sheetNamed } from "./asked-objects";
import type { Operation } from "./operations";

/** Queues one operation; nothing happens before the next sync. */
export function applyOperation(context: Excel.RequestContext, operation: Operation): void {
  const { workbook } = context;
  if (movesCells(operation)) forgetAsked(context);
  switch (operation.kind) {
    case "document title":
      workbook.properties.title = operation.title;
      return;
    case "select": {
      sheetNamed(context, operation.sheet).activate();
      rangeAt(context, operation.sheet, operation.cell).select();
      return;
    }
    case "add sheet": {
      const sheet = workbook.worksheets.add(operation.sheet);
      sheet.position = operation.position;
      return;
    }
    case "rename sheet":
      workbook.worksheets.getItem(operation.sheet).name = operation.to;
      return;
    case "rename table":
      workbook.tables.getItem(operation.table).name = operation.to;
      return;
    case "clear filters":
      workbook.tables.getItem(operation.table).clearFilters();
      return;
    case "filter":
      workbook.tables
        .getItem(operation.table)
        .columns.getItem(operation.columnId)
        .filter.apply(operation.criteria);
      return;
    case "add rows":
      workbook.tables
        .getItem(operation.table)
        .rows.add(operation.index, rowsAsWritten(operation) as (string | number | boolean)[][]); // blanks are "" here, so no null is in it
      return;
    case "add column":
      addColumn(workbook, operation);
      return;
    case "add table": {
      const table = sheetNamed(context, operation.sheet).tables.add(operation.block, true);
      table.name = operation.name;
      return;
    }
    case "table look": {
      const table = workbook.tables.getItem(operation.table);
      table.style = operation.style;
      table.showBandedRows = false;
      table.showFilterButton = operation.hasFilterButtons;
      return;
    }
    case "sheet look": {
      const sheet = sheetNamed(context, operation.sheet);
      sheet.tabColor = operation.tabColor;
      if (operation.freeze !== undefined) sheet.freezePanes.freezeAt(operation.freeze);
      return;
    }
    case "print setup":
      applyPrintSetup(sheetNamed(context, operation.sheet), operation.setup);
      return;
    case "remove chart":
      sheetNamed(context, operation.sheet).charts.getItem(operation.chart).delete();
      return;
    case "add scatter":
      addScatter(sheetNamed(context, operation.sheet), operation.name, operation.scatter);
      return;
    case "width":
      sheetNamed(context, operation.sheet).getRanges(operation.block).format.columnWidth = operation.points;
      return;
    case "height":
      sheetNamed(context, operation.sheet).getRanges(operation.block).format.rowHeight = operation.points;
      return;
    case "fit rows":
      rangeAt(context, operation.sheet, operation.rows).format.autofitRows();
      return;
    case "add chart":
    case "rename chart":
    case "chart look":
    case "chart data":
      applyToChart(sheetNamed(context, operation.sheet), operation);
      return;
    default:
      applyToBlock(context, operation);
  }
}

/** What was asked for before may stand elsewhere after it, or have another name. */
function movesCells({ kind }: Operation): boolean {
  return kind === "add rows" || kind === "add column" || kind === "rename sheet" || kind === "rename table";
}

/** A table takes in a column of the sheet that is put inside it; Excel heads it "Column1" or the like. */
function addColumn(workbook: Excel.Workbook, operation: Extract<Operation, { kind: "add column" }>): void {
  const { table, index, header, inside } = operation;
  if (inside === undefined) {
    workbook.tables.getItem(table).columns.add(index, undefined, header);
    return;
  }
  const sheet = workbook.worksheets.getItem(inside.sheet);
  sheet.getRange(inside.headerCell).getEntireColumn().insert("Right");
  const cell = sheet.getRange(inside.headerCell);
  cell.numberFormat = [["@"]]; // Excel takes "2009-10" for a month
  cell.values = [[header]];
}

type BlockOperation = Exclude<
  Operation,
  | ChartOperation
  | {
      kind:
        | "document title"
        | "select"
        | "add sheet"
        | "rename sheet"
        | "rename table"
        | "clear filters"
        | "filter"
        | "add rows"
        | "add column"
        | "add table"
        | "table look"
        | "sheet look"
        | "print setup"
        | "width"
        | "height"
        | "fit rows"
        | "remove chart"
        | "add scatter";
    }
>;

/** Excel takes an apostrophe at the start for the mark of a text and drops it; of two it drops the first. */
function textsAsWritten<T>(row: readonly T[]): (T | string)[] {
  return row.map((content) =>
    typeof content === "string" && content.startsWith("'") ? `'${content}` : content,
  );
}

/** A text that Excel would take for a date is marked, since its format can only be set when the row is there. */
function rowsAsWritten({ rows, texts = [] }: Extract<Operation, { kind: "add rows" }>): unknown[][] {
  const written: unknown[][] = rows.map(textsAsWritten);
  for (const { row, column } of texts) {
    const cells = written[row];
    if (cells !== undefined) cells[column] = `'${String(rows[row]?.[column] ?? "")}`;
  }
  return written;
}

function applyToBlock(context: Excel.RequestContext, operation: BlockOperation): void {
  const range = rangeAt(
    context,
    operation.sheet,
    operation.kind === "link" ? operation.cell : operation.block,
  );
  switch (operation.kind) {
    case "number format":
      range.numberFormat = operation.code as unknown as string[][]; // Office.js takes one code for a whole block
      return;
    case "write":
      range.formulas = operation.contents.map(textsAsWritten);
      return;
    case "fill":
      range.formulas = operation.formula as unknown as string[][]; // and one formula, adjusted per row
      return;
    case "format":
      applyFormat(range, operation);
      return;
    case "clear validation":
      range.dataValidation.clear();
      return;
    case "clear tones":
      range.conditionalFormats.clearAll();
      return;
    case "tone": {
      const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = operation.formula;
      custom.format.font.color = operation.text;
      custom.format.fill.color = operation.fill;
      return;
    }
    case "validation":
      applyValidation(range, operation);
      return;
    case "link":
      range.hyperlink = {
        documentReference: operation.target,
        textToDisplay: operation.text,
        screenTip: operation.tip,
      };
  }
}

function applyFormat(range: Excel.Range, { block, format }: Extract<Operation, { kind: "format" }>): void {
  if (format.style !== undefined) range.style = format.style;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.text !== undefined) range.format.font.color = format.text;
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.size !== undefined) range.format.font.size = format.size;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.align !== undefined)
    range.format.horizontalAlignment = format.align === "centre" ? "Center" : "Right";
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  const { isOneRow, isOneColumn } = shapeOf(block);
  if (format.rowLines !== undefined)
    drawLines(range, [...(isOneRow ? [] : ["InsideHorizontal" as const]), "EdgeBottom"], format.rowLines);
  if (format.boxLines !== undefined)
    drawLines(
      range,
      ["EdgeLeft", ...(isOneColumn ? [] : ["InsideVertical" as const]), "EdgeRight"],
      format.boxLines,
    );
  if (format.atTop === true) range.format.verticalAlignment = "Top";
}

/** There are no lines inside a single row or column, and Excel may refuse to draw them. */
function shapeOf(block: string): { readonly isOneRow: boolean; readonly isOneColumn: boolean } {
  const [from = "", to = from] = block.split(":");
  const letters = (cell: string): string => cell.replace(/\d/g, "");
  const digits = (cell: string): string => cell.replace(/\D/g, "");
  return { isOneRow: digits(from) === digits(to), isOneColumn: letters(from) === letters(to) };
}

function drawLines(
  range: Excel.Range,
  edges: readonly ("InsideHorizontal" | "EdgeBottom" | "EdgeLeft" | "InsideVertical" | "EdgeRight")[],
  color: string,
): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

function applyValidation(range: Excel.Range, operation: Extract<Operation, { kind: "validation" }>): void {
  const { validation, source, firstCell } = operation;
  const { dataValidation } = range;
  dataValidation.clear();
  dataValidation.rule = ruleOf(validation.rule, source, firstCell);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title: validation.promptTitle, message: validation.prompt };
  dataValidation.errorAlert = {
    showAlert: true,
    style: validation.severity === "stop" ? "Stop" : "Warning",
    title: "Outcome Planner",
    message: validation.error,
  };
}

function ruleOf(
  rule: Extract<Operation, { kind: "validation" }>["validation"]["rule"],
  source: string | undefined,
  firstCell: string,
): Excel.DataValidationRule {
  switch (rule.kind) {
    case "whole number":
      return { wholeNumber: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "choices":
    case "cells":
      return { list: { inCellDropDown: true, source: `=${source ?? ""}` } };
    case "reporting years":
      return { custom: { formula: `=AND(LEN(${firstCell})>=7,MID(${firstCell},5,1)="-")` } };
    case "past day":
      return {
        custom: {
          formula: `=IF(ISNUMBER(${firstCell}),AND(${firstCell}>=DATE(${rule.from},1,1),${firstCell}<TODAY()+1),FALSE)`,
        },
      };
    case "figure":
      return {
        custom: {
          formula:
            `=OR(AND(ISNUMBER(${firstCell}),${firstCell}>=0),` +
            `${firstCell}="[x]",${firstCell}="[z]",${firstCell}="[c]")`,
        },
      };
  }
}
