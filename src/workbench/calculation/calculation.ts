/** Brings the results of formulas up to date. The host asks before it shows or reads values; nothing runs unasked. */
export interface Calculation {
  /** Evaluates what changed since the last call, and everything downstream of it; does nothing when nothing changed. */
  recalculate(): void;
  /** numbers for the benchmark, counted since the calculation was made */
  readonly counters: CalculationCounters;
}

export interface CalculationCounters {
  /** calls of `recalculate` that found something to evaluate */
  readonly runs: number;
  /** formulas handed to the engine, over all runs */
  readonly formulasEvaluated: number;
}
