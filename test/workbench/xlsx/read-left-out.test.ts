import { describeLeftOut, kindsOf } from "../../../src/workbench/model/left-out";
import { unpackParts } from "../../../src/workbench/xlsx/zip-parts";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { generatedWorkbook } from "./generated-workbook";
import { fileWith, main, read, relations } from "./file-with";
import fc from "fast-check";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const sheetRelations = "xl/worksheets/_rels/sheet1.xml.rels";

/** A part that the sheet leads to. */
const leadingTo = (type: string, target: string, text = "<x/>"): Record<string, string> => ({
  [sheetRelations]: relations({ rId1: [type, `../${target}`] }),
  [`xl/${target}`]: text,
});

const inDrawing = (anchors: string): Record<string, string> =>
  leadingTo(
    "drawing",
    "drawings/drawing1.xml",
    `<xdr:wsDr xmlns:xdr="${drawingMain}" xmlns:mc="urn:mc" xmlns:a="urn:a" xmlns:c="urn:c">${anchors}</xdr:wsDr>`,
  );
const at = (column: number, row: number): string =>
  `<xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>`;

const styles = (fonts: string, fills: string, borders: string, xf: string): Record<string, string> => ({
  "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font/>${fonts}</fonts><fills><fill/><fill/>${fills}</fills><borders><border/>${borders}</borders><cellXfs><xf/>${xf}</cellXfs></styleSheet>`,
});
const styled = `<sheetData><row r="2"><c r="C2" s="1"><v>1</v></c><c r="D2" s="1"/></row></sheetData>`;

interface Held {
  readonly what: string;
  readonly sheet?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly says: string;
}

it.each<Held>([
  {
    what: "pictures and shapes",
    others: inDrawing(
      `<xdr:twoCellAnchor>${at(1, 6)}<xdr:pic/></xdr:twoCellAnchor><xdr:twoCellAnchor>${at(0, 0)}<xdr:sp/></xdr:twoCellAnchor><xdr:twoCellAnchor>${at(3, 9)}<xdr:pic/></xdr:twoCellAnchor>`,
    ),
    says: "pictures (2 on One, first at B7), shapes (1 on One, at A1)",
  },
  {
    what: "a chart of a kind that the model does not have",
    others: inDrawing(
      `<xdr:twoCellAnchor>${at(4, 1)}<xdr:graphicFrame><a:graphic><c:chart/></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>`,
    ),
    says: "charts of other kinds (1 on One, at E2)",
  },
  {
    what: "data bars, colour scales, icon sets and other rules, the newer looks of a bar not counted again",
    sheet: `<conditionalFormatting sqref="D6:H14 J2"><cfRule type="dataBar" priority="1"/></conditionalFormatting>
      <conditionalFormatting sqref="B2"><cfRule type="colorScale" priority="2"/><cfRule type="cellIs" priority="3"/></conditionalFormatting>
      <extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"/><xm:sqref>D6:H14</xm:sqref></x14:conditionalFormatting>
      <x14:conditionalFormatting><x14:cfRule type="iconSet"/><xm:sqref>F3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    says: "data bars (1 on One, at D6), colour scales (1 on One, at B2), conditional formats of other kinds (1 on One, at B2), icon sets (1 on One, at F3)",
  },
  {
    what: "sparklines, filters outside tables, embedded files",
    sheet: `<autoFilter ref="B3:D9"><filterColumn colId="0"/></autoFilter><mc:AlternateContent><mc:Choice><oleObjects><oleObject/></oleObjects></mc:Choice><mc:Fallback><oleObjects><oleObject/></oleObjects></mc:Fallback></mc:AlternateContent>
      <extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:sqref>K4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    says: "filters outside tables (1 on One, at B3), embedded files (1 on One), sparklines (1 on One, at K4)",
  },
  {
    what: "validation of dates, and a message without a rule",
    sheet: `<dataValidations><dataValidation type="date" sqref="C3:C9"/><dataValidation sqref="D1" prompt="Ring Jo"/><dataValidation sqref="E1"/><dataValidation type="list" sqref="F1"/></dataValidations>`,
    says: "validation rules of other kinds (2 on One, first at C3)",
  },
  {
    what: "a pivot table",
    others: leadingTo(
      "pivotTable",
      "pivotTables/pivotTable1.xml",
      `<pivotTableDefinition><location ref="L3:N9"/></pivotTableDefinition>`,
    ),
    says: "pivot tables (1 on One, at L3)",
  },
  {
    what: "form controls in the old kind of drawing, where boxes of notes stand too",
    others: leadingTo(
      "vmlDrawing",
      "drawings/vmlDrawing1.vml",
      `<xml xmlns:x="urn:x"><shape><x:ClientData ObjectType="Note"/></shape><shape><x:ClientData ObjectType="Button"/></shape></xml>`,
    ),
    says: "buttons and form controls (1 on One)",
  },
  {
    what: "a part and an element that nobody here knows, by their own names",
    sheet: "<inventedLater/>",
    others: leadingTo("http://example.org/2031/hologram", "holograms/hologram1.xml"),
    says: "other parts (inventedLater) (1 on One), other parts (hologram) (1 on One)",
  },
  {
    what: "text that is formatted in parts, and formulas over several cells",
    sheet: `<sheetData><row r="4"><c r="B4" t="s"><v>0</v></c><c r="C4"><f t="array" ref="C4:C5">A1:A2*2</f><v>1</v></c></row></sheetData>`,
    others: {
      "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><r><t>Made </t></r><r><rPr><b/></rPr><t>aware</t></r></si></sst>`,
    },
    says: "formats of parts of a text (1 on One, at B4), array formulas (1 on One, at C4)",
  },
  {
    what: "crossed-out text",
    sheet: styled,
    others: styles("<font><strike/></font>", "", "", '<xf fontId="1"/>'),
    says: "crossed-out text (2 on One, first at C2)",
  },
  {
    what: "turned text",
    sheet: styled,
    others: styles("", "", "", '<xf><alignment textRotation="90"/></xf>'),
    says: "turned text (2 on One, first at C2)",
  },
  {
    what: "patterned fills",
    sheet: styled,
    others: styles("", '<fill><patternFill patternType="lightUp"/></fill>', "", '<xf fillId="2"/>'),
    says: "fills with a gradient or pattern (2 on One, first at C2)",
  },
  {
    what: "macros and links to other workbooks",
    others: {
      "xl/_rels/workbook.xml.rels": relations({
        rId9: ["worksheet", "worksheets/sheet1.xml"],
        rId2: ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
        rId3: ["externalLink", "externalLinks/externalLink1.xml"],
        rId4: ["externalLink", "externalLinks/externalLink2.xml"],
      }),
    },
    says: "macros, links to other workbooks (2)",
  },
])("tells of $what", async ({ sheet = "", others = {}, says }) => {
  const { leftOut } = await read(fileWith(sheet, others));
  expect(describeLeftOut(leftOut)).toBe(says);
  // the words are also what people type after --leave-out, parted by commas
  for (const kind of kindsOf(leftOut)) expect(kind).not.toMatch(/[,"]/);
});

it("finds nothing to tell in a file of our own, whatever the model holds", async () => {
  await fc.assert(
    fc.asyncProperty(generatedWorkbook, async (workbook) => {
      const { leftOut } = await read(writeXlsx(workbook));
      expect(leftOut).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it("keeps document properties, a sensitivity label and custom XML word for word", async () => {
  const beside = {
    "docProps/custom.xml": "<Properties><property name='Owner'>Jo</property></Properties>",
    "docMetadata/LabelInfo.xml": "<labelList><label id='{1}'/></labelList>",
    "customXml/item1.xml": "<p:properties xmlns:p='urn:p'>Fife</p:properties>",
    "customXml/_rels/item1.xml.rels": relations({ rId1: ["customXmlProps", "itemProps1.xml"] }),
    "customXml/itemProps1.xml": "<datastoreItem/>",
  };
  const labels = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels";
  const file = fileWith("<sheetData/>", {
    ...beside,
    "_rels/.rels": relations({
      rId1: ["officeDocument", "xl/workbook.xml"],
      rId2: ["custom-properties", "docProps/custom.xml"],
      rId3: [labels, "docMetadata/LabelInfo.xml"],
    }),
    "xl/_rels/workbook.xml.rels": relations({
      rId9: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["customXml", "../customXml/item1.xml"],
    }),
  });
  const before = await read(file);
  expect(before.leftOut).toEqual([]);
  const written = await writeXlsx(before);
  const parts = await unpackParts(written);
  for (const [path, text] of Object.entries(beside)) expect(parts.get(path)).toBe(text);
  expect((await read(Promise.resolve(written))).keptParts).toEqual(before.keptParts);
  expect(before.keptParts).toHaveLength(5);
});

it("keeps what a file says of a sheet's view, protection and pages and what refers to no cell", async () => {
  const sheet = `<sheetViews><sheetView zoomScale="85" showZeros="0" workbookViewId="0"/></sheetViews><sheetData/>
    <sheetProtection sheet="1" password="CC1A" formatCells="0"/><printOptions gridLines="1"/>
    <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.2" footer="0.3"/>
    <pageSetup paperSize="5" scale="80" firstPageNumber="3" useFirstPageNumber="1" r:id="rId1"/>
    <headerFooter><oddFooter>&amp;LOur area&amp;RPage &amp;P</oddFooter></headerFooter>`;
  const before = await read(fileWith(sheet, {}, '<workbookProtection lockStructure="1"/>'));
  expect(before.leftOut).toEqual([]);
  const after = await read(writeXlsx(before));
  expect(after.sheets[0]?.inFiles).toEqual({
    view: { zoomScale: "85", showZeros: "0" },
    protection: { sheet: "1", password: "CC1A", formatCells: "0" },
  });
  expect(after.sheets[0]?.page.inFiles).toEqual({
    setup: { paperSize: "5", scale: "80", firstPageNumber: "3", useFirstPageNumber: "1" },
    options: { gridLines: "1" },
    margins: { header: "0.2" },
    headerFooter: "<headerFooter><oddFooter>&amp;LOur area&amp;RPage &amp;P</oddFooter></headerFooter>",
  });
  expect(after.structureProtection).toEqual({ lockStructure: "1" });
});
