import type { CellConstant } from "../../../src/workbench/model/cell";
import type { PlannerWorkbook } from "../../actions/planner-workbook";

/** Who types into cells of one workbook that many tests share, and puts back what stood there. */
export interface Typist {
  /** types into a cell as `PlannerWorkbook.put` does; "" empties it */
  readonly put: PlannerWorkbook["put"];
  /** types into several cells of a row, by header */
  readonly type: (table: string, id: string, cells: Readonly<Record<string, CellConstant | null>>) => void;
  readonly putBack: () => void;
}

/** Opening a workbook for each test would calculate all of it anew. */
export function typist(excel: () => PlannerWorkbook): Typist {
  const before: (readonly [...Parameters<PlannerWorkbook["put"]>])[] = [];
  const nothingIsNull = (value: CellConstant | null): CellConstant | null => (value === "" ? null : value);
  const put: Typist["put"] = (table, id, header, value) => {
    before.push([table, id, header, nothingIsNull(excel().showBy(table, id, header))]);
    excel().put(table, id, header, nothingIsNull(value));
  };
  return {
    put,
    type(table, id, cells) {
      for (const [header, value] of Object.entries(cells)) put(table, id, header, value);
    },
    putBack() {
      for (const cell of before.splice(0).reverse()) excel().put(...cell);
    },
  };
}

/** 31 August 2025 as Excel counts days. */
export const endOfAugust = 45_900;
