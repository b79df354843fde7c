import type { Surroundings } from "../../calculation/compiled/compile-formula";
import { LeaveToPackage, type Values } from "../../calculation/compiled/values";
import { serialOf } from "../../calculation/engine-functions";
import type { WrittenReference } from "../../calculation/formula-references";
import type { SheetArea } from "../../calculation/resolve-references";
import type { CellConstant, CellResult } from "../../model/cell";
import { cellResult } from "../../model/cell";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { cellKey, findSheet } from "../../model/workbook-model";

/** A value that an expression is judged with before it stands in the cell (data validation). */
export interface AssumedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellConstant;
}

/** The cells round an expression: those of its sheet, unless it names another. */
export class SheetSurroundings implements Surroundings {
  references: readonly WrittenReference[] = [];

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly assumed: AssumedCell | undefined,
  ) {}

  valueOf(reference: number): CellResult {
    const { sheet, area } = this.place(reference);
    if (area.top !== area.bottom || area.left !== area.right) throw new LeaveToPackage();
    return this.valueAt(sheet, area.top, area.left);
  }

  areaOf(reference: number): Values {
    const { sheet, area } = this.place(reference);
    const cells: CellResult[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        cells.push(this.valueAt(sheet, row, column));
    }
    return { height: area.bottom - area.top + 1, width: area.right - area.left + 1, cells };
  }

  isOneCell(reference: number): boolean {
    const { area } = this.place(reference);
    return area.top === area.bottom && area.left === area.right;
  }

  today(): number {
    return Math.floor(serialOf(new Date()));
  }

  /** Names of tables and of sheets that are not there are the package's business. */
  private place(number: number): SheetArea {
    const reference = this.references[number];
    if (reference?.kind !== "address") throw new LeaveToPackage();
    const sheet = reference.sheet === undefined ? this.sheet : findSheet(this.workbook, reference.sheet);
    if (sheet === undefined) throw new LeaveToPackage();
    return { sheet, area: reference.area };
  }

  private valueAt(sheet: Sheet, row: number, column: number): CellResult {
    const { assumed } = this;
    if (assumed !== undefined && sheet === this.sheet && assumed.row === row && assumed.column === column)
      return assumed.value;
    return cellResult(sheet.cells.get(cellKey(row, column)));
  }
}
