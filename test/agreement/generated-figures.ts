import fc from "fast-check";
import { criteria } from "../../src/catalogue/scoring-criteria";
import { figuresOf } from "../../src/catalogue/figures";
import { settings } from "../../src/catalogue/settings";
import type { CellConstant } from "../../src/workbench/model/cell";

/** What people put into the cells of figures, the odd things included. */
const figure: fc.Arbitrary<CellConstant | null> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom("[x]", "[z]", "[c]", "[X]") },
  { weight: 1, arbitrary: fc.constantFrom(-3, 12.5, 1 / 3, 73.1, 1e6) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("n/a", "<5", "ninety", "900", " [x]", "TBC", "-", "*", " ", "139²"),
  },
);

/** What stands in the cells of scores. */
const score: fc.Arbitrary<CellConstant | null> = fc.oneof(
  { weight: 14, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(0, 6, 2.5, "3", "[x]", "high") },
);

export interface GeneratedWorkbook {
  /** by data point id, one value per year */
  readonly figures: Readonly<Record<string, readonly (CellConstant | null)[]>>;
  /** by setting id */
  readonly settings: Readonly<Record<string, string>>;
  /** one per row of Scoring */
  readonly activities: readonly {
    readonly name: string | null;
    readonly scores: readonly (CellConstant | null)[];
  }[];
}

/** Contents for a workbook with so many years and rows of Scoring. */
export function generatedWorkbook(years: number, activityRows: number): fc.Arbitrary<GeneratedWorkbook> {
  const choices = settings.filter((s) => s.choices !== undefined && s.id !== "sampleFigures");
  return fc.record({
    figures: fc.record(
      Object.fromEntries(
        figuresOf(["O8"]).map((f) => [f.id, fc.array(figure, { minLength: years, maxLength: years })]),
      ),
    ),
    settings: fc.record(
      Object.fromEntries(choices.map((s) => [s.id, fc.constantFrom(...(s.choices ?? []), "dunno", "")])),
    ),
    activities: fc.array(
      fc.record({
        name: fc.constantFrom("Train housing staff", "Agree a referral route", null),
        scores: fc.oneof(
          {
            weight: 4,
            arbitrary: fc.array(score, { minLength: criteria.length, maxLength: criteria.length }),
          },
          { weight: 1, arbitrary: fc.constant(criteria.map(() => null)) },
        ),
      }),
      { minLength: activityRows, maxLength: activityRows },
    ),
  });
}
