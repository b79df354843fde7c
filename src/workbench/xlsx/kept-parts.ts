import type { KeptPart } from "../model/workbook-model";
import { relationsOf } from "./part-relations";
import type { Parts } from "./zip-parts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const officeTypes = "application/vnd.openxmlformats-officedocument";

/** Parts beside the sheets that refer to no cell: by the last word of the relation that leads to them. */
const keptRelations = {
  "custom-properties": {
    type: `${office}/custom-properties`,
    contentType: `${officeTypes}.custom-properties+xml`,
  },
  classificationlabels: {
    type: "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
    contentType: "application/vnd.ms-office.classificationlabels+xml",
  },
} as const;

/**
 * Document properties, a sensitivity label, and the custom XML that document libraries put into every file: kept as they
 * are, word for word.
 * @param workbookPath of the workbook's part, which leads to custom XML
 */
export function readKeptParts(parts: Parts, workbookPath: string): KeptPart[] {
  const ofPackage = relationsOf(parts, "").flatMap(({ type, target }): KeptPart[] => {
    const text = parts.get(target);
    const kept = Object.entries(keptRelations).find(([name]) => name === type)?.[1];
    if (text === undefined || kept === undefined || !isBeside(target)) return [];
    return [
      { path: target, text, contentType: kept.contentType, ledToBy: { from: "package", type: kept.type } },
    ];
  });
  const ofWorkbook = relationsOf(parts, workbookPath).flatMap(({ type, target }): KeptPart[] => {
    const text = parts.get(target);
    if (type !== "customXml" || text === undefined || !isBeside(target)) return [];
    const item: KeptPart = { path: target, text, ledToBy: { from: "workbook", type: `${office}/customXml` } };
    return [item, ...propertiesOf(parts, target)];
  });
  return [...ofPackage, ...ofWorkbook];
}

/** What describes an item of custom XML, and how the item leads to it. */
function propertiesOf(parts: Parts, item: string): KeptPart[] {
  const found = relationsOf(parts, item).flatMap(({ target }) => {
    const text = parts.get(target);
    if (text === undefined || !isBeside(target)) return [];
    return [{ path: target, text, contentType: `${officeTypes}.customXmlProperties+xml` }];
  });
  const path = item.replace(/([^/]+)$/, "_rels/$1.rels");
  const text = parts.get(path);
  return text === undefined || found.length === 0 ? [] : [{ path, text }, ...found];
}

/** Never a part of the workbook itself, which is written anew. */
function isBeside(path: string): boolean {
  return /^(customXml|docMetadata)\//.test(path) || path === "docProps/custom.xml";
}
