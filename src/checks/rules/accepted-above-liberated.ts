import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Part ii) is a proportion of people liberated; also tested when the people made aware are missing. */
export const acceptedAboveLiberated = comparisonRule({
  id: "VT-05",
  ruleId: "accepted-above-liberated",
  check: "Accepting support is at most liberated",
  left: "LE19.c",
  relation: atMost,
  right: "LE19.a",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures with their suppliers. If they count different people or periods, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19 ii)",
});
