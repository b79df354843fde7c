/**
 * Declares the two font families of the sheet, from fonts of this machine only: Calibri where it is (or Carlito, which
 * has the same widths), else Arial or Liberation Sans drawn at 91 %, so that a column holds about as much as in Excel.
 * Waits until they can be measured.
 */
export async function loadSheetFonts(): Promise<void> {
  const kinds = [
    { suffix: "", weight: "400", style: "normal" },
    { suffix: " Bold", weight: "700", style: "normal" },
    { suffix: " Italic", weight: "400", style: "italic" },
    { suffix: " Bold Italic", weight: "700", style: "italic" },
  ];
  const faces = kinds.flatMap(({ suffix, weight, style }) => [
    new FontFace("Sheet Calibri", local(["Calibri", "Carlito"], suffix), { weight, style }),
    sized(new FontFace("Sheet Arial", local(["Arial", "Liberation Sans"], suffix), { weight, style }), "91%"),
  ]);
  for (const face of faces) document.fonts.add(face);
  // a machine without these fonts draws the browser's own sans serif instead
  await Promise.allSettled(faces.map((face) => face.load()));
}

function local(names: readonly string[], suffix: string): string {
  return names.map((name) => `local("${name}${suffix}")`).join(", ");
}

/** `sizeAdjust` is newer than the type declarations. */
function sized(face: FontFace, share: string): FontFace {
  return Object.assign(face, { sizeAdjust: share });
}
