import { axesToType, axisHeader, axisName, axisPairs } from "../catalogue/axis-pairs";
import type { RawValue } from "../domain/cell-value";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";

/** Scores for the axes of the matrix that a workbook of version 2 keeps on Impact and effort, in the row of an activity. */
export interface MatrixScores {
  /** what Scoring takes over: by id of the activity, then by header there */
  readonly onScoring: ReadonlyMap<string, Readonly<Record<string, string | number>>>;
  /** what to know about them */
  readonly remarks: readonly string[];
}

/**
 * Since version 3 the matrix lists activities by formula, in another order, and their scores stand on Scoring. What was
 * typed before goes with its activity; the old columns stay as columns of the people's own.
 * @param activityIds of our rows on Scoring, which take the scores; of other rows a remark says what to type
 */
export function matrixScoresIn(state: WorkbookState, activityIds: readonly string[]): MatrixScores {
  const onScoring = new Map<string, Readonly<Record<string, string | number>>>();
  const left: string[] = [];
  const found = state.sheets.get("Impact and effort");
  const block = blockOf(found);
  const idAt = block?.headers.indexOf("Activity id") ?? -1;
  for (const row of block?.body ?? []) {
    const id = typed(row[idAt]);
    if (block === undefined || id === undefined) continue;
    const takes = activityIds.includes(String(id));
    const scores = Object.fromEntries(
      axesToType.flatMap((axis) => {
        const score = scoreIn(block, row, axisName(axis));
        return score === undefined ? [] : [[axisHeader(axis), score]];
      }),
    );
    if (takes && Object.keys(scores).length > 0) onScoring.set(String(id), scores);
    left.push(
      ...axisPairs
        .flatMap(({ up, across }) => [up, across])
        .filter((axis) => !takes || !axesToType.includes(axis))
        .flatMap((axis) => {
          const score = scoreIn(block, row, axisName(axis));
          return score === undefined ? [] : [`${axisName(axis)} ${score} of ${id}`];
        }),
    );
  }
  const sheet = found?.name ?? "";
  return {
    onScoring,
    remarks: [
      ...(onScoring.size === 0
        ? []
        : [
            `${sheet}: the scores typed there for ${[...onScoring.keys()].join(", ")} are copied to Scoring, beside their activities. ` +
              "The old columns are not used any more and can be deleted.",
          ]),
      ...(left.length === 0
        ? []
        : [
            `${sheet}: ${left.join(", ")} is not used any more, since the scores of Scoring count; type it there if it still holds.`,
          ]),
    ],
  };
}

function scoreIn(block: TableState, row: readonly RawValue[], header: string): string | number | undefined {
  return typed(row[block.headers.indexOf(header)]);
}

function typed(content: RawValue | undefined): string | number | undefined {
  if (typeof content === "number") return content;
  return typeof content === "string" && content !== "" && !content.startsWith("=") ? content : undefined;
}
