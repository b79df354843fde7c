import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Who is transferred was released; one person can be transferred more than once. */
export const transfersAboveLiberated = comparisonRule({
  id: "FLW-09",
  ruleId: "transfers-above-liberated",
  check: "Treatment transfers are at most people liberated",
  left: "NI5.i",
  relation: atMost,
  right: "REF.liberated",
  severity: "warning",
  advice:
    "Check that both figures cover the same area and year. One person transferred more than once can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 5",
});
