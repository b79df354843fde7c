import { saidOnSetupRule } from "../said-on-setup-rule";

/** The outcome is about a short term prison sentence, so whether remand is in the figure has to be stated once there is one. */
export const remandNotStated = saidOnSetupRule({
  id: "VT-16",
  ruleId: "remand-not-stated",
  severity: "warning",
  advice: "Choose yes or no on Setup; ask the supplier of the figure where it is not known.",
  source: "000_08d407e9504b914d.txt, Step 1 question 2 and Step 3, population prompt",
  setting: "remand.LE19.a",
  answers: ["yes", "no"],
  figureIds: ["LE19.a"],
  unsaid: "Setup does not state whether releases from remand are counted in LE19.a, expected yes or no",
  noFigures: "LE19.a has no figures yet",
  native: {
    check: "Remand in LE19.a is stated",
    relation: "is stated where there are figures for",
    right: "LE19.a",
  },
});
