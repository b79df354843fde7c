import { totalById } from "../catalogue/figures";
import type { CellValue } from "../domain/cell-value";
import { plainValue, showCellValue } from "../domain/cell-value";
import type { Figure, Proportion, Unit } from "../domain/figure";
import type { CellPlace, Finding } from "../domain/finding";
import type { ReportingYear } from "../domain/period";
import { totalOf } from "../domain/proportion";
import { lowerFirst } from "../domain/sentence";
import type { Verdict } from "../domain/verdict";
import { ownPartsOf, type CheckedWorkbook, type YearRow } from "./checked-workbook";
import { isCode, isNumber, type Relation, type RelationValues } from "./relations/relation";
import type { Judgement, NativeCheck, NativeScope, Rule, Weight } from "./rule";

type RuleText = Pick<Rule, "id" | "ruleId" | "severity" | "basis" | "advice" | "source">;

const missingRow: CellValue = { state: "error", error: "#N/A" };

/** Two data points of the same year, and what must hold between them. */
interface Comparison {
  /** what must hold, in a few words; the first column of Data checks */
  readonly check: string;
  readonly left: string;
  readonly relation: Relation;
  readonly right: string;
  /** further data points that the relation looks at */
  readonly siblings?: readonly string[];
}

/** A rule that compares two data points of the same year, declared once for the engine and the sheet. */
export function comparisonRule(declared: RuleText & Comparison): Rule {
  const { check, left, relation, right, siblings = [], ...text } = declared;
  return {
    ...text,
    judge: (workbook) => judgeRow(workbook, text.id, relation, left, right, siblings),
    native: (scope) => nativePair(text.id, { check, left, relation, right }, scope),
  };
}

/** The same for a rule that compares several pairs of data points; each has a row of its own on Data checks. */
export function comparisonsRule(declared: RuleText & { readonly pairs: readonly Comparison[] }): Rule {
  const { pairs, ...text } = declared;
  return {
    ...text,
    *judge(workbook) {
      for (const { left, relation, right, siblings = [] } of pairs)
        yield* judgeRow(workbook, text.id, relation, left, right, siblings);
    },
    native: (scope) => pairs.flatMap((pair) => nativePair(`${text.id} ${pair.left}`, pair, scope)),
  };
}

function nativePair(
  id: string,
  { check, left, relation, right }: Comparison,
  { figures }: NativeScope,
): readonly NativeCheck[] {
  return figures.some((figure) => figure.id === left)
    ? [{ id, check, left, relation: relation.words, right }]
    : [];
}

/** A rule about the cell of every figure, or of every proportion, that `appliesTo` picks. */
export function cellRule(
  declared: RuleText & {
    readonly relation: Relation;
    readonly appliesTo?: (figure: { readonly unit?: Unit | undefined }) => boolean;
    /** the weight of a row where it is not the rule's own, by the row's id */
    readonly weightOf?: (id: string) => Weight | undefined;
    /** rows that are not judged, by their ids */
    readonly except?: readonly string[];
  },
): Rule {
  const { relation, appliesTo = () => true, weightOf = () => undefined, except = [], ...text } = declared;
  const rowsOf = (scope: Pick<NativeScope, "figures" | "proportions">): readonly (Figure | Proportion)[] =>
    relation.leftIn === "Rates" ? scope.proportions : scope.figures.filter(appliesTo);
  return {
    ...text,
    *judge(workbook) {
      const ids =
        relation.leftIn === "Rates"
          ? [...workbook.proportions.keys()]
          : [...workbook.figures.values()].filter((f) => appliesTo(f)).map((f) => f.id);
      for (const id of ids) {
        if (except.includes(id)) continue;
        const denominator =
          relation.leftIn === "Rates" ? workbook.proportions.get(id)?.denominator : undefined;
        yield* judgeRow(workbook, text.id, relation, id, denominator ?? "", [], weightOf(id));
      }
    },
    native: (scope) =>
      rowsOf(scope)
        .filter(({ id }) => !except.includes(id))
        .map((row) => ({
          id: `${text.id} ${row.id}`,
          check: `${row.shortName} ${relation.words}`,
          left: row.id,
          relation: relation.words,
          right: "denominator" in row ? row.denominator : "",
          weight: weightOf(row.id),
        })),
  };
}

function judgeRow(
  workbook: CheckedWorkbook,
  ruleId: string,
  relation: Relation,
  leftId: string,
  rightId: string,
  siblings: readonly string[],
  weight?: Weight,
): readonly Judgement[] {
  const left: YearRow | undefined =
    relation.leftIn === "Rates" ? workbook.proportions.get(leftId) : workbook.figures.get(leftId);
  if (left === undefined) return [];
  const right = rightRow(workbook, relation, rightId);
  const waitsFor = [
    ...(relation.restsOnRightAlone === true ? [] : [left]),
    ...siblings.flatMap((id) => workbook.figures.get(id) ?? []),
    ...(right === undefined ? [] : [right]),
  ];
  const row: JudgedRow = {
    workbook,
    ruleId,
    relation,
    leftId,
    left,
    rightId,
    right,
    siblings,
    waitsFor,
    weight,
  };
  return workbook.years.map((year) => new YearJudgement(row, year));
}

/** What is the same for all years of a row. */
interface JudgedRow {
  readonly workbook: CheckedWorkbook;
  readonly ruleId: string;
  readonly relation: Relation;
  readonly leftId: string;
  readonly left: YearRow;
  readonly rightId: string;
  readonly right: YearRow | undefined;
  readonly siblings: readonly string[];
  /** the rows whose numbers it needs */
  readonly waitsFor: readonly YearRow[];
  readonly weight: Weight | undefined;
}

/**
 * A row judged in one year. Of most verdicts nobody asks more than the verdict, so everything else is worked out when
 * asked for; a class, because a literal with accessors and functions of its own took ten times as long to make.
 */
class YearJudgement implements Judgement, RelationValues {
  readonly left: CellValue;
  readonly right: CellValue;
  readonly verdict: Verdict;

  constructor(
    private readonly row: JudgedRow,
    readonly year: ReportingYear,
  ) {
    this.left = row.left.valueIn(year);
    this.right = row.right?.valueIn(year) ?? missingRow;
    const verdict = row.relation.judge(this);
    this.verdict = verdict === "not tested" && !this.isDue ? "not applicable" : verdict;
  }

  /** Nobody can bring what is not due yet: a check is due in the years in which both its figures are. */
  private get isDue(): boolean {
    const { left, right } = this.row;
    return left.isDueIn(this.year) && (right?.isDueIn(this.year) ?? true);
  }

  get sibling(): RelationValues["sibling"] {
    return (letter) => this.valueIn(`${this.row.leftId.split(".")[0] ?? ""}.${letter}`);
  }

  get weight(): Weight | undefined {
    return this.row.weight;
  }

  /** Where a failure is told; of a check that is not tested, the cell to fill. */
  get place(): CellPlace {
    const lacking = this.verdict === "not tested" ? lackingRow(this.row, this.year) : undefined;
    return (lacking ?? this.row.left).placeOf(this.year);
  }

  get values(): Finding["values"] {
    const { workbook, leftId, rightId, right, siblings } = this.row;
    const values: Record<string, number | string | null> = { [leftId]: plainValue(this.left) };
    if (right !== undefined) values[rightId] = plainValue(this.right);
    for (const id of siblings) values[id] = plainValue(this.valueIn(id));
    const numerator = workbook.proportions.get(leftId)?.numerator;
    if (numerator !== undefined) values[numerator] = plainValue(this.valueIn(numerator));
    return values;
  }

  message(): string {
    const { ruleId, relation, left, right, rightId } = this.row;
    if (this.verdict === "not tested") {
      return `${ruleId} not tested: ${whatIsMissing(this.row, this.year)}, in ${this.year}`;
    }
    const names = { left: left.shortName, right: right?.shortName ?? rightId };
    return `${relation.found(names, this)}, in ${this.year}`;
  }

  private valueIn(id: string): CellValue {
    return this.row.workbook.figures.get(id)?.valueIn(this.year) ?? missingRow;
  }
}

/** The row of the right id, on the sheet where the relation looks for it; a total stands on no sheet. */
function rightRow(workbook: CheckedWorkbook, relation: Relation, id: string): JudgedRow["right"] {
  if (relation.rightIn === "Rates") return workbook.proportions.get(id);
  return workbook.figures.get(id) ?? totalRow(workbook, id);
}

/** It is due, and fails, where the rate is on whose row it is looked at. */
function totalRow(workbook: CheckedWorkbook, id: string): JudgedRow["right"] {
  const total = totalById(id);
  if (total === undefined) return undefined;
  const parts = partsOf(workbook, id);
  return {
    id,
    shortName: total.label,
    valueIn: (year) =>
      totalOf([
        ...total.figureIds.map((figureId) => workbook.figures.get(figureId)?.valueIn(year) ?? missingRow),
        ...ownPartsOf(workbook, id).map((part) => part.valueIn(year)),
      ]),
    placeOf: (year) => parts[0]?.placeOf(year) ?? { sheet: "Data points", cell: "A5" },
    isDueIn: () => true,
  };
}

/** The data points that a rate or a total is worked out from; none for a data point. */
function partsOf(workbook: CheckedWorkbook, id: string): readonly YearRow[] {
  const figuresIn = (ids: readonly string[]): readonly YearRow[] =>
    ids.flatMap((figureId) => workbook.figures.get(figureId) ?? partsOf(workbook, figureId));
  const total = totalById(id);
  if (total !== undefined) return [...figuresIn(total.figureIds), ...ownPartsOf(workbook, id)];
  const rate = workbook.proportions.get(id);
  return rate === undefined ? [] : figuresIn([rate.numerator, rate.denominator]);
}

/**
 * The row whose cell a check that is not tested waits for: the first without a number, [z] last; of a rate or a total the
 * data point that it waits for in turn. Undefined where a row is gone.
 */
function lackingRow({ workbook, waitsFor }: JudgedRow, year: ReportingYear): YearRow | undefined {
  const row = firstWithoutNumber(waitsFor, year);
  if (row === undefined || workbook.figures.get(row.id) === row) return row;
  return firstWithoutNumber(partsOf(workbook, row.id), year) ?? row;
}

/** One loop, since many cells of many years lack a number. */
function firstWithoutNumber(rows: readonly YearRow[], year: ReportingYear): YearRow | undefined {
  let notApplicable: YearRow | undefined;
  for (const row of rows) {
    const value = row.valueIn(year);
    if (isNumber(value)) continue;
    if (!isCode(value, "[z]")) return row;
    notApplicable ??= row;
  }
  return notApplicable;
}

/** Says what stands in the cell that lacks a number, or which row is gone. */
function whatIsMissing(row: JudgedRow, year: ReportingYear): string {
  const lacking = lackingRow(row, year);
  if (lacking !== undefined)
    return `${lowerFirst(lacking.shortName)} is ${showCellValue(lacking.valueIn(year))}`;
  const lost = row.siblings.find((id) => !row.workbook.figures.has(id));
  return `${lost ?? row.rightId} has no row on ${row.relation.rightIn ?? "Data points"}`;
}
