import type { DefinedName, Sheet, WorkbookModel } from "../model/workbook-model";
import { formulaForFile, formulaFromFile } from "./formulas-in-files";
import { isWholeColumns, printNamesXml } from "./page-setup-in-files";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, escaped, isOn, numberOf, textOf, unescaped, xml } from "./xml";

/** The names of a workbook, those by which it keeps print areas and titles among them; absent when there are none. */
export function namesXml({ names, sheets }: WorkbookModel): string {
  const own = names.flatMap(({ name, sheetId, formula, isHidden, comment }) => {
    const at = sheets.findIndex(({ id }) => id === sheetId);
    if (sheetId !== undefined && at < 0) return []; // its sheet was deleted
    // printed columns that were set since take the place of a print area that was kept
    if (name === printArea && sheets[at]?.page.printedColumns !== undefined) return [];
    const attributes = {
      name,
      localSheetId: sheetId === undefined ? undefined : at,
      hidden: isHidden === true ? 1 : undefined,
      comment,
    };
    return [xml("definedName", attributes, escaped(formulaForFile(formula)))];
  });
  const all = own.join("") + printNamesXml(sheets);
  return all === "" ? "" : xml("definedNames", {}, all);
}

const printArea = "_xlnm.Print_Area";

/**
 * The names that the model has no other place for. The file's own note of filtered areas (`_FilterDatabase`) is left
 * out: filters say it themselves.
 * @param sheets in the order of their tabs
 */
export function readNames(sheets: readonly Sheet[], workbookRoot: XmlElement): DefinedName[] {
  return childrenOf(childOf(workbookRoot, "definedNames"), "definedName").flatMap((element) => {
    const name = attributeOf(element, "name") ?? "";
    const text = unescaped(textOf(element));
    const isKeptElsewhere = name === printArea ? isWholeColumns(text) : name === "_xlnm.Print_Titles";
    if (isKeptElsewhere || name === "_xlnm._FilterDatabase") return [];
    const sheet = sheets[numberOf(element, "localSheetId") ?? -1];
    const comment = attributeOf(element, "comment");
    return [
      {
        name: unescaped(name),
        ...(sheet === undefined ? {} : { sheetId: sheet.id }),
        formula: formulaFromFile(text),
        ...(isOn(element, "hidden") ? { isHidden: true } : {}),
        ...(comment === undefined || comment === "" ? {} : { comment: unescaped(comment) }),
      },
    ];
  });
}
