import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** One person can be referred more than once, or to several services. */
export const referralsAboveCustody = comparisonRule({
  id: "FLW-07",
  ruleId: "referrals-above-custody",
  check: "Referrals are at most people held in custody centres",
  left: "NI2.i",
  relation: atMost,
  right: "REF.custody",
  severity: "information",
  advice:
    "Ask the supplier whether people are referred several times, or the figures cover different centres.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 2",
});
