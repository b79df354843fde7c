import { notApplicableTogether } from "../relations/not-applicable-together";
import { comparisonsRule } from "../year-rule";
import { sourcesOfLet } from "./tenants-sustained-above-commenced";

/** A source of let that does not apply has neither tenancies that began nor tenants who stayed. */
export const sourceOfLetHalfApplicable = comparisonsRule({
  id: "HOU-11",
  ruleId: "source-of-let-half-applicable",
  pairs: Object.entries(sourcesOfLet).map(([letter, source]) => ({
    check: `Tenants who stayed and tenancies begun are [z] together: ${source}`,
    left: `LE15.${letter}.sustained`,
    relation: notApplicableTogether,
    right: `LE15.${letter}.commenced`,
  })),
  severity: "warning",
  advice:
    "Make both counts of this source [z], or type the number. Until then the total of local evidence 15 is incomplete.",
  source: "rule of this workbook",
});
