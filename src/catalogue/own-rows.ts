import { evidenceOf } from "./local-evidence";
import { outcomeById } from "./outcomes";
import { sampleQuestions } from "./sample-questions";

/**
 * The source gives questions for one outcome only, as an example of a data collection plan. For every other outcome the
 * profiles begin with these few rows that partners fill; more can be added in the sheet.
 * @see 000_08d407e9504b914d.txt, Step 1
 */
export const ownQuestionKinds = ["numbers", "numbers", "in words"] as const;
export const ownNeedsPerOutcome = 2;
export const ownServicesPerOutcome = 2;

/** A row to fill: its id, the outcome, and who might have the figures. */
export interface OwnRow {
  readonly id: string;
  readonly outcomeId: string;
  /** "Yours to fill: diversion, a question answered with figures" */
  readonly whatItIs: string;
  /** from the outcome's items of local evidence */
  readonly possibleSource: string;
}

/** The outcomes among these whose profiles have no built-in examples. */
export function outcomesToFill(outcomeIds: readonly string[]): readonly string[] {
  return outcomeIds.filter((id) => sampleQuestions.every((question) => question.outcomeId !== id));
}

export function ownQuestions(
  outcomeIds: readonly string[],
): readonly (OwnRow & { readonly kind: (typeof ownQuestionKinds)[number] })[] {
  return outcomesToFill(outcomeIds).flatMap((outcomeId) =>
    ownQuestionKinds.map((kind, i) => ({
      ...ownRow(
        `${outcomeId}.Q${i + 1}`,
        outcomeId,
        kind === "numbers" ? "a question answered with figures" : "a question answered in words",
      ),
      kind,
    })),
  );
}

export function ownNeeds(outcomeIds: readonly string[]): readonly OwnRow[] {
  return ownRows(outcomeIds, "ND", ownNeedsPerOutcome, "a need of the people it is for");
}

export function ownServices(outcomeIds: readonly string[]): readonly OwnRow[] {
  return ownRows(outcomeIds, "SV", ownServicesPerOutcome, "a service for the people it is for");
}

function ownRows(
  outcomeIds: readonly string[],
  prefix: string,
  count: number,
  what: string,
): readonly OwnRow[] {
  return outcomesToFill(outcomeIds).flatMap((outcomeId) =>
    Array.from({ length: count }, (_, i) => ownRow(`${outcomeId}.${prefix}${i + 1}`, outcomeId, what)),
  );
}

function ownRow(id: string, outcomeId: string, what: string): OwnRow {
  const outcome = outcomeById(outcomeId)?.shortTitle.toLowerCase() ?? "this outcome";
  const sources = evidenceOf([outcomeId]).flatMap((item) => item.possibleSources);
  return {
    id,
    outcomeId,
    whatItIs: `Yours to fill: ${outcome}, ${what}`,
    possibleSource: [...new Set(sources)].join("; "),
  };
}
