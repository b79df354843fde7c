import type { SheetBlueprint } from "./blueprint";
import { quoted, setting } from "./formulas/references";

/** The legend of every sheet, in A4; short enough for one line, because LibreOffice does not wrap a link. */
export const legend = "Yellow: for typing. Blue-grey: formulas. Go to Cover.";

/** Frozen panes are for live work; who cannot see them is told (Analysis Function checklist, item 7). */
const frozen = "Frozen: rows 1 to 5, column A.";

/** A sheet by the house rules: the caller says what is particular to it. */
export function houseSheet(sheet: Omit<SheetBlueprint, "legend">): SheetBlueprint {
  const purpose = sheet.freeze === "nothing" ? sheet.purpose : `${sheet.purpose} ${frozen}`;
  return { ...sheet, purpose, legend };
}

/** A live note that begins with a warning where the figures are invented. */
export function liveNote(formula: string): { readonly formula: string } {
  return {
    formula: `IF(${setting("sampleFigures")}="yes",${quoted("INVENTED SAMPLE FIGURES. ")},"")&${formula}`,
  };
}
