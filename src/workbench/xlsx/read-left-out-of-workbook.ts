import type { LeftOut } from "../model/left-out";
import type { PartRelation } from "./part-relations";
import type { XmlElement } from "./xml";
import { childrenOf, localNameOf } from "./xml";

/** What people call the parts of a workbook that the model has no place for. */
const lostRelations: Readonly<Record<string, string>> = {
  vbaProject: "macros",
  chartsheet: "chart sheets",
  dialogsheet: "dialogue sheets",
  xlMacrosheet: "macro sheets",
  xlIntlMacrosheet: "macro sheets",
  externalLink: "links to other workbooks",
  connections: "data connections",
  powerPivotData: "data models",
  rdRichValue: "linked data types and pictures in cells",
};

/**
 * Read, told by the sheets that show them, or of no meaning to people. The parts of web extensions say which add-ins'
 * panes were open.
 */
const knownRelations = new Set(
  `officeDocument customXml custom-properties classificationlabels core-properties extended-properties thumbnail webextensiontaskpanes worksheet styles theme
  sharedStrings calcChain person sheetMetadata pivotCacheDefinition slicerCache timelineCache usernames revisionHeaders
  rdRichValueStructure rdRichValueTypes rdSupportingPropertyBag rdSupportingPropertyBagStructure rdArray richStyles
  richValueRel rdRichValueWebImage metadata`.split(/\s+/),
);

const lostElements: Readonly<Record<string, string>> = {
  fileSharing: "advice to open read-only",
  customWorkbookViews: "custom views",
};

const knownElements = new Set(
  `fileVersion workbookPr workbookProtection AlternateContent revisionPtr bookViews sheets definedNames calcPr pivotCaches
  externalReferences extLst fileRecoveryPr webPublishing smartTagPr smartTagTypes functionGroups
  webPublishObjects oleSize`.split(/\s+/),
);

/** @param relations of the package and of the workbook's part */
export function leftOutOfWorkbook(root: XmlElement, relations: readonly PartRelation[]): LeftOut[] {
  const kinds = [
    ...relations.map(({ type }) =>
      knownRelations.has(type) ? undefined : (lostRelations[type] ?? `other parts (${type})`),
    ),
    ...childrenOf(root).map((element) => {
      const name = localNameOf(element);
      return knownElements.has(name) ? undefined : (lostElements[name] ?? `other parts (${name})`);
    }),
  ].filter((kind) => kind !== undefined);
  return [...new Set(kinds)].map((what) => ({
    what,
    count: kinds.filter((kind) => kind === what).length,
  }));
}
