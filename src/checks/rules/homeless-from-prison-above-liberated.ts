import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Applications count households, and can follow a release by months or be made again. */
export const homelessFromPrisonAboveLiberated = comparisonRule({
  id: "FLW-11",
  ruleId: "homeless-from-prison-above-liberated",
  check: "Homelessness applications from prison are at most people liberated",
  left: "NI6.i",
  relation: atMost,
  right: "REF.liberated",
  severity: "warning",
  advice:
    "Check that both figures cover the same area and year. Later or repeated applications can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 6; Homelessness in Scotland 2023-24 (gov.scot)",
});
