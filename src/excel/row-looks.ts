import type { RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { roleColours } from "../blueprint/tones";
import { a1Block } from "./a1";
import type { BlockFormat, Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";

const titleSize = 14;

const looks: Readonly<
  Record<NonNullable<RowBlueprint["look"]>, { readonly format: BlockFormat; readonly firstCellOnly: boolean }>
> = {
  title: { format: { bold: true, size: titleSize }, firstCellOnly: false },
  lead: { format: { bold: true }, firstCellOnly: true },
  plain: {
    format: { fill: roleColours.label.fill, rowLines: roleColours.label.fill },
    firstCellOnly: false,
  },
};

/** Rows of a page that stand out from the others, or back behind them; neighbours alike in one go. */
export function rowLooks(blueprint: SheetBlueprint, places: SheetPlaces): readonly Operation[] {
  const { rows } = blueprint.table;
  const left = places.columnOf(blueprint.table.columns[0]?.header ?? "");
  const last = places.columnOf(blueprint.print?.lastHeader ?? blueprint.table.keyHeader);
  const runs: { look: NonNullable<RowBlueprint["look"]>; from: number; count: number }[] = [];
  for (const row of rows) {
    const at = places.rowOf(row.key);
    if (row.look === undefined || at === undefined) continue;
    const run = runs.at(-1);
    if (run?.look === row.look && run.from + run.count === at) run.count += 1;
    else runs.push({ look: row.look, from: at, count: 1 });
  }
  return runs.map(({ look, from, count }): Operation => {
    const { format, firstCellOnly } = looks[look];
    const width = firstCellOnly ? 1 : last - left + 1;
    return { kind: "format", sheet: places.sheet, block: a1Block(from, left, count, width), format };
  });
}
