import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { packParts } from "../../../src/workbench/xlsx/zip-parts";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The relations of a part, by id: type and target. */
export function relations(list: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const items = Object.entries(list).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${office}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}">${items.join("")}</Relationships>`;
}

/** A file as Excel writes it, as far as a test needs; `sheet` is what stands inside `worksheet`. */
export function fileWith(
  sheet: string,
  others: Readonly<Record<string, string>> = {},
  inWorkbook = "",
): Promise<Uint8Array> {
  return packParts(
    new Map(
      Object.entries({
        "_rels/.rels": relations({ rId1: ["officeDocument", "xl/workbook.xml"] }),
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="7" r:id="rId9"/></sheets>${inWorkbook}</workbook>`,
        "xl/_rels/workbook.xml.rels": relations({
          rId9: ["worksheet", "/xl/worksheets/sheet1.xml"],
          rId2: ["sharedStrings", "sharedStrings.xml"],
          rId3: ["styles", "styles.xml"],
          rId4: ["theme", "theme/theme1.xml"],
        }),
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}" xmlns:x14="urn:x14" xmlns:xm="urn:xm" xmlns:mc="urn:mc" xmlns:r="${office}">${sheet}</worksheet>`,
        ...others,
      }),
    ),
  );
}

export async function read(file: Promise<Uint8Array>): Promise<WorkbookModel> {
  const result = await readXlsx(await file);
  if (!result.ok) throw new Error(result.trouble.found);
  return result.value;
}
