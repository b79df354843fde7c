/** Neighbouring cells of a column that take the same. */
export interface Run {
  /** index of the first cell */
  readonly from: number;
  readonly count: number;
  readonly value: string;
}

/** Groups what the cells of a column take, top down; null (nothing) ends a run and belongs to none. */
export function runsOf(values: readonly (string | null)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.value === value && last.from + last.count === i) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ from: i, count: 1, value });
  }
  return runs;
}

/** Neighbouring cells of a column that take the same formula. */
export interface FormulaRun {
  readonly from: number;
  readonly count: number;
  readonly formula: string;
}

export function formulaRuns(formulas: readonly (string | null)[]): readonly FormulaRun[] {
  return runsOf(formulas).map(({ value, ...run }) => ({ ...run, formula: value }));
}
