import { nobodyAtTheStart } from "../relations/nobody-at-the-start";
import { comparisonRule } from "../year-rule";

/** A contradiction when the same people are counted; otherwise support may relate to people freed earlier. */
export const nobodyLiberatedButSupported = comparisonRule({
  id: "VT-09",
  ruleId: "nobody-liberated-but-supported",
  check: "Somebody was liberated where later steps count people",
  left: "LE19.a",
  relation: nobodyAtTheStart,
  right: "LE19.b to LE19.e",
  siblings: ["LE19.b", "LE19.c", "LE19.d", "LE19.e"],
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check whether 0 stands for a figure that is not available ([x]). If the support went to people liberated earlier, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19",
});
