import type { Source } from "../domain/source";

/** Figures that follow one group of people from step to step, in the order in which they are drawn. */
export interface Funnel {
  /** of the local evidence whose data points these are */
  readonly id: string;
  readonly outcomeId: string;
  /** how charts call it; ours */
  readonly title: string;
  readonly figureIds: readonly string[];
  readonly source: Source;
}

export const funnels: readonly Funnel[] = [
  {
    id: "LE19",
    outcomeId: "O8",
    title: "From liberation to engaging with support",
    figureIds: ["LE19.a", "LE19.b", "LE19.c", "LE19.d", "LE19.e"],
    source: { file: "001_4cd31f86244bb500.txt", section: "06, local evidence 19, data points a) to e)" },
  },
];

export function funnelsOf(outcomeIds: readonly string[]): readonly Funnel[] {
  return funnels.filter((funnel) => outcomeIds.includes(funnel.outcomeId));
}
