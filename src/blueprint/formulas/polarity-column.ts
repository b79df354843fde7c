import type { Polarity } from "../../domain/status";
import type { ColumnBlueprint, ValidationBlueprint } from "../blueprint";

const polarities = ["higher", "lower", "context only"] as const satisfies readonly Polarity[];

/** Which way is better: chosen from the cells of the same row, so that sorting keeps the drop-down true. */
export const betterWhen: ValidationBlueprint = {
  rule: { kind: "choices", firstHeader: "Better choice 1", lastHeader: "Better choice 3" },
  promptTitle: "Which way is better?",
  prompt: "higher, lower, or context only: shown, but never judged and without a vote.",
  error: "Choose higher, lower or context only.",
  severity: "stop",
};

export const polarityChoices: readonly ColumnBlueprint[] = polarities.map((_, i) => ({
  header: `Better choice ${i + 1}`,
  role: "label",
  widthInCharacters: 12,
}));

export const polarityChoiceCells: Readonly<Record<string, string>> = Object.fromEntries(
  polarities.map((polarity, i) => [`Better choice ${i + 1}`, polarity]),
);
