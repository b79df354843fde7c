import type { ValidationBlueprint } from "../blueprint";
import { idBlock } from "./id-block";

/**
 * A drop-down of the ids on Outcomes, for rows that people type; local outcomes that are added later are offered too.
 * @param outcomes how many outcomes the workbook is made with
 */
export function outcomeChoice(outcomes: number): ValidationBlueprint {
  return {
    rule: { kind: "cells", sheet: "Outcomes", block: idBlock(outcomes) },
    promptTitle: "Which outcome is it for?",
    prompt: "The id of an outcome, for example O8. The ids stand in the second column of Outcomes.",
    error: "Expected the id of an outcome on Outcomes, for example O8. Go on only if you are sure.",
    severity: "warning",
  };
}
