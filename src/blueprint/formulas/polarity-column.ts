import type { Polarity } from "../../domain/status";
import type { ValidationBlueprint } from "../blueprint";
import { choiceColumns } from "./choice-list";

const polarities = ["higher", "lower", "context only"] as const satisfies readonly Polarity[];

/** Which way is better: chosen from the cells of the same row, so that sorting keeps the drop-down true. */
export const betterWhen: ValidationBlueprint = {
  rule: { kind: "choices", firstHeader: "Better choice 1", lastHeader: "Better choice 3" },
  promptTitle: "Which way is better?",
  prompt: "higher, lower, or context only: shown, but never judged and without a vote.",
  error: "Choose higher, lower or context only.",
  severity: "stop",
};

export const polarityChoices = choiceColumns("Better choice", polarities, 12);
