import type { CellResult } from "../../model/cell";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { DependencyGraph, FormulaCell } from "../dependency-graph";
import { serialOf, type ValueAt } from "../engine-functions";
import type { Engine } from "../evaluate";
import { cellCount, largestAreaOfCells } from "../hand-over-areas";
import type { SheetArea } from "../resolve-references";
import type { Surroundings } from "./compile-formula";
import { errors, LeaveToPackage, type Values } from "./values";

/** An engine that runs what is compiled and leaves the rest to the package. */
export function compiledFirst(packageEngine: Engine, now: () => Date): Engine {
  return {
    evaluate(formulas, valueAt, graph) {
      const results = new Map<FormulaCell, CellResult>();
      const left: FormulaCell[] = [];
      const around = new CellSurroundings(valueAt, graph, now);
      for (const formula of formulas) {
        const result = formula.text.compiled && resultIn(formula, formula.text.compiled, around);
        if (result === undefined) left.push(formula);
        else results.set(formula, result);
      }
      for (const [formula, result] of packageEngine.evaluate(left, valueAt, graph)) {
        results.set(formula, result);
      }
      return results;
    },
  };
}

/** @returns `undefined` when a value turned up that only the package judges */
function resultIn(
  cell: FormulaCell,
  compiled: (around: Surroundings) => CellResult,
  around: CellSurroundings,
): CellResult | undefined {
  around.cell = cell;
  try {
    const result = compiled(around);
    if (result === null) return 0; // Excel shows the value of an empty cell as 0
    if (typeof result === "number") return Number.isFinite(result) ? result + 0 : errors.number;
    return result;
  } catch (reason) {
    if (reason instanceof LeaveToPackage) return undefined;
    throw reason;
  }
}

/** One object for all formulas of a level, moved from cell to cell. */
class CellSurroundings implements Surroundings {
  cell: FormulaCell | undefined;

  constructor(
    private readonly valueAt: ValueAt,
    private readonly graph: DependencyGraph,
    private readonly now: () => Date,
  ) {}

  valueOf(reference: number): CellResult {
    const { sheet, area } = this.place(reference);
    if (area.top !== area.bottom || area.left !== area.right) throw new LeaveToPackage();
    return this.valueAt(sheet, cellKey(area.top, area.left));
  }

  areaOf(reference: number): Values {
    const place = this.place(reference);
    const read = cellCount(place.area) > largestAreaOfCells ? this.graph.areaAt(place) : undefined;
    if (read === undefined) return this.valuesIn(place.sheet, place.area);
    return (read.values ??= this.valuesIn(place.sheet, place.area));
  }

  isOneCell(reference: number): boolean {
    return cellCount(this.place(reference).area) === 1;
  }

  today(): number {
    return Math.floor(serialOf(this.now()));
  }

  private place(reference: number): SheetArea {
    const place = this.cell?.places[reference];
    if (place === undefined) throw new LeaveToPackage(); // the name does not exist: the package says how
    return place;
  }

  private valuesIn(sheet: Sheet, { top, left, bottom, right }: SheetArea["area"]): Values {
    const cells: CellResult[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        cells.push(this.valueAt(sheet, cellKey(row, column)));
    }
    return { height: bottom - top + 1, width: right - left + 1, cells };
  }
}
