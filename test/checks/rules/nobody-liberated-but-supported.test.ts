import { nobodyLiberatedButSupported } from "../../../src/checks/rules/nobody-liberated-but-supported";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(nobodyLiberatedButSupported, {
  severity: { samePeople: "error", otherwise: "warning" },
  accepts: [
    {
      when: "an empty funnel of zeros",
      workbook: checkedWorkbook({
        figures: { "LE19.a": 0, "LE19.b": 0, "LE19.c": 0, "LE19.d": 0, "LE19.e": 0 },
      }),
    },
    {
      when: "one person liberated and nothing known of the rest",
      workbook: checkedWorkbook({ figures: { "LE19.a": 1, "LE19.b": "", "LE19.c": "[x]" } }),
    },
  ],
  rejects: [
    {
      when: "nobody liberated and people in every later step",
      workbook: checkedWorkbook({ figures: { "LE19.a": 0 } }),
      tells: { "Data points!H7": "Liberated is 0 while later steps count people, in 2024-25" },
    },
    {
      when: "nobody liberated and one person with a plan, whatever else is missing",
      workbook: checkedWorkbook({
        figures: { "LE19.a": 0, "LE19.b": "[x]", "LE19.c": "", "LE19.d": "[c]", "LE19.e": 1 },
      }),
      tells: { "Data points!H7": "Liberated is 0 while later steps count people, in 2024-25" },
    },
  ],
  notTested: [
    {
      when: "when it is not known how many were liberated",
      workbook: checkedWorkbook({ figures: { "LE19.a": "" } }),
      tells: { "Data points!H7": "VT-09 not tested: liberated is blank, in 2024-25" },
    },
    {
      when: "when nobody was liberated and a later step is not known, naming that step",
      workbook: checkedWorkbook({
        figures: { "LE19.a": 0, "LE19.b": 0, "LE19.c": "[x]", "LE19.d": 0, "LE19.e": 0 },
      }),
      tells: { "Data points!H9": "VT-09 not tested: accepting support is [x], in 2024-25" },
    },
    {
      when: "when nobody was liberated and the row of a later step was deleted",
      workbook: checkedWorkbook({
        figures: { "LE19.a": 0, "LE19.b": 0, "LE19.c": 0, "LE19.d": 0 },
        withoutFigures: ["LE19.e"],
      }),
      tells: { "Data points!H7": "VT-09 not tested: LE19.e has no row on Data points, in 2024-25" },
    },
  ],
  notApplicable: [
    { when: "when a is [z]", workbook: checkedWorkbook({ figures: { "LE19.a": "[z]" } }), count: 1 },
  ],
});
