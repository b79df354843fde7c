import type { Parts } from "../../src/workbench/xlsx/zip-parts";

/** What breaks the checklist in the parts of an .xlsx file, a sentence each; the parts are those that the writer makes. */
export function fileFaults(parts: Parts): readonly string[] {
  const core = parts.get("docProps/core.xml") ?? "";
  return [
    ...(/<dc:title>[^<]{10,}<\/dc:title>/.test(core) ? [] : ["the document has no title"]),
    ...(core.includes("<dc:language>en-GB</dc:language>") ? [] : ["the document names no language"]),
    ...(/activeTab="0"/.test(parts.get("xl/workbook.xml") ?? "")
      ? []
      : ["another sheet than the first is in front"]),
    ...(/ state="(?:hidden|veryHidden)"/.test(parts.get("xl/workbook.xml") ?? "")
      ? ["a sheet is hidden"]
      : []),
    ...([...parts.keys()].some((name) => /vbaProject|macrosheets/i.test(name))
      ? ["the file holds macros"]
      : []),
    ...[...parts].flatMap(([name, text]) => partFaults(name, text).map((fault) => `${name}: ${fault}`)),
  ];
}

function partFaults(name: string, text: string): readonly string[] {
  if (name.startsWith("xl/worksheets/sheet")) return sheetFaults(text);
  if (name.startsWith("xl/tables/")) return tableFaults(text);
  if (name.startsWith("xl/drawings/drawing")) return drawingFaults(text);
  return [];
}

function sheetFaults(text: string): readonly string[] {
  const tables = text.match(/<tablePart /g)?.length ?? 0;
  return [
    ...(tables === 1 ? [] : [`${tables} tables`]),
    ...(text.includes("<mergeCell") ? ["merged cells"] : []),
    ...(text.includes("<headerFooter") ? ["a header or footer"] : []),
    ...(/ hidden="(?:1|true)"/.test(text) ? ["a hidden row or column"] : []),
    ...(/<selection [^>]*activeCell="A1"/.test(text) ? [] : ["a cursor that is not in A1"]),
  ];
}

function tableFaults(text: string): readonly string[] {
  return [
    ...(/ displayName="CJ_[A-Za-z]+"/.test(text) ? [] : ["a table without a name that says what it holds"]),
    ...(/ headerRowCount="0"/.test(text) ? ["a table without a header row"] : []),
    ...(/<table [^>]*ref="A5:/.test(text) ? [] : ["a table that does not begin in A5"]),
  ];
}

/** A picture or chart needs words for those who do not see it. */
function drawingFaults(text: string): readonly string[] {
  const drawn = text.match(/<xdr:cNvPr [^>]*>/g) ?? [];
  if (drawn.length === 0) return ["a drawing in which nothing is found"];
  return drawn.filter((tag) => !/ descr="[^"]{20,}"/.test(tag)).map((tag) => `no alternative text: ${tag}`);
}
