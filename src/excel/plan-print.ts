import type { PrintBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { columnLetters } from "./a1";
import type { PrintSetup, Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";
import { widthInPoints, type ColumnWidths } from "./plan-sizes";

/** Width of A4 across without the margins, in points. */
const landscapeWidth = 842 - 2 * 36;
/** below this scale a default font of 11 points is smaller than 6.6 */
const smallestScale = 0.6;
/** steps of a calculation and lists of choices stand at the right of a table and are not printed */
const notForPaper = /^Working: | choice \d+$|^Choice \d+$/i;

/**
 * How a sheet is printed. Unless it says otherwise: A4 across, the columns that people read, the header row on every
 * page, and as many pages side by side as keep it readable, with the first column on each.
 */
export function planPrint(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  return [{ kind: "print setup", sheet: places.sheet, setup: setupOf(blueprint, places, widths) }];
}

function setupOf(blueprint: SheetBlueprint, places: SheetPlaces, columnWidths: ColumnWidths): PrintSetup {
  const { columns } = blueprint.table;
  const lastHeader = blueprint.print?.lastHeader ?? lastForPaper(blueprint);
  const lastAt = Math.max(0, places.columnOf(lastHeader));
  const printed = columns.filter((column) => places.columnOf(column.header) <= lastAt);
  const widths = printed.map(({ header }) => widthInPoints(columnWidths.get(header) ?? 0));
  const pagesWide = blueprint.print?.onOnePage === true ? 1 : pagesNeeded(widths);
  return {
    orientation: blueprint.print?.orientation ?? ("landscape" satisfies PrintBlueprint["orientation"]),
    pagesWide,
    ...(blueprint.print?.onOnePage === true ? { pagesTall: 1 } : { titleRows: rows(places.headerRow) }),
    ...(pagesWide > 1 ? { titleColumns: "$A:$A" } : {}),
    columns: `A:${columnLetters(lastAt)}`,
    marginInPoints: 36,
  };
}

const rows = (row: number): string => `$${row + 1}:$${row + 1}`;

/** The last column before the working columns and lists of choices at the right. */
export function lastForPaper({ table }: SheetBlueprint): string {
  return table.columns.filter(({ header }) => !notForPaper.test(header)).at(-1)?.header ?? table.keyHeader;
}

function pagesNeeded(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const repeated = widths[0] ?? 0;
  for (let pages = 1; pages < 10; pages++)
    if ((pages * landscapeWidth) / (total + (pages - 1) * repeated) >= smallestScale) return pages;
  return 10;
}
