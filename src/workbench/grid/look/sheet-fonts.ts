import { sheetFontFamily } from "./text-measure";

/** Waits until the sheet's fonts (`sheet-fonts.css`) can be measured; a machine that has none of them goes on at once. */
export async function loadSheetFonts(): Promise<void> {
  const kinds = ["", "bold ", "italic ", "italic bold "];
  await Promise.allSettled(kinds.map((kind) => document.fonts.load(`${kind}15px ${sheetFontFamily}`)));
}
