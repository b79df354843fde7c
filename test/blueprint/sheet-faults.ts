import type { CellFormat } from "../../src/workbench/model/cell";
import { namedStyles } from "../../src/workbench/xlsx/cell-styles";
import {
  cellKey,
  findSheet,
  keyColumn,
  keyRow,
  tableBody,
  type Sheet,
  type WorkbookModel,
} from "../../src/workbench/model/workbook-model";
import { contrast } from "./contrast";
import { cutOff, heightsOfRows, shownText } from "./cell-text-fits";

/** Finds what breaks one item of the checklist; each fault is a sentence that names the sheet and the cell. */
export type Judge = (workbook: WorkbookModel) => readonly string[];

const leastContrast = 4.5;
/** the arrow of the filter button covers this much of a header */
const filterButton = 17;

export const oneTable: Judge = perSheet((sheet) => {
  const [table, ...others] = sheet.tables;
  if (table === undefined || others.length > 0) return [`holds ${sheet.tables.length} tables`];
  const { top, left } = table.area;
  const stray = [...sheet.cells].filter(([key, cell]) => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const isHead = column === 0 && row < 4;
    const isInTable = row >= top && row <= table.area.bottom && column <= table.area.right;
    return shownText(cell) !== "" && !isHead && !isInTable;
  });
  return [
    ...(left === 0 && top === 4 ? [] : ["has its table elsewhere than in A5"]),
    ...(/^CJ_[A-Za-z]+$/.test(table.name) ? [] : [`calls its table "${table.name}"`]),
    ...stray.map(([key]) => `has something beside its table, in ${at(keyRow(key), keyColumn(key))}`),
  ];
});

export const plainHeaders: Judge = perSheet((sheet) =>
  sheet.tables.flatMap(({ columns, area }) =>
    columns.flatMap(({ name }, i) => {
      const place = at(area.top, area.left + i);
      const shown = shownText(sheet.cells.get(cellKey(area.top, area.left + i)));
      const isTwice = columns.some((other, k) => k < i && other.name.toLowerCase() === name.toLowerCase());
      return [
        ...(shown === name ? [] : [`shows "${shown}" for the header "${name}" in ${place}`]),
        ...(isTwice ? [`has the header "${name}" twice`] : []),
        ...(/^[A-Za-z0-9][A-Za-z0-9 ,:()/.-]*$/.test(name)
          ? []
          : [`has a header that is not plain words: "${name}"`]),
      ];
    }),
  ),
);

export const noBlankRows: Judge = perSheet((sheet) =>
  sheet.tables.flatMap((table) => {
    const body = tableBody(table);
    const isBlank = (row: number): boolean =>
      table.columns.every((_, i) => shownText(sheet.cells.get(cellKey(row, body.left + i))) === "");
    const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i) => body.top + i);
    return [
      ...(rows.length === 0 ? ["holds a table without rows"] : []),
      ...rows.filter(isBlank).map((row) => `has a blank row ${row + 1}`),
    ];
  }),
);

export const textFits: Judge = perSheet((sheet) => {
  const heights = heightsOfRows(sheet);
  return [...sheet.cells].flatMap(([key, cell]) => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (shownText(cell) === "") return [];
    const hasButton = sheet.tables.some((table) => table.area.top === row && table.showFilterButton);
    const cut = cutOff(sheet, heights, row, column, hasButton ? filterButton : 0);
    return cut === "" ? [] : [`${at(row, column)} ${cut}: "${shownText(cell)}"`];
  });
});

export const titled: Judge = perSheet((sheet) => {
  const title = sheet.cells.get(cellKey(0, 0));
  return [
    ...(shownText(title).length >= 5 ? [] : ["has no title in A1"]),
    ...(title?.format?.style === "Heading 1" ? [] : ["has a title that is not marked up as a heading"]),
    ...(shownText(sheet.cells.get(cellKey(1, 0))) === "" ? ["does not say in A2 what it is for"] : []),
  ];
});

/** A rule that colours a cell looks at the cell's own words, so that there is a word wherever there is a colour. */
export const colourWithWord: Judge = perSheet((sheet) =>
  sheet.conditionalFormats.flatMap(({ area, formula }) => {
    const cell = `\\$?${letters(area.left)}\\$?${area.top + 1}`;
    const asksForWords = new RegExp(`LEFT\\(${cell},\\d+\\)="[^"]*[A-Za-z][^"]*"|${cell}<>""`);
    return asksForWords.test(formula)
      ? []
      : [`colours ${at(area.top, area.left)} by "${formula}", not by its words`];
  }),
);

export const enoughContrast: Judge = (workbook) =>
  perSheet((sheet) => {
    const pairs = new Map<string, string>();
    const add = (format: CellFormat, place: string): void => {
      const look = { ...namedStyles[format.style ?? ""]?.format, ...format };
      pairs.set(`${look.fontColor ?? "#000000"} on ${look.fill ?? "#FFFFFF"}`, place);
    };
    for (const [key, cell] of sheet.cells) add(cell.format ?? {}, at(keyRow(key), keyColumn(key)));
    for (const { area, format } of sheet.conditionalFormats) add(format, at(area.top, area.left));
    return [...pairs].flatMap(([pair, place]) => {
      const ratio = contrast(pair.slice(0, 7), pair.slice(-7));
      return ratio >= leastContrast ? [] : [`${place} has ${pair}, ${ratio.toFixed(1)} to 1`];
    });
  })(workbook);

export const linksWithWords: Judge = (workbook) =>
  perSheet((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => {
      if (cell.hyperlink === undefined) return [];
      const text = shownText(cell);
      const target = /^'?(.*?)'?!/.exec(cell.hyperlink.documentReference ?? "")?.[1] ?? "";
      const place = at(keyRow(key), keyColumn(key));
      return [
        ...(/[A-Za-z]{4,}/.test(text) && !/:\/\/|^(here|click)/i.test(text)
          ? []
          : [`${place} has a link without words: "${text}"`]),
        ...(findSheet(workbook, target.replaceAll("''", "'")) === undefined
          ? [`${place} links to "${target}", which is not there`]
          : []),
      ];
    }),
  )(workbook);

export const sheetNames: Judge = ({ sheets }) =>
  sheets.flatMap(({ name }, i) => [
    ...(name.length <= 31 ? [] : [`"${name}" has ${name.length} characters`]),
    ...(/^Sheet ?\d*$/.test(name) ? [`"${name}" does not say what the sheet holds`] : []),
    ...(sheets.some((other, k) => k < i && other.name.toLowerCase() === name.toLowerCase())
      ? [`"${name}" is there twice`]
      : []),
  ]);

export const cursorAtStart: Judge = ({ sheets, activeSheetId, selection }) => [
  ...(sheets[0]?.id === activeSheetId ? [] : ["another sheet than the first is in front"]),
  ...(selection.top + selection.left + selection.bottom + selection.right === 0
    ? []
    : ["the cursor is not in A1"]),
];

export const documentInformation: Judge = ({ properties }) => [
  ...(properties.title.length > 10 ? [] : ["the document has no title"]),
  ...(/^en-GB$/.test(properties.language) ? [] : ["the document does not say that it is in British English"]),
];

export const nothingHidden: Judge = perSheet((sheet) => [
  ...(sheet.visibility === "Visible" ? [] : ["is hidden"]),
  ...[...sheet.columnWidths].filter(([, width]) => width === 0).map(([c]) => `hides column ${letters(c)}`),
  ...[...sheet.rowHeights].filter(([, height]) => height === 0).map(([r]) => `hides row ${r + 1}`),
]);

/** The first sheet says for all the others what is frozen, so that their heads stay low. */
export const frozenIsSaid: Judge = (workbook) => {
  const cover = workbook.sheets[0];
  const said = shownText(cover?.cells.get(cellKey(1, 0)));
  return perSheet((sheet) => {
    const isFrozen = sheet.frozenRows + sheet.frozenColumns > 0;
    const says = said.includes(`rows 1 to ${sheet.frozenRows} and column A are frozen`);
    return !isFrozen || says ? [] : [`freezes panes and ${cover?.name} does not say so`];
  })(workbook);
};

function perSheet(judge: (sheet: Sheet) => readonly string[]): Judge {
  return ({ sheets }) => sheets.flatMap((sheet) => judge(sheet).map((fault) => `${sheet.name}: ${fault}`));
}

function letters(column: number): string {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

function at(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}
