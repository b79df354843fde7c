import type { Figure, FigureTotal } from "../domain/figure";
import { communitySentences } from "./figures/community-sentences";
import { diversionCustodyAndBail } from "./figures/diversion-custody-and-bail";
import { figureTotals, healthHousingAndWork } from "./figures/health-housing-and-work";
import { throughcareAndUnderstanding } from "./figures/throughcare-and-understanding";
import { outcomes } from "./outcomes";

/** Every data point, in the order of the Data points sheet: by outcome. */
export const figures: readonly Figure[] = [
  ...diversionCustodyAndBail,
  ...communitySentences,
  ...healthHousingAndWork,
  ...throughcareAndUnderstanding,
];

/** Every total of data points that is worked out, never typed. */
export const totals: readonly FigureTotal[] = figureTotals;

/** The counts of local evidence 15: tenancies begun, and those that lasted, of each source of let. */
export const tenancyFigureIds: readonly string[] = figures
  .filter(({ partOf }) => partOf?.startsWith("LE15.") === true)
  .map(({ id }) => id);

/**
 * The data points of a workbook for these outcomes. One that several outcomes need belongs to the first of them that is
 * there; one that is about all outcomes together comes with all of them.
 */
export function figuresOf(outcomeIds: readonly string[]): readonly Figure[] {
  const isWhole = outcomes.every(({ id }) => outcomeIds.includes(id));
  return figures.flatMap((figure) => {
    if (figure.outcomeId === undefined) return isWhole ? [figure] : [];
    const outcomeId = [figure.outcomeId, ...(figure.alsoFor ?? [])].find((id) => outcomeIds.includes(id));
    if (outcomeId === undefined) return [];
    return [outcomeId === figure.outcomeId ? figure : { ...figure, outcomeId }];
  });
}

export function figureById(id: string): Figure | undefined {
  return figures.find((figure) => figure.id === id);
}

/** The total of that id; undefined for the id of a data point. */
export function totalById(id: string): FigureTotal | undefined {
  return totals.find((total) => total.id === id);
}
