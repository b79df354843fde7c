import { tableNameOf } from "../blueprint/formulas/references";
import { idColumns } from "../blueprint/id-columns";
import { ColumnContents } from "../excel/column-contents";
import type { ExcelContext } from "../excel/run-excel";

/** Cells that name rows by their ids, of rows that were deleted too. */
export interface IdsInUse {
  /** to be read together with what else is needed */
  readonly readings: readonly ColumnContents[];
  /** once they are read: what the cells say, blank ones left out */
  readonly texts: () => readonly string[];
}

export function idsInUse(context: ExcelContext): IdsInUse {
  const readings = idColumns.flatMap(({ sheet, headers }) =>
    headers.map((header) => new ColumnContents(context, tableNameOf(sheet), header)),
  );
  return {
    readings,
    texts: () =>
      readings
        .flatMap(({ values }) => values)
        .map(String)
        .filter((text) => text !== ""),
  };
}
