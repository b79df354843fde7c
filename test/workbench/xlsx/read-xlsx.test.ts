import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { cellKey } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { packParts } from "../../../src/workbench/xlsx/zip-parts";
import { fileWith, main, read } from "./file-with";

function cellAt(workbook: WorkbookModel, row: number, column: number) {
  return workbook.sheets[0]?.cells.get(cellKey(row, column));
}

it("moves a shared formula to each cell that uses it", async () => {
  const workbook = await read(
    fileWith(`<sheetData>
      <row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2+$A$1+'B 1'!B2+LOG10(A:A)&amp;"A2"</f><v>3</v></c>
        <c r="C2"><f t="shared" si="0"/><v>4</v></c></row>
      <row r="3"><c r="C3"><f t="shared" si="0"/></c></row></sheetData>`),
  );
  expect(cellAt(workbook, 1, 2)).toEqual({ formula: `B2+$A$1+'B 1'!C2+LOG10(B:B)&"A2"`, result: 4 });
  expect(cellAt(workbook, 2, 2)).toEqual({ formula: `B3+$A$1+'B 1'!C3+LOG10(B:B)&"A2"` });
});

it("joins rich text, leaves reading aids out, and reads texts that stand in the cell", async () => {
  const workbook = await read(
    fileWith(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c></row></sheetData>`,
      {
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><r><rPr><b/></rPr><t xml:space="preserve">Made </t></r><r><t>aware</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>`,
      },
    ),
  );
  expect(cellAt(workbook, 0, 0)).toEqual({ value: "Made aware" });
  expect(cellAt(workbook, 0, 1)).toEqual({ value: " in " });
});

it("keeps errors, truth values, dates as serial numbers, and takes function prefixes off", async () => {
  const workbook = await read(
    fileWith(
      `<sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="1"><v>45383</v></c>
       <c r="D1" t="e"><f>_xlfn.XLOOKUP(1,A:A,_xlfn._xlws.SORT(B:B))&amp;"_xlfn.A"</f><v>#N/A</v></c><c r="E1"><f>A1&lt;9E+099</f></c></row></sheetData>`,
      {
        "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`,
      },
    ),
  );
  expect(cellAt(workbook, 0, 0)).toEqual({ formula: "#N/A", result: { error: "#N/A" } });
  expect(cellAt(workbook, 0, 1)).toEqual({ value: true });
  expect(cellAt(workbook, 0, 2)).toEqual({ value: 45_383, format: { numberFormat: "m/d/yyyy" } });
  expect(cellAt(workbook, 0, 3)).toEqual({
    formula: 'XLOOKUP(1,A:A,SORT(B:B))&"_xlfn.A"',
    result: { error: "#N/A" },
  });
  expect(cellAt(workbook, 0, 4)?.formula).toBe("A1<9E+99");
});

it("takes colours from the theme", async () => {
  const workbook = await read(
    fileWith(`<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>`, {
      "xl/theme/theme1.xml": `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="0e2841"/></a:dk2></a:clrScheme></a:themeElements></a:theme>`,
      "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font/><font><b/><color theme="3"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`,
    }),
  );
  expect(cellAt(workbook, 0, 0)?.format).toEqual({ bold: true, fontColor: "#0E2841", fill: "#808080" });
});

it("reads rules over several areas, and those that Excel keeps apart because they look at other sheets", async () => {
  const workbook = await read(
    fileWith(`<sheetData/>
      <conditionalFormatting sqref="A1:A2 C5"><cfRule type="expression" priority="2"><formula>$B1&gt;A1</formula></cfRule></conditionalFormatting>
      <dataValidations><dataValidation type="whole" sqref="B2 B9"><formula1>1</formula1><formula2>A2</formula2></dataValidation></dataValidations>
      <extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>Other!A1=1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>D1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>
      <ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lists!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>E1:E3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`),
  );
  const [sheet] = workbook.sheets;
  expect(sheet?.conditionalFormats.map((f) => [f.area.top, f.area.left, f.formula, f.format])).toEqual([
    [0, 3, "Other!A1=1", { bold: true }],
    [0, 0, "$B1>A1", {}],
    [4, 2, "$B5>C5", {}],
  ]);
  expect(sheet?.validations.map((v) => [v.area.top, v.rule, v.ignoreBlanks])).toEqual([
    [1, { kind: "wholeNumber", operator: "Between", formula1: 1, formula2: "=A2" }, false],
    [8, { kind: "wholeNumber", operator: "Between", formula1: 1, formula2: "=A9" }, false],
    [0, { kind: "list", source: "=Lists!$A$2:$A$4", inCellDropDown: true }, true],
  ]);
});

it.each([
  ["an empty file", new Uint8Array()],
  ["a text", new TextEncoder().encode("Sheet1,1,2")],
  ["half a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ["an old or protected workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
])("says in one sentence that %s is no workbook", async (_, bytes) => {
  const result = await readXlsx(bytes);
  expect(result).toMatchObject({
    ok: false,
    trouble: { kind: "request-invalid", expected: "an .xlsx workbook" },
  });
});

it.each([
  ["a zip file without a workbook", { "word/document.xml": "<document/>" }],
  ["a workbook whose part is cut off", { "_rels/.rels": `<Relationships><Relationship` }],
])("refuses %s", async (_, parts) => {
  const result = await readXlsx(await packParts(new Map(Object.entries(parts))));
  expect(result).toMatchObject({ ok: false, trouble: { kind: "request-invalid" } });
});
