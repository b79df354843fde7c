/** Neighbouring cells of a column that take the same formula. */
export interface FormulaRun {
  /** index of the first cell */
  readonly from: number;
  readonly count: number;
  readonly formula: string;
}

/** Groups a column's formulas, top down; null (no formula) ends a run and belongs to none. */
export function formulaRuns(formulas: readonly (string | null)[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (const [i, formula] of formulas.entries()) {
    if (formula === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.formula === formula && last.from + last.count === i) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ from: i, count: 1, formula });
  }
  return runs;
}
