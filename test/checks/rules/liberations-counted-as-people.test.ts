import { liberationsCountedAsPeople } from "../../../src/checks/rules/liberations-counted-as-people";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(liberationsCountedAsPeople, {
  severity: "warning",
  accepts: [
    {
      when: "people and the same people",
      workbook: checkedWorkbook({ settings: { "unit.LE19.a": "people", "basis.LE19": "same people" } }),
    },
    {
      when: "liberations when different people or systems are counted",
      workbook: checkedWorkbook({
        settings: { "unit.LE19.a": "liberations", "basis.LE19": "different people or systems" },
      }),
    },
  ],
  rejects: [
    {
      when: "liberations and the same people",
      workbook: checkedWorkbook({ settings: { "unit.LE19.a": "liberations", "basis.LE19": "same people" } }),
      tells: {
        "Setup!C7":
          'LE19.a is stated to count liberations while the counting basis says "same people", expected people',
      },
    },
    {
      when: "the same in capitals, which Excel takes for the same words",
      workbook: checkedWorkbook({ settings: { "unit.LE19.a": "Liberations", "basis.LE19": "Same people" } }),
      tells: {
        "Setup!C7":
          'LE19.a is stated to count liberations while the counting basis says "same people", expected people',
      },
    },
  ],
  notTested: [
    {
      when: "while Setup does not state what is counted",
      workbook: checkedWorkbook({ settings: { "unit.LE19.a": "not stated", "basis.LE19": "same people" } }),
      tells: {
        "Setup!C7": "VT-15 not tested: Setup does not state whether LE19.a counts people or liberations",
      },
    },
    {
      when: "when the setting was cleared",
      workbook: checkedWorkbook({ settings: { "unit.LE19.a": "" } }),
      tells: {
        "Setup!C7": "VT-15 not tested: Setup does not state whether LE19.a counts people or liberations",
      },
    },
  ],
  silent: [
    { when: "without the data point", workbook: checkedWorkbook({ withoutFigures: ["LE19.a"] }) },
    { when: "without the setting", workbook: checkedWorkbook({ withoutSettings: ["unit.LE19.a"] }) },
  ],
});
