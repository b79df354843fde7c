import { atMost } from "../relations/comparison";
import { comparisonsRule } from "../year-rule";

/** The sources of let, by their letters. */
export const sourcesOfLet = {
  a: "existing tenants",
  b: "statutory homeless",
  c: "housing list",
  d: "nominations",
  e: "other sources",
} as const;

/** Tenants who stayed are some of those whose tenancies began, source by source. */
export const tenantsSustainedAboveCommenced = comparisonsRule({
  id: "HOU-05",
  ruleId: "tenants-sustained-above-commenced",
  pairs: Object.entries(sourcesOfLet).map(([letter, source]) => ({
    check: `Tenants who stayed are at most the tenancies begun: ${source}`,
    left: `LE15.${letter}.sustained`,
    relation: atMost,
    right: `LE15.${letter}.commenced`,
  })),
  severity: "error",
  advice:
    "Check both figures with housing: they are of the same tenancies, those that began in the previous reporting year.",
  source: "001_4cd31f86244bb500.txt, section 06 item 15",
});
