import { cellAddress, parseArea } from "../model/address";
import type { Note } from "../model/cell";
import type { Sheet } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow } from "../model/workbook-model";
import type { XmlElement } from "./xml";
import {
  asText,
  attributeOf,
  childOf,
  childrenOf,
  escaped,
  numberOf,
  textOf,
  unescaped,
  xml,
  xmlDeclaration,
} from "./xml";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const revisions = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const threadedComments = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** The parts of a sheet that hold its notes. */
export interface NoteParts {
  readonly comments: string;
  /** the boxes of the notes, without which Excel shows none */
  readonly boxes: string;
  /** comments with their answers; absent: none */
  readonly threads: string | undefined;
}

/** @returns `undefined` for a sheet without notes */
export function writeNotes(sheet: Sheet): NoteParts | undefined {
  const notes = [...sheet.cells]
    .flatMap(([key, { note }]) => (note === undefined ? [] : [{ key, note }]))
    .sort((a, b) => a.key - b.key);
  if (notes.length === 0) return undefined;
  const entries = notes.flatMap(({ key, note }) =>
    (note.entries ?? []).map((entry) => entry.replace(/^<[\w:]+/, (tag) => `${tag} ref="${addressOf(key)}"`)),
  );
  return {
    comments: commentsXml(notes),
    boxes: boxesXml(notes.map(({ key }) => key)),
    threads:
      entries.length === 0
        ? undefined
        : xmlDeclaration + xml("ThreadedComments", { xmlns: threadedComments }, ...entries),
  };
}

interface PlacedNote {
  readonly key: number;
  readonly note: Note;
}

function addressOf(key: number): string {
  return cellAddress(keyRow(key), keyColumn(key));
}

function commentsXml(notes: readonly PlacedNote[]): string {
  const authors = [...new Set(notes.map(({ note }) => note.author))];
  const hasThreads = notes.some(({ note }) => note.entries !== undefined);
  return (
    xmlDeclaration +
    xml(
      "comments",
      hasThreads
        ? { xmlns: spreadsheet, "xmlns:xr": revisions, "xmlns:mc": compatibility, "mc:Ignorable": "xr" }
        : { xmlns: spreadsheet },
      xml("authors", {}, ...authors.map((author) => xml("author", {}, escaped(author)))),
      xml(
        "commentList",
        {},
        ...notes.map(({ key, note }) =>
          xml(
            "comment",
            {
              ref: addressOf(key),
              authorId: authors.indexOf(note.author),
              shapeId: 0,
              // the author of what stands for a comment is the comment's own id
              "xr:uid": note.entries === undefined ? undefined : note.author.replace(/^tc=/, ""),
            },
            xml("text", {}, xml("t", { "xml:space": "preserve" }, escaped(note.text))),
          ),
        ),
      ),
    )
  );
}

/** Each box hangs at the right of its cell, hidden until the cell is pointed at (ECMA-376 Part 4, 19.4). */
function boxesXml(keys: readonly number[]): string {
  const shapes = keys.map((key, i) => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const anchor = [column + 1, 12, Math.max(0, row - 1), 4, column + 4, 12, row + 4, 4];
    return xml(
      "v:shape",
      {
        id: `_x0000_s${1025 + i}`,
        type: "#_x0000_t202",
        style: "position:absolute;width:144pt;height:75pt;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      xml("v:fill", { color2: "#ffffe1" }),
      xml("v:textbox", {}),
      xml(
        "x:ClientData",
        { ObjectType: "Note" },
        xml("x:MoveWithCells"),
        xml("x:SizeWithCells"),
        xml("x:Anchor", {}, anchor.join(", ")),
        xml("x:AutoFill", {}, "False"),
        xml("x:Row", {}, String(row)),
        xml("x:Column", {}, String(column)),
      ),
    );
  });
  return xml(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    xml("o:shapelayout", { "v:ext": "edit" }, xml("o:idmap", { "v:ext": "edit", data: 1 })),
    xml(
      "v:shapetype",
      { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
      xml("v:stroke", { joinstyle: "miter" }),
      xml("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
    ),
    ...shapes,
  );
}

/** Puts the notes of a sheet's parts at their cells. */
export function readNotesInto(
  sheet: Sheet,
  comments: XmlElement | undefined,
  threads: XmlElement | undefined,
): void {
  const authors = childrenOf(childOf(comments, "authors"), "author").map((author) =>
    unescaped(textOf(author)),
  );
  const entries = new Map<number, string[]>();
  for (const element of childrenOf(threads, "threadedComment")) {
    const key = keyOf(element);
    if (key === undefined) continue;
    const { ref: _ref, ...attributes } = element.attributes;
    entries.set(key, [...(entries.get(key) ?? []), asText({ ...element, attributes })]);
  }
  for (const element of childrenOf(childOf(comments, "commentList"), "comment")) {
    const key = keyOf(element);
    if (key === undefined) continue;
    const text = childOf(element, "text");
    const author = authors[numberOf(element, "authorId") ?? -1] ?? "";
    const thread = entries.get(key);
    const note: Note = {
      author,
      text: unescaped(textIn(text)),
      ...(thread === undefined ? {} : { entries: thread }),
    };
    sheet.cells.set(key, { ...sheet.cells.get(key), note });
  }
}

/** Runs and plain texts, without reading aids. */
function textIn(element: XmlElement | undefined): string {
  return childrenOf(element)
    .map((child) =>
      child.name.endsWith("rPh") ? "" : child.name.endsWith("t") ? textOf(child) : textIn(child),
    )
    .join("");
}

function keyOf(element: XmlElement): number | undefined {
  const area = parseArea(attributeOf(element, "ref") ?? "");
  return area && cellKey(area.top, area.left);
}
