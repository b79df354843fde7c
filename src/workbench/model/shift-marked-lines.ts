import type { Area } from "./address";
import type { CellShift } from "./cell-shift";
import { countOf, movedArea, spanOf } from "./cell-shift";
import type { Outline, OutlineLine, Sheet } from "./workbook-model";

/** Merged cells after cells came or went; one cell alone is merged no longer. */
export function movedMerges(areas: readonly Area[], shift: CellShift): readonly Area[] {
  return areas.flatMap((area) => {
    const to = movedArea(area, shift);
    const isOne = to === undefined || (to.top === to.bottom && to.left === to.right);
    return isOne ? [] : [to];
  });
}

/** Hidden columns, groups and page breaks go with whole rows and columns. New ones are shown. */
export function moveMarkedLines(sheet: Sheet, shift: CellShift): void {
  const to = (line: number): readonly number[] => movedLine(line, shift);
  if (shift.along === "columns") sheet.hiddenColumns = new Set([...sheet.hiddenColumns].flatMap(to));
  if (sheet.outline !== undefined) sheet.outline = movedOutline(sheet.outline, shift);
  const { breaks } = sheet.page;
  if (breaks === undefined) return;
  sheet.page = { ...sheet.page, breaks: { ...breaks, [shift.along]: breaks[shift.along].flatMap(to) } };
}

/** @returns none when it has gone */
function movedLine(line: number, shift: CellShift): readonly number[] {
  const { first, last } = spanOf(shift.area, shift.along);
  if (line < first) return [line];
  if (shift.kind === "insert") return [line + countOf(shift)];
  return line > last ? [line - countOf(shift)] : [];
}

/** A line put between two lines of a group is of the group. */
function movedOutline(outline: Outline, shift: CellShift): Outline {
  const before = outline[shift.along];
  const lines = new Map<number, OutlineLine>();
  for (const [line, mark] of before) for (const to of movedLine(line, shift)) lines.set(to, mark);
  if (shift.kind === "insert") {
    const { first, last } = spanOf(shift.area, shift.along);
    const level = Math.min(before.get(first - 1)?.level ?? 0, before.get(first)?.level ?? 0);
    for (let line = first; level > 0 && line <= last; line++) lines.set(line, { level });
  }
  return { ...outline, [shift.along]: lines };
}
