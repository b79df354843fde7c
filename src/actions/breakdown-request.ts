import type { Breakdown } from "../catalogue/breakdowns";
import type { CellPlace } from "../domain/finding";

/** A question or need whose figures can be broken down, and the breakdowns that it has. */
export interface BreakableRow {
  readonly id: string;
  readonly sheet: string;
  readonly words: string;
  readonly kind: "question" | "need";
  readonly place: CellPlace;
  /** "Gender (4 groups)" */
  readonly has: readonly string[];
}

/** What a person asks for. Every row that takes figures and has words is meant where `rowIds` is "all". */
export interface BreakdownRequest {
  readonly breakdowns: readonly Breakdown[];
  readonly rowIds: "all" | readonly string[];
}

/** What would be added, or was: nothing is written by the plan. */
export interface BreakdownPlan {
  /** one for each question and breakdown that gains rows */
  readonly additions: readonly {
    readonly rowId: string;
    readonly sheet: string;
    readonly breakdown: string;
    readonly groups: readonly string[];
  }[];
  /** asked for, and already there in full */
  readonly present: readonly { readonly rowId: string; readonly breakdown: string }[];
  /** sheets whose rows lack formulas or formats, because a run stopped before it wrote them; written now */
  readonly unfinished: readonly string[];
  /** what else a person should know: formulas of ours that were typed over and are put back, filters that stay off */
  readonly remarks: readonly string[];
}

const untouched = "Nothing has been written yet.";

/** "4 rows will be added to Demographic profile: Q1 by gender (women, men, not known). Nothing has been written yet." */
export function describeBreakdownPlan(plan: BreakdownPlan, isDone = false): string {
  const { additions, present, unfinished } = plan;
  const sheets = [...new Set(additions.map(({ sheet }) => sheet))];
  const sentences = sheets.map((sheet) => {
    const here = additions.filter((addition) => addition.sheet === sheet);
    const count = here.reduce((sum, { groups }) => sum + groups.length, 0);
    const verb = isDone ? (count === 1 ? "was added" : "were added") : "will be added";
    return `${counted(count, "row", "rows")} ${verb} to ${sheet}: ${describeAdditions(here)}.`;
  });
  if (additions.length === 0) {
    const nothing = "Nothing to add: every group that was asked for is there already.";
    if (unfinished.length === 0) return nothing;
    return `${nothing} ${describeUnfinished(unfinished, isDone)}${isDone ? "" : ` ${untouched}`}`;
  }
  if (present.length > 0)
    sentences.push(`Already there: ${byBreakdown(present.map((one) => ({ ...one, groups: [] })))}.`);
  if (!isDone) sentences.push(untouched);
  return sentences.join(" ");
}

/** "An earlier try stopped half-way; …" */
function describeUnfinished(sheets: readonly string[], isDone: boolean): string {
  const what = `the formulas and formats that rows of ${listed(sheets)} lacked`;
  return isDone
    ? `What an earlier try left undone is finished: ${what}.`
    : `An earlier try stopped half-way: ${what.replace("lacked", "lack")} will be written.`;
}

function describeAdditions(additions: BreakdownPlan["additions"]): string {
  return byBreakdown(additions);
}

/** "Q1 and Q2 by Gender (women, men)"; rows that gain the same groups are named together. */
function byBreakdown(
  list: readonly {
    readonly rowId: string;
    readonly breakdown: string;
    readonly groups: readonly string[];
  }[],
): string {
  const same = new Map<string, string[]>();
  for (const { rowId, breakdown, groups } of list) {
    const by = `by ${breakdown}${groups.length === 0 ? "" : ` (${groups.join(", ")})`}`;
    same.set(by, [...(same.get(by) ?? []), rowId]);
  }
  return [...same].map(([by, ids]) => `${listed(ids)} ${by}`).join("; ");
}

function listed(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1) ?? ""}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
