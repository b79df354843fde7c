import type { SheetBlueprint } from "./blueprint";
import { quoted, setting } from "./formulas/references";
import { withRoom } from "./formulas/room-for-lines";

/** The legend in A4; true in print and in high contrast, where boxes are seen and fills are not. */
const legend = "Type in yellow boxes. Blue-grey: formulas.";

/** The sheet to which the legend of every other is linked. */
export const coverName = "Cover";

/** How those legends end; in versions 1 and 2 that of the Cover too. */
export const goToCover = " Go to Cover.";

const invented = "INVENTED SAMPLE FIGURES. ";

const notCounted = "Nothing is counted here: a cell that belongs to it holds an error. Correct that cell.";

/**
 * A sheet by the house rules: the caller says what is particular to it. The legend has one line, because LibreOffice does
 * not wrap a link.
 */
export function houseSheet(sheet: Omit<SheetBlueprint, "legend">): SheetBlueprint {
  return {
    ...sheet,
    legend: sheet.name === coverName ? legend : `${legend}${goToCover}`,
    table: withRoom(sheet.table),
  };
}

/** A live note where an error in a cell that it counts is told in words. */
export function orNotCounted(formula: string): string {
  return `IFERROR(${formula},${quoted(notCounted)})`;
}

/**
 * A live note that begins with a warning where the figures are invented.
 * @param longest an example of the longest text that the formula usually gives; two lines unless given
 */
export function liveNote(
  formula: string,
  longest?: string,
): { readonly formula: string; readonly longest?: string } {
  return {
    formula: `IF(${setting("sampleFigures")}="yes",${quoted(invented)},"")&${orNotCounted(formula)}`,
    ...(longest === undefined ? {} : { longest: invented + longest }),
  };
}
