import { tenancyFigureIds } from "../../catalogue/figures";
import { saidOnSetupRule } from "../said-on-setup-rule";

/** The return covers all new tenants; local evidence 15 is about those who left prison, so it has to be said how they were found. */
export const leaversNotToldApart = saidOnSetupRule({
  id: "HOU-10",
  ruleId: "leavers-not-told-apart",
  severity: "warning",
  advice:
    "Ask housing how they told people leaving prison apart, and write it on Setup; figures of all tenants are not this item.",
  source: "001_4cd31f86244bb500.txt, section 06 item 15, definition",
  setting: "leavers.LE15",
  figureIds: tenancyFigureIds,
  unsaid:
    "Setup does not say how people leaving prison were told apart in local evidence 15, expected a few words",
  noFigures: "no tenancies of local evidence 15 are typed yet",
  native: {
    check: "How people leaving prison were told apart is said",
    relation: "is said where tenancies are typed",
    right: "LE15.commenced",
  },
});
