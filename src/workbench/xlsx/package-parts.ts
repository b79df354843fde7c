import type { WorkbookModel } from "../model/workbook-model";
import type { Relation } from "./write-sheet";
import { escaped, xml, xmlDeclaration } from "./xml";

/** Namespace of the parts of office documents, and of the relations between them. */
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office/2017/10/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** Dates in the file are fixed, so that the same workbook gives the same bytes. */
const fixedDate = "2024-04-01T00:00:00Z";

/** What the package leads to. */
export function packageRelations(workbook: WorkbookModel): string {
  return relationsXml([
    { Type: `${office}/officeDocument`, Target: "xl/workbook.xml" },
    { Type: `${packages}/relationships/metadata/core-properties`, Target: "docProps/core.xml" },
    { Type: `${office}/extended-properties`, Target: "docProps/app.xml" },
    ...keptRelations(workbook, "package"),
  ]);
}

/** What the workbook leads to: its sheets first, in order, so that the n-th is `rId<n>`. */
export function workbookRelations(workbook: WorkbookModel): string {
  const { sheets, persons } = workbook;
  const targets = sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]);
  targets.push(["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]);
  const relations = targets.map(([type, target]) => ({ Type: `${office}/${type}`, Target: target }));
  if (persons !== undefined) relations.push({ Type: `${microsoft}/person`, Target: "persons/person.xml" });
  return relationsXml([...relations, ...keptRelations(workbook, "workbook", "../")]);
}

function keptRelations({ keptParts }: WorkbookModel, from: "package" | "workbook", up = "") {
  return keptParts.flatMap(({ path, ledToBy }) =>
    ledToBy?.from === from ? [{ Type: ledToBy.type, Target: up + path }] : [],
  );
}

export function sheetRelations(relations: readonly Relation[]): string {
  return relationsXml(
    relations.map(({ type, target }) => ({
      Type: `${type === "threadedComment" ? microsoft : office}/${type}`,
      Target: target,
      TargetMode: type === "hyperlink" ? "External" : undefined,
    })),
  );
}

/** @returns the part in which each relation is `rId<n>`, in the order given */
export function relationsXml(relations: readonly Record<string, string | undefined>[]): string {
  const items = relations.map((relation, i) => xml("Relationship", { Id: `rId${i + 1}`, ...relation }));
  return xmlDeclaration + xml("Relationships", { xmlns: `${packages}/relationships` }, ...items);
}

/** @param overrides made by `override` */
export function contentTypesXml(overrides: readonly string[]): string {
  return (
    xmlDeclaration +
    xml(
      "Types",
      { xmlns: `${packages}/content-types` },
      xml("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...(overrides.some((one) => one.includes(".comments+xml"))
        ? [
            xml("Default", {
              Extension: "vml",
              ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
            }),
          ]
        : []),
      ...overrides,
    )
  );
}

/** @param partName from the root of the package, with a leading "/" */
export function override(partName: string, contentType: string): string {
  return xml("Override", { PartName: partName, ContentType: contentType });
}

export function coreProperties({ title, author, language }: WorkbookModel["properties"]): string {
  const date = (name: string): string => xml(name, { "xsi:type": "dcterms:W3CDTF" }, fixedDate);
  return (
    xmlDeclaration +
    xml(
      "cp:coreProperties",
      {
        "xmlns:cp": `${packages}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      title === "" ? "" : xml("dc:title", {}, escaped(title)),
      author === "" ? "" : xml("dc:creator", {}, escaped(author)),
      date("dcterms:created"),
      date("dcterms:modified"),
      language === "" ? "" : xml("dc:language", {}, escaped(language)),
    )
  );
}

export function appProperties(): string {
  return (
    xmlDeclaration +
    xml(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      xml("Application", {}, "Outcome Planner for Excel"),
    )
  );
}
