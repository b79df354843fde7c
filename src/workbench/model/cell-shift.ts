import type { Area } from "./address";
import { lastColumn, lastRow } from "./address";

/**
 * Cells put in or taken out of a sheet, and with them everything below (`rows`) or to the right (`columns`) of them.
 * `area` holds the new cells, or those that go.
 */
export interface CellShift {
  readonly kind: "insert" | "delete";
  readonly along: "rows" | "columns";
  readonly area: Area;
}

/** Rows or columns from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const lastOf = { rows: lastRow, columns: lastColumn } as const;

export function spanOf(area: Area, along: CellShift["along"]): Span {
  return along === "rows" ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}

export function withSpan(area: Area, along: CellShift["along"], { first, last }: Span): Area {
  return along === "rows" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** The direction in which nothing moves. */
export function acrossOf({ along }: CellShift): CellShift["along"] {
  return along === "rows" ? "columns" : "rows";
}

export function countOf({ area, along }: CellShift): number {
  const { first, last } = spanOf(area, along);
  return last - first + 1;
}

/** Everything that moves, the cells that are put in or go included: to the end of the sheet. */
export function blockOf(shift: CellShift): Area {
  const { first } = spanOf(shift.area, shift.along);
  return withSpan(shift.area, shift.along, { first, last: lastOf[shift.along] });
}

/** Whether whole rows (or columns) of the sheet come or go. */
export function isOfWholeLines(shift: CellShift): boolean {
  const { first, last } = spanOf(shift.area, acrossOf(shift));
  return first === 0 && last === lastOf[acrossOf(shift)];
}

/** Whether all of the area's columns (or rows) are among those that move. */
export function isWithinWidth(area: Area, shift: CellShift): boolean {
  const [own, moved] = [spanOf(area, acrossOf(shift)), spanOf(shift.area, acrossOf(shift))];
  return moved.first <= own.first && own.last <= moved.last;
}

/**
 * Where a reference to `area` leads afterwards. It grows round cells put into it, and stays as it is when only a part of
 * its width moves, as in Excel.
 * @returns `undefined` when all its cells have gone
 */
export function movedArea(area: Area, shift: CellShift): Area | undefined {
  if (!isWithinWidth(area, shift)) return area;
  const span = movedSpan(spanOf(area, shift.along), shift);
  return span && withSpan(area, shift.along, span);
}

function movedSpan({ first, last }: Span, { kind, along, area }: CellShift): Span | undefined {
  const { first: at, last: end } = spanOf(area, along);
  const count = end - at + 1;
  const isWhole = first === 0 && last === lastOf[along];
  if (last < at || isWhole) return { first, last };
  if (kind === "insert") {
    const start = first >= at ? first + count : first;
    return start > lastOf[along] ? undefined : { first: start, last: Math.min(last + count, lastOf[along]) };
  }
  if (first >= at && last <= end) return undefined;
  return {
    first: first < at ? first : first <= end ? at : first - count,
    last: last <= end ? at - 1 : last - count,
  };
}

/** A part of a formatted block: where its remaining cells stood, and where they stand now. */
export interface MovedPart {
  readonly from: Area;
  readonly to: Area;
}

/** Formats and rules belong to each cell, so a block of which only a part moves comes apart; up to three parts. */
export function movedParts(area: Area, shift: CellShift): readonly MovedPart[] {
  const across = acrossOf(shift);
  const [own, moved] = [spanOf(area, across), spanOf(shift.area, across)];
  const shared = { first: Math.max(own.first, moved.first), last: Math.min(own.last, moved.last) };
  const isBefore = spanOf(area, shift.along).last < spanOf(shift.area, shift.along).first;
  if (shared.first > shared.last || isBefore) return [{ from: area, to: area }];
  const rest = [
    { first: own.first, last: shared.first - 1 },
    { first: shared.last + 1, last: own.last },
  ];
  const parts: MovedPart[] = rest
    .filter(({ first, last }) => first <= last)
    .map((span) => withSpan(area, across, span))
    .map((part) => ({ from: part, to: part }));
  const inside = withSpan(area, across, shared);
  const to = movedArea(inside, shift);
  return to ? [{ from: remaining(inside, shift), to }, ...parts] : parts;
}

/** The part of an area from its first cell that does not go. */
function remaining(area: Area, { kind, along, area: gone }: CellShift): Area {
  const [own, taken] = [spanOf(area, along), spanOf(gone, along)];
  const startsInside = kind === "delete" && own.first >= taken.first && own.first <= taken.last;
  return startsInside ? withSpan(area, along, { first: taken.last + 1, last: own.last }) : area;
}
